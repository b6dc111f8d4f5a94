package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another worker answers where one was killed. How soon is a figure of deployment/bench: 1 s is asked, and only an idle machine can show it. */
class ReplacementTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Asker STORE = new Asker(new UUID(1, 1), new UUID(2, 1));

    @TempDir
    Path folder;

    @Test
    void a_killed_worker_is_replaced_by_the_one_kept_ready_and_nothing_is_lost() {
        Shelf shelf = new Shelf();
        StandardRef ref = shelf.put(planning("acme", "return call(delivery);").into(folder), PluginLibrary.SHIPPED, null);
        try (PluginHost host = new PluginHost(Limits.DEFAULTS, new Workers(Limits.DEFAULTS), shelf)) {
            for (int round = 0; round < 3; round++) {
                host.plan(STORE, ref, Facts.deliveries(1), GENEROUS);
                long ready = pid(host, "spare");
                ProcessHandle.of(pid(host, "shipped")).orElseThrow().destroyForcibly();

                assertThat(host.plan(STORE, ref, Facts.deliveries(3), GENEROUS)).allMatch(answer -> answer.value().isPresent());
                assertThat(pid(host, "shipped")).isEqualTo(ready);
            }
        }
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
