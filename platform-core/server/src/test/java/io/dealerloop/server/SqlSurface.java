package io.dealerloop.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every table with a wall, as PostgreSQL's catalogue knows it: nothing is listed by hand. */
final class SqlSurface {

    /** What may lead a table's keys: whose its rows are. */
    static final List<String> OWNERS = List.of("tenant_id", "group_id", "platform_id");
    /** Rows that stand beside the platform's own, for nobody else to see: what is sealed for real would show what is made up. */
    static final String PLATFORMS = "0193aaaa-0000-7000-8000-0000000000ff";

    /**
     * @param key the primary key's columns
     * @param uniques the columns of each unique key, the primary one among them
     * @param references the columns of each foreign key
     * @param owner {@code tenant_id}, {@code group_id} or {@code platform_id}
     */
    record Table(String name, Map<String, String> columns, List<String> key, List<List<String>> uniques, List<List<String>> references,
            String owner) {

        /** Whose rows of it are those of a store and its group. */
        String of(String store, String group) {
            return switch (owner) {
                case "tenant_id" -> store;
                case "group_id" -> group;
                default -> PLATFORMS;
            };
        }

        boolean ofPlatform() {
            return owner.equals("platform_id");
        }
    }

    /** A row's values as text, by column. */
    record Row(Table table, Map<String, String> values) {

        String literal(String column) {
            String value = values.get(column);
            return value == null ? "NULL" : quoted(value) + "::" + table.columns().get(column);
        }

        String where() {
            return table.key().stream().map(column -> column + " = " + literal(column)).collect(Collectors.joining(" AND "));
        }
    }

    final List<Table> tables = new ArrayList<>();
    private final Connection connection;

    /** @param connection of a superuser */
    SqlSurface(Connection connection) throws SQLException {
        this.connection = connection;
        for (String name : Walls.strings(connection, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                + " AND relkind IN ('r', 'p') ORDER BY relname")) {
            if (!Walls.PLATFORM_TABLES.containsKey(name)) {
                tables.add(table(name));
            }
        }
    }

    private Table table(String name) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT attname, format_type(atttypid, atttypmod)"
                + " FROM pg_attribute WHERE attrelid = '" + name + "'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum")) {
            while (row.next()) {
                columns.put(row.getString(1), row.getString(2));
            }
        }
        String owner = OWNERS.stream().filter(columns::containsKey).findFirst().orElseThrow(() -> new AssertionError("The table " + name + " belongs to"
                + " no store and no group: give it tenant_id or group_id and protect it, or name it among Walls.PLATFORM_TABLES with a reason"));
        List<List<String>> uniques = keys("SELECT (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY AS k (num, n)"
                + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num) FROM pg_index i"
                + " WHERE i.indisunique AND i.indrelid = '" + name + "'::regclass ORDER BY NOT i.indisprimary");
        List<List<String>> references = keys("SELECT (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY AS k (num, n)"
                + " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) FROM pg_constraint c"
                + " WHERE c.contype = 'f' AND c.conrelid = '" + name + "'::regclass");
        List<String> key = uniques.isEmpty() ? List.copyOf(columns.keySet()) : uniques.getFirst();
        return new Table(name, columns, key, uniques, references, owner);
    }

    private List<List<String>> keys(String sql) throws SQLException {
        return Walls.strings(connection, sql).stream().map(columns -> List.of(columns.split(","))).toList();
    }

    List<String> strings(String sql) throws SQLException {
        return Walls.strings(connection, sql);
    }

    /** Some rows of a store or group, the same ones each time. */
    List<Row> rows(Table table, String owner, int most) throws SQLException {
        String columns = table.columns().keySet().stream().map(column -> column + "::text AS " + column).collect(Collectors.joining(", "));
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT ctid::text AS ctid, " + columns + " FROM "
                + table.name() + " t WHERE " + table.owner() + " = '" + owner + "' ORDER BY md5(t::text) LIMIT " + most)) {
            while (row.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("ctid", row.getString("ctid"));
                for (String column : table.columns().keySet()) {
                    values.put(column, row.getString(column));
                }
                rows.add(new Row(table, values));
            }
        }
        return rows;
    }

    /** One number for all that a store and its group have, which changes with every change to it. */
    String checksum(String store, String group) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Table table : tables) {
            all.append(table.name()).append(' ').append(Walls.strings(connection, "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|'"
                    + " ORDER BY t::text)), '') FROM " + table.name() + " t WHERE " + table.owner() + " = '" + table.of(store, group) + "'")
                    .getFirst()).append('\n');
        }
        return all.toString();
    }

    static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
