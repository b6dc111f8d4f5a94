package io.dealerloop.customers;

/** Who the customer is. */
public enum CustomerKind {
    /** A person, or an organisation with a car or two. */
    PERSON,
    /** A fleet (集团性客户). */
    FLEET
}
