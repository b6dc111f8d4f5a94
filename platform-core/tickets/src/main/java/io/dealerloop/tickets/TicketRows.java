package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code ticket} of one store. */
final class TicketRows {

    private static final String COLUMNS = "t.id, t.version, t.number, t.kind, t.state, t.customer_id, t.customer_name, t.vehicle_id,"
            + " t.vehicle_plate, t.vehicle_model, t.callback_id, t.text, t.created_at, t.created_by_name, t.changed_at,"
            + " t.changed_by_name, t.note";

    private final Connection connection;
    private final TenantId tenant;
    private final ZoneId zone;

    TicketRows(Connection connection, TenantId tenant, ZoneId zone) {
        this.connection = connection;
        this.tenant = tenant;
        this.zone = zone;
    }

    /** @return the number it got */
    long insert(UUID id, NewTicket ticket, OffsetDateTime now) throws SQLException {
        long number = Sql.one(connection, "INSERT INTO ticket_number (tenant_id, last) VALUES (?, 1)"
                + " ON CONFLICT (tenant_id) DO UPDATE SET last = ticket_number.last + 1 RETURNING last",
                row -> row.getLong(1), tenant).orElseThrow();
        Sql.update(connection, "INSERT INTO ticket (tenant_id, id, version, number, kind, state, callback_id, customer_id, customer_name,"
                        + " vehicle_id, vehicle_plate, vehicle_model, text, created_at, created_by, created_by_name,"
                        + " changed_at, changed_by,"
                        + " changed_by_name) VALUES (?, ?, 0, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant, id, number, ticket.kind(), ticket.callbackId(), ticket.customerId(), ticket.customerName(), ticket.vehicleId(),
                ticket.plate(), ticket.model(), ticket.text(), now, ticket.createdBy(), ticket.createdByName(), now, ticket.createdBy(),
                ticket.createdByName());
        return number;
    }

    Optional<Ticket> lock(UUID id) throws SQLException {
        return Sql.one(connection, "SELECT " + COLUMNS + " FROM ticket t WHERE t.tenant_id = ? AND t.id = ? FOR UPDATE", this::read,
                tenant, id);
    }

    void change(UUID id, Ticket.State to, String note, Actor by, OffsetDateTime now) throws SQLException {
        Sql.update(connection, "UPDATE ticket SET state = ?, note = ?, version = version + 1, changed_at = ?, changed_by = ?,"
                + " changed_by_name = ? WHERE tenant_id = ? AND id = ?", to, note, now, by.subject(), by.name(), tenant, id);
    }

    Page<Ticket> list(Ticket.State state, TicketKind kind, int page, int size) throws SQLException {
        StringBuilder where = new StringBuilder(" FROM ticket t WHERE t.tenant_id = ?");
        List<Object> values = new ArrayList<>(List.of(tenant));
        if (state != null) {
            where.append(" AND t.state = ?");
            values.add(state);
        }
        if (kind != null) {
            where.append(" AND t.kind = ?");
            values.add(kind);
        }
        long total = Sql.count(connection, "SELECT count(*)" + where, values.toArray());
        values.add(size);
        values.add((long) page * size);
        List<Ticket> tickets = Sql.list(connection, "SELECT " + COLUMNS + where + " ORDER BY t.number DESC LIMIT ? OFFSET ?", this::read,
                values.toArray());
        return new Page<>(tickets, page, size, total);
    }

    private Ticket read(ResultSet row) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        UUID vehicle = row.getObject("vehicle_id", UUID.class);
        return new Ticket(row.getObject("id", UUID.class), row.getInt("version"), row.getLong("number"),
                TicketKind.valueOf(row.getString("kind")), Ticket.State.valueOf(row.getString("state")),
                customer == null ? null : new Ticket.Customer(customer, row.getString("customer_name")),
                vehicle == null ? null : new Ticket.Vehicle(vehicle, row.getString("vehicle_plate"), row.getString("vehicle_model")),
                row.getObject("callback_id", UUID.class), row.getString("text"), time(row, "created_at"),
                row.getString("created_by_name"), time(row, "changed_at"), row.getString("changed_by_name"), row.getString("note"));
    }

    private OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(zone).toOffsetDateTime();
    }
}
