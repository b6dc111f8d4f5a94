package io.dealerloop.tenancy;

import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** The transactions behind changing one store's settings, or a group's: what would become of them, and, once the standards were asked, the change. */
@ApplicationScoped
class ChangedSettings {

    @Inject
    private SettingsBook book;

    @Inject
    private SettingsLayers layers;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    /** What the standards of the store are to be asked. @throws io.dealerloop.kernel.Problem naming every value that may not be set */
    @Transactional
    List<TriedSettings.Standard> ofStore(Store store, Map<String, String> values, int version, boolean byHeadquarters) {
        SettingsBook.Entry standing = book.ofStore();
        standing.requireSeen(version);
        return layers.tried(store.groupId(), standing.content(), changed(standing, values, byHeadquarters));
    }

    @Transactional
    SettingsPage changeStore(Store store, Map<String, String> values, int version, boolean byHeadquarters) {
        SettingsBook.Entry standing = book.ofStore();
        standing.requireSeen(version);
        Configured changed = changed(standing, values, byHeadquarters);
        if (book.write(standing, changed)) {
            Map<String, ?> what = SettingChange.details(SettingChange.between(standing.content(), changed));
            audit.record("settings.change", "store", Tenants.current().value(), what);
            if (byHeadquarters) {
                groupAudit.record("settings.change", "store", Tenants.current().value(), what);
            }
        }
        return layers.page(store);
    }

    private Configured changed(SettingsBook.Entry standing, Map<String, String> values, boolean byHeadquarters) {
        return layers.changed(standing.content(), layers.standards(standing.content()), values, book.signature(SetBy.Way.CONSOLE), byHeadquarters);
    }

    /** A group's values. @param before as they stand @param after as they would be */
    record OfGroup(Map<String, String> before, Map<String, String> after) {}

    /** What the standards are to be asked for the group. @throws io.dealerloop.kernel.Problem naming every value that may not be set */
    @Transactional
    OfGroup ofGroup(Map<String, String> values, int version) {
        SettingsBook.Entry standing = book.ofGroup(Groups.current());
        standing.requireSeen(version);
        return new OfGroup(standing.content().values(), changed(standing, values).values());
    }

    @Transactional
    SettingsPage changeGroup(Map<String, String> values, int version) {
        SettingsBook.Entry standing = book.ofGroup(Groups.current());
        standing.requireSeen(version);
        Configured changed = changed(standing, values);
        if (book.write(Groups.current(), standing, changed)) {
            groupAudit.record("settings.change", "group", Groups.current().value(),
                    SettingChange.details(SettingChange.between(standing.content(), changed)));
        }
        return layers.page(Groups.current());
    }

    private Configured changed(SettingsBook.Entry standing, Map<String, String> values) {
        return layers.changed(standing.content(), layers.newestOfEach(), values, book.signature(SetBy.Way.CONSOLE), true);
    }
}
