package io.dealerloop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import io.dealerloop.migrate.DatabaseAccess;
import io.dealerloop.migrate.Migrate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server for the class; each test leaves it running. */
class LocalPostgresTest {

    @TempDir
    private static Path folder;
    private static Home home;
    private static int port;
    private static LocalPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        Progress.silence();
        home = new Home(folder, Path.of("target/servers"));
        port = Ports.free().postgres();
        postgres = new LocalPostgres(home, port, Map.of()).start();
        assertThat(new Migrate(postgres.access()).run()).isPositive();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void migrating_again_changes_nothing() throws Exception {
        assertThat(new Migrate(postgres.access()).run()).isZero();
    }

    @Test
    void a_lock_left_by_a_killed_migration_does_not_block_the_next() throws Exception {
        execute("UPDATE databasechangeloglock SET locked = true, lockedby = 'a dead process', lockgranted = now()");

        assertThat(new Migrate(postgres.access()).run()).isZero();
    }

    @Test
    void everything_belongs_to_the_owner_and_forced_policies_bind_even_the_owner() throws SQLException {
        assertThat(one("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner "
            + "WHERE relnamespace = 'public'::regnamespace AND rolname <> 'dl_owner'")).isEqualTo("0");
        assertThat(one("SELECT count(*) FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")).isEqualTo("0");
        assertThat(one("SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'dl\\_%' AND rolbypassrls"))
            .isEqualTo("dl_migrate");
        assertThat(one("SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'dl\\_%' AND NOT rolcanlogin"))
            .isEqualTo("dl_merged dl_owner");
    }

    @Test
    void a_database_whose_making_was_cut_off_is_forgotten_and_a_complete_one_is_kept() throws SQLException {
        postgres.ensureDatabase("halfmade", "secret");
        postgres.dropUnlessComplete("halfmade");
        assertThat(one("SELECT count(*) FROM pg_database WHERE datname = 'halfmade'")).isEqualTo("0");

        postgres.ensureDatabase("halfmade", "secret");
        postgres.markComplete("halfmade");
        postgres.dropUnlessComplete("halfmade");
        assertThat(one("SELECT count(*) FROM pg_database WHERE datname = 'halfmade'")).isEqualTo("1");
    }

    @Test
    void a_wrong_password_is_refused() {
        DatabaseAccess access = postgres.access();

        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), "dl_app", "wrong")).isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
    }

    @Test
    void after_a_kill_the_next_start_has_what_was_committed() throws Exception {
        execute("CREATE TABLE IF NOT EXISTS survivor (id int)", "INSERT INTO survivor VALUES (1)");
        String note = Files.readString(home.run().resolve("postgres.pid")).split(" ")[0];
        ProcessHandle.of(Long.parseLong(note)).orElseThrow().destroyForcibly();

        postgres = new LocalPostgres(home, port, Map.of()).start();

        assertThat(one("SELECT count(*) FROM survivor")).isNotEqualTo("0");
        execute("DROP TABLE survivor");
    }

    @Test
    void a_server_whose_launcher_died_is_ended_by_the_next_start() throws Exception {
        long before = Long.parseLong(Files.readString(home.run().resolve("postgres.pid")).split(" ")[0]);

        postgres = new LocalPostgres(home, port, Map.of()).start();

        assertThat(Waiting.until(Duration.ofSeconds(5), () -> ProcessHandle.of(before).filter(ProcessHandle::isAlive).isEmpty())).isTrue();
        assertThat(one("SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_note_of_a_process_that_is_not_ours_ends_nobody() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(home.run().resolve("stranger.pid"), stranger.pid() + " 1000");

        Child.endOrphan(home, "stranger");

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = superuser(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection superuser() throws SQLException {
        DatabaseAccess access = postgres.access();
        return DriverManager.getConnection(access.url(), access.admin(), access.adminPassword());
    }
}
