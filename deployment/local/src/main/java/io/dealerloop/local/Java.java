package io.dealerloop.local;

import java.nio.file.Path;

/** The Java this launcher runs on, which its servers run on too. */
final class Java {

    private Java() {
    }

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static String program() {
        return home().resolve("bin/java").toString();
    }
}
