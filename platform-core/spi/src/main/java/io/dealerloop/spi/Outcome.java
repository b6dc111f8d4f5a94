package io.dealerloop.spi;

/** The one outcome of an attempt. Complaint and booking are flags beside it, not outcomes. */
public enum Outcome {
    /** Completed (完成). */
    DONE,
    /** Inconvenient now; a new time was agreed (不便, 另约). */
    INCONVENIENT,
    /** Refused this channel (拒绝). */
    REFUSED,
    /** Not answered (无人接听). */
    NO_ANSWER,
    /** Line busy (占线). */
    BUSY,
    /** Phone switched off (关机). */
    SWITCHED_OFF,
    /** Number dead (空号); for e-mail: address bounced. */
    NUMBER_DEAD,
    /** Somebody else's number (非本人). */
    WRONG_PERSON
}
