package io.dealerloop.pluginworker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * How many threads may be inside one plugin version at once. A question that hangs keeps its place until its thread ends, so a plugin
 * that always hangs runs out of places and leaves the others alone.
 */
public final class Places {

    /** Threads one plugin version may occupy at once in a worker. */
    public static final int PER_PLUGIN = 8;

    /** Long questions in a row after which a version is taken for one that always computes for long. The first may only have been cold. */
    private static final int LONG_ONES = 2;
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(10);

    private final int all;
    private final Semaphore free;
    private final AtomicInteger hung = new AtomicInteger();
    private final AtomicInteger longOnes = new AtomicInteger();
    private volatile long lastLong;

    public Places(int all) {
        this.all = all;
        this.free = new Semaphore(all, true);
    }

    Semaphore free() {
        return free;
    }

    AtomicInteger hung() {
        return hung;
    }

    /** Every place is held by a question that was given up: there is no use in waiting long for one. */
    boolean allHung() {
        return hung.get() >= all;
    }

    /** A question took more of the processor than one should. */
    void computedLong() {
        lastLong = System.nanoTime();
        longOnes.incrementAndGet();
    }

    /** A question was done with little. */
    void computedShort() {
        longOnes.set(0);
    }

    /** Whether this version lately took long for one question after the other, so that its next had better begin behind everybody else's. */
    boolean computesLong() {
        return longOnes.get() >= LONG_ONES && System.nanoTime() - lastLong < REMEMBERED;
    }

    /** Waits for the questions that were given up to end. @return whether they all did */
    boolean freeAgain(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (hung.get() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }
}
