package io.dealerloop.bench;

import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what is going on. */
final class Say {

    private static final Instant BEGIN = Instant.now();

    private Say() {
    }

    static void step(String text) {
        System.out.printf("%5d s  %s%n", Duration.between(BEGIN, Instant.now()).toSeconds(), text);
    }
}
