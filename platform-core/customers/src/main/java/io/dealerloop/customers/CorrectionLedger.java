package io.dealerloop.customers;

import io.dealerloop.customers.Correction.Field;
import io.dealerloop.customers.Correction.State;
import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Makes, confirms, declines and reverts corrections over one connection of one store. */
final class CorrectionLedger {

    private final Connection connection;
    private final TenantId tenant;
    private final OffsetDateTime now;
    private final CorrectionRows rows;
    private final ImportedChanges imported;

    CorrectionLedger(Connection connection, Store store, OffsetDateTime now) {
        this.connection = connection;
        this.tenant = store.id();
        this.now = now;
        this.rows = new CorrectionRows(connection, List.of(store));
        this.imported = new ImportedChanges(connection, tenant, now);
    }

    CorrectionRows rows() {
        return rows;
    }

    /** @param atOnce whether it counts now, or only when it is confirmed */
    Correction correctCustomer(UUID customer, Field field, String value, int version, String areaCode, boolean atOnce) throws SQLException {
        if (!field.table().equals("customer")) {
            throw Problem.invalid("field", "只能更正客户的姓名、电话、邮箱或地址。", "Of a customer only name, phone, e-mail or address can be corrected.");
        }
        return correct(field, customer, CorrectedValue.of(field, value, areaCode), version, atOnce);
    }

    /** @param atOnce whether it counts now, or only when it is confirmed */
    Correction correctVehicle(UUID vehicle, Field field, String value, int version, boolean atOnce) throws SQLException {
        if (!field.table().equals("vehicle")) {
            throw Problem.invalid("field", "车辆只能更正车牌号。", "Of a vehicle only the plate can be corrected.");
        }
        return correct(field, vehicle, CorrectedValue.of(field, value, null), version, atOnce);
    }

    private Correction correct(Field field, UUID subject, CorrectedValue value, int version, boolean atOnce) throws SQLException {
        Map<String, Object> before = columns(field, subject);
        if ((int) before.remove("version") != version) {
            throw Problem.conflict("资料刚被他人更改，请核对后再改。", "The data was changed by somebody else just now; please look again.");
        }
        // Who sees the value masked is not told that they guessed it.
        if (before.equals(value.columns()) && (!field.contact() || Contact.seen(tenant))) {
            throw Problem.invalid("value", "与现有资料相同。", "That is what the file already says.");
        }
        String wanted = (String) value.columns().get(field.shown());
        if (atOnce) {
            set(field, subject, value.columns());
        } else if ((!field.contact() || Contact.seen(tenant)) && waits(field, subject, wanted)) {
            throw Problem.invalid("value", "同样的更正已在等待确认。", "The same correction is waiting for confirmation already.");
        }
        UUID id = Ids.next();
        Actor actor = Actor.current();
        Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, customer_id, vehicle_id, field, old_value, new_value, state,"
                        + " made_by, made_by_name, made_at, before, proposed, effective_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?::jsonb, ?::jsonb, ?)",
                tenant, id, field.table().equals("customer") ? subject : null, field.table().equals("vehicle") ? subject : null, field,
                before.get(field.shown()), wanted, actor.subject(), actor.name(), now, Json.write(before), Json.write(value.columns()),
                atOnce ? now : null);
        return rows.find(id);
    }

    private boolean waits(Field field, UUID subject, String wanted) throws SQLException {
        return Sql.count(connection, "SELECT count(*) FROM data_correction WHERE tenant_id = ? AND " + field.table() + "_id = ?"
                + " AND field = ? AND state = 'PENDING' AND effective_at IS NULL AND new_value = ?", tenant, subject, field, wanted) > 0;
    }

    /** Who made it: they do not confirm it. */
    UUID madeBy(UUID id) throws SQLException {
        return Sql.one(connection, "SELECT made_by FROM data_correction WHERE tenant_id = ? AND id = ?",
                row -> row.getObject(1, UUID.class), tenant, id).orElseThrow();
    }

    /**
     * Holds what may be confirmed now.
     *
     * @param seen the version of the customer or car at which somebody saw that the value has changed since it was proposed, and wants it
     *     replaced all the same; {@code null} = nobody has
     * @throws Problem a conflict that shows both values where the value proposed to be replaced is no longer the one on file
     */
    Correction confirmable(UUID id, Integer seen) throws SQLException {
        Correction waiting = waiting(id);
        if (waiting.inEffect() || waiting.field() == Field.IMPORT) {
            return waiting;
        }
        Map<String, Object> now = columns(waiting.field(), subject(waiting));
        Contact standing = waiting.field().shown(tenant, (String) now.get(waiting.field().shown()));
        boolean expected = Objects.equals(standing, waiting.oldValue()) || Objects.equals(standing, waiting.newValue())
                || Objects.equals(seen, now.get("version"));
        if (!expected) {
            throw Problem.conflict("资料已变为“" + words(standing) + "”，而这条更正要把“" + words(waiting.oldValue()) + "”改为“"
                            + waiting.newValue() + "”。请核对。",
                    "The file now says '" + words(standing) + "'; this correction was to change '" + words(waiting.oldValue()) + "' into '"
                            + waiting.newValue() + "'. Please look again.").withCurrent(rows.find(id));
        }
        return waiting;
    }

    /** Customers nobody could reach, whom an import's changes would give a way once confirmed. */
    List<UUID> reachableBy(Correction waiting) throws SQLException {
        return waiting.field() == Field.IMPORT ? imported.reachableBy(waiting.importId()) : List.of();
    }

    /** @param waiting from {@link #confirmable} in the same transaction */
    Correction confirm(Correction waiting) throws SQLException {
        if (waiting.field() == Field.IMPORT) {
            imported.confirm(waiting.importId());
        } else if (!waiting.inEffect()) {
            apply(waiting);
        }
        Sql.update(connection, "UPDATE data_correction SET effective_at = coalesce(effective_at, ?) WHERE tenant_id = ? AND id = ?",
                now, tenant, waiting.id());
        return judge(waiting.id(), State.CONFIRMED);
    }

    /** The proposed value counts from now on; what it replaced is kept. */
    private void apply(Correction waiting) throws SQLException {
        Map<String, Object> replaced = columns(waiting.field(), subject(waiting));
        replaced.remove("version");
        String proposed = Sql.one(connection, "SELECT proposed::text FROM data_correction WHERE tenant_id = ? AND id = ?",
                row -> row.getString(1), tenant, waiting.id()).orElseThrow();
        set(waiting.field(), subject(waiting), asMap(proposed));
        Sql.update(connection, "UPDATE data_correction SET old_value = ?, before = ?::jsonb WHERE tenant_id = ? AND id = ?",
                replaced.get(waiting.field().shown()), Json.write(replaced), tenant, waiting.id());
    }

    /** Puts back what stood before, unless something newer stands on it; what was only proposed is declined. */
    Correction revert(UUID id) throws SQLException {
        Correction waiting = waiting(id);
        if (!waiting.inEffect()) {
            if (waiting.field() == Field.IMPORT) {
                imported.decline(waiting.importId());
            }
            return judge(id, State.DECLINED);
        }
        if (waiting.field() == Field.IMPORT) {
            throw Problem.refused("导入的更改已经生效，请撤销整个导入。", "What an import changed is in effect; the import is taken back as a whole.");
        }
        long later = Sql.count(connection, "SELECT count(*) FROM data_correction l JOIN data_correction k ON k.tenant_id = l.tenant_id"
                + " AND k.id = ? WHERE l.tenant_id = ? AND l." + waiting.field().table() + "_id = ? AND l.field = ?"
                + " AND l.state IN ('PENDING', 'CONFIRMED') AND l.effective_at > k.effective_at", id, tenant, subject(waiting), waiting.field());
        if (later > 0) {
            throw Problem.refused("之后又有更正，请先处理较新的一条。", "A later correction stands on this one; judge that first.");
        }
        Map<String, Object> before = Sql.one(connection, "SELECT before::text FROM data_correction WHERE tenant_id = ? AND id = ?",
                row -> asMap(row.getString(1)), tenant, id).orElseThrow();
        set(waiting.field(), subject(waiting), before);
        return judge(id, State.REVERTED);
    }

    private Correction waiting(UUID id) throws SQLException {
        Correction correction = rows.lock(id);
        if (correction.importId() != null && correction.field() != Field.IMPORT) {
            throw Problem.refused("这是一次导入的一部分，请整个确认或退回。", "This is part of an import, which is judged as a whole.");
        }
        if (correction.state() != State.PENDING) {
            throw Problem.conflict("这条更正已经处理过。", "This correction has already been judged.").withCurrent(correction);
        }
        return correction;
    }

    private Correction judge(UUID id, State state) throws SQLException {
        Actor actor = Actor.current();
        Sql.update(connection, "UPDATE data_correction SET state = ?, judged_by = ?, judged_by_name = ?, judged_at = ?,"
                + " version = version + 1 WHERE tenant_id = ? AND id = ?", state, actor.subject(), actor.name(), now, tenant, id);
        return rows.find(id);
    }

    private static UUID subject(Correction correction) {
        return correction.customerId() == null ? correction.vehicleId() : correction.customerId();
    }

    private static String words(Contact value) {
        return value == null ? "—" : value.shown();
    }

    private Map<String, Object> columns(Field field, UUID subject) throws SQLException {
        return Sql.one(connection, "SELECT * FROM " + field.table() + " WHERE tenant_id = ? AND id = ? FOR NO KEY UPDATE", row -> {
            Map<String, Object> values = new LinkedHashMap<>();
            for (String name : field.columns()) {
                values.put(name, row.getObject(name));
            }
            values.put("version", row.getInt("version"));
            return values;
        }, tenant, subject).orElseThrow(() -> Problem.notFound("没有这份资料。", "There is no such customer or vehicle."));
    }

    private void set(Field field, UUID subject, Map<String, Object> columns) throws SQLException {
        String assignments = String.join(", ", columns.keySet().stream().map(name -> name + " = ?").toList());
        Object[] values = new Object[columns.size() + 3];
        int next = 0;
        for (Object value : columns.values()) {
            values[next++] = value;
        }
        values[next++] = now;
        values[next++] = tenant;
        values[next] = subject;
        Sql.update(connection, "UPDATE " + field.table() + " SET " + assignments
                + ", version = version + 1, changed_at = ? WHERE tenant_id = ? AND id = ?", values);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(String json) {
        return Json.read(json, LinkedHashMap.class);
    }
}
