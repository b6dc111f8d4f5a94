package io.dealerloop.pluginworker;

/** How a question went wrong. The platform turns it into a sentence; travels by its place in this list. */
public enum Failure {
    /** The plugin threw; said is what. */
    THREW,
    /** It did not answer in time; said is the limit in milliseconds. */
    HUNG,
    /** The batch's time was over before this question was reached; said is the time in milliseconds. */
    NOT_REACHED,
    /** The answer breaks the contract; said is how. */
    NONSENSE,
    /** Every thread the plugin may have hangs in a question. */
    STUCK,
    /** Whoever asked was interrupted. */
    INTERRUPTED,
    /** The process died while the plugin was at this question; said is how it ended. */
    DIED
}
