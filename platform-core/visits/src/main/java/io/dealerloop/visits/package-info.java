/**
 * Work orders (派工单, 委托书) and vehicle sales with their delivery (交车).
 *
 * <p>Other capabilities join the read-only view {@code delivery_facts}; nothing else of the schema is theirs to read.
 */
package io.dealerloop.visits;
