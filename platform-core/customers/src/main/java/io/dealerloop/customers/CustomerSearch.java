package io.dealerloop.customers;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds customers by what people have at hand: the beginning of a name, a phone or its last four digits, a plate or its last five
 * characters, a chassis number or its last six. Equalities and ranges only: under row-level security a LIKE reads the whole store.
 */
final class CustomerSearch {

    private static final String LINES = """
            SELECT c.tenant_id, c.id, c.kind, c.name, c.phone, c.phone IS NOT NULL AND NOT c.phone_wrong AS usable,
              ARRAY(SELECT v.plate FROM vehicle_person p JOIN vehicle v ON v.tenant_id = p.tenant_id AND v.id = p.vehicle_id
                WHERE p.tenant_id = c.tenant_id AND p.customer_id = c.id AND v.plate IS NOT NULL ORDER BY v.id LIMIT 5) AS plates
            FROM customer c WHERE c.tenant_id = ?""";

    private final Connection connection;
    private final TenantId tenant;

    CustomerSearch(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** @param query what is looked for; blank = everybody */
    Page<CustomerLine> find(String query, int number, int size) throws SQLException {
        Page.check(number, size);
        String text = query == null ? "" : query.strip();
        if (text.isEmpty()) {
            long total = Sql.count(connection, "SELECT count(*) FROM customer WHERE tenant_id = ?", tenant);
            return new Page<>(Sql.list(connection, LINES + " ORDER BY c.name_key, c.id LIMIT ? OFFSET ?",
                    CustomerSearch::line, tenant, size, (long) number * size), number, size, total);
        }
        CustomerLookup.Found found = CustomerLookup.find(connection, tenant, text);
        UUID[] customers = found.customers().toArray(UUID[]::new);
        UUID[] vehicles = found.vehicles().toArray(UUID[]::new);
        // One set of ids: two conditions joined by "or" would be asked of every customer of the store, and the row policy before them.
        String matching = " AND c.id = ANY (array_cat(?::uuid[], ARRAY(SELECT p.customer_id FROM vehicle_person p"
                + " WHERE p.tenant_id = ? AND p.vehicle_id = ANY (?))))";
        long total = Sql.count(connection, "SELECT count(*) FROM customer c WHERE c.tenant_id = ?" + matching,
                tenant, customers, tenant, vehicles);
        List<CustomerLine> lines = Sql.list(connection, LINES + matching + " ORDER BY c.name_key, c.id LIMIT ? OFFSET ?",
                CustomerSearch::line, tenant, customers, tenant, vehicles, size, (long) number * size);
        return new Page<>(lines, number, size, total);
    }

    private static CustomerLine line(ResultSet row) throws SQLException {
        List<String> plates = new ArrayList<>();
        for (Object plate : (Object[]) row.getArray("plates").getArray()) {
            plates.add((String) plate);
        }
        return new CustomerLine(row.getObject("id", UUID.class), CustomerKind.valueOf(row.getString("kind")), row.getString("name"),
                Contact.phone(new TenantId(row.getObject("tenant_id", UUID.class)), row.getString("phone")), row.getBoolean("usable"), plates);
    }
}
