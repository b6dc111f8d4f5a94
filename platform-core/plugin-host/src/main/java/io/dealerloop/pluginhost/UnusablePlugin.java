package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;

/** A jar that cannot be used as a plugin. */
final class UnusablePlugin extends Exception {

    private final transient Text problem;

    UnusablePlugin(String zh, String en) {
        super(en);
        this.problem = Text.of(zh, en);
    }

    Text problem() {
        return problem;
    }
}
