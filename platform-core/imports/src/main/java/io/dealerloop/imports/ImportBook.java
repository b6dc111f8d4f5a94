package io.dealerloop.imports;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.RowChange;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of imports of one store, over one connection. */
final class ImportBook {

    static final int BAD_ROWS_KEPT = 20_000;
    private static final Text INTERRUPTED = Text.of("处理被中断（平台重启）。已导入的部分保留，可继续。",
            "The work was interrupted (the platform restarted). What is in stays; it can be continued.");

    private final Connection connection;
    private final TenantId tenant;

    ImportBook(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    void add(UUID id, String fileName, long size, String sha256, LocalDate today, OffsetDateTime now) throws SQLException {
        // The same list again speaks of the same day, so that it says nothing new.
        LocalDate statedOn = Sql.one(connection, "SELECT min(stated_on) FROM import_file WHERE tenant_id = ? AND sha256 = ? AND state = 'LOADED'",
                row -> row.getObject(1, LocalDate.class), tenant, sha256).orElse(today);
        Actor actor = Actor.current();
        Sql.update(connection, "INSERT INTO import_file (tenant_id, id, state, file_name, size_bytes, sha256, columns, questions, answers,"
                        + " preview, stated_on, uploaded_by, uploaded_by_name, uploaded_at)"
                        + " VALUES (?, ?, 'CHECKING', ?, ?, ?, '[]', '[]', '[]', '[]', ?, ?, ?, ?)",
                tenant, id, fileName, size, sha256, statedOn, actor.subject(), actor.name(), now);
    }

    ImportRecord find(UUID id) throws SQLException {
        return Sql.one(connection, "SELECT * FROM import_file WHERE tenant_id = ? AND id = ?", ImportRecord::of, tenant, id)
                .orElseThrow(() -> Problem.notFound("没有这次导入。", "There is no such import."));
    }

    /** The imports of those stores as one list, the newest first, in one statement. */
    static Page<ImportRecord> list(Connection connection, Collection<TenantId> stores, int page, int size) throws SQLException {
        Page.check(page, size);
        Sql.Among inStores = Sql.among("tenant_id", (Object[]) stores.stream().map(TenantId::value).toArray(UUID[]::new));
        long total = Sql.count(connection, "SELECT count(*) FROM import_file WHERE " + inStores.condition(), inStores.value());
        return new Page<>(Sql.list(connection, "SELECT * FROM import_file WHERE " + inStores.condition()
                        + " ORDER BY uploaded_at DESC, id DESC LIMIT ? OFFSET ?",
                ImportRecord::of, inStores.value(), size, (long) page * size), page, size, total);
    }

    /** @return whether it stood in one of these states and now stands in the new one */
    boolean move(UUID id, List<ImportState> from, ImportState to) throws SQLException {
        return Sql.update(connection, "UPDATE import_file SET state = ?, problem = NULL, version = version + 1"
                        + " WHERE tenant_id = ? AND id = ? AND state = ANY (?)",
                to, tenant, id, from.stream().map(Enum::name).toArray(String[]::new)) == 1;
    }

    void end(UUID id, ImportState state, Text problem) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET state = ?, problem = ?::jsonb, version = version + 1 WHERE tenant_id = ? AND id = ?",
                state, problem == null ? null : Json.write(problem), tenant, id);
    }

    /** Forgets an earlier check. */
    void beginCheck(UUID id) throws SQLException {
        Sql.update(connection, "DELETE FROM import_bad_row WHERE tenant_id = ? AND import_id = ?", tenant, id);
        Sql.update(connection, "UPDATE import_file SET rows_total = 0, creates = 0, updates = 0, unchanged = 0, bad = 0, remarks = 0,"
                + " skipped = 0, progress = 0, questions = '[]', answers = '[]', preview = '[]' WHERE tenant_id = ? AND id = ?", tenant, id);
    }

    void understood(UUID id, ImportKind kind, RowSource.Description file, int headingRow, List<Import.Column> columns) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET kind = ?, format = ?, encoding = ?, delimiter = ?, sheet = ?, heading_row = ?,"
                        + " columns = ?::jsonb WHERE tenant_id = ? AND id = ?", kind, file.format(), file.encoding(), file.delimiter(),
                file.sheet(), headingRow, Json.write(columns), tenant, id);
    }

    /** The node working on it stopped: what is in stays, and people can go on with it. */
    void interrupted(UUID id) throws SQLException {
        ImportState state = find(id).state();
        if (state == ImportState.CHECKING || state == ImportState.LOADING) {
            end(id, ImportState.FAILED, INTERRUPTED);
        } else if (state == ImportState.UNDOING) {
            end(id, ImportState.LOADED, INTERRUPTED);
        }
    }

    void checked(UUID id, TableReading.Chunk chunk, List<Import.Action> actions, double progress) throws SQLException {
        long bad = chunk.bad();
        Sql.update(connection, "UPDATE import_file SET rows_total = rows_total + ?, creates = creates + ?, updates = updates + ?,"
                        + " unchanged = unchanged + ?, bad = bad + ?, remarks = remarks + ?, skipped = skipped + ?, progress = ?"
                        + " WHERE tenant_id = ? AND id = ?",
                chunk.rows(), count(actions, Import.Action.CREATE), count(actions, Import.Action.UPDATE),
                count(actions, Import.Action.UNCHANGED), (int) bad, (int) (chunk.faulty().size() - bad), chunk.skipped(), progress, tenant, id);
        keepFaulty(id, chunk.faulty());
        new UnderWay(connection).beat(tenant, id);
    }

    void ready(UUID id, List<Import.Asked> questions, List<Import.Previewed> preview) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET state = 'READY', progress = 1, questions = ?::jsonb, preview = ?::jsonb,"
                + " version = version + 1 WHERE tenant_id = ? AND id = ?", Json.write(questions), Json.write(preview), tenant, id);
    }

    /** @param changesWait whether what it changes of what is on file waits for the head; a load that goes on stays as it began */
    void beginLoad(UUID id, List<String> answers, OffsetDateTime now, boolean changesWait) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET answers = ?::jsonb, loading_at = coalesce(loading_at, ?),"
                        + " changes_wait = coalesce(changes_wait, ?),"
                        + " creates = CASE loaded_through WHEN 0 THEN 0 ELSE creates END,"
                        + " updates = CASE loaded_through WHEN 0 THEN 0 ELSE updates END,"
                        + " unchanged = CASE loaded_through WHEN 0 THEN 0 ELSE unchanged END,"
                        + " progress = CASE loaded_through WHEN 0 THEN 0 ELSE progress END WHERE tenant_id = ? AND id = ?",
                Json.write(answers), now, changesWait, tenant, id);
    }

    /** A chunk is in: counted, and what it changed kept, in the transaction that changed it. */
    void loaded(UUID id, List<Import.Action> actions, int through, double progress, List<RowChange> changes) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET creates = creates + ?, updates = updates + ?, unchanged = unchanged + ?,"
                        + " loaded_through = ?, progress = ? WHERE tenant_id = ? AND id = ?",
                count(actions, Import.Action.CREATE), count(actions, Import.Action.UPDATE), count(actions, Import.Action.UNCHANGED),
                through, progress, tenant, id);
        new UnderWay(connection).beat(tenant, id);
        // The first image of a row is what stood before the whole import.
        Sql.update(connection, "INSERT INTO import_change (tenant_id, import_id, subject, subject_id, before, version_after)"
                        + " SELECT ?, ?, s, i, b, v FROM unnest(?, ?, ?, ?) AS c (s, i, b, v)"
                        + " ON CONFLICT (tenant_id, import_id, subject, subject_id) DO UPDATE SET version_after = excluded.version_after"
                        + " WHERE import_change.version_after <> excluded.version_after",
                tenant, id, changes.stream().map(RowChange::table).toArray(String[]::new),
                changes.stream().map(RowChange::id).toArray(UUID[]::new), changes.stream().map(RowChange::before).toArray(String[]::new),
                changes.stream().map(RowChange::version).toArray(Integer[]::new));
    }

    void loadedAll(UUID id, OffsetDateTime now) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET state = 'LOADED', progress = 1, loaded_at = ?, version = version + 1"
                + " WHERE tenant_id = ? AND id = ?", now, tenant, id);
    }

    void undone(UUID id, OffsetDateTime now) throws SQLException {
        Sql.update(connection, "DELETE FROM import_change WHERE tenant_id = ? AND import_id = ?", tenant, id);
        Sql.update(connection, "UPDATE import_file SET state = 'UNDONE', progress = 1, undone_at = ?, version = version + 1"
                + " WHERE tenant_id = ? AND id = ?", now, tenant, id);
    }

    /** What an import changed in one table, in sets. @param after the last id of the set before; {@code null} = from the first */
    List<RowChange> changes(UUID id, String subject, UUID after, int atMost) throws SQLException {
        return Sql.list(connection, "SELECT subject, subject_id, before, version_after FROM import_change WHERE tenant_id = ? AND import_id = ?"
                        + " AND subject = ? AND (?::uuid IS NULL OR subject_id > ?) ORDER BY subject_id LIMIT ?",
                row -> new RowChange(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)),
                tenant, id, subject, after, after, atMost);
    }

    /** Of these, those that the import has brought: they were not on file before. */
    Set<UUID> brought(UUID id, List<UUID> subjects) throws SQLException {
        return Set.copyOf(Sql.list(connection, "SELECT subject_id FROM import_change WHERE tenant_id = ? AND import_id = ? AND before IS NULL"
                        + " AND subject IN ('customer', 'vehicle') AND subject_id = ANY (?)",
                row -> row.getObject(1, UUID.class), tenant, id, subjects.toArray(UUID[]::new)));
    }

    boolean changedMoreThan(UUID id, int many) throws SQLException {
        return Sql.one(connection, "SELECT 1 FROM import_change WHERE tenant_id = ? AND import_id = ? OFFSET ? LIMIT 1",
                row -> true, tenant, id, many).orElse(false);
    }

    /** The name of a later import that changed something of this one's, if there is one. */
    Optional<String> overlaidBy(UUID id) throws SQLException {
        return Sql.one(connection, "SELECT f.file_name FROM import_change c"
                        + " JOIN import_file own ON own.tenant_id = c.tenant_id AND own.id = c.import_id"
                        + " JOIN import_change l ON l.tenant_id = c.tenant_id AND l.subject_id = c.subject_id AND l.import_id <> c.import_id"
                        + " JOIN import_file f ON f.tenant_id = l.tenant_id AND f.id = l.import_id AND f.loading_at > own.loading_at"
                        + " WHERE c.tenant_id = ? AND c.import_id = ? LIMIT 1",
                row -> row.getString(1), tenant, id);
    }

    ColumnMapping.Saved savedMapping() throws SQLException {
        record Key(String kind, String heading) {}
        Map<Key, Optional<Field>> saved = Sql.list(connection, "SELECT kind, heading_key, field FROM import_mapping WHERE tenant_id = ?",
                row -> Map.entry(new Key(row.getString(1), row.getString(2)), Optional.ofNullable(row.getString(3)).map(Field::valueOf)),
                tenant).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return (kind, heading) -> saved.get(new Key(kind.name(), heading));
    }

    void saveMapping(ImportKind kind, Map<String, Field> byHeading) throws SQLException {
        for (Map.Entry<String, Field> entry : byHeading.entrySet()) {
            Sql.update(connection, "INSERT INTO import_mapping (tenant_id, kind, heading_key, field) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (tenant_id, kind, heading_key) DO UPDATE SET field = excluded.field",
                    tenant, kind, entry.getKey(), entry.getValue());
        }
    }

    void chooseMapping(UUID id, ImportKind kind, Map<Integer, Field> byColumn) throws SQLException {
        Sql.update(connection, "UPDATE import_file SET mapping = ?::jsonb, kind = ? WHERE tenant_id = ? AND id = ?",
                Json.write(byColumn), kind, tenant, id);
    }

    /** A bad cell as kept. */
    record BadCell(int line, boolean loaded, String heading, String value, Text reason, List<String> cells) {}

    List<BadCell> badRows(UUID id, int afterLine, int atMost) throws SQLException {
        return Sql.list(connection, "SELECT line, loaded, heading, value, reason::text, cells::text FROM import_bad_row"
                        + " WHERE tenant_id = ? AND import_id = ? AND line > ? ORDER BY line, number LIMIT ?",
                row -> new BadCell(row.getInt(1), row.getBoolean(2), row.getString(3), row.getString(4), Json.read(row.getString(5), Text.class),
                        List.of(Json.read(row.getString(6), String[].class))), tenant, id, afterLine, atMost);
    }

    private void keepFaulty(UUID id, List<TableReading.Faulty> faulty) throws SQLException {
        long kept = faulty.isEmpty() ? 0
                : Sql.count(connection, "SELECT count(*) FROM import_bad_row WHERE tenant_id = ? AND import_id = ?", tenant, id);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TableReading.Faulty row : faulty) {
            if (kept + rows.size() > BAD_ROWS_KEPT) {
                break;
            }
            int number = 0;
            for (Fault fault : row.faults()) {
                Map<String, Object> cell = new java.util.HashMap<>();
                cell.put("line", row.row().line());
                cell.put("number", number++);
                cell.put("loaded", fault.loaded());
                cell.put("heading", fault.heading());
                cell.put("value", fault.value());
                cell.put("reason", fault.reason());
                cell.put("cells", row.row().texts());
                rows.add(cell);
            }
        }
        if (!rows.isEmpty()) {
            Sql.update(connection, "INSERT INTO import_bad_row (tenant_id, import_id, line, number, loaded, heading, value, reason, cells)"
                    + " SELECT ?, ?, line, number, loaded, heading, value, reason, cells FROM json_populate_recordset(NULL::import_bad_row, ?::json)"
                    + " ON CONFLICT DO NOTHING", tenant, id, Json.write(rows));
        }
    }

    private static int count(List<Import.Action> actions, Import.Action wanted) {
        return (int) actions.stream().filter(action -> action == wanted).count();
    }
}
