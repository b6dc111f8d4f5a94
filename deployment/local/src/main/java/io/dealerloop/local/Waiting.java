package io.dealerloop.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which tells nobody when it is ready. */
final class Waiting {

    private Waiting() {
    }

    static void aMoment() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        if (Thread.interrupted()) {
            throw new StartFailure("The start was interrupted.");
        }
    }

    /** True when the condition came true within the time. */
    static boolean until(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            aMoment();
        }
        return true;
    }
}
