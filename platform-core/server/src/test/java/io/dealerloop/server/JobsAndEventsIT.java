package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.server.TwoGroups.Insider;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that nobody's request carries: whatever stands in a task or in an event, it reaches the store it was made for and no other. */
class JobsAndEventsIT extends ContainerTest {

    private TwoGroups groups;
    private Insider own;
    private Insider other;

    @BeforeEach
    void two_stores() throws SQLException {
        groups = TwoGroups.on(platform());
        groups.settle();
        own = groups.insiders.get(0);
        other = groups.insiders.get(2);
    }

    @Test
    void an_event_of_another_store_is_not_delivered_in_ones_own() throws SQLException {
        try (Connection connection = groups.superuser()) {
            SqlSurface tables = new SqlSurface(connection);
            String before = tables.checksum(own.store(), own.group()) + tables.checksum(other.store(), other.group());
            for (String event : Walls.strings(connection, "SELECT id FROM outbox_event WHERE tenant_id = '" + other.store() + "'")) {
                due(connection, "deliver-event", event, own.store());
            }
            groups.settle();

            assertThat(tables.checksum(own.store(), own.group()) + tables.checksum(other.store(), other.group())).isEqualTo(before);
        }
    }

    @Test
    void an_event_that_speaks_of_anothers_ids_finds_nothing_behind_them() throws SQLException {
        try (Connection connection = groups.superuser()) {
            SqlSurface tables = new SqlSurface(connection);
            String theirs = tables.checksum(other.store(), other.group());
            List<String> events = Walls.strings(connection, "SELECT id FROM outbox_event WHERE tenant_id = '" + other.store() + "'");
            assertThat(Walls.strings(connection, "SELECT DISTINCT type FROM outbox_event WHERE tenant_id = '" + other.store() + "'")).hasSizeGreaterThan(2);
            for (String event : events) {
                String forged = UUID.randomUUID().toString();
                run(connection, "INSERT INTO outbox_event (tenant_id, id, type, body, occurred_at, actor) SELECT '" + own.store() + "', '" + forged
                        + "', type, body, occurred_at, actor FROM outbox_event WHERE tenant_id = '" + other.store() + "' AND id = '" + event + "'");
                due(connection, "deliver-event", forged, own.store());
            }
            // Retried with growing pauses where a subscriber misses what it was told of: once is enough.
            awaitTried(connection);

            assertThat(tables.checksum(other.store(), other.group())).isEqualTo(theirs);
            run(connection, "DELETE FROM scheduled_tasks WHERE task_name = 'deliver-event' AND convert_from(task_data, 'UTF8') = '" + own.store() + "'");
        }
    }

    @Test
    void a_job_works_in_the_store_its_task_is_for() throws SQLException {
        try (Connection connection = groups.superuser()) {
            SqlSurface tables = new SqlSurface(connection);
            String theirs = tables.checksum(other.store(), other.group());
            List<String> jobs = Walls.strings(connection, "SELECT task_name FROM scheduled_tasks WHERE task_instance = '" + own.store() + "'");
            assertThat(jobs).as("jobs of a store").isNotEmpty();
            run(connection, "UPDATE scheduled_tasks SET execution_time = now() WHERE task_instance = '" + own.store() + "'");
            groups.settle();

            assertThat(tables.checksum(other.store(), other.group())).isEqualTo(theirs);
            assertThat(Walls.strings(connection, "SELECT task_name FROM scheduled_tasks WHERE task_instance = '" + own.store() + "' AND consecutive_failures > 0"))
                    .isEmpty();
        }
    }

    @Test
    void every_task_carries_its_store() throws SQLException {
        try (Connection connection = groups.superuser()) {
            assertThat(Walls.strings(connection, "SELECT task_name || ' ' || task_instance FROM scheduled_tasks s WHERE NOT EXISTS (SELECT FROM tenant t"
                    + " WHERE t.id::text = convert_from(s.task_data, 'UTF8'))")).as("but for the platform's own").containsExactlyInAnyOrder("accounts-follow recurring",
                            "seal-group-audit-days recurring", "seal-platform-audit-days recurring", "platform-defaults recurring", "count-standards-use recurring", "tell-latest-moves recurring");
        }
    }

    private static void awaitTried(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!Walls.strings(connection, "SELECT 'x' FROM scheduled_tasks WHERE task_name = 'deliver-event' AND coalesce(consecutive_failures, 0) = 0"
                // Those of a suspended store wait.
                + " AND execution_time < now() + interval '2 seconds'").isEmpty()) {
            assertThat(System.nanoTime()).as("the events are tried in time").isLessThan(deadline);
            Waiting.aMoment();
        }
    }

    private static void due(Connection connection, String task, String instance, String store) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time,"
                + " picked, version) VALUES (?, ?, ?, now(), false, 1) ON CONFLICT DO NOTHING")) {
            statement.setString(1, task);
            statement.setString(2, instance);
            statement.setBytes(3, store.getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
