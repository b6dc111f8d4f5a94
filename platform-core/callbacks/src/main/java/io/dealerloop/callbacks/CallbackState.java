package io.dealerloop.callbacks;

/** Where a callback stands. */
public enum CallbackState {
    /** To be made. */
    OPEN,
    /** Completed (完成). */
    DONE,
    /** Given up: nobody can be reached (无法联系). Never silently gone. */
    UNREACHABLE,
    /** Its order was voided or corrected so that it no longer applies (取消). */
    CANCELLED,
    /** Its last day has passed (过期). */
    EXPIRED,
    /** Taken off the list by a person, with a reason (移除). */
    DROPPED
}
