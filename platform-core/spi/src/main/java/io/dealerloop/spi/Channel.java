package io.dealerloop.spi;

/** The way a customer is contacted (回访方式). */
public enum Channel {
    /** Text message (短信). */
    SMS,
    /** E-mail (邮件). */
    EMAIL,
    /** Phone call (电话). */
    PHONE,
    /** Visit at the customer's (上门). */
    VISIT;

    /** Whether the callback is a text that is sent rather than a talk. */
    public boolean written() {
        return this == SMS || this == EMAIL;
    }
}
