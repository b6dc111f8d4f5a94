package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.server.TwoGroups.Insider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections go from store to store: none carries anything of one to the next, however the one's work ended. */
class PooledConnectionsIT extends ContainerTest {

    private static final int ASKED = 600;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    @FunctionalInterface
    private interface Ending {
        void of(Statement work, TwoGroups groups, int backend) throws SQLException;
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                ending("a statement that failed", (work, groups, backend) -> work.execute("SELECT 1 / 0")),
                ending("a violated key", (work, groups, backend) -> work.execute("INSERT INTO staff SELECT * FROM staff LIMIT 1")),
                ending("a statement that took too long", (work, groups, backend) -> {
                    work.execute("SET LOCAL statement_timeout = '20ms'");
                    work.execute("SELECT pg_sleep(20)");
                }),
                ending("a lock that did not come", (work, groups, backend) -> {
                    work.execute("SET LOCAL lock_timeout = '20ms'");
                    try (Connection holder = groups.superuser(); Statement lock = holder.createStatement()) {
                        holder.setAutoCommit(false);
                        lock.execute("LOCK TABLE day_record IN ACCESS EXCLUSIVE MODE");
                        work.execute("SELECT count(*) FROM day_record");
                    }
                }),
                ending("a request that was cancelled", (work, groups, backend) -> {
                    try (Connection other = groups.superuser(); ExecutorService canceller = Executors.newSingleThreadExecutor()) {
                        canceller.submit(() -> {
                            while (Walls.strings(other, "SELECT 'x' FROM pg_stat_activity WHERE pid = " + backend + " AND query LIKE '%pg_sleep%'").isEmpty()) {
                                Waiting.aMoment();
                            }
                            return Walls.strings(other, "SELECT pg_cancel_backend(" + backend + ")");
                        });
                        work.execute("SELECT pg_sleep(20)");
                    }
                }));
    }

    private static Arguments ending(String name, Ending ending) {
        return Arguments.of(name, ending);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void a_connection_forgets_its_store_after(String name, Ending ending) throws SQLException {
        TwoGroups groups = TwoGroups.on(platform());
        Insider one = groups.insiders.getFirst();
        try (Connection connection = groups.asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int backend = Integer.parseInt(Walls.strings(connection, "SELECT pg_backend_pid()").getFirst());
            statement.execute("SELECT set_tenant('" + one.store() + "')");
            assertThat(Walls.strings(connection, "SELECT name FROM staff")).isNotEmpty();
            assertThatThrownBy(() -> ending.of(statement, groups, backend)).isInstanceOf(SQLException.class);
            connection.rollback();

            assertThat(Walls.strings(connection, "SELECT name FROM staff")).isEmpty();
            assertThat(Walls.strings(connection, "SELECT nullif(current_setting('dl.tenant', true), '')")).containsOnlyNulls();
            assertThat(Walls.strings(connection, "SELECT nullif(current_setting('dl.tenants', true), '')")).containsOnlyNulls();
            assertThat(Walls.strings(connection, "SELECT current_user::text")).containsOnly("dl_app");
            connection.rollback();
        }
    }

    @Test
    void a_killed_connection_is_gone_and_not_somebody_elses() throws SQLException {
        TwoGroups groups = TwoGroups.on(platform());
        try (Connection connection = groups.asPlatform(); Statement statement = connection.createStatement(); Connection killer = groups.superuser()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_tenant('" + groups.insiders.getFirst().store() + "')");
            Walls.strings(killer, "SELECT pg_terminate_backend(" + Walls.strings(connection, "SELECT pg_backend_pid()").getFirst() + ")");

            assertThatThrownBy(() -> statement.execute("SELECT name FROM staff")).isInstanceOf(SQLException.class);
            assertThat(connection.isValid(2)).isFalse();
        }
    }

    /** A statement prepared and planned in one store's transaction, as the pool keeps them, asks the next store's policies. */
    @Test
    void a_plan_that_was_made_for_one_store_shows_another_its_own() throws SQLException {
        TwoGroups groups = TwoGroups.on(platform());
        try (Connection connection = groups.asPlatform(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("PREPARE kept AS SELECT DISTINCT tenant_id::text FROM customer");
            statement.execute("SET plan_cache_mode = force_generic_plan");
            connection.commit();
            for (Insider insider : List.of(groups.insiders.get(0), groups.insiders.get(2), groups.insiders.get(1), groups.insiders.get(0))) {
                statement.execute("SELECT set_tenant('" + insider.store() + "')");
                assertThat(Walls.strings(connection, "EXECUTE kept")).containsExactly(insider.store());
                connection.commit();
            }
            assertThat(Walls.strings(connection, "EXECUTE kept")).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void everybody_gets_their_own_answer_while_connections_are_killed_and_clients_leave() throws Exception {
        TwoGroups groups = TwoGroups.on(platform());
        Insider first = groups.insiders.get(0);
        Insider second = groups.insiders.get(2);
        Exchange exchange = new OverHttp(platform().url());
        List<String> foreign = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        Semaphore toLeave = new Semaphore(0);
        Semaphore toKill = new Semaphore(0);
        try (Connection looking = groups.superuser(); ExecutorService people = Executors.newFixedThreadPool(8)) {
            Belongings belongings = new Belongings(new SqlSurface(looking), groups.insiders);
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Insider who = i % 2 == 0 ? first : second;
                Insider other = i % 2 == 0 ? second : first;
                work.add(people.submit(() -> {
                    for (int n = 0; n < ASKED / 6; n++) {
                        String path = addresses(who).get(n % addresses(who).size());
                        Exchange.Answer answer = exchange.send(new Exchange.Request("GET", path, who.token(), null, null));
                        (answer.status() == 200 ? answered : broken).incrementAndGet();
                        toLeave.release();
                        if (n % 4 == 0) {
                            toKill.release();
                        }
                        ID.matcher(answer.body().toLowerCase(Locale.ROOT)).results().map(match -> match.group()).filter(id -> belongings.belongsTo(other, id))
                                .findFirst().ifPresent(id -> foreign.add(who.name() + " saw " + id + " in " + path));
                    }
                }));
            }
            // Both keep pace with those who ask, and end with them.
            Future<?> leaver = people.submit(() -> {
                for (int n = 0; n < ASKED; n++) {
                    toLeave.acquire();
                    leave(n % 2 == 0 ? first : second, left.incrementAndGet());
                }
                return null;
            });
            Future<?> killer = people.submit(() -> {
                for (int n = 0; n < ASKED / 4; n++) {
                    toKill.acquire();
                    Walls.strings(looking, "SELECT pg_" + (n % 2 == 0 ? "cancel" : "terminate") + "_backend(pid) FROM pg_stat_activity"
                            + " WHERE usename = 'dl_app' AND application_name = 'dealerloop' ORDER BY state = 'idle', random() LIMIT 1");
                }
                return null;
            });
            for (Future<?> done : work) {
                done.get();
            }
            leaver.get();
            killer.get();
        }
        System.out.printf("Pool: %d answers, %d broken off by killed connections, %d clients left%n", answered.get(), broken.get(), left.get());

        assertThat(foreign).isEmpty();
        assertThat(answered.get()).as("answers in spite of it all").isGreaterThan(ASKED / 10);
        assertThat(left.get()).isPositive();
        // What was killed does not stay in the pool.
        for (Insider who : List.of(first, second)) {
            new Caller(platform().url(), who.token()).await(addresses(who).getFirst(), answer -> answer.status() == 200, Duration.ofSeconds(30));
            for (int n = 0; n < 60; n++) {
                assertThat(exchange.send(new Exchange.Request("GET", addresses(who).get(n % 4), who.token(), null, null)).status()).isEqualTo(200);
            }
        }
    }

    private static List<String> addresses(Insider who) {
        String store = "/api/stores/" + who.store();
        return List.of(store + "/customers?q=1391112", store + "/tickets", "/api/callbacks?assignee=all", store + "/staff", store + "/imports",
                store + "/corrections", "/api/me");
    }

    /** Sends a request and goes away before it is answered, sometimes before it is sent whole. */
    private static void leave(Insider who, int how) throws IOException {
        String path = addresses(who).get(how % 7);
        String request = (how % 3 == 0 ? "POST /api/stores/" + who.store() + "/callbacks/assign" : "GET " + path) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + who.token() + "\r\nContent-Type: application/json\r\n" + (how % 3 == 0 ? "Content-Length: 500\r\n\r\n{\"callbacks\":[" : "\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), platform().ports().platform())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
