package io.dealerloop.imports;

import io.dealerloop.spi.Text;

/**
 * What is wrong in a row, and where.
 *
 * @param heading of the column; {@code null} = the row as a whole
 * @param loaded whether the row was loaded all the same, without that value
 */
record Fault(String heading, String value, Text reason, boolean loaded) {}
