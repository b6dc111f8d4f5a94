package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.migrate.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two walls between stores as PostgreSQL sees them: every table there is, and what the platform's own role can reach. */
class WallsIT extends ContainerTest {

    private static final String OTHER = "00000000-0000-7000-8000-00000000000b";
    private static final String OURS = "00000000-0000-7000-8000-00000000000a";

    @BeforeAll
    static void two_stores_exist() {
        platform().demo().applyTenants();
    }

    private static Connection asOwner() throws SQLException {
        DatabaseAccess access = platform().database();
        return DriverManager.getConnection(access.url(), access.admin(), access.adminPassword());
    }

    private static Connection asPlatform() throws SQLException {
        DatabaseAccess access = platform().database();
        return DriverManager.getConnection(access.url(), "dl_app", access.appPassword());
    }

    @Test
    void the_catalogue_shows_no_hole() throws SQLException {
        try (Connection connection = asOwner()) {
            assertThat(Walls.holes(connection)).isEmpty();
        }
    }

    @Test
    void without_a_tenant_no_row_is_seen_and_none_is_written() throws SQLException {
        try (Connection connection = asPlatform(); Statement statement = connection.createStatement()) {
            assertThat(strings(connection, "SELECT subject::text FROM staff")).isEmpty();
            assertThatThrownBy(() -> statement.execute(insertStaff(OURS))).hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_store_neither_sees_nor_writes_anothers_rows() throws SQLException {
        try (Connection connection = asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_tenant('" + OURS + "')");
            statement.execute(insertStaff(OURS));
            connection.commit();

            statement.execute("SELECT set_tenant('" + OTHER + "')");
            assertThat(strings(connection, "SELECT name FROM staff WHERE tenant_id = '" + OURS + "'")).isEmpty();
            assertThat(statement.executeUpdate("UPDATE staff SET name = 'x' WHERE tenant_id = '" + OURS + "'")).isZero();
            assertThat(statement.executeUpdate("DELETE FROM staff WHERE tenant_id = '" + OURS + "'")).isZero();
            assertThatThrownBy(() -> statement.execute(insertStaff(OURS))).hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @Test
    void a_transaction_cannot_change_its_store() throws SQLException {
        try (Connection connection = asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_tenant('" + OURS + "')");

            assertThatThrownBy(() -> statement.execute("SELECT set_tenant('" + OTHER + "')")).hasMessageContaining("already belongs");
            connection.rollback();
        }
    }

    @Test
    void a_connection_forgets_its_store_with_the_transaction() throws SQLException {
        try (Connection connection = asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_tenant('" + OURS + "')");
            connection.commit();

            assertThat(strings(connection, "SELECT name FROM staff")).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void reading_across_the_stores_one_serves_cannot_write_in_any_of_them() throws SQLException {
        try (Connection connection = asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_readable_tenants(ARRAY['" + OURS + "', '" + OTHER + "']::uuid[])");

            assertThatThrownBy(() -> statement.execute(insertStaff(OURS))).hasMessageContaining("permission denied");
            connection.rollback();
            assertThat(strings(connection, "SELECT current_user")).as("after the transaction").containsExactly("dl_app");
            connection.rollback();
        }
    }

    @Test
    void the_store_is_compared_once_for_a_statement_and_not_row_by_row() throws SQLException {
        try (Connection connection = asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_readable_tenants(ARRAY['" + OURS + "']::uuid[])");
            statement.execute("PREPARE one (uuid) AS SELECT d.id FROM delivery d JOIN vehicle v ON v.tenant_id = d.tenant_id AND v.id = d.vehicle_id"
                    + " WHERE d.tenant_id = $1");

            List<String> plan = strings(connection, "EXPLAIN (COSTS OFF) EXECUTE one ('" + OURS + "')");

            assertThat(plan).filteredOn(line -> line.contains("current_setting")).singleElement().asString().contains("One-Time Filter");
            connection.rollback();
        }
    }

    private static String insertStaff(String tenant) {
        return "INSERT INTO staff (tenant_id, subject, user_name, name) VALUES ('" + tenant + "', '" + tenant + "', 'x.y', 'x')"
                + " ON CONFLICT DO NOTHING";
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        return Walls.strings(connection, sql);
    }
}
