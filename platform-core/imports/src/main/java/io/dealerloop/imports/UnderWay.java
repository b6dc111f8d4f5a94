package io.dealerloop.imports;

import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Which imports are being worked on, and by which node: what a node leaves here when it is killed is found by the next start. */
final class UnderWay {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Connection connection;

    UnderWay(Connection connection) {
        this.connection = connection;
    }

    /** An import that nobody works on any more. */
    record Left(TenantId tenant, UUID id) {}

    void begun(TenantId tenant, UUID id, String node) throws SQLException {
        Sql.update(connection, "INSERT INTO import_run (tenant_id, import_id, node, beat_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (tenant_id, import_id) DO UPDATE SET node = excluded.node, beat_at = excluded.beat_at",
                tenant, id, node, technicalNow());
    }

    /** The node working on it is alive. */
    void beat(TenantId tenant, UUID id) throws SQLException {
        Sql.update(connection, "UPDATE import_run SET beat_at = ? WHERE tenant_id = ? AND import_id = ?", technicalNow(), tenant, id);
    }

    void ended(TenantId tenant, UUID id) throws SQLException {
        Sql.update(connection, "DELETE FROM import_run WHERE tenant_id = ? AND import_id = ?", tenant, id);
    }

    /** What a node that starts had in hand when it stopped, and what other nodes have not been heard of for long. */
    List<Left> left(String node) throws SQLException {
        return Sql.list(connection, "SELECT tenant_id, import_id FROM import_run WHERE node = ? OR beat_at < ?",
                row -> new Left(new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)),
                node, technicalNow().minus(FORGOTTEN_AFTER));
    }

    /** Not the business clock, which a demo may set days ahead in the middle of a run. */
    private static OffsetDateTime technicalNow() {
        return OffsetDateTime.now(Clock.systemUTC());
    }
}
