package io.dealerloop.visits;

import io.dealerloop.customers.CustomerLookup;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The store's deliveries: found again, and a car's history. */
@ApplicationScoped
public class Deliveries {

    @Inject
    private StoreDatabase database;

    /**
     * Deliveries by order number, the beginning of the contact's name, a phone or its last four digits, a plate or a chassis number;
     * the newest first. Blank = all.
     */
    @Transactional
    public Page<Delivery> search(String query, int page, int size) {
        return database.jdbc(connection -> search(connection, Tenants.current(), query, page, size));
    }

    /** The car's last orders and sales that were not voided, the newest first. */
    @Transactional
    public List<Delivery> history(UUID vehicle, int atMost) {
        return database.jdbc(connection -> Sql.list(connection, "SELECT * FROM delivery_facts WHERE tenant_id = ? AND vehicle_id = ?"
                        + " AND status <> 'VOIDED' ORDER BY ordered_on DESC, document_no DESC LIMIT ?",
                Delivery::of, Tenants.current(), vehicle, atMost));
    }

    /** @throws Problem when this store has no such delivery */
    @Transactional
    public Delivery delivery(UUID id) {
        return database.jdbc(connection -> Sql.one(connection,
                        "SELECT * FROM delivery_facts WHERE tenant_id = ? AND delivery_id = ?", Delivery::of, Tenants.current(), id)
                .orElseThrow(() -> Problem.notFound("没有这张工单。", "There is no such order.")));
    }

    static Page<Delivery> search(Connection connection, TenantId tenant, String query, int page, int size) throws SQLException {
        Page.check(page, size);
        String text = query == null ? "" : query.strip();
        String order = " ORDER BY ordered_on DESC, document_no DESC LIMIT ? OFFSET ?";
        if (text.isEmpty()) {
            long total = Sql.count(connection, "SELECT count(*) FROM delivery WHERE tenant_id = ?", tenant);
            return new Page<>(Sql.list(connection, "SELECT * FROM delivery_facts WHERE tenant_id = ?" + order, Delivery::of,
                    tenant, size, (long) page * size), page, size, total);
        }
        CustomerLookup.Found found = CustomerLookup.find(connection, tenant, text);
        String matching = " WHERE tenant_id = ? AND (document_no = ? OR contact_id = ANY (?) OR vehicle_id = ANY (?))";
        UUID[] customers = found.customers().toArray(UUID[]::new);
        UUID[] vehicles = found.vehicles().toArray(UUID[]::new);
        long total = Sql.count(connection, "SELECT count(*) FROM delivery" + matching, tenant, text, customers, vehicles);
        return new Page<>(Sql.list(connection, "SELECT * FROM delivery_facts" + matching + order, Delivery::of,
                tenant, text, customers, vehicles, size, (long) page * size), page, size, total);
    }
}
