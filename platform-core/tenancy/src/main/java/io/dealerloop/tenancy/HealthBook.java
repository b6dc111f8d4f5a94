package io.dealerloop.tenancy;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreJob;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Measures each store from inside and writes what headquarters may know into a table of the group, so that nobody looks over the wall. */
@ApplicationScoped
class HealthBook implements StoreJob {

    @Inject
    private Stores stores;

    @Inject
    private GroupDatabase groups;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<HealthFigure> figures;

    @Inject
    @ConfigProperty(name = "dealerloop.health.every", defaultValue = "PT10M")
    private Duration every;

    @Override
    public String name() {
        return "measure-health";
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return stores.current().active() ? Optional.of(after.plus(every)) : Optional.empty();
    }

    @Override
    @Transactional
    public void run() {
        Store store = stores.current();
        StoreHealth health = StoreHealth.UNKNOWN;
        for (HealthFigure figure : figures) {
            health = figure.in(health);
        }
        StoreHealth measured = health.measured(clock.now().atOffset(ZoneOffset.UTC));
        groups.jdbc(store.groupId(), connection -> Sql.update(connection,
                "INSERT INTO store_health (group_id, store_id, last_import_at, list_opened_on, overdue_callbacks, measured_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (group_id, store_id) DO UPDATE SET last_import_at = excluded.last_import_at,"
                        + " list_opened_on = excluded.list_opened_on, overdue_callbacks = excluded.overdue_callbacks,"
                        + " measured_at = excluded.measured_at",
                store.groupId(), Tenants.current(), measured.lastImportAt(), measured.listOpenedOn(), measured.overdueCallbacks(),
                measured.measuredAt()));
    }

    static StoreHealth read(java.sql.ResultSet row, int first) throws java.sql.SQLException {
        return new StoreHealth(row.getObject(first, OffsetDateTime.class), row.getObject(first + 1, LocalDate.class), row.getInt(first + 2),
                row.getObject(first + 3, OffsetDateTime.class));
    }
}
