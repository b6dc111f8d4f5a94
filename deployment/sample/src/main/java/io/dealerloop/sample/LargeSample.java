package io.dealerloop.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * Seeds many stores straight into a migrated database, for measuring: by default 1,000 stores of 2,000 customers. As a command:
 * {@code LargeSample --url jdbc:postgresql://127.0.0.1:5433/dealerloop [--stores 1000] [--customers 2000] [--due 60]
 * [--today YYYY-MM-DD] [--seed 7]}, with the password of {@code dl_migrate} in {@code DEALERLOOP_DB_MIGRATE_PASSWORD}.
 */
public final class LargeSample {

    /** How many stores are written at a time; more does not help where the database shares two cores with us. */
    private static final int WRITERS = 2;

    private LargeSample() {
    }

    /**
     * Somebody who works in every seeded store.
     *
     * @param subject as the identity provider knows the person
     * @param posts names of posts, such as {@code CALLBACK_AGENT}
     */
    public record Worker(UUID subject, String userName, String name, List<String> posts) {

        public Worker {
            posts = List.copyOf(posts);
        }
    }

    /**
     * How much, and when the stores work.
     *
     * @param first number of the first store; several runs with different numbers add up
     * @param customers per store, each with a car and one visit long past
     * @param due per store, customers here lately: maintained yesterday or repaired three days ago, so that the callback is due today
     * @param openAt when the platform opens the day by itself; late where that should not happen meanwhile
     */
    public record Size(int first, int stores, int customers, int due, ZoneId zone, LocalTime openAt) {

        public Size(int stores, int customers, int due) {
            this(0, stores, customers, due, ZoneId.of("Asia/Shanghai"), LocalTime.of(6, 0));
        }
    }

    /**
     * Writes the stores, each in one transaction.
     *
     * @param url of the migrated database
     * @param password of {@code dl_migrate}
     * @param staffOf who works in the store of that number
     * @param progress hears how many stores are written
     * @return the stores' ids in order
     */
    public static List<UUID> seed(String url, String password, Size size, LocalDate today, long seed,
            java.util.function.IntFunction<List<Worker>> staffOf, IntConsumer progress) throws SQLException {
        UUID group = new UUID(0x7000L | 9, 0x8000_0000_0000_0000L | seed);
        try (Connection connection = open(url, password)) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO dealer_group (id, code, name) VALUES (?, ?, '压测集团') ON CONFLICT DO NOTHING")) {
                insert.setObject(1, group);
                insert.setString(2, "bench-" + seed);
                insert.executeUpdate();
            }
            connection.commit();
        }
        List<LargeStore> stores = new ArrayList<>();
        for (int i = 0; i < size.stores(); i++) {
            stores.add(new LargeStore(group, size.first() + i, size, today, seed));
        }
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(writers.submit(() -> {
                    try (Connection connection = open(url, password)) {
                        for (int i = next.getAndIncrement(); i < size.stores(); i = next.getAndIncrement()) {
                            stores.get(i).write(connection, staffOf.apply(size.first() + i));
                            connection.commit();
                            progress.accept(done.incrementAndGet());
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> writer : running) {
                await(writer);
            }
        }
        analyse(url, password);
        return stores.stream().map(LargeStore::tenant).toList();
    }

    /** The id {@link #seed} gives the store of that number. */
    public static UUID tenant(int number, LocalDate today, long seed) {
        return LargeStore.id(today, seed, number, 1, 0);
    }

    /**
     * What the same thing is called in another store, for a seeded id; any other id stays.
     *
     * @param store number of the store it belongs to
     */
    public static UUID twin(UUID id, int store, int otherStore, LocalDate today, long seed) {
        return LargeStore.twin(id, store, otherStore, today, seed);
    }

    private static void await(Future<?> writer) throws SQLException {
        try {
            writer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while seeding", stopped);
        } catch (ExecutionException failed) {
            throw new SQLException("Seeding failed: " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static Connection open(String url, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "dl_migrate", password);
        connection.setAutoCommit(false);
        return connection;
    }

    /** The planner must know the sizes before anything is measured. */
    private static void analyse(String url, String password) throws SQLException {
        try (Connection connection = open(url, password); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("SET ROLE dl_owner");
            statement.execute("VACUUM (ANALYZE) tenant, store_settings, customer, vehicle, vehicle_person, delivery, staff, post_holding");
        }
    }

    public static void main(String[] arguments) throws SQLException {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        String password = System.getenv("DEALERLOOP_DB_MIGRATE_PASSWORD");
        if (!given.containsKey("--url") || password == null) {
            System.err.println("Say where the database is with --url jdbc:postgresql://…, and set DEALERLOOP_DB_MIGRATE_PASSWORD.");
            System.exit(2);
        }
        Size size = new Size(number(given, "--stores", 1_000), number(given, "--customers", 2_000), number(given, "--due", 60));
        LocalDate today = given.containsKey("--today") ? LocalDate.parse(given.get("--today")) : LocalDate.now();
        long begun = System.nanoTime();
        AtomicLong said = new AtomicLong();
        seed(given.get("--url"), password, size, today, number(given, "--seed", 7), store -> List.of(), stores -> {
            long percent = stores * 100L / size.stores();
            if (said.getAndSet(percent) != percent && percent % 10 == 0) {
                System.out.println(percent + " %");
            }
        });
        System.out.printf("%,d stores with %,d customers each in %d s%n", size.stores(), size.customers(),
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static int number(Map<String, String> given, String key, int otherwise) {
        return given.containsKey(key) ? Integer.parseInt(given.get(key)) : otherwise;
    }
}
