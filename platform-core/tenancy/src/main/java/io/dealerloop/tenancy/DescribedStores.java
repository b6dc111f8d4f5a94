package io.dealerloop.tenancy;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transactions behind {@link TenantSetup}, a store at a time: what a file says of it, and whether it says anything new. */
@ApplicationScoped
class DescribedStores {

    /** Under which the settings book remembers the file's list of people. */
    private static final String STAFF = ";";

    @Inject
    private Registry registry;

    @Inject
    private Stores stores;

    @Inject
    private GroupStores groupStores;

    @Inject
    private SettingsBook book;

    @Inject
    private SettingsLayers layers;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    /** @return empty when the store is there already */
    @Transactional
    Optional<TenantId> create(StoreDescription wanted) {
        return registry.store(Groups.current(), wanted.code()).isPresent()
                ? Optional.empty()
                : Optional.of(groupStores.create(wanted.store(), SetBy.Way.FILE));
    }

    TenantId find(StoreDescription wanted) {
        return registry.store(Groups.current(), wanted.code()).orElseThrow().id();
    }

    /** Everything but the people. @return what changed */
    @Transactional
    List<Change> apply(TenantId id, StoreDescription wanted) {
        List<Change> changes = new ArrayList<>();
        NewStore store = wanted.store().checked();
        Tenants.runAs(id, () -> {
            SettingsBook.Entry standing = book.ofStore();
            String digest = Digest.of(List.of(store, wanted.allSettings()));
            String staff = staffDigest(standing.content());
            if (settingsDigest(standing.content()).equals(digest)) {
                return;
            }
            if (registry.describe(id, store.name(), store.kind(), store.timeZone())) {
                changes.add(new Change(wanted.code(), "name, kind or time zone changed"));
            }
            SetBy by = book.signature(SetBy.Way.FILE);
            Configured described = FileLayer.over(layers.followed(standing.content(), store.standards(), by).withContact(store.contact(), by),
                    wanted.allSettings(), by);
            if (!described.equals(standing.content())) {
                changes.add(new Change(wanted.code(), "settings changed"));
            }
            book.write(standing, described.describedBy(digest + STAFF + staff));
            List<SettingChange> set = SettingChange.between(standing.content(), described);
            if (!set.isEmpty()) {
                audit.record("settings.change", "store", id.value(), SettingChange.details(set));
                groupAudit.record("settings.change", "store", id.value(), SettingChange.details(set));
            }
        });
        stores.forget(id);
        return changes;
    }

    /** Whether the file names the same people and posts as when it was last applied. */
    @Transactional
    boolean sameStaff(TenantId id, StoreDescription wanted) {
        return Tenants.runAs(id, () -> staffDigest(book.ofStore().content()).equals(Digest.of(people(wanted))));
    }

    /** Remembers the file's people; inside the store. */
    @Transactional
    void keepStaff(StoreDescription wanted) {
        SettingsBook.Entry standing = book.ofStore();
        book.write(standing, standing.content().describedBy(settingsDigest(standing.content()) + STAFF + Digest.of(people(wanted))));
    }

    private static List<?> people(StoreDescription wanted) {
        return wanted.staff().stream().map(person -> List.of(person.appointment().userName(), person.appointment().name(),
                person.appointment().email(), person.appointment().language(), person.appointment().posts().stream().sorted().toList())).toList();
    }

    private static String settingsDigest(Configured content) {
        return content.described().split(STAFF, -1)[0];
    }

    private static String staffDigest(Configured content) {
        String[] parts = content.described().split(STAFF, -1);
        return parts.length < 2 ? "" : parts[1];
    }
}
