/**
 * Customers (客户), their vehicles, and corrections of their data.
 *
 * <p>What the store's own system says and what the store's people know are kept apart: a correction made here stands until that
 * system says something new. Bulk intake from exports goes through {@link io.dealerloop.customers.CustomerIntake}.
 */
package io.dealerloop.customers;
