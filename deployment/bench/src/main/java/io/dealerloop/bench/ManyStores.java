package io.dealerloop.bench;

import io.dealerloop.sample.LargeSample;
import io.dealerloop.sample.LargeSample.Size;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Thousands of stores in one database: what a person asks for stays as fast as with fifty, and the scheduler opens everybody's day
 * without waiting for the one store that has a hundred times the work.
 */
final class ManyStores {

    private static final int MORE_WORK = 100;
    private static final int TURNS = 3;
    private static final int CREATED = 20;
    private static final int NO_LIMIT = 10_000_000;

    private final Stage stage;
    private final Reading reading;

    ManyStores(Stage stage, Reading reading) {
        this.stage = stage;
        this.reading = reading;
    }

    String measure() throws Exception {
        return flat() + creation() + scheduler();
    }

    private String flat() throws Exception {
        UUID own = headquarters();
        known(stores(own));
        List<String> addresses = new ArrayList<>(List.of("/api/me", "/api/callbacks?stores=" + stage.tenant(0) + "&day=" + stage.today + "&size=50",
                "/api/stores/" + stage.tenant(0) + "/staff", "/api/stores/" + stage.tenant(0) + "/customers?q=13800000000"));
        addresses.addAll(lists(own));
        for (String address : addresses) {
            calls(address);
        }
        List<Figures> few = new ArrayList<>();
        for (String address : addresses) {
            few.add(calls(address));
        }
        int before = count();
        fill(stage.options.manyStores());
        StringBuilder lines = new StringBuilder("""

                | One client, with so many stores in the database | %,d: p50 ms | p99 ms | %,d: p50 ms | p99 ms | p50 × |
                |---|--:|--:|--:|--:|--:|
                """.formatted(before, count()));
        for (int i = 0; i < addresses.size(); i++) {
            Figures many = calls(addresses.get(i));
            lines.append("| GET %s | %s | %s | %s | %s | %.2f |%n".formatted(addresses.get(i).replaceAll("[0-9a-f-]{36}", "…"),
                    few.get(i).shown(0.5), few.get(i).shown(0.99), many.shown(0.5), many.shown(0.99), many.percentile(0.5) / few.get(i).percentile(0.5)));
        }
        return lines + large();
    }

    /** The largest group's own list, which grows with it. */
    private String large() throws Exception {
        UUID group = headquarters(query("SELECT group_id::text FROM tenant GROUP BY group_id ORDER BY count(*) DESC LIMIT 1"));
        known(stores(group));
        StringBuilder lines = new StringBuilder("""

                | One client at the headquarters of %s stores | p50 ms | p99 ms |
                |---|--:|--:|
                """.formatted(query("SELECT count(*)::text FROM tenant WHERE group_id = '" + group + "'")));
        for (String address : lists(group)) {
            calls(address);
            Figures figures = calls(address);
            lines.append("| GET %s | %s | %s |%n".formatted(address.replaceAll("[0-9a-f-]{36}", "…"), figures.shown(0.5), figures.shown(0.99)));
        }
        return lines.toString();
    }

    private static String stores(UUID group) {
        return "/api/groups/" + group + "/stores";
    }

    private static List<String> lists(UUID group) {
        return List.of(stores(group) + "?size=50", stores(group) + "?size=50&sort=OVERDUE&descending=true", stores(group) + "?size=50&q=42");
    }

    /** The group the stores belong to, with the first person at its headquarters. */
    private UUID headquarters() throws SQLException {
        return headquarters(query("SELECT group_id::text FROM tenant WHERE id = '" + stage.tenant(0) + "'"));
    }

    private UUID headquarters(String group) throws SQLException {
        try (Connection connection = stage.asBypassing(); PreparedStatement give = connection.prepareStatement("INSERT INTO group_post_holding"
                + " (subject, group_id, post, held_from, source, given_by) VALUES (?, ?, 'HEADQUARTERS', '2020-01-01', 'FILE', ?) ON CONFLICT DO NOTHING")) {
            UUID subject = stage.people.worker(0).subject();
            UUID id = UUID.fromString(group);
            give.setObject(1, subject);
            give.setObject(2, id);
            give.setObject(3, subject);
            give.executeUpdate();
            return id;
        }
    }

    /** A post that was given is known to reads within the minute. */
    private void known(String address) throws Exception {
        try (Wire wire = stage.wire()) {
            for (int looks = 0; wire.get(address, stage.people.token(0)).status() != 200; looks++) {
                if (looks == 90) {
                    throw new IllegalStateException("Headquarters may not read " + address);
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /** As headquarters creates them: from the request to the answer that says the store is at work, Keycloak's organization included. */
    private String creation() throws Exception {
        String stores = stores(headquarters());
        stage.people.signIn();
        Figures figures;
        try (Wire wire = stage.wire()) {
            figures = Load.run(1, Duration.ofMinutes(2), 0, CREATED, client -> new Load.Client() {
                @Override
                public boolean work(int number) throws Exception {
                    Wire.Answer answer = wire.json("POST", stores, stage.people.token(0), ("{\"code\":\"created-%d\",\"name\":\"新店%d\",\"kind\":\"DEALERSHIP\","
                            + "\"timeZone\":\"Asia/Shanghai\",\"standards\":[{\"plugin\":\"beijing-hyundai\",\"base\":true}]}").formatted(number, number));
                    return Failures.none(answer) && answer.text().contains("\"ACTIVE\"");
                }

                @Override
                public void close() {
                }
            });
        }
        return """

                | Create a store, %,d in the database | done | p50 s | longest s |
                |---|--:|--:|--:|
                | POST until the store is at work | %d of %d | %.2f | %.2f |
                """.formatted(count(), figures.count(), CREATED, figures.percentile(0.5) / 1000, figures.percentile(1) / 1000);
    }

    private Figures calls(String address) {
        stage.people.signIn();
        return Load.run(1, stage.options.round().dividedBy(2), 0, NO_LIMIT, client -> reading.getter(address, 0));
    }

    private int count() throws SQLException {
        return Integer.parseInt(query("SELECT count(*)::text FROM tenant"));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = stage.asBypassing(); var query = connection.createStatement(); ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Stores with twelve people each, and their jobs, as a platform of that size has them: half of them in one group, the others in nineteen. */
    private void fill(int many) throws SQLException {
        try (Connection connection = stage.asBypassing()) {
            connection.setAutoCommit(false);
            for (String sql : List.of(
                    "INSERT INTO dealer_group (id, code, name) SELECT gen_random_uuid(), 'many-' || n, '集团' || n FROM generate_series(1, 20) AS n",
                    "INSERT INTO tenant (id, group_id, code, name, kind, time_zone, status) SELECT gen_random_uuid(), g.id, 'many-' || n, '门店' || n, 'DEALERSHIP',"
                            + " 'Asia/Shanghai', 'ACTIVE' FROM generate_series(1, " + many + ") AS n JOIN dealer_group g"
                            + " ON g.code = 'many-' || CASE n % 2 WHEN 1 THEN 1 ELSE n / 2 % 19 + 2 END",
                    "INSERT INTO store_health (group_id, store_id, overdue_callbacks, measured_at) SELECT group_id, id, length(code), now() FROM tenant"
                            + " WHERE code LIKE 'many-%'",
                    "INSERT INTO post_holding (subject, tenant_id, post, held_from, source, given_by) SELECT gen_random_uuid(), t.id, 'CALLBACK_AGENT', now(), 'FILE',"
                            + " t.id FROM tenant t,"
                            + " generate_series(1, 12) WHERE t.code LIKE 'many-%'",
                    "INSERT INTO staff (tenant_id, subject, user_name, name) SELECT h.tenant_id, h.subject, h.subject::text, '员工' FROM post_holding h"
                            + " JOIN tenant t ON t.id = h.tenant_id WHERE t.code LIKE 'many-%'",
                    "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version) SELECT 'open-day', id::text,"
                            + " convert_to(id::text, 'UTF8'), now() + interval '20 hours', false, 1 FROM tenant WHERE code LIKE 'many-%'")) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate(sql);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    /** The stores of a turn are opened by the scheduler, once among themselves and once beside one with a hundred times as much. */
    private String scheduler() throws Exception {
        int stores = Math.max(100, stage.options.manyStores() / 4);
        int due = 20;
        int first = 100_000;
        Say.step("Seeding " + 2 * TURNS + " × " + stores + " stores, " + TURNS + " of them with " + MORE_WORK + " times the work");
        seed(first, 2 * TURNS * stores, due);
        seed(first + 50_000, TURNS, MORE_WORK * due);
        List<Double> alone = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        open(tenants(first, stores).subList(0, 4), List.of());
        for (int turn = 0; turn < TURNS; turn++) {
            int from = first + 2 * turn * stores;
            List<UUID> heavy = tenants(first + 50_000 + turn, 1);
            if (turn % 2 == 0) {
                alone.add(open(tenants(from, stores).subList(4, stores), List.of()));
                beside.add(open(tenants(from + stores, stores).subList(4, stores), heavy));
            } else {
                beside.add(open(tenants(from, stores).subList(4, stores), heavy));
                alone.add(open(tenants(from + stores, stores).subList(4, stores), List.of()));
            }
        }
        double quiet = alone.stream().mapToDouble(Double::doubleValue).sum();
        double busy = beside.stream().mapToDouble(Double::doubleValue).sum();
        return """

                | The scheduler opens %d stores with %d deliveries | seconds, all of them | beside one with %d times as much | × |
                |---|--:|--:|--:|
                | %d turns each | %.1f | %.1f | %.2f |
                """.formatted(stores - 4, due, MORE_WORK, TURNS, quiet, busy, busy / quiet);
    }

    private void seed(int first, int count, int due) throws SQLException {
        stage.asAdmin("ALTER ROLE dl_migrate SET session_replication_role = replica");
        try {
            LargeSample.seed(stage.access().url(), stage.home.secrets().of("dl-migrate"), new Size(first, count, due, due, stage.zone, LocalTime.of(23, 59)),
                    stage.today, Stage.SEED, number -> List.of(stage.people.worker(number)), done -> { });
        } finally {
            stage.asAdmin("ALTER ROLE dl_migrate RESET session_replication_role");
        }
    }

    private List<UUID> tenants(int first, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(LargeSample.tenant(first + i, stage.today, Stage.SEED));
        }
        return ids;
    }

    /** @return seconds until the last of the ordinary stores is open; the heavy one is due first, and waited for as well, but not counted */
    private double open(List<UUID> stores, List<UUID> heavy) throws Exception {
        stage.settle();
        try (Connection connection = stage.asBypassing()) {
            connection.setAutoCommit(false);
            due(connection, heavy, 5);
            due(connection, stores, 1);
            long begin = System.nanoTime();
            connection.commit();
            connection.setAutoCommit(true);
            await(connection, stores);
            double seconds = (System.nanoTime() - begin) / 1e9;
            await(connection, heavy);
            Say.step("%d stores opened in %.2f s%s".formatted(stores.size(), seconds, heavy.isEmpty() ? ""
                    : ", the heavy one beside them in %.2f s".formatted((System.nanoTime() - begin) / 1e9)));
            return seconds;
        }
    }

    private static void due(Connection connection, List<UUID> stores, int secondsAgo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                + " version) VALUES ('open-day', ?, ?, now() - ? * interval '1 second', false, 1)"
                + " ON CONFLICT (task_name, task_instance) DO UPDATE SET execution_time = excluded.execution_time")) {
            for (UUID store : stores) {
                statement.setString(1, store.toString());
                statement.setBytes(2, store.toString().getBytes(StandardCharsets.UTF_8));
                statement.setInt(3, secondsAgo);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void await(Connection connection, List<UUID> stores) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM day_list WHERE tenant_id = ANY (?) AND day = ?")) {
            query.setArray(1, connection.createArrayOf("uuid", stores.toArray()));
            query.setObject(2, stage.today);
            while (true) {
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (row.getInt(1) == stores.size()) {
                        return;
                    }
                }
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("The scheduler has not opened all days in ten minutes");
                }
                Thread.sleep(Duration.ofMillis(10));
            }
        }
    }
}
