package io.dealerloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.spi.ComplaintLevel.Step;
import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every store's calendar, whatever its hours, its zone and its days. */
class BusinessCalendarPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2025-12-01T00:00:00Z");
    private static final int SECONDS = 420 * 86_400;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Shifts between an even number of different quarters of an hour; with an odd rest, the last one ends the day after. */
    @Provide
    Arbitrary<BusinessHours> hours() {
        Arbitrary<List<Shift>> day = Arbitraries.integers().between(0, 95).set().ofMaxSize(7).map(quarters -> {
            List<LocalTime> times = new TreeSet<>(quarters).stream().map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter)).toList();
            List<Shift> shifts = new ArrayList<>();
            for (int i = 0; i + 1 < times.size(); i += 2) {
                shifts.add(new Shift(times.get(i), times.get(i + 1)));
            }
            if (times.size() % 2 == 1 && times.size() > 1) {
                shifts.add(new Shift(times.getLast(), times.getFirst().plusMinutes(10)));
            }
            return shifts;
        });
        Arbitrary<Set<LocalDate>> days = Arbitraries.integers().between(0, 420).map(n -> LocalDate.of(2025, 12, 1).plusDays(n)).set().ofMaxSize(12);
        Arbitrary<Shift> quiet = Arbitraries.integers().between(0, 95).flatMap(from -> Arbitraries.integers().between(1, 80)
                .map(length -> new Shift(LocalTime.MIDNIGHT.plusMinutes(15L * from), LocalTime.MIDNIGHT.plusMinutes(15L * (from + length)))));
        return Combinators.combine(day.list().ofSize(7), day, Arbitraries.of(true, false), days, days, quiet).as((week, extra, national, closed, opened, silence) -> {
            Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek each : DayOfWeek.values()) {
                shifts.put(each, week.get(each.ordinal()));
            }
            return new BusinessHours(shifts, extra, national, "CN", closed, opened, silence);
        });
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<String> zones = Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu",
                "Pacific/Chatham", "UTC");
        return Combinators.combine(hours(), zones).as(BusinessCalendarPropertiesTest::calendar)
                .filter(calendar -> calendar.businessDay().isPositive() && opens(calendar));
    }

    private static BusinessCalendar calendar(BusinessHours hours, String zone) {
        Map<LocalDate, NationalDay.Kind> national = new HashMap<>();
        ChineseDays.DAYS.values().forEach(day -> national.put(day.day(), day.kind()));
        return new BusinessCalendar(ZoneId.of(zone), hours, national);
    }

    /** Every week: what opens on single days alone runs out of them. */
    private static boolean opens(BusinessCalendar calendar) {
        return LocalDate.of(2030, 1, 1).datesUntil(LocalDate.of(2030, 1, 8)).anyMatch(calendar::isBusinessDay);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, SECONDS).map(BEGIN::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> worked() {
        return Arbitraries.longs().between(0, Duration.ofDays(20).toMillis()).map(Duration::ofMillis);
    }

    @Property(tries = 500)
    void working_time_up_to_what_falls_due_is_what_was_given(@ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant from, @ForAll("worked") Duration worked) {
        assertThat(calendar.between(from, calendar.plus(from, worked))).isEqualTo(worked);
    }

    @Property(tries = 500)
    void added_in_pieces_is_added_whole(@ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant from, @ForAll("worked") Duration one,
            @ForAll("worked") Duration other) {
        assertThat(calendar.plus(calendar.plus(from, one), other)).isEqualTo(calendar.plus(from, one.plus(other)));
    }

    @Property(tries = 500)
    void working_time_of_pieces_is_that_of_the_whole_and_never_longer_than_time(@ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant a,
            @ForAll("instants") Instant b, @ForAll("instants") Instant c) {
        List<Instant> sorted = new ArrayList<>(List.of(a, b, c));
        Collections.sort(sorted);
        Duration whole = calendar.between(sorted.getFirst(), sorted.getLast());

        assertThat(calendar.between(sorted.getFirst(), sorted.get(1)).plus(calendar.between(sorted.get(1), sorted.getLast()))).isEqualTo(whole);
        assertThat(whole).isBetween(Duration.ZERO, Duration.between(sorted.getFirst(), sorted.getLast()));
        assertThat(calendar.between(sorted.getLast(), sorted.getFirst())).isEqualTo(whole.negated());
    }

    @Property(tries = 500)
    void what_begins_later_or_lasts_longer_is_not_due_earlier(@ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant a, @ForAll("instants") Instant b,
            @ForAll @IntRange(min = 1, max = 40_000) int minutes, @ForAll @IntRange(min = 1, max = 40_000) int more, @ForAll Counting counting) {
        Instant earlier = a.isBefore(b) ? a : b;
        Clock clock = new Clock(Step.CLOSE, Duration.ofMinutes(minutes), counting);
        Clock longer = new Clock(Step.CLOSE, Duration.ofMinutes(minutes + more), counting);

        assertThat(calendar.due(earlier, clock)).isAfter(earlier).isBeforeOrEqualTo(calendar.due(a.isBefore(b) ? b : a, clock));
        assertThat(calendar.due(a, longer)).isAfterOrEqualTo(calendar.due(a, clock));
    }

    @Property(tries = 500)
    void it_opens_at_its_next_opening_and_not_before(@ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant at) {
        Instant opening = calendar.nextOpening(at);

        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.between(at, opening)).isZero();
        assertThat(calendar.isOpen(at)).isEqualTo(opening.equals(at));
        assertThat(calendar.between(opening, opening.plusNanos(1))).isEqualTo(Duration.ofNanos(1));
    }

    @Property(tries = 1000)
    void out_of_the_quiet_hours_is_never_earlier_and_stays_where_it_is(@ForAll("calendars") BusinessCalendar calendar, @ForAll("instants") Instant at) {
        Instant out = calendar.outOfQuietHours(at);

        assertThat(out).isBetween(at, at.plus(Duration.ofHours(21)));
        assertThat(calendar.outOfQuietHours(out)).isEqualTo(out);
    }

    @Property(tries = 60)
    void minutes_counted_one_by_one_are_the_same(@ForAll("hours") BusinessHours hours, @ForAll("instants") Instant at, @ForAll @IntRange(max = 6000) int minutes) {
        BusinessCalendar calendar = calendar(hours, "Asia/Shanghai");
        Instant from = at.minusSeconds(at.getEpochSecond() % 60);
        long counted = 0;
        for (Instant each = from; each.isBefore(from.plus(MINUTE.multipliedBy(minutes))); each = each.plus(MINUTE)) {
            counted += openByTheWallClock(calendar, each) ? 1 : 0;
        }

        assertThat(calendar.between(from, from.plus(MINUTE.multipliedBy(minutes)))).isEqualTo(MINUTE.multipliedBy(counted));
        Assume.that(minutes > 0);
        assertThat(calendar.isOpen(from)).isEqualTo(openByTheWallClock(calendar, from));
    }

    private static boolean openByTheWallClock(BusinessCalendar calendar, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, calendar.zone());
        LocalTime time = LocalTime.ofInstant(at, calendar.zone());
        return calendar.shifts(day).stream().anyMatch(shift -> !time.isBefore(shift.from())
                && (!shift.until().isAfter(shift.from()) || time.isBefore(shift.until())))
                || calendar.shifts(day.minusDays(1)).stream().anyMatch(shift -> shift.pastMidnight() && time.isBefore(shift.until()));
    }
}
