package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginworker.Frame;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Versions come and go without a restart; what has gone leaves nothing behind, in the worker or here. */
@Isolated("it weighs the heap of this process")
class UnloadingTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final int ROUNDS = 20;
    /** What a warm worker may drift, in classes and in bytes; a class loader kept per round would be far beyond. */
    private static final long CLASSES = 30;
    private static final long BYTES = 1_500_000;

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();

    @Test
    void twenty_rounds_of_loading_asking_and_retiring_end_where_they_began() throws Exception {
        Workers workers = new Workers(Limits.DEFAULTS.withSpares(0));
        try (PluginHost host = new PluginHost(Limits.DEFAULTS, workers, shelf)) {
            for (int warming = 0; warming < 5; warming++) {
                round(host, warming);
            }
            WorkerProcess worker = workers.processes().getFirst();
            Frame.Vitals before = settled(worker);
            long heapBefore = heap();
            for (int round = 0; round < ROUNDS; round++) {
                round(host, 100 + round);
            }
            Frame.Vitals after = settled(worker);

            assertThat(workers.processes()).containsExactly(worker);
            assertThat(after.lingering()).as("class loaders that did not go").isZero();
            assertThat(after.classes()).isBetween(before.classes() - 1000, before.classes() + CLASSES);
            assertThat(after.heapBytes()).isLessThan(before.heapBytes() + BYTES);
            assertThat(heap()).isLessThan(heapBefore + BYTES);
            assertThat(host.workers().getFirst().loaded()).isEmpty();
        }
    }

    private void round(PluginHost host, int number) {
        StandardRef ref = shelf.put(planning("acme", """
                byte[] ballast = new byte[200_000];
                return ballast.length == 0 ? null : call(delivery);""").version("1.0." + number).into(folder), PluginLibrary.SHIPPED, null);
        assertThat(host.plan(Asker.PLATFORM, ref, Facts.deliveries(25), GENEROUS)).allMatch(answer -> answer.value().isPresent());
        shelf.remove(ref);
        host.retire(ref);
    }

    /** A thread that has sent the last answer, or compiles what was asked, may hold the plugin for a moment longer: what counts is that it goes. */
    private static Frame.Vitals settled(WorkerProcess worker) throws Exception {
        long end = System.nanoTime() + GENEROUS.toNanos();
        Frame.Vitals vitals = worker.vitals();
        while (vitals.lingering() > 0 && System.nanoTime() < end) {
            Thread.sleep(100);
            vitals = worker.vitals();
        }
        return vitals;
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
