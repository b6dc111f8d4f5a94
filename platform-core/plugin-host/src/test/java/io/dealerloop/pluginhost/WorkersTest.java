package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.pluginhost.Refusal.Reason;
import io.dealerloop.pluginworker.Mistake;
import io.dealerloop.spi.CallbackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins in processes of their own: what comes back when they answer, hang and die, and who shares a process with whom. */
class WorkersTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Duration VERY_GENEROUS = Duration.ofMinutes(3);
    private static final UUID NORTH = new UUID(1, 1);
    private static final UUID SOUTH = new UUID(1, 2);
    private static final Asker STORE = new Asker(NORTH, new UUID(2, 1));
    private static final String THIRD = "if (delivery.deliveredOn().getDayOfMonth() == 3) { %s } return call(delivery);";
    private static final String LOOP = "long x = 0; while (x >= 0) { x = (x + 1) & 0xffff; }";

    @TempDir
    Path folder;

    /** Serves every test that asks for nothing else: a process takes longer to start than most of them to run. */
    private static PluginHost shared;
    private static final Shelf SHELF = new Shelf();
    private static int plugins;

    private Shelf shelf = SHELF;
    private PluginHost host = shared;

    @BeforeAll
    static void start() {
        Limits limits = Limits.DEFAULTS.answering(Duration.ofSeconds(3));
        shared = new PluginHost(limits, new Workers(limits), SHELF);
    }

    @AfterAll
    static void end() {
        shared.close();
    }

    /** A host of this test's own. */
    private void run(Limits limits) {
        shelf = new Shelf();
        host = new PluginHost(limits, new Workers(limits), shelf);
    }

    @AfterEach
    void endOwn() {
        if (host != shared) {
            host.close();
        }
    }

    private static String unique(String id) {
        return id + ++plugins;
    }

    private StandardRef shipped(String id, String body) {
        return shelf.put(planning(unique(id), body).into(folder), PluginLibrary.SHIPPED, null);
    }

    private StandardRef partners(String id, String body) {
        return shelf.put(planning(unique(id), body).into(folder), "partner", null);
    }

    private List<Answer<CallbackPlan>> plan(StandardRef ref, int deliveries) {
        return host.plan(STORE, ref, Facts.deliveries(deliveries), GENEROUS);
    }

    private static List<Object> reasons(List<? extends Answer<?>> answers) {
        return answers.stream().map(answer -> answer.refusal().<Object>map(Refusal::reason).orElse("given")).toList();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + VERY_GENEROUS.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private long pid(String name) {
        return host.workers().stream().filter(worker -> worker.name().equals(name)).findFirst().orElseThrow().pid();
    }

    @Test
    void a_batch_asked_in_a_worker_is_answered_as_it_is_in_process() {
        StandardRef ref = shipped("acme", "return call(delivery);");

        try (PluginHost here = PluginHost.inProcess(folder, GENEROUS, 8)) {
            assertThat(plan(ref, 20)).isEqualTo(here.plan(STORE, ref, Facts.deliveries(20), GENEROUS))
                    .allMatch(answer -> answer.value().isPresent());
        }
        assertThat(host.workers()).anySatisfy(worker -> assertThat(worker.loaded()).contains(ref));
    }

    @Test
    void what_a_plugin_did_wrong_is_known_of_a_worker_as_it_is_in_process() {
        StandardRef ref = shipped("acme", """
                switch (delivery.deliveredOn().getDayOfMonth()) {
                    case 1: return null;
                    case 2: return CallbackPlan.none("NONE", Text.of("长".repeat(501), "long"));
                    case 3: return CallbackPlan.none("NONE", Text.of("话", delivery.settings().text("share")));
                    case 4: throw new IllegalStateException(new NullPointerException("of somebody"));
                    default: throw new IllegalStateException("the setting 'share' is not declared, returned null");
                }
                """);

        List<Answer<CallbackPlan>> answers = plan(ref, 5);

        assertThat(answers).extracting(answer -> answer.refusal().orElseThrow().mistake())
                .containsExactly(Mistake.NULL_ANSWERED, Mistake.TOO_LONG, Mistake.SETTING_NOT_DECLARED, Mistake.NULL_USED, Mistake.OTHER);
        try (PluginHost here = PluginHost.inProcess(folder, GENEROUS, 8)) {
            assertThat(answers).isEqualTo(here.plan(STORE, ref, Facts.deliveries(5), GENEROUS));
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            throw new IllegalStateException("no");                                      | THREW
            return null;                                                                | NONSENSE
            return CallbackPlan.none("NONE", Text.of("长".repeat(501), "long"));         | NONSENSE
            System.exit(0);                                                             | DIED
            Runtime.getRuntime().halt(7);                                               | DIED
            byte[][] all = new byte[64][]; for (int i = 0; i < 64; i++) { all[i] = new byte[32 << 20]; } | DIED
            """)
    void one_delivery_is_refused_and_every_other_answered(String third, Reason reason) {
        List<Answer<CallbackPlan>> answers = plan(shipped("acme", THIRD.formatted(third)), 6);

        assertThat(reasons(answers)).containsExactly("given", "given", reason, "given", "given", "given");
    }

    @Test
    void a_question_that_hangs_is_given_up_and_its_worker_replaced() {
        run(Limits.DEFAULTS.answering(Duration.ofSeconds(2)));
        StandardRef ref = shipped("acme", THIRD.formatted(LOOP));
        StandardRef good = shipped("good", "return call(delivery);");
        plan(good, 1);
        long before = pid("shipped");

        List<Answer<CallbackPlan>> answers = plan(ref, 5);

        assertThat(reasons(answers)).containsExactly("given", "given", Reason.TIMED_OUT, "given", "given");
        until(() -> ProcessHandle.of(before).isEmpty());
        assertThat(plan(good, 3)).allMatch(answer -> answer.value().isPresent());
        assertThat(pid("shipped")).isNotEqualTo(before);
    }

    @Test
    void batches_of_several_stores_on_a_worker_that_dies_are_all_answered() throws Exception {
        StandardRef deadly = shipped("deadly", THIRD.formatted("System.exit(1);"));
        StandardRef slow = shipped("slow", "java.util.concurrent.locks.LockSupport.parkNanos(40_000_000); return call(delivery);");
        plan(slow, 1);
        try (ExecutorService stores = Executors.newFixedThreadPool(4)) {
            List<Future<List<Answer<CallbackPlan>>>> innocent = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Asker store = new Asker(NORTH, new UUID(3, i));
                innocent.add(stores.submit(() -> host.plan(store, slow, Facts.deliveries(10), GENEROUS)));
            }
            List<Answer<CallbackPlan>> answers = plan(deadly, 5);

            assertThat(reasons(answers)).containsExactly("given", "given", Reason.DIED, "given", "given");
            for (Future<List<Answer<CallbackPlan>>> others : innocent) {
                assertThat(others.get()).hasSize(10).allMatch(answer -> answer.value().isPresent());
            }
        }
    }

    @Test
    void a_plugin_that_kills_while_it_is_loaded_is_refused_as_the_culprit() {
        StandardRef ref = shelf.put(PluginJarBuilder.plugin(unique("acme")).source("Standard", """
                @Extension
                public final class Standard implements DealerStandard {
                    static { Runtime.getRuntime().halt(1); }
                }
                """).into(folder), PluginLibrary.SHIPPED, null);

        assertThat(reasons(plan(ref, 2))).containsExactly(Reason.DIED, Reason.DIED);
    }

    @Test
    void a_version_that_keeps_dying_is_asked_no_more_until_a_trial_succeeds() {
        run(Limits.DEFAULTS.withBreaker(2, Duration.ofSeconds(4)));
        StandardRef ref = shipped("acme", THIRD.formatted("System.exit(1);"));
        StandardRef good = shipped("good", "return call(delivery);");

        assertThat(reasons(host.plan(STORE, ref, List.of(Facts.deliveredOn(3)), GENEROUS))).containsExactly(Reason.DIED);
        assertThat(reasons(host.plan(STORE, ref, List.of(Facts.deliveredOn(3)), GENEROUS))).containsExactly(Reason.DIED);
        assertThat(reasons(plan(ref, 2))).containsExactly(Reason.OUT_OF_SERVICE, Reason.OUT_OF_SERVICE);
        assertThat(reasons(host.plan(new Asker(SOUTH, new UUID(2, 9)), ref, Facts.deliveries(2), GENEROUS))).containsExactly("given", "given");
        assertThat(reasons(plan(good, 1))).containsExactly("given");

        until(() -> reasons(plan(ref, 2)).equals(List.of("given", "given")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(1);", "while (true) { Thread.onSpinWait(); }"})
    void what_took_its_process_down_or_hung_in_two_calls_is_asked_apart_and_shares_its_process_with_nobody(String third) throws Exception {
        run(Limits.DEFAULTS.answering(Duration.ofSeconds(2)));
        StandardRef bad = partners("bad", THIRD.formatted(third));
        StandardRef beside = partners("beside", "return call(delivery);");
        for (int i = 0; i < 2; i++) {
            assertThat(plan(bad, 4)).filteredOn(answer -> answer.value().isPresent()).isNotEmpty();
        }
        assertThat(reasons(plan(beside, 1))).containsExactly("given");
        // Whoever was taken for one batch is on its way out and still bears that name.
        until(() -> host.workers().stream().filter(worker -> worker.name().equals("partner for " + NORTH)).count() == 1);
        long shared = pid("partner for " + NORTH);

        // It gets what others leave: when that is enough depends on what else this machine does.
        try (ExecutorService store = Executors.newSingleThreadExecutor()) {
            Future<List<Answer<CallbackPlan>>> answers = store.submit(() -> host.plan(STORE, bad, Facts.deliveries(4), VERY_GENEROUS));
            String apart = "partner for " + NORTH + ", " + bad + " apart";
            until(() -> host.workers().stream().anyMatch(worker -> worker.name().equals(apart)));
            assertThat(answers.get()).anyMatch(answer -> answer.refusal().isPresent());
        }

        assertThat(reasons(plan(beside, 1))).containsExactly("given");
        assertThat(pid("partner for " + NORTH)).isEqualTo(shared);
    }

    @Test
    void what_certainly_took_its_process_down_is_asked_apart_at_once_and_its_innocent_deliveries_are_answered_there() {
        run(Limits.DEFAULTS);
        StandardRef bad = partners("bad", THIRD.formatted("System.exit(1);"));

        List<Answer<CallbackPlan>> answers = host.plan(STORE, bad, Facts.deliveries(4), VERY_GENEROUS);

        assertThat(reasons(answers)).containsExactly("given", "given", Reason.DIED, "given");
        assertThat(host.workers()).extracting(WorkerState::name).contains("partner for " + NORTH + ", " + bad + " apart")
                .doesNotContain("partner for " + NORTH);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_question_that_computes_for_long_goes_on_behind_everybody_else() throws Exception {
        run(Limits.DEFAULTS);
        StandardRef ref = shelf.put(planning("acme", LOOP + " return null;").into(folder), PluginLibrary.SHIPPED, null);
        try (ExecutorService store = Executors.newSingleThreadExecutor()) {
            Future<List<Answer<CallbackPlan>>> answers = store.submit(() -> plan(ref, 1));
            until(() -> host.workers().stream().anyMatch(worker -> worker.asking() > 0));
            long pid = pid("shipped");

            until(() -> policies(pid).contains("plugin acme 1.0 5") || answers.isDone());

            assertThat(policies(pid)).contains("plugin acme 1.0 5").filteredOn(thread -> !thread.startsWith("plugin ")).isNotEmpty()
                    .allMatch(thread -> thread.endsWith(" 0"));
            assertThat(reasons(answers.get())).containsExactly(Reason.TIMED_OUT);
        }
    }

    /** Each thread of a process, by name, with how the kernel schedules it: 0 like most, 5 with what others leave. */
    private static List<String> policies(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.map(thread -> {
                try {
                    String stat = Files.readString(thread.resolve("stat"));
                    int name = stat.lastIndexOf(')');
                    return stat.substring(stat.indexOf('(') + 1, name) + " " + stat.substring(name + 2).split(" ")[38];
                } catch (IOException ended) {
                    return "ended 0";
                }
            }).toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    @Test
    void a_store_that_asks_in_too_many_places_is_told_so_and_others_are_not() throws Exception {
        run(Limits.DEFAULTS.answering(Duration.ofMillis(2500)).withCallsPerStore(1));
        StandardRef ref = shipped("acme", "java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L); return call(delivery);");
        try (ExecutorService stores = Executors.newFixedThreadPool(4)) {
            List<Future<List<Answer<CallbackPlan>>>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(stores.submit(() -> plan(ref, 5)));
            }
            Future<List<Answer<CallbackPlan>>> other = stores.submit(
                    () -> host.plan(new Asker(NORTH, new UUID(2, 7)), ref, Facts.deliveries(1), GENEROUS));
            List<Object> all = new ArrayList<>();
            for (Future<List<Answer<CallbackPlan>>> call : calls) {
                all.add(reasons(call.get()).getFirst());
            }

            assertThat(all).containsExactlyInAnyOrder("given", Reason.TOO_BUSY, Reason.TOO_BUSY);
            assertThat(reasons(other.get())).containsExactly("given");
        }
    }

    @Test
    void partners_and_groups_have_processes_of_their_own_and_shipped_plugins_share_one() {
        run(Limits.DEFAULTS);
        StandardRef one = shipped("one", "return call(delivery);");
        StandardRef two = shipped("two", "return call(delivery);");
        StandardRef partners = shelf.put(planning("theirs", "return call(delivery);").into(folder), "partner", null);
        for (UUID group : List.of(NORTH, SOUTH)) {
            for (StandardRef ref : List.of(one, two, partners)) {
                assertThat(host.plan(new Asker(group, group), ref, Facts.deliveries(1), GENEROUS).getFirst().value()).isPresent();
            }
        }

        assertThat(host.workers()).extracting(WorkerState::name).filteredOn(name -> !name.equals("spare"))
                .containsExactlyInAnyOrder("shipped", "partner for " + NORTH, "partner for " + SOUTH);
    }

    @Test
    void a_private_standard_is_seen_and_asked_by_its_group_alone() {
        StandardRef ref = shelf.put(planning("mine", "return call(delivery);").into(folder), NORTH.toString(), NORTH);

        assertThat(host.find(STORE, "mine", "latest")).contains(ref);
        assertThat(reasons(plan(ref, 1))).containsExactly("given");
        assertThat(host.find(Asker.ofGroup(SOUTH), "mine", "latest")).isEmpty();
        assertThat(host.installed(Asker.ofGroup(SOUTH))).extracting(InstalledStandard::ref).doesNotContain(ref);
        assertThat(reasons(host.plan(Asker.ofGroup(SOUTH), ref, Facts.deliveries(1), GENEROUS))).containsExactly(Reason.NOT_INSTALLED);
    }

    @Test
    void what_was_asked_is_counted_by_store_and_version() {
        StandardRef ref = shipped("acme", THIRD.formatted("throw new IllegalStateException(\"no\");"));
        host.drainFigures();
        plan(ref, 5);
        host.plan(new Asker(NORTH, new UUID(2, 5)), ref, Facts.deliveries(2), GENEROUS);

        List<Figures> figures = host.drainFigures().stream().filter(one -> one.ref().equals(ref)).toList();

        assertThat(figures).hasSize(2).filteredOn(one -> one.asker().equals(STORE)).singleElement().satisfies(one -> {
            assertThat(one.calls()).isEqualTo(5);
            assertThat(one.refusals()).containsExactly(Map.entry(Reason.THREW, 1L));
            assertThat(one.within(0.99)).isPositive();
        });
        assertThat(host.drainFigures()).isEmpty();
    }

    @Test
    void an_unused_worker_is_ended() {
        run(Limits.DEFAULTS.withIdle(Duration.ofSeconds(5)));
        StandardRef ref = shipped("acme", "return call(delivery);");
        plan(ref, 1);
        long before = pid("shipped");

        until(() -> ProcessHandle.of(before).isEmpty());
        assertThat(reasons(plan(ref, 1))).containsExactly("given");
    }

    @Test
    void an_archive_can_be_tried_before_it_is_taken_up() throws Exception {
        byte[] good = Files.readAllBytes(planning("acme", "return call(delivery);").into(folder));
        byte[] bad = Files.readAllBytes(planning("bad", "return null;").withoutAnnotationProcessing().into(folder));

        try (PluginHost trying = PluginHost.trying(good)) {
            assertThat(trying.installed(Asker.PLATFORM)).extracting(InstalledStandard::ref).containsExactly(new StandardRef("acme", "1.0.0"));
            assertThat(reasons(trying.plan(Asker.PLATFORM, new StandardRef("acme", "1.0.0"), Facts.deliveries(2), GENEROUS)))
                    .containsExactly("given", "given");
        }
        assertThatThrownBy(() -> PluginHost.trying(bad)).isInstanceOf(UnusablePlugin.class)
                .hasMessageContaining("<proc>full</proc>");
    }
}
