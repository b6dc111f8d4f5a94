package io.dealerloop.kernel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements on due times. What sets, clears and takes one runs in a store's transaction, the rest as the dispatcher. */
final class DueRows {

    private static final String ONE = " WHERE kind = ? AND store_id = ? AND subject_id = ? AND due_at = ?";

    /** A time that has come. */
    record Due(String kind, TenantId store, UUID subject, Instant at, int failures) {

        private static Due read(ResultSet row) throws SQLException {
            return new Due(row.getString(1), new TenantId(row.getObject(2, UUID.class)), row.getObject(3, UUID.class),
                    row.getObject(4, OffsetDateTime.class).toInstant(), row.getInt(5));
        }
    }

    /**
     * How it stands with all of them.
     *
     * @param open set and not done
     * @param late not even tried a minute after they could have been
     * @param failing failed the last time they were tried
     * @param longestSeconds how long the latest one waits
     */
    record Standing(long open, long late, long failing, long longestSeconds) {}

    private DueRows() {}

    static int set(Connection connection, String kind, TenantId store, Map<UUID, Instant> times) throws SQLException {
        List<Map.Entry<UUID, Instant>> entries = List.copyOf(times.entrySet());
        return Sql.update(connection, "INSERT INTO due_time (kind, store_id, subject_id, due_at, try_at)"
                + " SELECT ?, ?, subject, at, at FROM unnest(?, ?) AS given (subject, at) ORDER BY subject"
                + " ON CONFLICT (kind, store_id, subject_id) DO UPDATE SET due_at = excluded.due_at, try_at = excluded.try_at, failures = 0",
                kind, store, entries.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                entries.stream().map(entry -> entry.getValue().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new));
    }

    static int clear(Connection connection, String kind, TenantId store, Set<UUID> subjects) throws SQLException {
        return Sql.update(connection, "DELETE FROM due_time WHERE kind = ? AND store_id = ? AND subject_id = ANY (?)", kind, store, subjects.toArray(UUID[]::new));
    }

    /** Without a lock. */
    static boolean stands(Connection connection, Due due) throws SQLException {
        return Sql.count(connection, "SELECT count(*) FROM due_time" + ONE, due.kind(), due.store(), due.subject(), due.at().atOffset(ZoneOffset.UTC)) == 1;
    }

    /** Takes it away within the transaction that does its work. @return whether it was still there: neither done, nor moved, nor cleared meanwhile */
    static boolean take(Connection connection, Due due) throws SQLException {
        return Sql.update(connection, "DELETE FROM due_time" + ONE, due.kind(), due.store(), due.subject(), due.at().atOffset(ZoneOffset.UTC)) == 1;
    }

    /** The longest due ones, for this node alone until a time; those another node is just looking at are left to it. */
    static List<Due> claim(Connection connection, Set<String> kinds, Instant now, Instant until, int most) throws SQLException {
        return Sql.list(connection, "WITH come AS (SELECT kind, store_id, subject_id FROM due_time WHERE try_at <= ? AND kind = ANY (?) ORDER BY try_at"
                + " LIMIT ? FOR UPDATE SKIP LOCKED)"
                + " UPDATE due_time d SET try_at = ? FROM come c WHERE d.kind = c.kind AND d.store_id = c.store_id AND d.subject_id = c.subject_id"
                + " RETURNING d.kind, d.store_id, d.subject_id, d.due_at, d.failures",
                Due::read, now.atOffset(ZoneOffset.UTC), kinds.toArray(String[]::new), most, until.atOffset(ZoneOffset.UTC));
    }

    static void failed(Connection connection, Due due, Instant again) throws SQLException {
        Sql.update(connection, "UPDATE due_time SET failures = failures + 1, try_at = ?" + ONE,
                again.atOffset(ZoneOffset.UTC), due.kind(), due.store(), due.subject(), due.at().atOffset(ZoneOffset.UTC));
    }

    static void postpone(Connection connection, Due due, Instant until) throws SQLException {
        Sql.update(connection, "UPDATE due_time SET try_at = ?" + ONE,
                until.atOffset(ZoneOffset.UTC), due.kind(), due.store(), due.subject(), due.at().atOffset(ZoneOffset.UTC));
    }

    /** What waited while the store was suspended may be taken at once. */
    static void wake(Connection connection, TenantId store) throws SQLException {
        Sql.update(connection, "UPDATE due_time SET try_at = due_at WHERE store_id = ? AND try_at > due_at AND failures = 0", store);
    }

    /** How many of each store failed the last time they were tried. */
    static Map<TenantId, Long> failing(Connection connection, Collection<TenantId> stores) throws SQLException {
        Map<TenantId, Long> failing = new HashMap<>();
        Sql.list(connection, "SELECT store_id, count(*) FROM due_time WHERE failures > 0 AND store_id = ANY (?) GROUP BY store_id",
                row -> failing.put(new TenantId(row.getObject(1, UUID.class)), row.getLong(2)),
                (Object) stores.stream().map(TenantId::value).toArray(UUID[]::new));
        return failing;
    }

    static Standing standing(Connection connection, Instant now) throws SQLException {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return Sql.one(connection, "SELECT count(*), count(*) FILTER (WHERE try_at < ?), count(*) FILTER (WHERE failures > 0),"
                + " coalesce(extract(epoch FROM ? - min(try_at) FILTER (WHERE try_at < ?)), 0)::bigint FROM due_time",
                row -> new Standing(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)), at.minusMinutes(1), at, at).orElseThrow();
    }
}
