package io.dealerloop.customers;

import io.dealerloop.customers.Correction.Field;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StagedRow;
import io.dealerloop.kernel.StagedTable;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What imports change of master data that was on file: kept value by value, and confirmed as a whole. Either the values count at once,
 * or they are held back and stand as proposed until the whole is confirmed.
 */
final class ImportedChanges {

    /** A value that one row of a set changed. */
    private record Change(StagedRow row, Field field) {}

    private final Connection connection;
    private final TenantId tenant;
    private final OffsetDateTime now;

    ImportedChanges(Connection connection, TenantId tenant, OffsetDateTime now) {
        this.connection = connection;
        this.tenant = tenant;
        this.now = now;
    }

    /**
     * Keeps what a set of rows changes, before they are written.
     *
     * @param known rows that were on file, of that table
     * @param held whether the values wait: then the rows hold again what they held before
     */
    void keep(UUID importId, StagedTable table, List<StagedRow> known, boolean held, CustomerIntake.Brought brought) throws SQLException {
        List<Change> changes = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.table().equals(table.name())) {
                for (StagedRow row : known) {
                    if (row.changed(field.shown())) {
                        changes.add(new Change(row, field));
                    } else if (held && row.changed(field.said())) {
                        withdrawn.add(new Change(row, field));
                    }
                }
            }
        }
        if (!changes.isEmpty()) {
            Set<UUID> own = brought.among(changes.stream().map(change -> change.row().id()).distinct().toList());
            changes.removeIf(change -> own.contains(change.row().id()));
            insert(importId, table, changes, held);
        }
        if (held) {
            changes.forEach(change -> change.field().columns().forEach(change.row()::putBack));
            withdraw(importId, withdrawn);
        }
    }

    private void insert(UUID importId, StagedTable table, List<Change> changes, boolean held) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Actor actor = Actor.current();
        List<Map<String, Object>> parts = changes.stream().map(change -> part(table, change)).toList();
        Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, customer_id, vehicle_id, import_id, field, old_value, new_value,"
                        + " state, made_by, made_by_name, made_at, effective_at, before, proposed)"
                        + " SELECT ?, p.id, p.customer_id, p.vehicle_id, ?, p.field, p.old_value, p.new_value, 'PENDING', ?, ?, ?, ?::timestamptz,"
                        + " p.before, p.proposed FROM json_populate_recordset(NULL::data_correction, ?::json) p"
                        // One file may say several things of one value: the last one counts, against what stood before the file.
                        + " ON CONFLICT (tenant_id, import_id, field, coalesce(customer_id, vehicle_id, import_id)) WHERE import_id IS NOT NULL"
                        + " DO UPDATE SET new_value = excluded.new_value, proposed = excluded.proposed",
                tenant, importId, actor.subject(), actor.name(), now, held ? null : now, Json.write(parts));
    }

    private static Map<String, Object> part(StagedTable table, Change change) {
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> proposed = new LinkedHashMap<>();
        for (String column : change.field().columns()) {
            before.put(column, change.row().was(column));
            proposed.put(column, change.row().get(column));
        }
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("id", Ids.next());
        part.put(table.name() + "_id", change.row().id());
        part.put("field", change.field());
        part.put("old_value", change.row().was(change.field().shown()));
        part.put("new_value", change.row().get(change.field().shown()));
        part.put("before", before);
        part.put("proposed", proposed);
        return part;
    }

    /** The file says further down what is on file anyhow: what it proposed further up is no longer meant. */
    private void withdraw(UUID importId, List<Change> withdrawn) throws SQLException {
        if (!withdrawn.isEmpty()) {
            Sql.update(connection, "DELETE FROM data_correction d USING unnest(?, ?) AS u (id, field) WHERE d.tenant_id = ? AND d.import_id = ?"
                            + " AND d.field = u.field AND coalesce(d.customer_id, d.vehicle_id, d.import_id) = u.id",
                    withdrawn.stream().map(change -> change.row().id()).toArray(UUID[]::new),
                    withdrawn.stream().map(change -> change.field().name()).toArray(String[]::new), tenant, importId);
        }
    }

    /** Puts the import into the head's queue as a whole, when it changed anything that was on file. */
    void queue(UUID importId, String fileName, boolean held) throws SQLException {
        Sql.update(connection, "DELETE FROM data_correction WHERE tenant_id = ? AND import_id = ? AND field <> 'IMPORT'"
                + " AND old_value IS NOT DISTINCT FROM new_value", tenant, importId);
        Map<Field, Integer> changes = new EnumMap<>(Field.class);
        Sql.list(connection, "SELECT field, count(*) FROM data_correction WHERE tenant_id = ? AND import_id = ? AND field <> 'IMPORT'"
                + " GROUP BY field", row -> changes.put(Field.valueOf(row.getString(1)), row.getInt(2)), tenant, importId);
        if (changes.isEmpty()) {
            return;
        }
        Actor actor = Actor.current();
        Sql.update(connection, "INSERT INTO data_correction (tenant_id, id, import_id, field, new_value, state, made_by, made_by_name, made_at,"
                        + " effective_at, before, changes) VALUES (?, ?, ?, 'IMPORT', ?, 'PENDING', ?, ?, ?, ?, '{}', ?::jsonb)",
                tenant, Ids.next(), importId, fileName, actor.subject(), actor.name(), now, held ? null : now, Json.write(changes));
    }

    /** Confirms every value; those that were held back count from now on, unless something newer came to stand there. */
    void confirm(UUID importId) throws SQLException {
        for (StagedTable table : Intake.TABLES) {
            String subject = table.name() + "_id";
            Sql.count(connection, "SELECT count(*) FROM (SELECT t.id FROM " + table.name() + " t JOIN data_correction k"
                            + " ON k.tenant_id = t.tenant_id AND k." + subject + " = t.id WHERE t.tenant_id = ? AND k.import_id = ?"
                            + " AND k.effective_at IS NULL ORDER BY t.id FOR NO KEY UPDATE OF t) locked", tenant, importId);
            judge(importId, "SUPERSEDED", " AND k." + subject + " IS NOT NULL AND k.effective_at IS NULL AND EXISTS (SELECT 1"
                    + " FROM data_correction l WHERE l.tenant_id = k.tenant_id AND l." + subject + " = k." + subject
                    + " AND l.field = k.field AND l.made_at > k.made_at AND l.effective_at IS NOT NULL AND l.state IN ('PENDING', 'CONFIRMED'))");
        }
        for (Field field : Field.values()) {
            if (field != Field.IMPORT) {
                apply(importId, field);
            }
        }
        Sql.update(connection, "UPDATE data_correction SET effective_at = ? WHERE tenant_id = ? AND import_id = ? AND state = 'PENDING'"
                + " AND effective_at IS NULL AND field <> 'IMPORT'", now, tenant, importId);
        judge(importId, "CONFIRMED", "");
    }

    private void apply(UUID importId, Field field) throws SQLException {
        String assignments = String.join(", ", field.columns().stream().map(column -> column + " = r." + column).toList());
        Sql.update(connection, "UPDATE " + field.table() + " t SET " + assignments + ", version = t.version + 1, changed_at = ?"
                        + " FROM data_correction k, jsonb_populate_record(NULL::" + field.table() + ", k.proposed) r"
                        + " WHERE t.tenant_id = ? AND k.tenant_id = ? AND k.import_id = ? AND k.field = ? AND k.state = 'PENDING'"
                        + " AND k.effective_at IS NULL AND t.id = k." + field.table() + "_id",
                now, tenant, tenant, importId, field);
    }

    /** What was held back never counts; what was new in the file stays. */
    void decline(UUID importId) throws SQLException {
        judge(importId, "DECLINED", " AND k.effective_at IS NULL");
    }

    /** The import was undone: its values are gone, and the whole is noted as taken back. */
    void takenBack(UUID importId) throws SQLException {
        Sql.update(connection, "DELETE FROM data_correction WHERE tenant_id = ? AND import_id = ? AND field <> 'IMPORT'", tenant, importId);
        Actor actor = Actor.current();
        Sql.update(connection, "UPDATE data_correction SET state = 'REVERTED', judged_by = ?, judged_by_name = ?, judged_at = ?,"
                        + " version = version + 1 WHERE tenant_id = ? AND import_id = ? AND field = 'IMPORT'",
                actor.subject(), actor.name(), now, tenant, importId);
    }

    /** Customers whom nobody could call or write to, and who would be given a way by what was held back. */
    List<UUID> reachableBy(UUID importId) throws SQLException {
        return Sql.list(connection, "SELECT DISTINCT k.customer_id FROM data_correction k JOIN customer c ON c.tenant_id = k.tenant_id"
                        + " AND c.id = k.customer_id WHERE k.tenant_id = ? AND k.import_id = ? AND k.state = 'PENDING' AND k.effective_at IS NULL"
                        + " AND (k.field = 'PHONE' AND (c.phone IS NULL OR c.phone_wrong) OR k.field = 'EMAIL' AND (c.email IS NULL OR c.email_wrong))",
                row -> row.getObject(1, UUID.class), tenant, importId);
    }

    private void judge(UUID importId, String state, String which) throws SQLException {
        Actor actor = Actor.current();
        Sql.update(connection, "UPDATE data_correction k SET state = ?, judged_by = ?, judged_by_name = ?, judged_at = ?, version = version + 1"
                        + " WHERE k.tenant_id = ? AND k.import_id = ? AND k.field <> 'IMPORT' AND k.state = 'PENDING'" + which,
                state, actor.subject(), actor.name(), now, tenant, importId);
    }
}
