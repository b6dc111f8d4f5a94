package io.dealerloop.sample;

import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param value text, whole number, {@link Fen}, {@link java.time.LocalDate} or {@link java.time.LocalDateTime}; null = empty cell
 */
record Column<T>(String heading, Function<T, Object> value) {

    /** Money in fen. */
    record Fen(long amount) {
    }
}
