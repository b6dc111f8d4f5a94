package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.migrate.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two walls between stores as PostgreSQL sees them: every table there is, and what the platform's own role can reach. */
class WallsIT extends ContainerTest {

    /** Ids, codes, posts and due times; a table added here needs a reason on the decision page about the walls. */
    private static final Set<String> PLATFORM_TABLES = Set.of("dealer_group", "tenant", "post_holding", "group_post_holding", "platform_post_holding", "account",
            "machine_client", "scheduled_tasks", "import_run",
            "databasechangelog", "databasechangeloglock");

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
    void every_table_belongs_to_a_store_a_group_or_the_platform_and_is_protected_accordingly() throws SQLException {
        List<String> holes = new ArrayList<>();
        try (Connection connection = asOwner()) {
            for (String table : strings(connection, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')")) {
                if (PLATFORM_TABLES.contains(table)) {
                    continue;
                }
                boolean store = has(connection, table, "tenant_id");
                boolean group = has(connection, table, "group_id");
                if (store == group) {
                    holes.add(table + ": neither a store table (tenant_id) nor a group table (group_id)");
                }
                String key = store ? "tenant_id" : "group_id";
                if (!strings(connection, "SELECT 'x' FROM pg_class WHERE oid = '" + table + "'::regclass AND relrowsecurity AND relforcerowsecurity").equals(List.of("x"))) {
                    holes.add(table + ": row security is not enabled and forced");
                }
                if (strings(connection, "SELECT polname FROM pg_policy WHERE polrelid = '" + table + "'::regclass").isEmpty()) {
                    holes.add(table + ": no policy");
                }
                strings(connection, "SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid"
                        + " AND a.attnum = i.indkey[0] WHERE i.indrelid = '" + table + "'::regclass AND a.attname <> '" + key + "'")
                        .forEach(index -> holes.add(table + ": index " + index + " does not start with " + key));
                strings(connection, "SELECT c.conname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
                        + " WHERE c.conrelid = '" + table + "'::regclass AND c.contype IN ('p', 'u', 'f') AND a.attname <> '" + key + "'")
                        .forEach(constraint -> holes.add(table + ": " + constraint + " does not start with " + key));
                strings(connection, "SELECT conname FROM pg_constraint WHERE conrelid = '" + table + "'::regclass AND confdeltype = 'n'")
                        .forEach(constraint -> holes.add(table + ": " + constraint + " sets null"));
            }
            strings(connection, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'"
                    + " AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)")
                    .forEach(view -> holes.add(view + ": a view that does not ask the caller's policies"));
            strings(connection, "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal").forEach(trigger -> holes.add(trigger + ": a trigger"));
        }

        assertThat(holes).isEmpty();
    }

    @Test
    void the_roles_the_platform_signs_in_as_can_bypass_nothing_and_own_nothing() throws SQLException {
        try (Connection connection = asOwner()) {
            assertThat(strings(connection, "SELECT rolname FROM pg_roles WHERE rolname IN ('dl_app', 'dl_dispatch')"
                    + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)")).isEmpty();
            assertThat(strings(connection, "SELECT relname FROM pg_class WHERE relowner IN ('dl_app'::regrole, 'dl_dispatch'::regrole)")).isEmpty();
            assertThat(strings(connection, "SELECT rolname FROM pg_roles WHERE rolname = 'dl_owner' AND rolcanlogin")).isEmpty();
        }
    }

    @Test
    void the_dispatcher_reads_no_store_table() throws SQLException {
        try (Connection connection = asOwner()) {
            assertThat(strings(connection, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"
                    + " AND has_table_privilege('dl_dispatch', oid, 'SELECT') AND relname NOT IN ('scheduled_tasks', 'tenant')")).isEmpty();
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

            assertThatThrownBy(() -> statement.execute(insertStaff(OURS))).hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    private static String insertStaff(String tenant) {
        return "INSERT INTO staff (tenant_id, subject, user_name, name) VALUES ('" + tenant + "', '" + tenant + "', 'x.y', 'x')"
                + " ON CONFLICT DO NOTHING";
    }

    private static boolean has(Connection connection, String table, String column) throws SQLException {
        return !strings(connection, "SELECT 'x' FROM pg_attribute WHERE attrelid = '" + table + "'::regclass AND attname = '" + column + "'").isEmpty();
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
