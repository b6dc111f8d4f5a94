package io.dealerloop.tickets;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys under which tickets are found, in the database; and what the files of customers and cars say that become keys. */
final class KeyRows {

    /** @param phone2 another number, or {@code null} */
    record Person(String name, String phone, String phone2) {}

    record Car(String plate, String vin) {}

    private final Connection connection;
    private final TenantId tenant;

    KeyRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    Map<UUID, Person> people(Collection<UUID> customers) throws SQLException {
        Map<UUID, Person> people = new HashMap<>();
        if (!customers.isEmpty()) {
            Sql.list(connection, "SELECT customer_id, name, phone, phone2 FROM customer_known_by WHERE tenant_id = ? AND customer_id = ANY (?)",
                    row -> people.put(row.getObject(1, UUID.class), new Person(row.getString(2), row.getString(3), row.getString(4))),
                    tenant, customers.toArray(UUID[]::new));
        }
        return people;
    }

    Map<UUID, Car> cars(Collection<UUID> vehicles) throws SQLException {
        Map<UUID, Car> cars = new HashMap<>();
        if (!vehicles.isEmpty()) {
            Sql.list(connection, "SELECT vehicle_id, plate, vin FROM vehicle_known_by WHERE tenant_id = ? AND vehicle_id = ANY (?)",
                    row -> cars.put(row.getObject(1, UUID.class), new Car(row.getString(2), row.getString(3))), tenant, vehicles.toArray(UUID[]::new));
        }
        return cars;
    }

    /** Keeps these keys for a ticket in the place of those it had. */
    void keep(UUID ticket, OffsetDateTime madeAt, List<TicketKey> keys, boolean fresh) throws SQLException {
        if (!fresh) {
            Sql.update(connection, "DELETE FROM ticket_key WHERE tenant_id = ? AND ticket_id = ?", tenant, ticket);
        }
        if (!keys.isEmpty()) {
            Sql.update(connection, "INSERT INTO ticket_key (tenant_id, kind, value, ticket_id, made_at)"
                            + " SELECT ?, k.kind, k.value, ?, ? FROM unnest(?, ?) AS k (kind, value)", tenant, ticket, madeAt,
                    keys.stream().map(key -> key.kind().name()).toArray(String[]::new), keys.stream().map(TicketKey::value).toArray(String[]::new));
        }
    }
}
