package io.dealerloop.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Between two looks at what is not there yet. */
final class Waiting {

    private static final long MOMENT = Duration.ofMillis(20).toNanos();

    private Waiting() {}

    /** Looking without a pause takes the machine from those who bring about what is waited for. */
    static void aMoment() {
        LockSupport.parkNanos(MOMENT);
    }
}
