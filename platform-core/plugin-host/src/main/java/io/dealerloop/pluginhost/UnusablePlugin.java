package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;

/** A jar that cannot be used as a plugin. */
public final class UnusablePlugin extends Exception {

    private final transient Text problem;

    UnusablePlugin(Text problem) {
        super(problem.en());
        this.problem = problem;
    }

    UnusablePlugin(String zh, String en) {
        this(Text.of(zh, en));
    }

    /** What is wrong and how to mend it. */
    public Text problem() {
        return problem;
    }
}
