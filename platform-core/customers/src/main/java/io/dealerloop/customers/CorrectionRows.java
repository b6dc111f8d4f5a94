package io.dealerloop.customers;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.customers.Correction.Field;
import io.dealerloop.customers.Correction.State;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tenancy.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads corrections as the outside sees them, of one store or of several at once. */
final class CorrectionRows {

    private static final String SELECT = "SELECT k.tenant_id, k.id, k.customer_id, k.vehicle_id, k.import_id, k.field, k.old_value,"
            + " k.new_value, k.state, k.effective_at, k.changes::text AS changes, k.made_by_name, k.made_at, k.judged_by_name, k.judged_at,"
            + " CASE k.field WHEN 'IMPORT' THEN k.new_value ELSE coalesce(c.name, v.plate, v.vin) END AS subject,"
            + " CASE k.field WHEN 'NAME' THEN c.name WHEN 'PHONE' THEN c.phone WHEN 'EMAIL' THEN c.email WHEN 'ADDRESS' THEN c.address"
            + " WHEN 'PLATE' THEN v.plate END AS standing, coalesce(c.version, v.version) AS subject_version"
            + " FROM data_correction k"
            + " LEFT JOIN customer c ON c.tenant_id = k.tenant_id AND c.id = k.customer_id"
            + " LEFT JOIN vehicle v ON v.tenant_id = k.tenant_id AND v.id = k.vehicle_id";

    /** What is judged one by one, and imports as wholes. */
    private static final String JUDGED = " AND (k.import_id IS NULL OR k.field = 'IMPORT')";

    private final Connection connection;
    private final Map<UUID, Store> stores;

    CorrectionRows(Connection connection, Collection<Store> stores) {
        this.connection = connection;
        this.stores = stores.stream().collect(Collectors.toMap(store -> store.id().value(), Function.identity()));
    }

    /** The queue of those stores as one, the newest first, in one statement. @param state {@code null} = all */
    Page<Correction> queue(State state, int number, int size) throws SQLException {
        Sql.Among inStores = Sql.among("k.tenant_id", (Object[]) stores.keySet().toArray(UUID[]::new));
        String chosen = " WHERE " + inStores.condition() + " AND k.state = ANY (?)" + JUDGED;
        String[] states = state == null ? names(State.values()) : names(state);
        long total = Sql.count(connection, "SELECT count(*) FROM data_correction k" + chosen, inStores.value(), states);
        return new Page<>(Sql.list(connection, SELECT + chosen + " ORDER BY k.made_at DESC, k.id DESC LIMIT ? OFFSET ?", this::read,
                inStores.value(), states, size, (long) number * size), number, size, total);
    }

    private static String[] names(State... states) {
        return List.of(states).stream().map(Enum::name).toArray(String[]::new);
    }

    /** The last changes of a customer's data and of those cars, an import's value by value. */
    List<Correction> of(UUID customer, UUID[] vehicles) throws SQLException {
        return Sql.list(connection, SELECT + " WHERE k.tenant_id = ? AND (k.customer_id = ? OR k.vehicle_id = ANY (?))"
                + " ORDER BY k.made_at DESC, k.id DESC LIMIT 20", this::read, only(), customer, vehicles);
    }

    /** What an import changed, value by value. */
    Page<Correction> parts(UUID importId, int number, int size) throws SQLException {
        String chosen = " WHERE k.tenant_id = ? AND k.import_id = ? AND k.field <> 'IMPORT'";
        long total = Sql.count(connection, "SELECT count(*) FROM data_correction k" + chosen, only(), importId);
        return new Page<>(Sql.list(connection, SELECT + chosen + " ORDER BY k.field, k.id LIMIT ? OFFSET ?", this::read, only(), importId,
                size, (long) number * size), number, size, total);
    }

    Correction find(UUID id) throws SQLException {
        return one(id, "");
    }

    /** Held until the transaction ends, so that two heads do not judge it at once. */
    Correction lock(UUID id) throws SQLException {
        return one(id, " FOR NO KEY UPDATE OF k");
    }

    private Correction one(UUID id, String locking) throws SQLException {
        return Sql.one(connection, SELECT + " WHERE k.tenant_id = ? AND k.id = ?" + locking, this::read, only(), id)
                .orElseThrow(() -> Problem.notFound("没有这条更正。", "There is no such correction."));
    }

    private UUID only() {
        return stores.keySet().iterator().next();
    }

    private Correction read(ResultSet row) throws SQLException {
        Store store = stores.get(row.getObject("tenant_id", UUID.class));
        State state = State.valueOf(row.getString("state"));
        boolean counted = row.getObject("effective_at", OffsetDateTime.class) != null;
        Field field = Field.valueOf(row.getString("field"));
        return new Correction(store.id().value(), store.name(), row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getObject("vehicle_id", UUID.class), row.getObject("import_id", UUID.class), row.getString("subject"),
                field, field.shown(store.id(), row.getString("old_value")), field.shown(store.id(), row.getString("new_value")),
                field.shown(store.id(), row.getString("standing")),
                row.getObject("subject_version", Integer.class), state, counted && (state == State.PENDING || state == State.CONFIRMED),
                changes(row.getString("changes")), row.getString("made_by_name"), at(row, "made_at", store.zone()),
                row.getString("judged_by_name"), at(row, "judged_at", store.zone()));
    }

    private static OffsetDateTime at(ResultSet row, String column, ZoneId zone) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static Map<Field, Integer> changes(String json) {
        try {
            return json == null ? Map.of() : Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
