package io.dealerloop.callbacks;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Text;
import io.dealerloop.visits.DeliveryUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps an import from being undone under callbacks that people have worked, and takes back those nobody has. */
@ApplicationScoped
public class DeliveriesInUse implements DeliveryUse {

    @Inject
    private StoreDatabase database;

    @Override
    public Optional<Text> obstacle(List<UUID> deliveries) {
        long worked = database.jdbc(connection -> Sql.count(connection,
                "SELECT count(*) FROM callback WHERE tenant_id = ? AND delivery_id = ANY (?) AND touched",
                Tenants.current(), deliveries.toArray(UUID[]::new)));
        return worked == 0 ? Optional.empty()
                : Optional.of(Text.of("已有 " + worked + " 条回访经人处理。", worked + " of its callbacks have been worked by someone."));
    }

    @Override
    public void forget(List<UUID> deliveries) {
        UUID[] ids = deliveries.toArray(UUID[]::new);
        database.jdbc(connection -> {
            Sql.update(connection, "DELETE FROM day_entry e USING callback c WHERE e.tenant_id = ? AND c.tenant_id = e.tenant_id"
                    + " AND c.id = e.callback_id AND c.delivery_id = ANY (?)", Tenants.current(), ids);
            Sql.update(connection, "DELETE FROM callback WHERE tenant_id = ? AND delivery_id = ANY (?)", Tenants.current(), ids);
            return Sql.update(connection, "DELETE FROM callback_plan WHERE tenant_id = ? AND delivery_id = ANY (?)",
                    Tenants.current(), ids);
        });
    }
}
