package io.dealerloop.callbacks;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.ServiceKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A callback with what must be known of its order and customer to decide on it.
 *
 * @param mileageKm at delivery, when known
 */
record CallbackCase(Callback callback, String customerName, boolean fleet, String plate, String model, String mainItems,
        ServiceKind serviceKind, OptionalInt mileageKm, UUID ownerId, String ownerName, ContactFacts contact) {

    private static final String SELECT = "SELECT " + CallbackRows.COLUMNS + ", f.contact_name, f.fleet, f.plate, f.model, f.main_items,"
            + " f.service_kind, f.mileage_km, f.owner_id, f.owner_name, " + Undecided.ContactColumns.NAMES + " FROM callback c"
            + " JOIN delivery_facts f ON f.tenant_id = c.tenant_id AND f.delivery_id = c.delivery_id"
            + " WHERE c.tenant_id = ? AND c.id = ?";

    /** @throws Problem when the store has no such callback */
    static CallbackCase read(Connection connection, TenantId tenant, UUID id) throws SQLException {
        return find(connection, SELECT, tenant, id);
    }

    /** The same, and nobody else changes the callback until the transaction ends. */
    static CallbackCase lock(Connection connection, TenantId tenant, UUID id) throws SQLException {
        return find(connection, SELECT + " FOR NO KEY UPDATE OF c", tenant, id);
    }

    private static CallbackCase find(Connection connection, String sql, TenantId tenant, UUID id) throws SQLException {
        return Sql.one(connection, sql, CallbackCase::read, tenant, id)
                .orElseThrow(() -> Problem.notFound("没有这条回访。", "There is no such callback."));
    }

    private static CallbackCase read(ResultSet row) throws SQLException {
        Integer mileage = row.getObject("mileage_km", Integer.class);
        return new CallbackCase(CallbackRows.read(row), row.getString("contact_name"), row.getBoolean("fleet"), row.getString("plate"),
                row.getString("model"), row.getString("main_items"), ServiceKind.valueOf(row.getString("service_kind")),
                mileage == null ? OptionalInt.empty() : OptionalInt.of(mileage), row.getObject("owner_id", UUID.class),
                row.getString("owner_name"), Undecided.ContactColumns.read(row));
    }
}
