package io.dealerloop.customers;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Whom and which cars a few words mean, for lists of other capabilities that are searched by customer. */
public final class CustomerLookup {

    private static final int AT_MOST = 500;

    /** At most some hundred of each: who finds more should say more. */
    public record Found(List<UUID> customers, List<UUID> vehicles) {}

    private CustomerLookup() {}

    /**
     * Customers by the beginning of the name, phone or its last four digits; vehicles by plate, its last five, chassis number, its last six.
     *
     * @param connection of a transaction inside the store
     */
    public static Found find(Connection connection, TenantId tenant, String text) throws SQLException {
        SearchTerms terms = SearchTerms.of(text);
        List<UUID> customers = terms.nameKey().isEmpty() ? List.of() : Sql.list(connection, """
                SELECT id FROM customer WHERE tenant_id = ? AND name_key >= ? AND name_key < ?
                UNION SELECT id FROM customer WHERE tenant_id = ? AND (phone = ANY (?) OR phone2 = ANY (?) OR phone_tail4 = ?)
                LIMIT ?""", row -> row.getObject(1, UUID.class), tenant, terms.nameKey(), terms.afterNameKey(), tenant,
                terms.phones(), terms.phones(), terms.phoneTail(), AT_MOST);
        List<UUID> vehicles = terms.plate().isEmpty() ? List.of() : Sql.list(connection, """
                SELECT id FROM vehicle WHERE tenant_id = ? AND (vin = ? OR vin_tail6 = ? OR plate = ?)
                UNION SELECT id FROM vehicle WHERE tenant_id = ? AND plate_tail = ? AND right(plate, ?) = ?
                LIMIT ?""", row -> row.getObject(1, UUID.class), tenant, terms.plate(), terms.vinTail(), terms.plate(),
                tenant, terms.plateTail(), terms.plate().length(), terms.plate(), AT_MOST);
        return new Found(customers, vehicles);
    }
}
