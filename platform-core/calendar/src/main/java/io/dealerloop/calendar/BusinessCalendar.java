package io.dealerloop.calendar;

import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When one store works, and what is due when by it. Immutable; it asks neither a clock nor a database.
 *
 * <p>A day's shifts are, in this order: none on an own day off; those of its weekday on a day opened besides; none on a national holiday; those
 * of its weekday otherwise. A day opened besides and a make-up working day whose weekday has none has the shifts of an extra day.
 *
 * <p>Working time is real time while the store is open: where the wall clock is set forward within a shift, the shift is that much shorter.
 */
public final class BusinessCalendar {

    private final ZoneId zone;
    private final BusinessHours hours;
    private final Map<LocalDate, NationalDay.Kind> national;

    /** @param national the country's days that are not what their weekday says; left aside where the store keeps no national holidays */
    public BusinessCalendar(ZoneId zone, BusinessHours hours, Map<LocalDate, NationalDay.Kind> national) {
        this.zone = zone;
        this.hours = hours;
        this.national = hours.nationalHolidays() ? Map.copyOf(national) : Map.of();
    }

    public ZoneId zone() {
        return zone;
    }

    /** In the order of the day; none on a day it is closed. */
    public List<Shift> shifts(LocalDate day) {
        if (hours.closedDays().contains(day)) {
            return List.of();
        }
        List<Shift> usual = hours.week().get(day.getDayOfWeek());
        NationalDay.Kind kind = hours.openedDays().contains(day) ? NationalDay.Kind.WORKING : national.getOrDefault(day, NationalDay.Kind.ORDINARY);
        return switch (kind) {
            case HOLIDAY -> List.of();
            case WORKING -> usual.isEmpty() ? hours.extra() : usual;
            case ORDINARY -> usual;
        };
    }

    public boolean isBusinessDay(LocalDate day) {
        return !shifts(day).isEmpty();
    }

    /** From a shift's first moment until before its last. */
    public boolean isOpen(Instant at) {
        Stretches.Stretch stretch = new Stretches(this, at).until(at.plusNanos(1));
        return stretch != null && !stretch.from().isAfter(at);
    }

    /** That instant where it is open, else when it opens next. @throws io.dealerloop.kernel.Problem when it does not for more than a year */
    public Instant nextOpening(Instant at) {
        return new Stretches(this, at).next().from();
    }

    /**
     * When a clock that begins to count at {@code from} falls due.
     *
     * @throws io.dealerloop.kernel.Problem when it counts business hours and the store has none for more than a year
     */
    public Instant due(Instant from, Clock clock) {
        return clock.counting() == Counting.ALWAYS ? from.plus(clock.within()) : plus(from, workingTime(clock.within()));
    }

    /**
     * How much working time a duration in business hours stands for: 24 h for one business day, less for as many hours of opening, but never more
     * than the business day they are a part of.
     */
    public Duration workingTime(Duration within) {
        Duration day = businessDay();
        Duration rest = within.minusDays(within.toDays());
        return day.multipliedBy(within.toDays()).plus(rest.compareTo(day) < 0 ? rest : day);
    }

    /** How long a usual business day is: as most open weekdays are; of several lengths as frequent, the longest. */
    public Duration businessDay() {
        Map<Duration, Integer> lengths = new TreeMap<>();
        hours.week().values().stream().filter(shifts -> !shifts.isEmpty()).forEach(shifts -> lengths.merge(length(shifts), 1, Integer::sum));
        Duration usual = length(hours.extra());
        int most = 0;
        for (Map.Entry<Duration, Integer> length : lengths.entrySet()) {
            if (length.getValue() >= most) {
                most = length.getValue();
                usual = length.getKey();
            }
        }
        return usual;
    }

    private static Duration length(List<Shift> shifts) {
        return shifts.stream().map(Shift::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The instant at which so much working time has passed since {@code from}: where it ends with a shift, that end and not the next opening.
     *
     * @throws io.dealerloop.kernel.Problem when the store does not open for more than a year
     */
    public Instant plus(Instant from, Duration worked) {
        if (worked.isNegative()) {
            throw new IllegalArgumentException("Working time is counted forward, got " + worked);
        }
        Duration left = worked;
        Instant at = from;
        Stretches stretches = new Stretches(this, from);
        while (left.isPositive()) {
            Stretches.Stretch stretch = stretches.next();
            Duration taken = stretch.length().compareTo(left) < 0 ? stretch.length() : left;
            at = stretch.from().plus(taken);
            left = left.minus(taken);
        }
        return at;
    }

    /** The working time from one instant to another; negative where the other is earlier. */
    public Duration between(Instant from, Instant until) {
        if (until.isBefore(from)) {
            return between(until, from).negated();
        }
        Duration worked = Duration.ZERO;
        Stretches stretches = new Stretches(this, from);
        for (Stretches.Stretch stretch = stretches.until(until); stretch != null; stretch = stretches.until(until)) {
            worked = worked.plus(stretch.length());
        }
        return worked;
    }

    /** That instant, or the end of the quiet hours (免打扰时段) it falls into: nobody is reminded at night. */
    public Instant outOfQuietHours(Instant at) {
        Shift quiet = hours.quiet();
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean begun = !time.isBefore(quiet.from());
        boolean notEnded = time.isBefore(quiet.until());
        if (quiet.from().isBefore(quiet.until()) ? !(begun && notEnded) : !(begun || notEnded)) {
            return at;
        }
        LocalDateTime end = local.toLocalDate().plusDays(notEnded ? 0 : 1).atTime(quiet.until());
        Instant ended = instant(end);
        // Set back over the end of the night, the wall clock comes to it twice.
        return ended.isAfter(at) ? ended : end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** The first instant at which the wall clock shows that time; where it leaps over it, the instant of the leap. Never earlier for a later time. */
    Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : local.toInstant(change.getOffsetBefore());
    }
}
