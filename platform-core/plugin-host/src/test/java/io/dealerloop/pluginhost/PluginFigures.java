package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;

import io.dealerloop.pluginworker.Frame;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DeliveryFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** What workers cost and what they hold off, in figures; run by deployment/bench, never in the build. */
public final class PluginFigures {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final UUID GROUP = new UUID(1, 1);
    private static final int BATCH = 60;

    private final Path folder;
    private final Shelf shelf = new Shelf();

    private final Consumer<String> say;

    private PluginFigures(Path folder, Consumer<String> say) {
        this.folder = folder;
        this.say = say;
    }

    /**
     * Measures everything.
     *
     * @param jar a real plugin to ask
     * @param seconds how long others are measured without and with each bad plugin
     * @param rounds how often a version is loaded, asked and retired
     * @param say told what is being done
     * @return tables for the report
     */
    public static String measure(Path jar, int seconds, int rounds, Consumer<String> say) throws Exception {
        PluginFigures figures = new PluginFigures(Files.createTempDirectory("plugin-figures"), say);
        return figures.starting() + figures.asking(jar) + figures.chaos(Duration.ofSeconds(seconds)) + figures.leaving(rounds);
    }

    /** A host whose plugins run in this process, to compare with. */
    public static PluginHost inProcess(Path folder) {
        return PluginHost.inProcess(folder, Duration.ofSeconds(2), 8);
    }

    private String starting() {
        say.accept("Workers started and killed");
        List<Long> starts = new ArrayList<>();
        List<Long> replacements = new ArrayList<>();
        StandardRef good = good();
        for (int i = 0; i < 10; i++) {
            try (PluginHost host = host(Limits.DEFAULTS.withSpares(0))) {
                starts.add(timed(() -> ask(host, good, 1)));
            }
        }
        try (PluginHost host = host(Limits.DEFAULTS)) {
            for (int i = 0; i < 10; i++) {
                ask(host, good, 1);
                while (host.workers().stream().noneMatch(worker -> worker.name().equals("spare"))) {
                    Thread.onSpinWait();
                }
                long pid = host.workers().stream().filter(worker -> worker.name().equals("shipped")).findFirst().orElseThrow().pid();
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                replacements.add(timed(() -> ask(host, good, 1)));
            }
        }
        return """

                | Plugin worker, 10 times | median ms | longest ms |
                |---|--:|--:|
                | from nothing to the first answer | %s |
                | from its death (kill -9) to the next answer, one spare | %s |
                """.formatted(spread(starts), spread(replacements));
    }

    private String asking(Path jar) throws Exception {
        say.accept("Asking in process and in a worker");
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.copy(jar, real.resolve(jar.getFileName().toString()));
        try (PluginHost here = PluginHost.inProcess(real, Duration.ofSeconds(2), 8);
                PluginHost there = PluginHost.inWorkers(real, Limits.DEFAULTS)) {
            StandardRef ref = here.installed(Asker.PLATFORM).getFirst().ref();
            var settings = here.effective(ref, Map.of()).value().orElseThrow();
            List<DeliveryFacts> deliveries = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                DeliveryFacts facts = Facts.deliveredOn(1 + i % 28);
                deliveries.add(new DeliveryFacts(facts.occasion(), facts.deliveredOn(), facts.today(), facts.serviceKind(), i % 3 == 0, false,
                        facts.majorComplaintResolvedOn(), false, false, facts.fleetVisitedOn(), facts.firstWrittenSincePhone(), facts.contact(),
                        settings));
            }
            long[] inProcess = batches(here, ref, deliveries);
            long[] inWorker = batches(there, ref, deliveries);
            long[] single = batches(there, ref, deliveries.subList(0, 1));
            return """

                    | Asking %s | p50 ms | p99 ms | ms for 1000 deliveries |
                    |---|--:|--:|--:|
                    | %d deliveries in process | %s | %s | %.2f |
                    | %d deliveries in a worker | %s | %s | %.2f |
                    | one delivery in a worker | %s | %s | |
                    """.formatted(ref, BATCH, ms(inProcess, 0.5), ms(inProcess, 0.99), per1000(inProcess), BATCH, ms(inWorker, 0.5),
                    ms(inWorker, 0.99), per1000(inWorker), ms(single, 0.5), ms(single, 0.99));
        }
    }

    private static long[] batches(PluginHost host, StandardRef ref, List<DeliveryFacts> deliveries) {
        for (int i = 0; i < 1000; i++) {
            host.plan(new Asker(GROUP, GROUP), ref, deliveries, DEADLINE);
        }
        long[] nanos = new long[1000];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = timed(() -> host.plan(new Asker(GROUP, GROUP), ref, deliveries, DEADLINE));
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static double per1000(long[] sorted) {
        return Arrays.stream(sorted).average().orElse(0) / 1e6 * 1000 / BATCH;
    }

    /** What two stores felt: how long each batch took, and how many of their questions were refused. */
    private record Round(long[] nanos, long refused) {

        static Round both(Round one, Round other) {
            return new Round(LongStream.concat(Arrays.stream(one.nanos), Arrays.stream(other.nanos)).sorted().toArray(), one.refused + other.refused);
        }
    }

    /**
     * Two stores ask a good plugin all the time, in rounds of the same length: without, with, without a bad plugin of another partner, which two
     * other stores ask without pause. One host and one good worker serve from the first round to the last, so that all are equally warm. The
     * bad version's breaker tries again every 2 s instead of 30, so that it is asked throughout.
     */
    private String chaos(Duration length) throws Exception {
        StringBuilder table = new StringBuilder("""

                | Others' batches of 20 while a plugin … | without, before and after: p99 ms | both | with: p99 ms | × | p50 × | asked without | with | refused | bad calls | that reached it |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        StandardRef good = good();
        try (PluginHost host = host(Limits.DEFAULTS.withBreaker(3, Duration.ofSeconds(2)))) {
            say.accept("Warming up for the bad plugins");
            others(host, good, Duration.ofSeconds(20));
            Round before = others(host, good, length);
            Round control = others(host, good, length);
            Round after = others(host, good, length);
            table.append(row("(control: none)", before, control, after, 0, 0));
            for (Chaos chaos : Chaos.values()) {
                before = after;
                say.accept("A plugin that " + chaos.plugin().replace('-', ' '));
                StandardRef bad = shelf.put(planning(chaos.plugin(), chaos.body()).into(folder), "partner of " + chaos.plugin(), null);
                Round with;
                AtomicLong calls = new AtomicLong();
                AtomicLong reached = new AtomicLong();
                AtomicBoolean over = new AtomicBoolean();
                try (ExecutorService troublemakers = Executors.newFixedThreadPool(2)) {
                    for (int i = 0; i < 2; i++) {
                        Asker store = new Asker(GROUP, new UUID(9, i));
                        troublemakers.submit(() -> {
                            trouble(host, store, bad, over, calls, reached);
                            return null;
                        });
                    }
                    try {
                        with = others(host, good, length);
                    } finally {
                        over.set(true);
                    }
                }
                host.retire(bad);
                after = others(host, good, length);
                table.append(row(chaos.plugin().replace('-', ' '), before, with, after, calls.get(), reached.get()));
            }
        }
        return table.toString();
    }

    private static void trouble(PluginHost host, Asker store, StandardRef bad, AtomicBoolean over, AtomicLong calls, AtomicLong reached)
            throws InterruptedException {
        while (!over.get()) {
            calls.incrementAndGet();
            if (host.plan(store, bad, Facts.deliveries(3), DEADLINE).stream().anyMatch(answer ->
                    answer.refusal().filter(refusal -> refusal.reason() == Refusal.Reason.OUT_OF_SERVICE).isEmpty())) {
                reached.incrementAndGet();
            }
            Thread.sleep(10);
        }
    }

    private static String row(String what, Round before, Round with, Round after, long calls, long reached) {
        Round without = Round.both(before, after);
        return "| %s | %s, %s | %s | %s | %.2f | %.2f | %,d | %,d | %d | %,d | %,d |%n".formatted(what, ms(before.nanos, 0.99), ms(after.nanos, 0.99),
                ms(without.nanos, 0.99), ms(with.nanos, 0.99), percentile(with.nanos, 0.99) / (double) percentile(without.nanos, 0.99),
                percentile(with.nanos, 0.5) / (double) percentile(without.nanos, 0.5), without.nanos.length, with.nanos.length,
                without.refused + with.refused, calls, reached);
    }

    private static Round others(PluginHost host, StandardRef good, Duration length) throws Exception {
        host.drainFigures();
        long end = System.nanoTime() + length.toNanos();
        List<Long> all = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService stores = Executors.newFixedThreadPool(2)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Asker store = new Asker(GROUP, new UUID(3, i));
                asking.add(stores.submit(() -> {
                    while (System.nanoTime() < end) {
                        all.add(timed(() -> host.plan(store, good, Facts.deliveries(20), DEADLINE)));
                        // As stores do, and so that the processor is not full of them alone.
                        Thread.sleep(2);
                    }
                    return null;
                }));
            }
            for (Future<?> one : asking) {
                one.get();
            }
        }
        return new Round(all.stream().mapToLong(Long::longValue).sorted().toArray(), host.drainFigures().stream()
                .filter(figures -> figures.ref().equals(good)).mapToLong(Figures::faults).sum());
    }

    private String leaving(int rounds) throws Exception {
        say.accept("Versions that come and go");
        Workers workers = new Workers(Limits.DEFAULTS.withSpares(0));
        try (PluginHost host = new PluginHost(Limits.DEFAULTS, workers, shelf)) {
            for (int i = 0; i < 10; i++) {
                round(host, i);
            }
            WorkerProcess worker = workers.processes().getFirst();
            Frame.Vitals before = worker.vitals();
            long resident = worker.state().residentBytes();
            long heap = heap();
            for (int i = 0; i < rounds; i++) {
                round(host, 100 + i);
            }
            Frame.Vitals after = worker.vitals();
            return """

                    | %d rounds: load, ask 25, retire | before | after |
                    |---|--:|--:|
                    | worker: classes | %,d | %,d |
                    | worker: heap kB | %,d | %,d |
                    | worker: resident MB | %,d | %,d |
                    | worker: class loaders left | %d | %d |
                    | platform's side: heap kB | %,d | %,d |
                    """.formatted(rounds, before.classes(), after.classes(), before.heapBytes() >> 10, after.heapBytes() >> 10, resident >> 20,
                    worker.state().residentBytes() >> 20, before.lingering(), after.lingering(), heap >> 10, heap() >> 10);
        }
    }

    private void round(PluginHost host, int number) {
        StandardRef ref = shelf.put(planning("acme", "return call(delivery);").version("1.0." + number).into(folder), PluginLibrary.SHIPPED, null);
        ask(host, ref, 25);
        shelf.remove(ref);
        host.retire(ref);
    }

    private PluginHost host(Limits limits) {
        return new PluginHost(limits, new Workers(limits), shelf);
    }

    private StandardRef good() {
        StandardRef ref = new StandardRef("good", "1.0.0");
        shelf.remove(ref);
        return shelf.put(planning("good", "return call(delivery);").into(folder), PluginLibrary.SHIPPED, null);
    }

    private static void ask(PluginHost host, StandardRef ref, int deliveries) {
        for (Answer<CallbackPlan> answer : host.plan(new Asker(GROUP, GROUP), ref, Facts.deliveries(deliveries), DEADLINE)) {
            if (answer.value().isEmpty()) {
                throw new IllegalStateException("Refused: " + answer.refusal().orElseThrow());
            }
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static String spread(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "%d | %d".formatted(sorted.get(sorted.size() / 2) / 1_000_000, sorted.getLast() / 1_000_000);
    }

    private static long percentile(long[] sorted, double share) {
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    private static String ms(long[] sorted, double share) {
        return "%.2f".formatted(percentile(sorted, share) / 1e6);
    }
}
