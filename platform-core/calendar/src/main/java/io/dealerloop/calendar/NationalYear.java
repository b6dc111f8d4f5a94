package io.dealerloop.calendar;

import java.util.List;

/**
 * A country's year.
 *
 * @param known whether anything is known of it; otherwise its weekdays alone count
 * @param days in order
 */
public record NationalYear(String country, int year, boolean known, List<NationalDay> days) {}
