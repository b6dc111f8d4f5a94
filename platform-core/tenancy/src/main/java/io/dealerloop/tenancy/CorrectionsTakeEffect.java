package io.dealerloop.tenancy;

/** When a change of customer master data counts. */
public enum CorrectionsTakeEffect {
    /** At once; the head confirms it afterwards or takes it back. */
    AT_ONCE,
    /** Only when the head has confirmed it; until then the old value stands and the new one is shown as proposed. */
    AFTER_CONFIRMATION
}
