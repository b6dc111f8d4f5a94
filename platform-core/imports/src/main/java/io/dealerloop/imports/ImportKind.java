package io.dealerloop.imports;

/** What an export lists. */
public enum ImportKind {
    /** Work orders (工单, 委托书) with their deliveries. */
    SERVICE,
    /** Vehicle sales (新车销售) with their deliveries. */
    SALE,
    /** Customers, with or without their cars. */
    CUSTOMER
}
