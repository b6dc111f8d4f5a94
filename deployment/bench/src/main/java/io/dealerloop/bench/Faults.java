package io.dealerloop.bench;

import io.dealerloop.bench.Recording.Target;
import io.dealerloop.local.Ports;
import io.dealerloop.local.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills PostgreSQL and the platform with -9 while results are recorded, and counts what was acknowledged and is gone, and what was written
 * by half: a callback, its attempt, its answers, the entry in the trail and the event belong together.
 */
public final class Faults {

    private static final int CLIENTS = 8;
    /** Acknowledged before a server is killed, and once more after it has come back. */
    private static final int ACKNOWLEDGED = 25;
    private static final int UNTIL_FIRST_LOSS = 12;

    private final Stage stage;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private List<Target> targets = List.of();

    Faults(Stage stage) {
        this.stage = stage;
    }

    /**
     * What a kill did.
     *
     * @param acknowledged results the platform had said were kept, over all kills so far
     * @param lost those of them that are gone
     * @param half callbacks of which one part was written and another not
     * @param database seconds from the kill until PostgreSQL answered; 0 = it was not killed
     * @param platform seconds from the kill until the platform answered
     */
    public record Outcome(String killed, int acknowledged, int lost, List<String> half, double database, double platform) {

        String line() {
            return "| kill -9 of %s under load | %d | %d | %d | %s | %.1f |%n".formatted(killed, acknowledged, lost, half.size(),
                    database == 0 ? "–" : "%.1f".formatted(database), platform);
        }

        static String head() {
            return """

                    | What | acknowledged | lost | half-written | PostgreSQL answers after s | the platform answers after s |
                    |---|--:|--:|--:|--:|--:|
                    """;
        }
    }

    /**
     * The small form, one kill each, on servers of its own.
     *
     * @param source the source folder, with the archive built
     * @param folder where the servers' data may lie; emptied
     */
    public static List<Outcome> small(Path source, Path folder) throws Exception {
        Ports ports = Ports.free();
        Options options = Options.of("--quick", "--only=faults", "--no-report", "--stores=32", "--port=" + ports.platform(),
                "--keycloak-port=" + ports.keycloak(), "--postgres-port=" + ports.postgres());
        try (Stage stage = new Stage(options, source, folder)) {
            stage.start();
            new Opening(stage).warmUp(stage.platformStores());
            stage.people.signIn();
            Faults faults = new Faults(stage);
            faults.find();
            return List.of(faults.kill("PostgreSQL"), faults.kill("the platform"));
        }
    }

    /** The long form: five kills each, then the control that shows that losses would be seen. */
    String measure() throws Exception {
        find();
        StringBuilder lines = new StringBuilder(Outcome.head());
        for (int i = 0; i < 5; i++) {
            for (String what : List.of("PostgreSQL", "the platform")) {
                Outcome outcome = kill(what);
                Say.step(outcome.line().strip());
                lines.append(outcome.line());
            }
        }
        return lines + control();
    }

    private void find() throws SQLException {
        targets = new Recording(stage).find(stage.platformStores());
    }

    /** Acknowledged before it is on disk: PostgreSQL is allowed to lose, and must be seen to. */
    private String control() throws Exception {
        stage.serverSetting("ALTER DATABASE dealerloop SET synchronous_commit = off");
        stage.serverSetting("ALTER SYSTEM SET wal_writer_delay = '10s'");
        stage.serverSetting("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
        // Sessions that stand already keep what they had.
        kill("PostgreSQL");
        Set<String> safe = Set.copyOf(acknowledged);
        for (int kills = 1; kills <= UNTIL_FIRST_LOSS; kills++) {
            acknowledged.clear();
            acknowledged.addAll(safe);
            Outcome outcome = kill("PostgreSQL");
            Say.step("Without waiting for the disk: " + outcome.line().strip());
            if (outcome.lost() > 0) {
                return "| The control, synchronous_commit=off: first loss at kill %d | %d | %d | %d | %.1f | %.1f |%n".formatted(kills, outcome.acknowledged(),
                        outcome.lost(), outcome.half().size(), outcome.database(), outcome.platform());
            }
        }
        return "| The control, synchronous_commit=off: **no loss in %d kills, so the runs above prove nothing** | | | | | |%n".formatted(UNTIL_FIRST_LOSS);
    }

    /** Records under load, kills in the middle, waits until all answers again, records on, and looks at what there is. */
    Outcome kill(String what) throws Exception {
        await(this::signsIn, "Keycloak");
        int before = acknowledged.size();
        CountDownLatch over = new CountDownLatch(1);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> record(over)));
        }
        double database = 0;
        double platform;
        try {
            await(() -> acknowledged.size() >= before + ACKNOWLEDGED, "the first results");
            long begin = System.nanoTime();
            if (what.equals("PostgreSQL")) {
                stage.killPostgres();
                stage.startPostgres();
                database = (System.nanoTime() - begin) / 1e9;
            } else {
                stage.killPlatform();
                stage.startPlatform();
            }
            await(this::signsIn, "Keycloak");
            await(this::answers, "the platform");
            platform = (System.nanoTime() - begin) / 1e9;
            int again = acknowledged.size();
            await(() -> acknowledged.size() >= again + ACKNOWLEDGED, "results after the kill");
        } finally {
            over.countDown();
        }
        for (Thread client : clients) {
            client.join();
        }
        // What the dead had in hand is taken up when their heartbeats have been missed.
        await(stage::settle, "the events");
        return new Outcome(what, acknowledged.size(), lost(), half(), database, platform);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition, String what) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Waited four minutes in vain for " + what);
            }
            Thread.sleep(20);
        }
    }

    /** Keycloak keeps its data in the same server, and its first requests after a kill meet connections that died with it. */
    private boolean signsIn() {
        try {
            stage.people.signIn();
            return true;
        } catch (StartFailure down) {
            return false;
        }
    }

    private boolean answers() {
        try (Wire wire = stage.wire()) {
            return wire.get("/api/callbacks?stores=" + stage.tenant(0) + "&day=" + stage.today + "&size=50", stage.people.token(0)).status() == 200;
        } catch (IOException | RuntimeException down) {
            return false;
        }
    }

    /** One client: each callback is tried once, for whether a request without an answer was kept is for the platform to know. */
    private void record(CountDownLatch over) {
        Wire wire = stage.wire();
        try {
            while (!over.await(0, TimeUnit.MILLISECONDS)) {
                int number = next.getAndIncrement();
                if (number >= targets.size()) {
                    throw new IllegalStateException("Every callback has been recorded; measure with more --stores");
                }
                Target target = targets.get(number);
                boolean kept = false;
                try {
                    kept = wire.json("POST", "/api/stores/" + target.tenant() + "/callbacks/" + target.callback() + "/attempts", stage.people.token(target.store()),
                            Recording.RESULT.formatted(target.version())).status() / 100 == 2;
                } catch (IOException | RuntimeException brokenOff) {
                    closed(wire);
                }
                if (kept) {
                    acknowledged.add(target.callback());
                } else {
                    // Nobody answers for a while; the callbacks are not to be used up on that.
                    boolean down;
                    do {
                        down = !over.await(200, TimeUnit.MILLISECONDS) && !answers();
                    } while (down);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            closed(wire);
        }
    }

    private static void closed(Wire wire) {
        try {
            wire.close();
        } catch (IOException gone) {
            Say.step("A connection was gone already: " + gone.getMessage());
        }
    }

    private int lost() throws SQLException {
        Set<String> done = Set.copyOf(strings("SELECT id::text FROM callback WHERE state = 'DONE' AND attempts = 1"));
        return (int) acknowledged.stream().filter(callback -> !done.contains(callback)).count();
    }

    /** Each part counted against the attempt, whoever acknowledged it or not. */
    private List<String> half() throws SQLException {
        return strings("""
                WITH parts AS (
                  SELECT c.tenant_id, c.id, c.attempts,
                    (SELECT count(*) FROM callback_attempt a WHERE a.tenant_id = c.tenant_id AND a.callback_id = c.id) AS tried,
                    (SELECT count(*) FROM survey_answer s WHERE s.tenant_id = c.tenant_id AND s.asked_in = c.id) AS answers,
                    (SELECT count(*) FROM audit_entry e WHERE e.tenant_id = c.tenant_id AND e.subject_id = c.id AND e.action = 'callbacks.record') AS audited,
                    (SELECT count(*) FROM outbox_event o WHERE o.tenant_id = c.tenant_id AND o.type = 'CallbackRecorded'
                       AND strpos(o.body::text, c.id::text) > 0) AS published
                  FROM callback c WHERE c.listed_on IS NOT NULL)
                SELECT format('%s: %s attempts, %s kept, %s answers, %s audited, %s published', id, attempts, tried, answers, audited, published) FROM parts
                WHERE tried <> attempts OR audited <> attempts OR published <> attempts OR answers <> 5 * attempts
                UNION ALL
                SELECT format('%s: neither delivered nor due', o.id) FROM outbox_event o WHERE o.type = 'CallbackRecorded'
                  AND NOT EXISTS (SELECT FROM event_received r WHERE r.tenant_id = o.tenant_id AND r.event_id = o.id)
                  AND NOT EXISTS (SELECT FROM scheduled_tasks t WHERE t.task_instance = o.id::text)""");
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = stage.asBypassing(); Statement query = connection.createStatement(); ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
