package io.dealerloop.bench;

import io.dealerloop.local.Home;
import io.dealerloop.local.LocalKeycloak;
import io.dealerloop.local.LocalPlatform;
import io.dealerloop.local.LocalPostgres;
import io.dealerloop.migrate.DatabaseAccess;
import io.dealerloop.migrate.Migrate;
import io.dealerloop.sample.LargeSample;
import io.dealerloop.sample.LargeSample.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The servers under measurement with their data, in a folder of their own. */
final class Stage implements AutoCloseable {

    static final long SEED = 7;

    final Options options;
    final Home home;
    final People people;
    final ZoneId zone;
    final LocalDate today;
    private final LocalPostgres postgres;
    private final LocalKeycloak keycloak;
    private final LocalPlatform platform;
    private final Path source;
    private final List<Connection> opened = new ArrayList<>();
    private List<UUID> stores = List.of();
    private StatementLog statementLog;

    /** @param extra settings of the platform beside the usual ones */
    Stage(Options options, Path source, Map<String, String> extra) {
        this(options, source, source.resolve(".dealerloop/bench"), extra);
    }

    /**
     * @param folder where all data of the run lies; emptied unless it is to be kept
     * @param extra settings of the platform beside the usual ones
     */
    Stage(Options options, Path source, Path folder, Map<String, String> extra) {
        this.options = options;
        this.source = source;
        this.home = new Home(folder, source.resolve(".dealerloop/servers"));
        // A zone in which it is morning now, so that no midnight falls into the run.
        this.zone = ZoneOffset.ofHours(Math.clamp(10 - Instant.now().atOffset(ZoneOffset.UTC).getHour(), -12, 12));
        this.today = LocalDate.now(zone);
        Map<String, String> settings = new HashMap<>(StatementLog.SERVER_SETTINGS);
        settings.put("shared_buffers", "1GB");
        settings.put("max_wal_size", "6GB");
        settings.put("max_connections", "150");
        this.postgres = new LocalPostgres(home, options.ports().postgres(), settings);
        this.keycloak = new LocalKeycloak(home, options.ports(), source.resolve("deployment/keycloak/dealerloop-realm.json"));
        this.platform = new LocalPlatform(home, options.ports(), source.resolve("platform-core/server/target/dealerloop.war"), extra);
        this.people = new People(home, options.ports(), keycloak);
    }

    void start() throws Exception {
        options.ports().requireFree();
        boolean seeded = options.keep() && Files.exists(home.root().resolve("seeded"));
        if (!seeded) {
            forget(home.root());
        }
        Say.step("Starting PostgreSQL and Keycloak");
        postgres.start();
        postgres.ensureDatabase("keycloak", home.secrets().of("keycloak-database"));
        keycloak.launch();
        new Migrate(access()).run();
        keycloak.awaitReady();
        people.make(Options.PEOPLE);
        seed(seeded);
        copyPlugins();
        Say.step("Starting the platform");
        platform.start(access());
        people.signIn();
    }

    /**
     * PostgreSQL and nothing else, with that many stores in which nobody works.
     *
     * @return the stores' ids
     */
    List<UUID> startDatabase(int count) throws Exception {
        options.ports().requireFree();
        forget(home.root());
        Say.step("Starting PostgreSQL, with " + count + " stores of " + options.customers() + " customers");
        postgres.start();
        new Migrate(access()).run();
        asAdmin("ALTER ROLE dl_migrate SET session_replication_role = replica");
        try {
            return LargeSample.seed(access().url(), home.secrets().of("dl-migrate"),
                    new Size(0, count, options.customers(), options.due(), zone, LocalTime.of(23, 59)), today, SEED, number -> List.of(),
                    done -> { });
        } finally {
            asAdmin("ALTER ROLE dl_migrate RESET session_replication_role");
        }
    }

    private void seed(boolean seeded) throws SQLException, IOException {
        int all = options.stores() + options.bareStores() + options.warmUpStores() + ImportBench.STORES;
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            ids.add(LargeSample.tenant(i, today, SEED));
        }
        stores = List.copyOf(ids);
        if (seeded) {
            return;
        }
        Say.step("Seeding " + all + " stores with " + options.customers() + " customers each");
        // The sample knows that its rows fit; checking each of millions of references takes longer than writing them.
        asAdmin("ALTER ROLE dl_migrate SET session_replication_role = replica");
        try {
            seed(0, options.stores() + options.bareStores(), options.due());
            seed(options.stores() + options.bareStores(), options.warmUpStores(), options.warmUpDue());
            seed(all - ImportBench.STORES, ImportBench.STORES, 0);
        } finally {
            asAdmin("ALTER ROLE dl_migrate RESET session_replication_role");
        }
        Files.writeString(home.root().resolve("seeded"), today.toString());
    }

    private void seed(int first, int count, int due) throws SQLException {
        // Late, so that the platform does not open the days by itself before they are measured.
        Size size = new Size(first, count, due == 0 ? 0 : options.customers(), due, zone, LocalTime.of(23, 59));
        LargeSample.seed(access().url(), home.secrets().of("dl-migrate"), size, today, SEED, number -> List.of(people.worker(number)),
                done -> { });
    }

    void asAdmin(String sql) throws SQLException {
        try (Connection admin = open("postgres", home.secrets().of("postgres-superuser")); var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private void copyPlugins() throws IOException {
        try (Stream<Path> jars = Files.find(source.resolve("plugins"), 3, (path, what) ->
                path.getParent().endsWith("target") && path.toString().endsWith(".jar"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, home.plugins().resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Stores whose day is opened through the platform. */
    List<Integer> platformStores() {
        return numbers(0, options.stores());
    }

    /** Stores for the bare loop. */
    List<Integer> bareStores() {
        return numbers(options.stores(), options.bareStores());
    }

    /** Stores nothing is measured in. */
    List<Integer> warmUpStores() {
        return numbers(options.stores() + options.bareStores(), options.warmUpStores());
    }

    /** Stores without a customer yet. */
    List<Integer> importStores() {
        return numbers(stores.size() - ImportBench.STORES, ImportBench.STORES);
    }

    private static List<Integer> numbers(int from, int count) {
        return Stream.iterate(from, number -> number + 1).limit(count).toList();
    }

    UUID tenant(int store) {
        return stores.get(store);
    }

    DatabaseAccess access() {
        return postgres.access();
    }

    /** As the platform: under the policies. The caller closes it. */
    Connection asApp() throws SQLException {
        return open("dl_app", home.secrets().of("dl-app"));
    }

    /** Past the policies, to look. Closed with the stage. */
    Connection asMigrate() throws SQLException {
        opened.add(open("dl_migrate", home.secrets().of("dl-migrate")));
        return opened.getLast();
    }

    StatementLog statementLog() throws SQLException {
        if (statementLog == null) {
            opened.add(open("postgres", home.secrets().of("postgres-superuser")));
            statementLog = new StatementLog(opened.getLast(), postgres.statementLogs());
        }
        return statementLog;
    }

    private Connection open(String role, String password) throws SQLException {
        // The driver settings of the platform's own pool.
        return DriverManager.getConnection(access().url() + "?reWriteBatchedInserts=true&prepareThreshold=3&preparedStatementCacheQueries=512",
                role, password);
    }

    /** As the migration's role, which the policies do not bind. The caller closes it. */
    Connection asBypassing() throws SQLException {
        return open("dl_migrate", home.secrets().of("dl-migrate"));
    }

    /** As a role of the bench's own. The caller closes it. */
    Connection as(String role, String password) throws SQLException {
        return open(role, password);
    }

    /** Kills PostgreSQL and every session with it; what was measured on is gone too. */
    void killPostgres() {
        postgres.kill();
        opened.clear();
        statementLog = null;
    }

    void startPostgres() {
        postgres.start();
    }

    void killPlatform() {
        platform.kill();
    }

    void startPlatform() {
        platform.start(access());
    }

    /** A setting of the server's own, which survives its death. */
    void serverSetting(String change) throws SQLException {
        asAdmin(change);
        asAdmin("SELECT pg_reload_conf()");
    }

    Wire wire() {
        return new Wire(options.ports().platform());
    }

    long platformProcess() {
        return platform.processId();
    }

    /**
     * Waits until the platform has handed on the events of what it did, so that this is not paid by what is measured next.
     *
     * @return whether all was handed on within a minute
     */
    boolean settle() throws SQLException, InterruptedException {
        try (Connection admin = open("postgres", home.secrets().of("postgres-superuser")); var query = admin.prepareStatement(
                "SELECT count(*) FROM scheduled_tasks WHERE execution_time < now() AND task_name = 'deliver-event'")) {
            for (int looks = 0; looks < 240; looks++) {
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return true;
                    }
                }
                Thread.sleep(250);
            }
            Say.step("Events are still being handed on after a minute");
            return false;
        }
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    @Override
    public void close() {
        platform.close();
        keycloak.close();
        for (Connection connection : opened) {
            try {
                connection.close();
            } catch (SQLException gone) {
                Say.step("A connection was gone already: " + gone.getMessage());
            }
        }
        postgres.close();
    }
}
