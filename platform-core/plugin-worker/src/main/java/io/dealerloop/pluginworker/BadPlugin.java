package io.dealerloop.pluginworker;

import io.dealerloop.spi.Text;

/** A jar that cannot be used as a plugin. */
public final class BadPlugin extends Exception {

    private final transient Text problem;

    BadPlugin(String zh, String en) {
        super(en);
        this.problem = Text.of(zh, en);
    }

    /** What is wrong and how to mend it. */
    public Text problem() {
        return problem;
    }
}
