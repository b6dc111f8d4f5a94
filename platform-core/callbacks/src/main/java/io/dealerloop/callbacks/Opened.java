package io.dealerloop.callbacks;

import java.time.LocalDate;

/**
 * What opening a day (or letting later deliveries join it) did.
 *
 * @param planned callbacks newly planned
 * @param replanned untouched callbacks brought in line with a corrected order
 * @param listed entries put on the day's list, those carried over included
 * @param carriedOver entries that stood on an earlier list and were not completed
 * @param cancelled callbacks called off because their order was voided or corrected
 * @param expired callbacks past their last day
 * @param putAside deliveries whose standard gave no usable answer; asked again next time
 * @param unchanged whether everything was so already
 */
public record Opened(
        LocalDate day, int planned, int replanned, int listed, int carriedOver, int cancelled, int expired, int putAside,
        boolean unchanged) {}
