package io.dealerloop.kernel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A real PostgreSQL with both walls up, started once per test JVM and thrown away with it. Tests work as {@code dl_app}, under
 * row-level security, the way the platform does.
 */
public final class TestDatabase {

    /** Kept here, for java.util.logging forgets the level of a logger nobody holds. */
    private static final java.util.logging.Logger LIQUIBASE_LOG = java.util.logging.Logger.getLogger("liquibase");

    private static EmbeddedPostgres server;
    private static int databases;

    private final String url;
    /** As a pool would: opening one costs more than most tests do with it. */
    private final java.util.concurrent.ConcurrentLinkedDeque<Connection> idle = new java.util.concurrent.ConcurrentLinkedDeque<>();

    private TestDatabase(String url) {
        this.url = url;
    }

    /** A fresh database with these changelogs run, in that order: {@code db/kernel/changelog.xml} … */
    public static synchronized TestDatabase migrated(String... changelogs) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                administer("CREATE ROLE dl_owner NOLOGIN", "CREATE ROLE dl_migrate LOGIN BYPASSRLS PASSWORD 'test'",
                        "CREATE ROLE dl_app LOGIN PASSWORD 'test'", "CREATE ROLE dl_dispatch LOGIN PASSWORD 'test'",
                        "CREATE ROLE dl_merged NOLOGIN", "GRANT dl_merged TO dl_app WITH INHERIT FALSE, SET TRUE",
                        "GRANT dl_owner TO dl_migrate");
            }
            String name = "test" + ++databases;
            administer("CREATE DATABASE " + name
                    + " OWNER dl_migrate ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0");
            TestDatabase database = new TestDatabase("jdbc:postgresql://localhost:" + server.getPort() + "/" + name);
            database.migrate(changelogs);
            return database;
        } catch (Exception failure) {
            throw new IllegalStateException("No test database: " + failure.getMessage(), failure);
        }
    }

    /** One that another process has started. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url);
    }

    public String url() {
        return url;
    }

    /** Runs work as one store in a transaction of its own, which is rolled back when the work fails. */
    public <T> T in(TenantId tenant, StoreDatabase.Work<T> work) {
        return entered("SELECT set_tenant(?)", tenant, work);
    }

    /** The same as one group. */
    public <T> T in(GroupId group, StoreDatabase.Work<T> work) {
        return entered("SELECT set_group(?)", group, work);
    }

    /** The same on the platform's own tables. */
    public <T> T inPlatform(UUID platform, StoreDatabase.Work<T> work) {
        return entered("SELECT set_platform(?)", platform, work);
    }

    private <T> T entered(String door, Object owner, StoreDatabase.Work<T> work) {
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = connect("dl_app");
                connection.setAutoCommit(false);
            }
            T result;
            try {
                Sql.one(connection, door, row -> null, owner);
                result = work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException | Error failure) {
                connection.rollback();
                idle.push(connection);
                throw failure;
            }
            idle.push(connection);
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException("A statement failed: " + failure.getSQLState() + " " + failure.getMessage(), failure);
        }
    }

    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, role, "test");
    }

    private static void administer(String... statements) throws SQLException, IOException {
        try (Connection admin = server.getPostgresDatabase().getConnection(); Statement statement = admin.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void migrate(String... changelogs) throws Exception {
        LIQUIBASE_LOG.setLevel(java.util.logging.Level.SEVERE);
        try (Connection connection = connect("dl_migrate")) {
            Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
                for (String changelog : changelogs) {
                    Liquibase liquibase = new Liquibase(changelog,
                            new ClassLoaderResourceAccessor(TestDatabase.class.getClassLoader()), new JdbcConnection(connection));
                    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                    liquibase.update("");
                }
            });
            // As in production: owned by a role that never logs in, and that the forced policies bind.
            try (Statement statement = connection.createStatement()) {
                statement.execute("GRANT USAGE ON SCHEMA public TO dl_app, dl_merged, dl_dispatch");
                statement.execute("GRANT CREATE ON SCHEMA public TO dl_owner");
                statement.execute("REASSIGN OWNED BY dl_migrate TO dl_owner");
            }
        }
    }
}
