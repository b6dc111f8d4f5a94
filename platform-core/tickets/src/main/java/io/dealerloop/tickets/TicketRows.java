package io.dealerloop.tickets;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the tickets of several stores as one list, in one statement. */
final class TicketRows {

    private final Connection connection;
    private final Map<UUID, Store> stores;

    TicketRows(Connection connection, Collection<Store> stores) {
        this.connection = connection;
        this.stores = stores.stream().collect(Collectors.toMap(store -> store.id().value(), Function.identity()));
    }

    Page<TicketView> list(TicketState state, TicketKind kind, int number, int size) throws SQLException {
        Sql.Among inStores = Sql.among("tenant_id", (Object[]) stores.keySet().toArray(UUID[]::new));
        String chosen = " FROM ticket WHERE " + inStores.condition() + " AND state = ANY (?) AND kind = ANY (?)";
        String[] states = state == null ? names(TicketState.values()) : names(state);
        String[] kinds = kind == null ? names(TicketKind.values()) : names(kind);
        long total = Sql.count(connection, "SELECT count(*)" + chosen, inStores.value(), states, kinds);
        List<TicketView> tickets = Sql.list(connection, "SELECT *" + chosen + " ORDER BY created_at DESC, number DESC, id LIMIT ? OFFSET ?",
                this::read, inStores.value(), states, kinds, size, (long) number * size);
        return new Page<>(tickets, number, size, total);
    }

    private static String[] names(Enum<?>... constants) {
        return List.of(constants).stream().map(Enum::name).toArray(String[]::new);
    }

    private TicketView read(ResultSet row) throws SQLException {
        Store store = stores.get(row.getObject("tenant_id", UUID.class));
        UUID customer = row.getObject("customer_id", UUID.class);
        UUID vehicle = row.getObject("vehicle_id", UUID.class);
        return new TicketView(store.id().value(), store.name(), row.getObject("id", UUID.class), row.getInt("version"), row.getLong("number"),
                TicketKind.valueOf(row.getString("kind")), TicketState.valueOf(row.getString("state")),
                customer == null ? null : new TicketView.Customer(customer, row.getString("customer_name")),
                vehicle == null ? null : new TicketView.Vehicle(vehicle, row.getString("vehicle_plate"), row.getString("vehicle_model")),
                row.getObject("callback_id", UUID.class), Contact.words(store.id(), row.getString("text")), at(row, "created_at", store),
                row.getString("created_by_name"), at(row, "changed_at", store), row.getString("changed_by_name"),
                Contact.words(store.id(), row.getString("note")));
    }

    private static OffsetDateTime at(ResultSet row, String column, Store store) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(store.zone()).toOffsetDateTime();
    }
}
