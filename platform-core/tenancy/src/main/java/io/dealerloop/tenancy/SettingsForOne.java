package io.dealerloop.tenancy;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;

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

    /** Inside the store; whether it changes, or would. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean apply(Store store, SettingsForMany.Change change) {
        SettingsBook.Entry standing = book.ofStore();
        SetBy by = book.signature(SetBy.Way.CONSOLE);
        Configured wanted = change.standards() == null ? standing.content() : standing.content().withStandards(change.standards(), by);
        Map<String, String> values = change.values() == null ? Map.of() : change.values();
        wanted = layers.changed(wanted, wanted.standards(), values, by, true);
        if (change.dryRun()) {
            return !wanted.equals(standing.content());
        }
        boolean changed = book.write(standing, wanted);
        if (changed) {
            audit.record("settings.change", "store", store.id().value(), values);
        }
        return changed;
    }

    @Transactional
    void note(SettingsForMany.Change change, SettingsForMany.Result result) {
        groupAudit.record("settings.change-many", "group", Groups.current().value(), Map.of("values", String.valueOf(change.values()),
                "standards", String.valueOf(change.standards()), "stores", result.changing()));
    }
}
