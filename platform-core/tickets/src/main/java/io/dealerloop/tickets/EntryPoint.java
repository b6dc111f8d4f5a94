package io.dealerloop.tickets;

/** How a ticket came in. */
public enum EntryPoint {
    /** The customer called (来电). */
    PHONE,
    /** The customer came to the store (到店). */
    WALK_IN,
    /** The customer wrote a letter (来信). */
    LETTER,
    EMAIL,
    /** By a message service (短信, 微信). */
    MESSAGE,
    /** By a form on a public page (网页). */
    WEB_FORM,
    /** Another system recorded it. */
    API,
    /** A callback brought it up (回访); set by the platform alone. */
    CALLBACK
}
