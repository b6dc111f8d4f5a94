package io.dealerloop.pluginhost;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the workers from outside: who holds too much memory, has too many threads, computes though nobody asks, or is not needed. */
final class Watch implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;
    /** Share of a processor a worker may use while nobody asks it, over {@link #CALM}. */
    private static final double CALM_SHARE = 0.5;
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration LEAVING = Duration.ofSeconds(30);

    private record Calm(long since, Duration processorTime) {}

    private final Limits limits;
    private final Set<WorkerProcess> workers;
    private final Map<WorkerProcess, Calm> calm = new HashMap<>();
    private final Map<WorkerProcess, Long> leaving = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("plugin worker watch").daemon().inheritInheritableThreadLocals(false).factory());

    Watch(Limits limits, Set<WorkerProcess> workers) {
        this.limits = limits;
        this.workers = workers;
        clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::lookLonger, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        for (WorkerProcess worker : workers) {
            Sighting.of(worker.process().pid()).ifPresent(sighting -> {
                if (sighting.residentBytes() > limits.residentBytes()) {
                    worker.end("it held " + (sighting.residentBytes() >> 20) + " MB");
                } else if (sighting.threads() > limits.threads()) {
                    worker.end("it had " + sighting.threads() + " threads");
                }
            });
        }
    }

    private void lookLonger() {
        calm.keySet().retainAll(workers);
        leaving.keySet().retainAll(workers);
        for (WorkerProcess worker : workers) {
            if (worker.spent()) {
                leave(worker);
            } else if (worker.used() && worker.unusedNanos() > limits.idle().toNanos()) {
                worker.end("nobody needed it");
            } else {
                keepCalm(worker);
            }
        }
        List<WorkerProcess> unused = workers.stream().filter(worker -> worker.used() && worker.unused())
                .sorted(Comparator.comparing(WorkerProcess::unusedNanos).reversed()).toList();
        unused.stream().limit(Math.max(0, workers.size() - limits.most())).forEach(worker -> worker.end("there are too many"));
    }

    /** A worker with a thread that cannot be ended is given no more to do, and ended when its batches are. */
    private void leave(WorkerProcess worker) {
        long since = leaving.computeIfAbsent(worker, first -> System.nanoTime());
        if (worker.unused() || System.nanoTime() - since > LEAVING.toNanos()) {
            worker.end("a question hung in it");
        }
    }

    private void keepCalm(WorkerProcess worker) {
        Duration used = worker.process().info().totalCpuDuration().orElse(Duration.ZERO);
        Calm before = calm.get(worker);
        if (before == null || worker.unusedNanos() < CALM.toNanos()) {
            calm.put(worker, new Calm(System.nanoTime(), used));
            return;
        }
        long passed = System.nanoTime() - before.since();
        if (passed > CALM.toNanos()) {
            if (used.minus(before.processorTime()).toNanos() > passed * CALM_SHARE) {
                worker.end("it computed though nobody asked");
            }
            calm.put(worker, new Calm(System.nanoTime(), used));
        }
    }

    /** A process that ends before it calls, or does not call in time, must not be waited for. */
    void closeLater(ServerSocketChannel door, Process process, Duration limit) {
        process.onExit().thenRun(() -> close(door));
        clock.schedule(() -> close(door), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(ServerSocketChannel door) {
        try {
            door.close();
        } catch (IOException alreadyClosed) {
            // As it was to be.
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
