package io.dealerloop.pluginworker;

/**
 * What a plugin did wrong when it threw or broke the contract: for whoever tells its author how to mend it, who need not read the sentence
 * for that. Travels by its place in this list.
 */
public enum Mistake {
    /** No more is known than that it failed. */
    OTHER,
    /** Threw: it asked for a setting that it has not declared. */
    SETTING_NOT_DECLARED,
    /** Threw: it used {@code null} where something must be. */
    NULL_USED,
    /** Threw: a record of the contract, or whoever else it was handed to, refused a value. */
    VALUE_REFUSED,
    /** Threw: it read or wrote what is not there for it. */
    INPUT_OUTPUT,
    /** The whole answer is {@code null}. */
    NULL_ANSWERED,
    /** A callback through a channel which the customer refused. */
    CHANNEL_REFUSED,
    /** A callback due before the delivery. */
    BEFORE_DELIVERY,
    /** A next step on a day that is over. */
    BEFORE_TODAY,
    /** A day further ahead than the platform believes. */
    TOO_FAR_AHEAD,
    /** A slot that the contract does not have. */
    UNKNOWN_SLOT,
    /** Two levels of one rank. */
    SAME_RANK,
    /** Two entries of one code. */
    SAME_CODE,
    /** A text, or the answer altogether, longer than allowed. */
    TOO_LONG,
    /** More entries than allowed. */
    TOO_MANY,
    /** A form with no cells, or more than fit a page. */
    CELLS_OF_A_PAGE
}
