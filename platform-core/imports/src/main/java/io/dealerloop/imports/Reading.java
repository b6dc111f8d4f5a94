package io.dealerloop.imports;

import io.dealerloop.spi.Text;

/**
 * What was read from a cell: a value, nothing, or a fault that says why it cannot be read.
 *
 * @param value {@code null} where the cell says nothing, or nothing readable
 * @param fault {@code null} where the cell is readable
 */
record Reading<T>(T value, Text fault) {

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> nothing() {
        return new Reading<>(null, null);
    }

    static <T> Reading<T> fault(String zh, String en) {
        return new Reading<>(null, Text.of(zh, en));
    }
}
