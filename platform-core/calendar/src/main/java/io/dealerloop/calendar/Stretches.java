package io.dealerloop.calendar;

import io.dealerloop.kernel.Problem;
import io.dealerloop.tenancy.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The stretches of time in which a store is open, one after the other and none twice, from an instant on. */
final class Stretches {

    /** Longer than the longest year with its holidays: what does not open by then never does. */
    private static final int LONGEST_CLOSED_DAYS = 400;

    /** Not empty. */
    record Stretch(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }

    private final BusinessCalendar calendar;
    private final Deque<Stretch> ready = new ArrayDeque<>();
    private final Instant begin;
    /** Until when everything was handed out or is ready: shifts of one day may reach into those of the next. */
    private Instant covered;
    private LocalDate day;

    Stretches(BusinessCalendar calendar, Instant begin) {
        this.calendar = calendar;
        this.begin = begin;
        this.covered = begin;
        // A shift that began the day before may still last.
        this.day = LocalDate.ofInstant(begin, calendar.zone()).minusDays(1);
    }

    /** @throws Problem when the store does not open for more than a year */
    Stretch next() {
        LocalDate last = day.plusDays(LONGEST_CLOSED_DAYS);
        while (ready.isEmpty()) {
            if (day.isAfter(last)) {
                throw Problem.refused("该店自 " + LocalDate.ofInstant(begin, calendar.zone()) + " 起一年多没有营业时间，无法计算时限；请在设置中填写各星期的营业时间。",
                        "The store has no business hours for more than a year from " + LocalDate.ofInstant(begin, calendar.zone())
                                + " on, so nothing can fall due by them; set its business hours.");
            }
            open();
        }
        return ready.remove();
    }

    /** The next one as far as it lies before an end; {@code null} when there is none. */
    @Nullable Stretch until(Instant end) {
        // One day further, for a wall clock may be far ahead of that of the end.
        LocalDate last = LocalDate.ofInstant(end, calendar.zone()).plusDays(1);
        while (ready.isEmpty() && !day.isAfter(last)) {
            open();
        }
        if (ready.isEmpty() || !ready.peek().from().isBefore(end)) {
            return null;
        }
        Stretch next = ready.remove();
        return next.until().isAfter(end) ? new Stretch(next.from(), end) : next;
    }

    private void open() {
        for (Shift shift : calendar.shifts(day)) {
            LocalDateTime end = (shift.until().isAfter(shift.from()) ? day : day.plusDays(1)).atTime(shift.until());
            Instant from = calendar.instant(day.atTime(shift.from()));
            Instant until = calendar.instant(end);
            if (from.isBefore(covered)) {
                from = covered;
            }
            if (from.isBefore(until)) {
                ready.add(new Stretch(from, until));
                covered = until;
            }
        }
        day = day.plusDays(1);
    }
}
