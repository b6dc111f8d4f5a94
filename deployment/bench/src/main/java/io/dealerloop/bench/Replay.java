package io.dealerloop.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends captured transactions again through plain JDBC, each time for another subject: ids the capture was about are exchanged, ids
 * the platform had made for it are made anew, everything else stays.
 */
final class Replay implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Connection connection;
    private final List<List<Statement>> transactions;
    private final long madeSince;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /**
     * @param connection of {@code dl_app}; closed with this
     * @param madeSince milliseconds of the epoch: an id that carries a later time was made by what was captured
     */
    Replay(Connection connection, List<List<Statement>> transactions, long madeSince) throws SQLException {
        this.connection = connection;
        this.transactions = transactions.stream().map(transaction -> transaction.stream().map(Replay::parked).toList()).toList();
        this.madeSince = madeSince;
        connection.setAutoCommit(false);
    }

    /**
     * Once through all transactions.
     *
     * @param exchange another id for one of the capture's, or the same
     */
    void run(UnaryOperator<String> exchange) throws SQLException {
        Map<String, String> made = new HashMap<>();
        for (List<Statement> transaction : transactions) {
            for (int i = 0; i < transaction.size(); i++) {
                Statement statement = transaction.get(i);
                PreparedStatement ready = bound(statement, exchange, made);
                boolean repeats = i + 1 < transaction.size() && transaction.get(i + 1).sql().equals(statement.sql());
                if (statement.writes() && repeats) {
                    ready.addBatch();
                    while (i + 1 < transaction.size() && transaction.get(i + 1).sql().equals(statement.sql())) {
                        bound(transaction.get(++i), exchange, made).addBatch();
                    }
                    ready.executeBatch();
                } else if (ready.execute()) {
                    drain(ready);
                }
            }
            connection.commit();
        }
    }

    private PreparedStatement bound(Statement statement, UnaryOperator<String> exchange, Map<String, String> made) throws SQLException {
        PreparedStatement ready = prepared.get(statement.sql());
        if (ready == null) {
            ready = connection.prepareStatement(statement.sql());
            prepared.put(statement.sql(), ready);
        }
        for (int i = 0; i < statement.values().size(); i++) {
            String value = statement.values().get(i);
            // Untyped, so that the server reads the text as whatever the column or function needs.
            ready.setObject(i + 1, value == null ? null : exchanged(value, exchange, made), Types.OTHER);
        }
        return ready;
    }

    private String exchanged(String value, UnaryOperator<String> exchange, Map<String, String> made) {
        if (value.length() < 36) {
            return value;
        }
        Matcher ids = ID.matcher(value);
        StringBuilder text = new StringBuilder();
        while (ids.find()) {
            String id = ids.group();
            String other = exchange.apply(id);
            ids.appendReplacement(text, other.equals(id) && isNew(id) ? made.computeIfAbsent(id, old -> next()) : other);
        }
        return ids.appendTail(text).toString();
    }

    /** Jobs written by the bare loop are due in another century: the platform's scheduler must not work in the bare loop's time. */
    private static Statement parked(Statement statement) {
        return !statement.sql().contains("scheduled_tasks") ? statement : new Statement(statement.sql(), statement.values().stream()
                .map(value -> value != null && value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*") ? "2199-01-01 00:00:00+00" : value).toList());
    }

    /** A UUIDv7 carries the time it was made. */
    private boolean isNew(String id) {
        return id.charAt(14) == '7' && UUID.fromString(id).getMostSignificantBits() >>> 16 >= madeSince;
    }

    private static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000L | random.nextLong(0x1000L),
                0x8000_0000_0000_0000L | random.nextLong() >>> 2).toString();
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        SessionTime.note(connection);
        connection.close();
    }
}
