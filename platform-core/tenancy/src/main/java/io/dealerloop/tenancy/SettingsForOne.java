package io.dealerloop.tenancy;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link SettingsForMany}: one for each store, and one for the group's own note. */
@ApplicationScoped
class SettingsForOne {

    @Inject
    private SettingsBook book;

    @Inject
    private SettingsLayers layers;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    /** What a store's own settings are to become. */
    @FunctionalInterface
    interface Wish {
        /** @throws io.dealerloop.kernel.Problem why the store cannot have it */
        Configured of(Configured standing, SetBy by);
    }

    /** Standards and values, the same for every store. */
    Wish wish(SettingsForMany.Change change) {
        return (standing, by) -> {
            Configured wanted = change.standards() == null ? standing : layers.followed(standing, change.standards(), by);
            Map<String, String> values = change.values() == null ? Map.of() : change.values();
            return layers.changed(wanted, layers.standards(wanted), values, by, true);
        };
    }

    /**
     * What a store's settings would become.
     *
     * @param changes what changes there; empty = nothing
     * @param standards what its standards are to be asked
     */
    record Planned(List<SettingChange> changes, List<TriedSettings.Standard> standards) {}

    /** Inside the store; changes nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    Planned plan(Store store, Wish wish) {
        Configured standing = book.ofStore().content();
        Configured wanted = wish.of(standing, book.signature(SetBy.Way.CONSOLE));
        return new Planned(SettingChange.between(standing, wanted), layers.tried(store.groupId(), standing, wanted));
    }

    /** Inside the store. @return what changed there */
    @Transactional(TxType.REQUIRES_NEW)
    List<SettingChange> apply(Store store, Wish wish) {
        SettingsBook.Entry standing = book.ofStore();
        Configured wanted = wish.of(standing.content(), book.signature(SetBy.Way.CONSOLE));
        List<SettingChange> changes = SettingChange.between(standing.content(), wanted);
        if (book.write(standing, wanted)) {
            audit.record("settings.change", "store", store.id().value(), SettingChange.details(changes));
        }
        return changes;
    }

    /** The group's own note: what is to become of each value, and in which stores; each store's trail has its own. */
    @Transactional
    void note(Map<TenantId, List<SettingChange>> changed) {
        Map<SettingChange, List<TenantId>> by = new LinkedHashMap<>();
        changed.forEach((store, changes) -> changes.forEach(one -> by.computeIfAbsent(one, same -> new ArrayList<>()).add(store)));
        groupAudit.record("settings.change-many", "group", Groups.current().value(), Map.of("settings", by.entrySet().stream()
                .map(one -> new ChangeInStores(one.getKey().key(), one.getKey().before(), one.getKey().after(),
                        one.getValue().stream().map(TenantId::value).toList())).toList()));
    }

    private record ChangeInStores(String key, @Nullable String before, @Nullable String after, List<UUID> stores) {}
}
