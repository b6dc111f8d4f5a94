package io.dealerloop.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.dealerloop.migrate.DatabaseAccess;

/** A PostgreSQL of our own on the loopback address, its data kept in the home between starts. Works as root as well. */
public final class LocalPostgres implements AutoCloseable {

    static final String NAME = "postgres";
    /** Ends sessions and writes everything; the gentler TERM would wait for every client to leave. */
    static final String FAST_SHUTDOWN = "INT";
    private static final String COMPLETE = "made completely";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Home home;
    private final int port;
    private final Map<String, String> settings;
    private volatile Child server;

    /**
     * @param settings PostgreSQL's own settings beside ours, for example {@code log_statement=all}
     */
    public LocalPostgres(Home home, int port, Map<String, String> settings) {
        this.home = home;
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    /** Starts the server, making its data folder the first time, and waits until it answers. */
    public LocalPostgres start() {
        Path program = program();
        Child.endOrphan(home, NAME);
        if (!Files.exists(home.postgresData())) {
            initialise(program);
        }
        forgetDeadPostmaster();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            launch(program);
            if (answers(deadline)) {
                return this;
            }
            server.stop(FAST_SHUTDOWN, Duration.ofSeconds(5));
            // After a kill -9 of the postmaster its last children may hold the shared memory for another moment.
            if (System.nanoTime() > deadline || !lastLog().contains("shared memory block")) {
                throw new StartFailure("PostgreSQL did not start; see " + home.logs().resolve("postgres.log") + ".");
            }
        }
    }

    /** How the platform, the migration and tests reach it. */
    public DatabaseAccess access() {
        Secrets secrets = home.secrets();
        return new DatabaseAccess("127.0.0.1", port, "dealerloop", "postgres", secrets.of("postgres-superuser"),
            secrets.of("dl-migrate"), secrets.of("dl-app"), secrets.of("dl-dispatch"));
    }

    /** The folder of the server's own log files when {@code logging_collector} is on. */
    public Path statementLogs() {
        return home.postgresData().resolve("log");
    }

    /** Makes an empty database with a login of its own, if it is not there. */
    public void ensureDatabase(String name, String password) {
        try (Connection admin = admin(); Statement statement = admin.createStatement()) {
            if (!statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'").next()) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
            if (!statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'").next()) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name + " ENCODING 'UTF8' TEMPLATE template0");
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new StartFailure("Making the database '" + name + "' failed: " + e.getMessage(), e);
        }
    }

    /**
     * Forgets a database whose first filling was cut off, by a kill or a machine too slow: Keycloak cannot go on from half a schema.
     * What {@link #markComplete} has seen is never touched.
     */
    public void dropUnlessComplete(String name) {
        try (Connection admin = admin(); Statement statement = admin.createStatement()) {
            if (statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name
                    + "' AND shobj_description(oid, 'pg_database') IS DISTINCT FROM '" + COMPLETE + "'").next()) {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new StartFailure("The half-made database '" + name + "' could not be dropped: " + e.getMessage(), e);
        }
    }

    /** Notes with the database itself that its owner has filled it once and can go on from there. */
    public void markComplete(String name) {
        try (Connection admin = admin(); Statement statement = admin.createStatement()) {
            statement.execute("COMMENT ON DATABASE " + name + " IS '" + COMPLETE + "'");
        } catch (SQLException e) {
            throw new StartFailure("The database '" + name + "' could not be marked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(FAST_SHUTDOWN, Duration.ofSeconds(20));
        }
    }

    /** Ends the server and every session of it with kill -9, to see what that loses; {@link #start} goes on from what is on disk. */
    public void kill() {
        server.kill();
    }

    Child server() {
        return server;
    }

    private Connection admin() throws SQLException {
        DriverManager.setLoginTimeout(2);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
            home.secrets().of("postgres-superuser"));
    }

    private void launch(Path program) {
        List<String> command = asOrdinaryUser();
        command.add(program.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", home.postgresData().toString(), "-p", Integer.toString(port)));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("shared_buffers", "256MB");
        all.put("max_connections", "120");
        all.put("max_wal_size", "2GB");
        all.put("wal_compression", "on");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("log_min_messages", "warning");
        all.putAll(settings);
        all.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        server = Child.start(home, NAME, command, Map.of("LC_ALL", "C", "LD_LIBRARY_PATH", program.resolve("lib").toString()), home.root());
    }

    private boolean answers(long deadline) {
        while (System.nanoTime() < deadline && server.isAlive()) {
            try (Connection connection = admin()) {
                return connection.isValid(2);
            } catch (SQLException notYet) {
                Waiting.aMoment();
            }
        }
        return false;
    }

    private void initialise(Path program) {
        Progress.step("Making the database (first start) ...");
        Path half = home.root().resolve("postgres.new");
        Home.delete(half); // what a killed first start left
        Path password = null;
        try {
            Files.createDirectories(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            password = Files.createTempFile(home.run(), "initdb", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, home.secrets().of("postgres-superuser"));
            List<String> command = asOrdinaryUser();
            command.addAll(List.of(program.resolve("bin/initdb").toString(), "-D", half.toString(), "-U", "postgres",
                "--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--locale=C", "--no-instructions"));
            Path log = home.logs().resolve("initdb.log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("LD_LIBRARY_PATH", program.resolve("lib").toString());
            Process initdb = builder.start();
            if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new StartFailure("Making the database failed; see " + log + ".");
            }
            Files.move(half, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("Making the database failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        } finally {
            if (password != null) {
                Home.delete(password);
            }
        }
    }

    /** PostgreSQL trusts its note when any process has that id now; after a reboot this may be a stranger. */
    private void forgetDeadPostmaster() {
        Path note = home.postgresData().resolve("postmaster.pid");
        try {
            if (!Files.exists(note)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            Optional<ProcessHandle> holder = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (holder.isEmpty() || !holder.get().info().command().orElse("postgres").endsWith("postgres")) {
                Files.delete(note);
            }
        } catch (IOException | NumberFormatException e) {
            throw new StartFailure("The note " + note + " is unreadable; delete it if no PostgreSQL runs on this data.", e);
        }
    }

    private String lastLog() {
        try {
            return Files.readString(home.logs().resolve("postgres.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** PostgreSQL refuses root; in a user namespace of its own it sees itself as nobody, while the files stay root's. */
    private static List<String> asOrdinaryUser() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            if (!System.getProperty("os.name").startsWith("Linux")) {
                throw new StartFailure("PostgreSQL does not run as root; start as an ordinary user.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        return command;
    }

    private Path program() {
        Path program = home.servers().resolve("postgres-" + Artifacts.postgresVersion());
        String archive = archive();
        Artifacts.unpackOnce(program, () -> {
            InputStream bytes = LocalPostgres.class.getResourceAsStream("/" + archive);
            if (bytes == null) {
                throw new StartFailure("There is no PostgreSQL for this machine (" + archive
                    + "); Linux and macOS on amd64 or arm64 are served.");
            }
            return Artifacts.tarXz(bytes);
        }, folder -> { });
        return program;
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        String architecture = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        return "postgres-" + system + "-" + architecture + ".txz";
    }
}
