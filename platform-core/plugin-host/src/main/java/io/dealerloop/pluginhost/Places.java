package io.dealerloop.pluginhost;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many threads may be inside one plugin version at once. A question that hangs keeps its place until its thread ends, so a plugin
 * that always hangs runs out of places and leaves the others alone.
 */
final class Places {

    private final int all;
    private final Semaphore free;
    private final AtomicInteger hung = new AtomicInteger();

    Places(int all) {
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
}
