package io.dealerloop.callbacks;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads what forms are filled with. */
final class FormRows {

    /** One attempt, or for an interview record that nobody has made yet the callback alone. */
    record Line(UUID callbackId, UUID attemptId, String customerName, Contact phone, Contact address, String orderNumber, String mainItems,
            LocalDate deliveredOn, String plate, String model, String colour, Integer mileage, Channel channel, Outcome outcome,
            String stateOfCar, String opinion, String remarks, String visitorName, String visitorTitle, String agentName) {}

    private static final String COLUMNS = "c.tenant_id, c.id AS callback_id, a.id AS attempt_id, f.contact_name, f.phone, f.address, f.document_no,"
            + " f.main_items, c.delivered_on, f.plate, f.model, f.colour, f.mileage_km, coalesce(a.channel, c.channel) AS channel,"
            + " a.outcome, a.state_of_car, a.opinion, a.remarks, a.visitor_name, a.visitor_title, a.agent_name";

    private FormRows() {}

    /**
     * Everything recorded on that day, in the order it was recorded.
     *
     * @param agent by whom; {@code null} = by anybody in the store
     */
    static List<Line> recorded(Connection connection, TenantId tenant, LocalDate day, UUID agent) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM callback_attempt a"
                        + " JOIN callback c ON c.tenant_id = a.tenant_id AND c.id = a.callback_id"
                        + " JOIN delivery_facts f ON f.tenant_id = c.tenant_id AND f.delivery_id = c.delivery_id"
                        + " WHERE a.tenant_id = ? AND a.day = ? AND (?::uuid IS NULL OR a.agent = ?) ORDER BY a.at, a.id",
                FormRows::read, tenant, day, agent, agent);
    }

    /** A callback with the attempts made at the customer's, the earliest first; one line without an attempt when there is none. */
    static List<Line> visited(Connection connection, TenantId tenant, UUID callback) throws SQLException {
        return Sql.list(connection, "SELECT " + COLUMNS + " FROM callback c"
                        + " JOIN delivery_facts f ON f.tenant_id = c.tenant_id AND f.delivery_id = c.delivery_id"
                        + " LEFT JOIN callback_attempt a ON a.tenant_id = c.tenant_id AND a.callback_id = c.id AND a.channel = 'VISIT'"
                        + " WHERE c.tenant_id = ? AND c.id = ? ORDER BY a.at, a.id",
                FormRows::read, tenant, callback);
    }

    private static Line read(ResultSet row) throws SQLException {
        TenantId store = new TenantId(row.getObject("tenant_id", UUID.class));
        return new Line(row.getObject("callback_id", UUID.class), row.getObject("attempt_id", UUID.class),
                row.getString("contact_name"), Contact.phone(store, row.getString("phone")),
                Contact.address(store, row.getString("address")), row.getString("document_no"),
                row.getString("main_items"), row.getObject("delivered_on", LocalDate.class), row.getString("plate"),
                row.getString("model"), row.getString("colour"), row.getObject("mileage_km", Integer.class),
                Channel.valueOf(row.getString("channel")), CallbackRows.outcome(row.getString("outcome")),
                Contact.words(store, row.getString("state_of_car")), Contact.words(store, row.getString("opinion")),
                Contact.words(store, row.getString("remarks")), row.getString("visitor_name"), row.getString("visitor_title"),
                row.getString("agent_name"));
    }
}
