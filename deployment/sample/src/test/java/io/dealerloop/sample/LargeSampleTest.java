package io.dealerloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.migrate.DatabaseAccess;
import io.dealerloop.migrate.Migrate;
import io.dealerloop.sample.LargeSample.Size;
import io.dealerloop.sample.LargeSample.Worker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LargeSampleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void many_stores_fit_the_schema_the_capabilities_have_now() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            DatabaseAccess access = new DatabaseAccess("127.0.0.1", server.getPort(), "dealerloop", "postgres", "postgres",
                    "migrate", "app", "dispatch");
            new Migrate(access).run();
            Worker agent = new Worker(new UUID(1, 2), "bench.agent", "压测员", List.of("CALLBACK_AGENT", "MANAGING_SUPERVISOR"));
            List<UUID> stores = LargeSample.seed(access.url(), "migrate", new Size(3, 40, 10), TODAY, 7, store -> List.of(agent), done -> { });
            assertThat(stores).hasSize(3).doesNotHaveDuplicates();
            try (Connection app = DriverManager.getConnection(access.url(), "dl_app", "app")) {
                app.setAutoCommit(false);
                assertThat(number(app, "SELECT count(*) FROM customer")).as("without a tenant nothing is seen").isZero();
                app.rollback();
                number(app, "SELECT 1 FROM set_tenant('" + stores.getFirst() + "')");
                assertThat(number(app, "SELECT count(*) FROM customer")).isEqualTo(40);
                assertThat(number(app, "SELECT count(*) FROM delivery")).isEqualTo(50);
                assertThat(number(app, "SELECT count(*) FROM delivery_facts WHERE delivered_on >= date '2026-11-19' AND NOT first_visit"))
                        .isEqualTo(10);
                assertThat(number(app, "SELECT count(*) FROM post_holding WHERE subject = '" + agent.subject() + "'")).isEqualTo(6);
            }
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
