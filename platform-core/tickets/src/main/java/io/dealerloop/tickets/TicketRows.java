package io.dealerloop.tickets;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tickets of several stores as one list, in one statement. */
final class TicketRows {

    private final Connection connection;
    private final Map<UUID, Store> stores;

    TicketRows(Connection connection, Collection<Store> stores) {
        this.connection = connection;
        this.stores = stores.stream().collect(Collectors.toMap(store -> store.id().value(), Function.identity()));
    }

    Page<TicketView> list(Tickets.Query query, int number, int size) throws SQLException {
        UUID[] ids = stores.keySet().toArray(UUID[]::new);
        Sql.Among inStores = Sql.among("tenant_id", (Object[]) ids);
        StringBuilder chosen = new StringBuilder(" FROM ticket WHERE " + inStores.condition() + " AND state = ANY (?) AND kind = ANY (?)");
        List<Object> values = new ArrayList<>(List.of(inStores.value(), query.state() == null ? names(TicketState.values()) : names(query.state()),
                query.kind() == null ? names(TicketKind.values()) : names(query.kind())));
        if (query.customer() != null) {
            chosen.append(" AND customer_id = ?");
            values.add(query.customer());
        }
        if (query.search() != null && !query.search().isBlank()) {
            TicketSearch search = TicketSearch.of(query.search(), ids);
            chosen.append(" AND id = ANY (ARRAY(").append(search.sql()).append("))");
            values.addAll(List.of(search.values()));
        }
        long total = Sql.count(connection, "SELECT count(*)" + chosen, values.toArray());
        values.addAll(List.of(size, (long) number * size));
        List<TicketView> tickets = Sql.list(connection, "SELECT *" + chosen + " ORDER BY created_at DESC, number DESC, id LIMIT ? OFFSET ?",
                this::read, values.toArray());
        return new Page<>(tickets, number, size, total);
    }

    /** Those of them that are there, in no order. */
    List<TicketView> of(Collection<UUID> tickets) throws SQLException {
        Sql.Among inStores = Sql.among("tenant_id", (Object[]) stores.keySet().toArray(UUID[]::new));
        return tickets.isEmpty() ? List.of() : Sql.list(connection, "SELECT * FROM ticket WHERE " + inStores.condition() + " AND id = ANY (?)", this::read,
                inStores.value(), tickets.toArray(UUID[]::new));
    }

    private static String[] names(Enum<?>... constants) {
        return List.of(constants).stream().map(Enum::name).toArray(String[]::new);
    }

    private TicketView read(ResultSet row) throws SQLException {
        Store store = stores.get(row.getObject("tenant_id", UUID.class));
        UUID customer = row.getObject("customer_id", UUID.class);
        UUID vehicle = row.getObject("vehicle_id", UUID.class);
        String callerName = row.getString("caller_name");
        String callerPhone = row.getString("caller_phone");
        return new TicketView(store.id().value(), store.name(), row.getObject("id", UUID.class), row.getInt("version"), row.getLong("number"),
                TicketKind.valueOf(row.getString("kind")), TicketState.valueOf(row.getString("state")), EntryPoint.valueOf(row.getString("entry_point")),
                customer == null ? null : new TicketView.Customer(customer, row.getString("customer_name")),
                vehicle == null ? null : new TicketView.Vehicle(vehicle, row.getString("vehicle_plate"), row.getString("vehicle_model")),
                callerName == null && callerPhone == null ? null : new TicketView.Caller(callerName, Contact.phone(store.id(), callerPhone)),
                row.getObject("callback_id", UUID.class), recording(row, store), Contact.words(store.id(), row.getString("text")), at(row, "created_at", store),
                row.getString("created_by_name"), at(row, "changed_at", store), row.getString("changed_by_name"),
                Contact.words(store.id(), row.getString("note")), row.getObject("merged_into", UUID.class));
    }

    private static TicketView.@Nullable Recording recording(ResultSet row, Store store) throws SQLException {
        String format = row.getString("format_code");
        return format == null ? null : new TicketView.Recording(format,
                Text.of(row.getString("format_title_zh"), row.getString("format_title_en")).in(Actor.languageOrDefault()),
                Contact.words(store.id(), row.getString("sentence")), row.getInt("score"));
    }

    private static OffsetDateTime at(ResultSet row, String column, Store store) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(store.zone()).toOffsetDateTime();
    }
}
