package io.dealerloop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What falls due is done once, in its store, whatever nodes come and go: on a real PostgreSQL, as the roles the platform works as. */
class DueTimesTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml");
    private static final String KIND = "complaint-close";
    private static final Instant NINE = Instant.parse("2027-03-01T01:00:00Z");

    private final TenantId store = new TenantId(Ids.next());
    private final TenantId other = new TenantId(Ids.next());
    private final Set<TenantId> suspended = new HashSet<>();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final StoreDatabase database = new StoreDatabase() {
        @Override
        public <T> T jdbc(Work<T> work) {
            try {
                return work.on(current.get());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    };
    private final DueTimes times = wired(new DueTimes());
    private final DueFiring firing = wired(new DueFiring());
    private volatile Instant now = NINE;

    @BeforeEach
    void nothing_is_set() throws SQLException {
        try (Connection connection = DATABASE.connect("dl_app")) {
            Sql.update(connection, "DELETE FROM due_time");
        }
    }

    private <T> T wired(T bean) {
        try {
            Field field = bean.getClass().getDeclaredField("database");
            field.setAccessible(true);
            field.set(bean, database);
            return bean;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** In a transaction of that store, rolled back when it fails. */
    private void in(TenantId tenant, Runnable work) {
        DATABASE.in(tenant, connection -> {
            current.set(connection);
            Tenants.runAs(tenant, work);
            return null;
        });
    }

    /** Writes down what it did as an event of the store, whose id it is: doing it twice fails. */
    private DueWork noting() {
        return work((subject, due) -> note(subject));
    }

    private int note(UUID subject) {
        return database.jdbc(connection -> Sql.update(connection, "INSERT INTO outbox_event (tenant_id, id, type, body, occurred_at, actor) VALUES (?, ?, 'Done',"
                + " '{}', ?, ?)", Tenants.current(), subject, now.atOffset(ZoneOffset.UTC), subject));
    }

    private static DueWork work(java.util.function.BiConsumer<UUID, Instant> done) {
        return new DueWork() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void due(UUID subject, Instant due) {
                done.accept(subject, due);
            }
        };
    }

    private DueLane lane(DueWork work) {
        return lane(due -> in(due.store(), () -> firing.fire(due, work)), KIND);
    }

    private DueLane lane(Consumer<DueRows.Due> fire, String... kinds) {
        return new DueLane(() -> DATABASE.connect("dl_dispatch"), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        }, Set.of(kinds), suspended::contains, fire);
    }

    private static void all(DueLane lane) throws SQLException {
        while (lane.round()) {
            // There may be more.
        }
    }

    private long open() {
        return standing().open();
    }

    private DueRows.Standing standing() {
        try (Connection connection = DATABASE.connect("dl_dispatch")) {
            return DueRows.standing(connection, now);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<UUID> done(TenantId tenant) {
        return DATABASE.in(tenant, connection -> Sql.list(connection, "SELECT id FROM outbox_event WHERE tenant_id = ? AND type = 'Done'",
                row -> row.getObject(1, UUID.class), tenant));
    }

    @Test
    void it_is_done_when_it_is_due_and_not_before_and_only_once() throws SQLException {
        UUID subject = Ids.next();
        in(store, () -> times.set(KIND, store, subject, NINE.plusSeconds(60)));

        all(lane(noting()));
        assertThat(done(store)).isEmpty();

        now = NINE.plusSeconds(60);
        all(lane(noting()));
        all(lane(noting()));
        assertThat(done(store)).containsExactly(subject);
        assertThat(open()).isZero();
    }

    @Test
    void it_is_done_in_its_store() throws SQLException {
        UUID ours = Ids.next();
        UUID theirs = Ids.next();
        in(store, () -> times.set(KIND, store, ours, NINE));
        in(other, () -> times.set(KIND, other, theirs, NINE));

        all(lane(noting()));

        assertThat(done(store)).containsExactly(ours);
        assertThat(done(other)).containsExactly(theirs);
    }

    @Test
    void a_new_time_takes_the_place_of_the_one_before_and_a_cleared_one_is_gone() throws SQLException {
        UUID moved = Ids.next();
        UUID cleared = Ids.next();
        in(store, () -> {
            times.set(KIND, store, Map.of(moved, NINE, cleared, NINE));
            times.set(KIND, store, moved, NINE.plusSeconds(3600));
            times.clear(KIND, store, cleared);
            times.clear(KIND, store, Ids.next());
            times.set(KIND, store, Map.of());
        });

        all(lane(noting()));
        assertThat(done(store)).isEmpty();
        now = NINE.plusSeconds(3600);
        all(lane(noting()));
        assertThat(done(store)).containsExactly(moved);
    }

    @Test
    void what_is_rolled_back_sets_nothing() {
        assertThatThrownBy(() -> in(store, () -> {
            times.set(KIND, store, Ids.next(), NINE);
            throw new IllegalStateException("not after all");
        })).hasMessage("not after all");

        assertThat(open()).isZero();
    }

    @Test
    void nobody_sets_or_clears_a_time_of_another_store() {
        assertThatThrownBy(() -> in(store, () -> times.set(KIND, other, Ids.next(), NINE))).isInstanceOf(IllegalStateException.class).hasMessageContaining("as that store only");
        assertThatThrownBy(() -> in(store, () -> times.clear(KIND, other, Ids.next()))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> times.set(KIND, store, Ids.next(), NINE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_nodes_at_once_do_everything_once() throws Exception {
        Set<UUID> ours = new HashSet<>();
        Set<UUID> theirs = new HashSet<>();
        fill(store, ours, 300);
        fill(other, theirs, 300);

        work(4, lane(noting()));

        assertThat(done(store)).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(done(other)).containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(open()).isZero();
    }

    private void fill(TenantId tenant, Set<UUID> subjects, int many) {
        Map<UUID, Instant> due = new HashMap<>();
        for (int n = 0; n < many; n++) {
            UUID subject = Ids.next();
            subjects.add(subject);
            due.put(subject, NINE.minusSeconds(n));
        }
        in(tenant, () -> times.set(KIND, tenant, due));
    }

    private static void work(int lanes, DueLane lane) throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(lanes)) {
            List<Future<?>> all = new ArrayList<>();
            for (int n = 0; n < lanes; n++) {
                all.add(nodes.submit(() -> {
                    all(lane);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    @Test
    void a_node_killed_in_the_middle_of_its_work_loses_nothing_and_doubles_nothing() throws Exception {
        Set<UUID> subjects = new HashSet<>();
        fill(store, subjects, 200);
        Random dice = new Random(5);
        // It ends before, in the middle of, and after the work of any of them, with whatever it had not committed.
        DueLane mortal = lane(due -> in(due.store(), () -> {
            firing.fire(due, work((subject, at) -> {
                die(dice, 0.1);
                note(subject);
                die(dice, 0.1);
            }));
            die(dice, 0.1);
        }), KIND);

        for (int round = 0; round < 400 && open() > 0; round++) {
            killedAtTheFirst(mortal);
            // Its batch is its own until then.
            now = now.plus(DueLane.OWN);
        }

        assertThat(done(store)).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(open()).isZero();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static void die(Random dice, double often) {
        if (dice.nextDouble() < often) {
            throw new Killed();
        }
    }

    /** An error ends the lane as a kill does: nothing is marked, what was open is rolled back. */
    private static void killedAtTheFirst(DueLane lane) throws SQLException {
        try {
            all(lane);
        } catch (Killed killed) {
            assertThat(killed).isNotNull();
        }
    }

    @Test
    void what_another_node_had_in_hand_is_taken_up_after_its_while() throws SQLException {
        UUID subject = Ids.next();
        in(store, () -> times.set(KIND, store, subject, NINE));
        try (Connection killed = DATABASE.connect("dl_dispatch")) {
            assertThat(DueRows.claim(killed, Set.of(KIND), now, now.plus(DueLane.OWN), 10)).hasSize(1);
        }

        all(lane(noting()));
        assertThat(done(store)).as("it may still be at it").isEmpty();
        now = NINE.plus(DueLane.OWN);
        all(lane(noting()));
        assertThat(done(store)).containsExactly(subject);
    }

    @Test
    void one_that_was_only_slow_finds_it_done_and_takes_its_own_work_back() throws Exception {
        UUID subject = Ids.next();
        in(store, () -> times.set(KIND, store, subject, NINE));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newSingleThreadExecutor()) {
            Future<?> slow = nodes.submit(() -> lane(work((id, due) -> {
                begun.countDown();
                await(overtaken);
                // Another id: nothing in the store tells it that the work is done already.
                note(UUID.nameUUIDFromBytes("slow".getBytes()));
            })).round());
            await(begun);
            now = NINE.plus(DueLane.OWN);
            all(lane(noting()));
            overtaken.countDown();
            slow.get();
        }

        assertThat(done(store)).containsExactly(subject);
        assertThat(standing()).isEqualTo(new DueRows.Standing(0, 0, 0, 0));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void who_moves_a_time_that_is_just_being_worked_on_does_not_wait_and_counts() throws Exception {
        UUID subject = Ids.next();
        in(store, () -> times.set(KIND, store, subject, NINE));

        lane(work((id, due) -> {
            note(id);
            // Another session, as a person's request is: it would wait for ever if the work held the row.
            moved(subject, NINE.plusSeconds(3600));
        })).round();

        assertThat(done(store)).as("rolled back").isEmpty();
        now = NINE.plusSeconds(3600);
        all(lane(noting()));
        assertThat(done(store)).containsExactly(subject);
    }

    private void moved(UUID subject, Instant at) {
        Connection working = current.get();
        try (Connection person = DATABASE.connect("dl_app")) {
            DueRows.set(person, KIND, store, Map.of(subject, at));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        current.set(working);
    }

    @Test
    void work_may_set_its_next_time_or_clear_its_own() throws SQLException {
        UUID again = Ids.next();
        UUID over = Ids.next();
        in(store, () -> times.set(KIND, store, Map.of(again, NINE, over, NINE)));
        DueWork repeating = work((subject, due) -> {
            if (subject.equals(again)) {
                times.set(KIND, store, subject, due.plus(1, ChronoUnit.HOURS));
            } else {
                times.clear(KIND, store, subject);
            }
        });

        all(lane(repeating));
        assertThat(open()).isOne();
        assertThat(standing().failing()).isZero();
        now = NINE.plusSeconds(3600);
        all(lane(noting()));
        assertThat(done(store)).containsExactly(again);
    }

    @Test
    void what_fails_is_tried_again_later_and_later_and_seen_to_fail() throws SQLException {
        UUID subject = Ids.next();
        in(store, () -> times.set(KIND, store, subject, NINE));
        int[] tries = {0};
        DueLane failing = lane(work((id, due) -> {
            note(id);
            tries[0]++;
            throw new IllegalStateException("the mail server is away");
        }));

        for (int second = 0; second <= 62; second++) {
            now = NINE.plusSeconds(second);
            all(failing);
        }

        assertThat(tries[0]).as("at once, after 2, 6, 14, 30 and 62 seconds").isEqualTo(6);
        assertThat(done(store)).isEmpty();
        assertThat(standing()).isEqualTo(new DueRows.Standing(1, 0, 1, 0));
        try (Connection connection = DATABASE.connect("dl_dispatch")) {
            assertThat(DueRows.failing(connection, List.of(store, other))).isEqualTo(Map.of(store, 1L));
        }
        in(store, () -> times.set(KIND, store, subject, now));
        all(lane(noting()));
        assertThat(done(store)).as("set anew, it is as if it had never failed").containsExactly(subject);
    }

    @Test
    void a_poisoned_one_keeps_no_other_waiting() throws SQLException {
        Set<UUID> subjects = new HashSet<>();
        fill(store, subjects, 100);
        UUID poisoned = subjects.iterator().next();

        all(lane(work((subject, due) -> {
            if (subject.equals(poisoned)) {
                throw new IllegalStateException("poisoned");
            }
            note(subject);
        })));

        subjects.remove(poisoned);
        assertThat(done(store)).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void a_suspended_store_waits_and_is_woken() throws SQLException {
        UUID subject = Ids.next();
        in(store, () -> times.set(KIND, store, subject, NINE));
        suspended.add(store);
        all(lane(noting()));
        suspended.clear();
        all(lane(noting()));
        assertThat(done(store)).isEmpty();

        try (Connection connection = DATABASE.connect("dl_dispatch")) {
            DueRows.wake(connection, store);
        }
        all(lane(noting()));
        assertThat(done(store)).containsExactly(subject);
    }

    @Test
    void a_kind_this_node_does_not_know_is_left_to_one_that_does() throws SQLException {
        UUID subject = Ids.next();
        in(store, () -> times.set("of-a-later-release", store, subject, NINE));

        all(lane(noting()));

        assertThat(open()).isOne();
        now = NINE.plusSeconds(90);
        assertThat(standing()).isEqualTo(new DueRows.Standing(1, 1, 0, 90));
    }

    @Test
    void a_hundred_thousand_open_ones_are_not_looked_through_for_those_that_are_due() throws Exception {
        try (Connection connection = DATABASE.connect("dl_app"); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO due_time (kind, store_id, subject_id, due_at, try_at) SELECT '" + KIND + "', ('00000000-0000-7000-8000-' || lpad(to_hex(n % 1000),"
                    + " 12, '0'))::uuid, gen_random_uuid(), t, t FROM generate_series(1, 100000) n, LATERAL (SELECT timestamptz '" + NINE.plusSeconds(60)
                    + "' + n * interval '1 second' AS t) d");
        }
        Set<UUID> subjects = new HashSet<>();
        fill(store, subjects, 2_000);

        long begun = System.nanoTime();
        work(2, lane(noting()));
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(done(store)).hasSize(2_000);
        assertThat(open()).isEqualTo(100_000);
        try (Connection connection = DATABASE.connect("dl_dispatch")) {
            String plan = String.join("\n", Sql.list(connection, "EXPLAIN SELECT kind FROM due_time WHERE try_at <= ? AND kind = ANY (?) ORDER BY try_at LIMIT 16"
                    + " FOR UPDATE SKIP LOCKED", row -> row.getString(1), now.atOffset(ZoneOffset.UTC), new String[] {KIND}));
            assertThat(plan).contains("due_time_try");
        }
        assertThat(taken).as("far within a minute").isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void the_dispatcher_may_find_but_neither_set_nor_clear() throws SQLException {
        try (Connection connection = DATABASE.connect("dl_dispatch")) {
            assertThatThrownBy(() -> DueRows.set(connection, KIND, store, Map.of(Ids.next(), NINE))).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DueRows.clear(connection, KIND, store, Set.of(Ids.next()))).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }
}
