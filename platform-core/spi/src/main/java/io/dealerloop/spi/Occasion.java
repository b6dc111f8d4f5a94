package io.dealerloop.spi;

/** What was delivered. */
public enum Occasion {
    /** A car taken home from the workshop (维修交车). */
    SERVICE,
    /** A new car handed to its buyer (新车交车). */
    SALE
}
