package io.dealerloop.spi;

/** A form the core can fill. */
public enum FormCode {
    /** Callback record (回访记录表): a line per callback. */
    CALLBACK_RECORD,
    /** Individual interview record (单独会谈记录): a page per visit. */
    INTERVIEW_RECORD
}
