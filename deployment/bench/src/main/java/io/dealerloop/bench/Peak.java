package io.dealerloop.bench;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory a process occupied while this was open, looked at four times a second. */
final class Peak implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong megabytes = new AtomicLong();

    Peak(long process) {
        clock.scheduleAtFixedRate(() -> {
            try {
                megabytes.accumulateAndGet(Memory.megabytes(process), Math::max);
            } catch (IOException ended) {
                clock.shutdown();
            }
        }, 0, 250, TimeUnit.MILLISECONDS);
    }

    long megabytes() {
        return megabytes.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
