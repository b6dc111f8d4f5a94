package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How soon another worker answers where one was killed. */
@Isolated("it looks at the clock")
class ReplacementTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Asker STORE = new Asker(new UUID(1, 1), new UUID(2, 1));

    @TempDir
    Path folder;

    @Test
    void a_killed_worker_is_replaced_within_a_second_and_nothing_is_lost() {
        Shelf shelf = new Shelf();
        StandardRef ref = shelf.put(planning("acme", "return call(delivery);").into(folder), PluginLibrary.SHIPPED, null);
        long fastest = Long.MAX_VALUE;
        try (PluginHost host = new PluginHost(Limits.DEFAULTS, new Workers(Limits.DEFAULTS), shelf)) {
            for (int round = 0; round < 3; round++) {
                host.plan(STORE, ref, Facts.deliveries(1), GENEROUS);
                pid(host, "spare");
                ProcessHandle.of(pid(host, "shipped")).orElseThrow().destroyForcibly();
                long began = System.nanoTime();
                assertThat(host.plan(STORE, ref, Facts.deliveries(3), GENEROUS)).allMatch(answer -> answer.value().isPresent());
                fastest = Math.min(fastest, System.nanoTime() - began);
            }
        }

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(1));
    }

    /** The process of the worker with that name, once there is one. */
    private static long pid(PluginHost host, String name) {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (System.nanoTime() < end) {
            for (WorkerState worker : host.workers()) {
                if (worker.name().equals(name)) {
                    return worker.pid();
                }
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("no " + name);
    }
}
