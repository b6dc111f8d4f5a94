package io.dealerloop.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings a database to this release's schema: roles, database, then every capability's changelog. A command of its own,
 * also usable as a library; running it again changes nothing. Two at once: the second waits.
 */
public final class Migrate {

    /** One number for "migration of DealerLoop", the same in every release. */
    private static final long ADVISORY_LOCK = 0x6465616c6c6f6f70L;
    /** Liquibase's loggers are kept here, for java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final DatabaseAccess access;

    public Migrate(DatabaseAccess access) {
        this.access = access;
    }

    /** Reads the database's place and passwords from the environment, so that no secret stands on the command line. */
    public static void main(String[] arguments) {
        Map<String, String> env = System.getenv();
        try {
            var access = new DatabaseAccess(
                env.getOrDefault("DEALERLOOP_DB_HOST", "127.0.0.1"),
                Integer.parseInt(env.getOrDefault("DEALERLOOP_DB_PORT", "5432")),
                env.getOrDefault("DEALERLOOP_DB_NAME", "dealerloop"),
                env.getOrDefault("DEALERLOOP_DB_ADMIN", "postgres"), need(env, "DEALERLOOP_DB_ADMIN_PASSWORD"),
                need(env, "DEALERLOOP_DB_MIGRATE_PASSWORD"), need(env, "DEALERLOOP_DB_PASSWORD"),
                need(env, "DEALERLOOP_DISPATCH_PASSWORD"));
            int changes = new Migrate(access).run();
            System.out.println(changes == 0 ? "The schema was already up to date." : "Schema updated: " + changes + " changes.");
        } catch (IllegalArgumentException | SQLException | LiquibaseException e) {
            System.err.println("The migration failed and can be run again after the cause is removed: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String need(Map<String, String> env, String name) {
        String value = env.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + " in the environment.");
        }
        return value;
    }

    /**
     * Makes what is missing and runs what has not run.
     *
     * @return how many change sets were run, 0 when the schema was up to date
     */
    public int run() throws SQLException, LiquibaseException {
        new DatabaseRoles(access).ensure();
        try (Connection lock = access.asMigrate()) {
            execute(lock, "SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            releaseStaleLockRow(lock);
            int before = changesRun(lock);
            update();
            // Made by dl_migrate, which passes the policies; owned by dl_owner, whom FORCE ROW LEVEL SECURITY binds.
            execute(lock, "REASSIGN OWNED BY dl_migrate TO dl_owner");
            return changesRun(lock) - before;
        }
    }

    private void update() throws SQLException, LiquibaseException {
        LIQUIBASE_LOG.setLevel(Level.WARNING);
        try (Connection connection = access.asMigrate()) {
            var scope = Map.<String, Object>of(Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> {
                var liquibase = new Liquibase("db/changelog.xml",
                    new ClassLoaderResourceAccessor(Migrate.class.getClassLoader()), new JdbcConnection(connection));
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update(new Contexts(), new LabelExpression());
            });
        } catch (SQLException | LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    /** Only a run that died leaves Liquibase's lock row behind: whoever lives holds the advisory lock we just got. */
    private static void releaseStaleLockRow(Connection lock) throws SQLException {
        if (tableExists(lock, "databasechangeloglock")) {
            execute(lock, "UPDATE databasechangeloglock SET locked = false, lockgranted = null, lockedby = null WHERE locked");
        }
    }

    private static int changesRun(Connection connection) throws SQLException {
        if (!tableExists(connection, "databasechangelog")) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT count(*) FROM databasechangelog")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean tableExists(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, "public." + name);
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
