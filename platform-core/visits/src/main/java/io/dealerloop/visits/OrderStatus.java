package io.dealerloop.visits;

/** Where a work order or a sale stands. */
public enum OrderStatus {
    /** The car is still here. */
    OPEN,
    /** The customer has taken the car. */
    DELIVERED,
    /** Cancelled in the store's own system (作废). */
    VOIDED
}
