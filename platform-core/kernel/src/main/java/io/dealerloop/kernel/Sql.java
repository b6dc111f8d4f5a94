package io.dealerloop.kernel;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Statements with their values, for the set-based work behind {@link StoreDatabase#jdbc}. A value may be a Java array
 * ({@code UUID[]}, {@code String[]}, …): it is bound as one PostgreSQL array, so that a whole set travels in one statement.
 */
public final class Sql {

    /** Makes a value of one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    public static <T> List<T> list(Connection connection, String sql, Row<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    /** The first row, if there is one. */
    public static <T> Optional<T> one(Connection connection, String sql, Row<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values); ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        }
    }

    public static long count(Connection connection, String sql, Object... values) throws SQLException {
        return one(connection, sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Rows changed. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** A condition and the value for its one question mark. */
    public record Among(String condition, Object value) {}

    /**
     * That a column holds one of the values. For a single one it says "=": PostgreSQL then plans the statement once for a connection,
     * while a set of unknown size makes it plan anew each time, which costs more than reading a list of sixty.
     */
    public static Among among(String column, Object... values) {
        return values.length == 1 ? new Among(column + " = ?", values[0]) : new Among(column + " = ANY (?)", values);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                bind(connection, statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case TenantId tenant -> statement.setObject(index, tenant.value());
            case GroupId group -> statement.setObject(index, group.value());
            case Enum<?> constant -> statement.setString(index, constant.name());
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Object[] set -> statement.setArray(index, connection.createArrayOf(typeOf(set), set));
            default -> statement.setObject(index, value);
        }
    }

    private static String typeOf(Object[] set) {
        return switch (set) {
            case UUID[] ids -> "uuid";
            case String[] texts -> "text";
            case Integer[] numbers -> "int4";
            case Long[] numbers -> "int8";
            case Boolean[] flags -> "bool";
            case BigDecimal[] amounts -> "numeric";
            case LocalDate[] days -> "date";
            case OffsetDateTime[] times -> "timestamptz";
            default -> throw new IllegalArgumentException("No array of " + set.getClass().getComponentType() + " is known");
        };
    }
}
