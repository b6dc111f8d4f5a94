package io.dealerloop.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param name such as 春节; may be empty
 */
public record NationalDay(LocalDate day, Kind kind, String name, Source source) {

    /** What it is. */
    public enum Kind {
        /** A public holiday (法定节假日). */
        HOLIDAY,
        /** A make-up working day (调休上班日). */
        WORKING,
        /** As its weekday is, whatever the library says. */
        ORDINARY
    }

    /** Who says so. */
    public enum Source {
        /** The library that comes with this release. */
        LIBRARY,
        /** The platform's operator. */
        OPERATOR
    }
}
