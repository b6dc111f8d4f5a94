package io.dealerloop.tenancy;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Remembers the deployment's defaults from one start to the next. */
@ApplicationScoped
class DefaultsBook {

    @Inject
    private PlatformDatabase database;

    @Inject
    private SettingsLayers layers;

    @Inject
    private PlatformAudit audit;

    @Inject
    private BusinessClock clock;

    /** What is another than it was; without a value before where a setting is new. */
    List<SettingChange> changes() {
        Map<String, String> known = new HashMap<>();
        database.jdbc(connection -> Sql.list(connection, "SELECT key, value FROM platform_default",
                row -> known.put(row.getString(1), row.getString(2))));
        return Stream.of(StoreSetting.values())
                .map(setting -> new SettingChange(setting.key(), known.get(setting.key()), layers.platformDefault(setting)))
                .filter(change -> !Objects.equals(change.before(), change.after())).toList();
    }

    /** Keeps them, and writes down those that were changed; a new setting is nobody's doing. */
    @Transactional
    void keep(List<SettingChange> changes) {
        database.jdbc(connection -> {
            for (SettingChange change : changes) {
                Sql.update(connection, "INSERT INTO platform_default (key, value, since) VALUES (?, ?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value, since = excluded.since", change.key(), change.after(),
                        clock.now().atOffset(ZoneOffset.UTC));
            }
            return null;
        });
        List<SettingChange> made = changes.stream().filter(change -> change.before() != null).toList();
        if (!made.isEmpty()) {
            audit.record("settings.change", "platform", null, SettingChange.details(made));
        }
    }
}
