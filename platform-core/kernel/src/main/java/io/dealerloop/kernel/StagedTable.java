package io.dealerloop.kernel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A store table into which sets of rows are written at once: read, decided upon in memory, written in one statement each for the new
 * and the changed ones. The table has {@code id}, {@code version}, {@code created_at} and {@code changed_at}.
 *
 * @param name the table
 * @param columns the columns such a write may set
 * @param fixed further columns of new rows, as {@code column = SQL literal}
 */
public record StagedTable(String name, List<String> columns, List<String> fixed) {

    public StagedTable {
        columns = List.copyOf(columns);
        fixed = List.copyOf(fixed);
    }

    /** What to select, from that alias of the table, for {@link #read}. */
    public String select(String alias) {
        return alias + ".id, " + alias + ".version, " + columns.stream().map(c -> alias + "." + c).collect(Collectors.joining(", "));
    }

    public StagedRow read(ResultSet result) throws SQLException {
        return StagedRow.read(this, result);
    }

    public StagedRow fresh() {
        return StagedRow.fresh(this);
    }

    public void insert(Connection connection, TenantId tenant, List<StagedRow> rows, OffsetDateTime now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String names = String.join(", ", columns);
        String more = fixed.stream().map(f -> ", " + f.split(" = ")[0]).collect(Collectors.joining());
        String literals = fixed.stream().map(f -> ", " + f.split(" = ")[1]).collect(Collectors.joining());
        Sql.update(connection, "INSERT INTO " + name + " (tenant_id, id, created_at, changed_at" + more + ", " + names + ") SELECT ?, id, ?, ?"
                + literals + ", " + names + " FROM json_populate_recordset(NULL::" + name + ", ?::json)", tenant, now, now, json(rows));
    }

    /** @throws StaleRows when one of the rows is no longer what was read */
    public void update(Connection connection, TenantId tenant, List<StagedRow> rows, OffsetDateTime now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<StagedRow> ordered = rows.stream().sorted(Comparator.comparing(StagedRow::id)).toList();
        long unchanged = Sql.count(connection, "SELECT count(*) FROM (SELECT t.id FROM " + name
                        + " t JOIN unnest(?, ?) AS u (id, version) ON t.id = u.id AND t.version = u.version"
                        + " WHERE t.tenant_id = ? ORDER BY t.id FOR NO KEY UPDATE OF t) locked",
                ordered.stream().map(StagedRow::id).toArray(UUID[]::new),
                ordered.stream().map(StagedRow::versionRead).toArray(Integer[]::new), tenant);
        if (unchanged != rows.size()) {
            throw new StaleRows(name);
        }
        Sql.update(connection, "UPDATE " + name + " t SET " + assignments()
                        + ", version = u.version, changed_at = CASE WHEN u.version > t.version THEN ? ELSE t.changed_at END"
                        + " FROM json_populate_recordset(NULL::" + name + ", ?::json) u WHERE t.tenant_id = ? AND t.id = u.id",
                now, json(ordered), tenant);
    }

    /** Puts rows back to what stood before, the version included: whoever saw it then sees it again. Changes that created are ignored. */
    public void restore(Connection connection, TenantId tenant, List<RowChange> changes) throws SQLException {
        List<String> before = changes.stream()
                .filter(change -> change.table().equals(name) && change.before() != null).map(RowChange::before).toList();
        if (!before.isEmpty()) {
            Sql.update(connection, "UPDATE " + name + " t SET " + assignments()
                            + ", version = u.version FROM json_populate_recordset(NULL::" + name + ", ?::json) u"
                            + " WHERE t.tenant_id = ? AND t.id = u.id",
                    "[" + String.join(",", before) + "]", tenant);
        }
    }

    /** Of these rows, those that are no longer as the change left them. */
    public List<UUID> changedSince(Connection connection, TenantId tenant, List<RowChange> changes) throws SQLException {
        List<RowChange> own = changes.stream().filter(change -> change.table().equals(name)).toList();
        return own.isEmpty() ? List.of() : Sql.list(connection, "SELECT t.id FROM unnest(?, ?) AS u (id, version) JOIN " + name
                        + " t ON t.id = u.id WHERE t.tenant_id = ? AND t.version <> u.version",
                row -> row.getObject(1, UUID.class), own.stream().map(RowChange::id).toArray(UUID[]::new),
                own.stream().map(RowChange::version).toArray(Integer[]::new), tenant);
    }

    private String assignments() {
        return columns.stream().map(c -> c + " = u." + c).collect(Collectors.joining(", "));
    }

    private static String json(List<StagedRow> rows) {
        return Json.write(rows.stream().map(StagedRow::written).toList());
    }
}
