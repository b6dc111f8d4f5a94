package io.dealerloop.callbacks;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.HealthFigure;
import io.dealerloop.tenancy.StoreHealth;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The newest day whose list was opened, and the callbacks that are late. */
@ApplicationScoped
class ListsHealth implements HealthFigure {

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private BusinessClock clock;

    @Override
    public StoreHealth in(StoreHealth health) {
        LocalDate today = clock.today(stores.current().zone());
        return database.jdbc(connection -> health.withList(
                Sql.one(connection, "SELECT max(day) FROM day_list WHERE tenant_id = ?", row -> row.getObject(1, LocalDate.class),
                        Tenants.current()).orElse(null),
                (int) Sql.count(connection, "SELECT count(*) FROM callback WHERE tenant_id = ? AND state = 'OPEN' AND next_on < ?",
                        Tenants.current(), today)));
    }
}
