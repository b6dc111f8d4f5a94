package io.dealerloop.imports;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.HealthFigure;
import io.dealerloop.tenancy.StoreHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** When the store last loaded an import. */
@ApplicationScoped
class ImportsHealth implements HealthFigure {

    @Inject
    private StoreDatabase database;

    @Override
    public StoreHealth in(StoreHealth health) {
        return database.jdbc(connection -> health.withLastImport(
                Sql.one(connection, "SELECT max(loaded_at) FROM import_file WHERE tenant_id = ?", row -> row.getObject(1, OffsetDateTime.class),
                        Tenants.current()).orElse(null)));
    }
}
