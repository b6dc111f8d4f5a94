/**
 * What the author of a standard needs in tests: {@link io.dealerloop.testing.StandardConformance} to extend, and
 * {@link io.dealerloop.testing.Delivery} to write deliveries down readably.
 */
package io.dealerloop.testing;
