package io.dealerloop.local;

import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what is going on, with the seconds since the start. */
final class Progress {

    private static final Instant BEGIN = ProcessHandle.current().info().startInstant().orElse(Instant.now());
    private static volatile boolean silent;

    private Progress() {
    }

    static void silence() {
        silent = true;
    }

    static void step(String text) {
        if (!silent) {
            System.out.printf("  %4d s  %s%n", Duration.between(BEGIN, Instant.now()).toSeconds(), text);
        }
    }
}
