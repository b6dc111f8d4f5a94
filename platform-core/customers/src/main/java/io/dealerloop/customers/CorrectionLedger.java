package io.dealerloop.customers;

import io.dealerloop.customers.Correction.Field;
import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes, confirms and reverts corrections over one connection of one store. */
final class CorrectionLedger {

    private static final String SELECT = "SELECT k.*, coalesce(c.name, v.plate, v.vin) AS subject FROM data_correction k"
            + " LEFT JOIN customer c ON c.tenant_id = k.tenant_id AND c.id = k.customer_id"
            + " LEFT JOIN vehicle v ON v.tenant_id = k.tenant_id AND v.id = k.vehicle_id WHERE k.tenant_id = ?";

    private final Connection connection;
    private final TenantId tenant;
    private final OffsetDateTime now;

    CorrectionLedger(Connection connection, TenantId tenant, OffsetDateTime now) {
        this.connection = connection;
        this.tenant = tenant;
        this.now = now;
    }

    Correction correctCustomer(UUID customer, Field field, String value, int version, String areaCode) throws SQLException {
        if (field == Field.PLATE) {
            throw Problem.invalid("field", "车牌号是车辆的资料。", "A plate belongs to a vehicle.");
        }
        return correct("customer", customer, field, CorrectedValue.of(field, value, areaCode), version);
    }

    Correction correctVehicle(UUID vehicle, Field field, String value, int version) throws SQLException {
        if (field != Field.PLATE) {
            throw Problem.invalid("field", "车辆只能更正车牌号。", "Of a vehicle only the plate can be corrected.");
        }
        return correct("vehicle", vehicle, field, CorrectedValue.of(field, value, null), version);
    }

    private Correction correct(String table, UUID subject, Field field, CorrectedValue value, int version) throws SQLException {
        Map<String, Object> before = columns(table, subject, value.columns().keySet());
        if ((int) before.remove("version") != version) {
            throw Problem.conflict("资料刚被他人更改，请核对后再改。", "The data was changed by somebody else just now; please look again.");
        }
        // Who sees the value masked is not told that they guessed it.
        if (before.equals(value.columns()) && (!field.contact() || Contact.seen(tenant))) {
            throw Problem.invalid("value", "与现有资料相同。", "That is what the file already says.");
        }
        set(table, subject, value.columns());
        UUID id = Ids.next();
        Actor actor = Actor.current();
        Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, customer_id, vehicle_id, field, old_value, new_value, state,"
                        + " made_by, made_by_name, made_at, before) VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?::jsonb)",
                tenant, id, table.equals("customer") ? subject : null, table.equals("vehicle") ? subject : null, field,
                before.get(value.shown()), value.columns().get(value.shown()), actor.subject(), actor.name(), now, Json.write(before));
        return find(id);
    }

    /** @param anotherMay whether somebody else of the store may confirm it: then nobody confirms their own */
    Correction confirm(UUID id, boolean anotherMay) throws SQLException {
        boolean own = Sql.one(connection, "SELECT made_by = ? FROM data_correction WHERE tenant_id = ? AND id = ?",
                row -> row.getBoolean(1), Actor.current().subject(), tenant, id).orElse(false);
        if (own && anotherMay) {
            throw Problem.refused("不能确认自己所做的更正，请由另一位主管确认。", "Nobody confirms their own correction; another head of this store may.");
        }
        judge(id, "CONFIRMED");
        return find(id);
    }

    /** Puts back what stood before, unless a later correction of the same field stands on it. */
    Correction revert(UUID id) throws SQLException {
        Correction correction = find(id);
        String table = correction.customerId() == null ? "vehicle" : "customer";
        UUID subject = correction.customerId() == null ? correction.vehicleId() : correction.customerId();
        long later = Sql.count(connection, "SELECT count(*) FROM data_correction WHERE tenant_id = ? AND " + table + "_id = ?"
                + " AND field = ? AND state <> 'REVERTED' AND made_at > ?", tenant, subject, correction.field(), correction.madeAt());
        if (later > 0) {
            throw Problem.refused("之后又有更正，请先处理较新的一条。", "A later correction stands on this one; judge that first.");
        }
        judge(id, "REVERTED");
        Map<String, Object> before = Sql.one(connection,
                "SELECT before::text FROM data_correction WHERE tenant_id = ? AND id = ?",
                row -> asMap(row.getString(1)), tenant, id).orElseThrow();
        set(table, subject, before);
        return find(id);
    }

    Page<Correction> list(Correction.State state, int number, int size) throws SQLException {
        Page.check(number, size);
        long total = Sql.count(connection, "SELECT count(*) FROM data_correction WHERE tenant_id = ? AND (?::text IS NULL OR state = ?)",
                tenant, state, state);
        List<Correction> entries = Sql.list(connection,
                SELECT + " AND (?::text IS NULL OR k.state = ?) ORDER BY k.made_at DESC, k.id DESC LIMIT ? OFFSET ?",
                CorrectionLedger::read, tenant, state, state, size, (long) number * size);
        return new Page<>(entries, number, size, total);
    }

    List<Correction> of(UUID customer, UUID[] vehicles) throws SQLException {
        return Sql.list(connection, SELECT + " AND (k.customer_id = ? OR k.vehicle_id = ANY (?)) ORDER BY k.made_at DESC LIMIT 20",
                CorrectionLedger::read, tenant, customer, vehicles);
    }

    private void judge(UUID id, String state) throws SQLException {
        Actor actor = Actor.current();
        int judged = Sql.update(connection, "UPDATE data_correction SET state = ?, judged_by = ?, judged_by_name = ?, judged_at = ?,"
                        + " version = version + 1 WHERE tenant_id = ? AND id = ? AND state = 'PENDING'",
                state, actor.subject(), actor.name(), now, tenant, id);
        if (judged == 0) {
            throw Problem.conflict("这条更正已经处理过。", "This correction has already been judged.").withCurrent(find(id));
        }
    }

    private Correction find(UUID id) throws SQLException {
        return Sql.one(connection, SELECT + " AND k.id = ?", CorrectionLedger::read, tenant, id)
                .orElseThrow(() -> Problem.notFound("没有这条更正。", "There is no such correction."));
    }

    private Map<String, Object> columns(String table, UUID subject, Iterable<String> names) throws SQLException {
        return Sql.one(connection, "SELECT * FROM " + table + " WHERE tenant_id = ? AND id = ? FOR UPDATE", row -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (String name : names) {
                values.put(name, row.getObject(name));
            }
            values.put("version", row.getInt("version"));
            return values;
        }, tenant, subject).orElseThrow(() -> Problem.notFound("没有这份资料。", "There is no such customer or vehicle."));
    }

    private void set(String table, UUID subject, Map<String, Object> columns) throws SQLException {
        String assignments = String.join(", ", columns.keySet().stream().map(name -> name + " = ?").toList());
        Object[] values = new Object[columns.size() + 3];
        int next = 0;
        for (Object value : columns.values()) {
            values[next++] = value;
        }
        values[next++] = now;
        values[next++] = tenant;
        values[next] = subject;
        Sql.update(connection, "UPDATE " + table + " SET " + assignments
                + ", version = version + 1, changed_at = ? WHERE tenant_id = ? AND id = ?", values);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(String json) {
        return Json.read(json, LinkedHashMap.class);
    }

    private static Correction read(ResultSet row) throws SQLException {
        TenantId store = new TenantId(row.getObject("tenant_id", UUID.class));
        Field field = Field.valueOf(row.getString("field"));
        return new Correction(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getObject("vehicle_id", UUID.class), row.getString("subject"), field,
                field.shown(store, row.getString("old_value")), field.shown(store, row.getString("new_value")), Correction.State.valueOf(row.getString("state")),
                row.getString("made_by_name"), row.getObject("made_at", OffsetDateTime.class), row.getString("judged_by_name"),
                row.getObject("judged_at", OffsetDateTime.class));
    }
}
