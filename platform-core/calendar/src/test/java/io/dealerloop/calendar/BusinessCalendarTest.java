package io.dealerloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.ComplaintLevel.Clock;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.spi.ComplaintLevel.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    /** Eight hours in two shifts, a short Saturday, no Sunday. */
    private static final Hours SPLIT = Hours.of("08:30-12:00,13:30-18:00", "09:00-12:00", "");
    private static final BusinessCalendar STORE = SPLIT.withNationalHolidays().in(Hours.SHANGHAI);

    private static Instant china(String local) {
        return LocalDateTime.parse(local).atZone(Hours.SHANGHAI).toInstant();
    }

    private static Clock clock(String within, Counting counting) {
        return new Clock(Step.CLOSE, Duration.parse(within), counting);
    }

    /** Of March 2026: the 2nd is a Monday, and none of these days is a holiday. */
    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({
            "2026-03-02T09:00, PT30M, 2026-03-02T09:30",
            "2026-03-02T11:45, PT30M, 2026-03-02T13:45",
            "2026-03-02T11:30, PT30M, 2026-03-02T12:00",
            "2026-03-02T12:30, PT30M, 2026-03-02T14:00",
            "2026-03-02T17:00, PT2H,  2026-03-03T09:30",
            "2026-03-02T03:00, PT2H,  2026-03-02T10:30",
            "2026-03-06T17:00, PT2H,  2026-03-07T10:00",
            "2026-03-07T11:00, PT2H,  2026-03-09T09:30",
            "2026-03-08T15:00, PT30M, 2026-03-09T09:00",
            // A business day is the eight hours of most days; twelve of them are no more than the day they are a part of.
            "2026-03-02T10:00, PT24H, 2026-03-03T10:00",
            "2026-03-02T10:00, PT12H, 2026-03-03T10:00",
            "2026-03-02T10:00, PT8H,  2026-03-03T10:00",
            "2026-03-02T10:00, PT7H,  2026-03-03T09:00",
            "2026-03-02T10:00, PT72H, 2026-03-05T10:00",
            "2026-03-02T10:00, PT26H, 2026-03-03T12:00",
            "2026-03-06T17:00, PT24H, 2026-03-09T14:00",
            "2026-02-28T09:00, PT1H,  2026-02-28T10:00",
    })
    void working_time_passes_while_the_store_is_open(String from, String within, String due) {
        assertThat(STORE.due(china(from), clock(within, Counting.BUSINESS_HOURS)).atZone(Hours.SHANGHAI).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07T23:00, PT30M, 2026-03-07T23:30", "2026-03-07T23:00, PT24H, 2026-03-08T23:00", "2026-02-16T10:00, PT72H, 2026-02-19T10:00"})
    void a_clock_that_always_counts_asks_for_no_opening(String from, String within, String due) {
        assertThat(STORE.due(china(from), clock(within, Counting.ALWAYS))).isEqualTo(china(due));
    }

    /** 2026: holidays 15 to 23 February, made up for on Saturdays 14 and 28; 1 to 3 January on Sunday 4; 1 to 7 October on Sunday 20 September. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-02-14 | 09:00-12:00
            2026-02-16 | ''
            2026-02-23 | ''
            2026-02-24 | 08:30-12:00,13:30-18:00
            2026-01-04 | 10:00-16:00
            2026-01-02 | ''
            2026-09-20 | 10:00-16:00
            2026-10-05 | ''
            2026-10-10 | 09:00-12:00
            2026-10-11 | ''
            """)
    void holidays_close_and_make_up_days_open(LocalDate day, String shifts) {
        assertThat(STORE.shifts(day)).hasToString("[" + shifts.replace(",", ", ") + "]");
    }

    @Test
    void a_store_that_keeps_no_national_holidays_goes_by_its_weekdays() {
        BusinessCalendar store = SPLIT.in(Hours.SHANGHAI);

        assertThat(store.isBusinessDay(LocalDate.parse("2026-02-16"))).isTrue();
        assertThat(store.isBusinessDay(LocalDate.parse("2026-01-04"))).isFalse();
    }

    @Test
    void a_clock_rests_over_the_holidays_and_runs_on_the_make_up_day() {
        assertThat(STORE.due(china("2026-02-14T11:00"), clock("PT2H", Counting.BUSINESS_HOURS))).isEqualTo(china("2026-02-24T09:30"));
        assertThat(STORE.due(china("2026-01-03T11:00"), clock("PT2H", Counting.BUSINESS_HOURS))).isEqualTo(china("2026-01-04T12:00"));
        assertThat(STORE.nextOpening(china("2026-09-30T18:00"))).isEqualTo(china("2026-10-08T08:30"));
    }

    @Test
    void own_days_count_more_than_the_countrys_and_days_off_most() {
        BusinessCalendar store = SPLIT.withNationalHolidays().closedOn("2026-02-28", "2026-03-02").openedOn("2026-02-16", "2026-03-01", "2026-03-02").in(Hours.SHANGHAI);

        assertThat(store.shifts(LocalDate.parse("2026-02-16"))).hasToString("[08:30-12:00, 13:30-18:00]");
        assertThat(store.shifts(LocalDate.parse("2026-02-28"))).isEmpty();
        assertThat(store.shifts(LocalDate.parse("2026-03-01"))).hasToString("[10:00-16:00]");
        assertThat(store.shifts(LocalDate.parse("2026-03-02"))).isEmpty();
    }

    /** New York 2027: forward on 14 March at 02:00, back on 7 November at 02:00; Berlin 2027: 28 March, 31 October. */
    @ParameterizedTest(name = "{0}: {2} from {1}: {3}")
    @CsvSource({
            // Open all night, the store loses and wins an hour of work.
            "America/New_York, 2027-03-14T00:00-05:00, PT4H, 2027-03-14T05:00-04:00",
            "America/New_York, 2027-11-07T00:00-04:00, PT4H, 2027-11-07T03:00-05:00",
            "Europe/Berlin,    2027-03-28T01:30+01:00, PT1H, 2027-03-28T03:30+02:00",
            "Europe/Berlin,    2027-10-31T02:30+02:00, PT1H, 2027-10-31T02:30+01:00",
            "Australia/Lord_Howe, 2027-10-03T01:30+10:30, PT1H, 2027-10-03T03:00+11:00",
    })
    void working_time_is_real_time_where_the_wall_clock_is_changed_within_a_shift(String zone, OffsetDateTime from, Duration worked, OffsetDateTime due) {
        BusinessCalendar store = Hours.of("00:00-24:00", "00:00-24:00", "00:00-24:00").in(zone);

        assertThat(store.plus(from.toInstant(), worked)).isEqualTo(due.toInstant());
        assertThat(store.between(from.toInstant(), due.toInstant())).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
            // A night from 22:00 to 06:00 is seven hours long in spring and nine in autumn.
            "America/New_York, 2027-03-13T12:00-05:00, 2027-03-14T12:00-04:00, PT7H",
            "America/New_York, 2027-11-06T12:00-04:00, 2027-11-07T12:00-05:00, PT9H",
            "America/New_York, 2027-11-13T12:00-05:00, 2027-11-14T12:00-05:00, PT8H",
            // Where the day itself begins at one o'clock.
            "America/Havana,   2027-03-13T12:00-05:00, 2027-03-14T12:00-04:00, PT7H",
    })
    void a_shift_over_the_change_is_as_long_as_it_really_lasts(String zone, OffsetDateTime from, OffsetDateTime until, Duration worked) {
        BusinessCalendar store = Hours.of("22:00-06:00", "22:00-06:00", "22:00-06:00").in(zone);

        assertThat(store.between(from.toInstant(), until.toInstant())).isEqualTo(worked);
    }

    @Test
    void a_shift_the_wall_clock_leaps_over_is_none() {
        BusinessCalendar store = Hours.of("02:10-02:50,09:00-10:00", "", "02:10-02:50,09:00-10:00").in("America/New_York");

        assertThat(store.nextOpening(OffsetDateTime.parse("2027-03-14T00:00-05:00").toInstant())).isEqualTo(OffsetDateTime.parse("2027-03-14T09:00-04:00").toInstant());
    }

    @Test
    void a_stores_weekday_changes_do_not_move_its_opening_by_the_wall_clock() {
        BusinessCalendar store = SPLIT.in("Europe/Berlin");

        assertThat(store.due(OffsetDateTime.parse("2027-03-26T10:00+01:00").toInstant(), clock("PT72H", Counting.BUSINESS_HOURS)))
                .isEqualTo(OffsetDateTime.parse("2027-03-30T16:30+02:00").toInstant());
    }

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({
            "2028-02-28T17:00, PT2H, 2028-02-29T09:30",
            "2028-02-29T17:00, PT2H, 2028-03-01T09:30",
            "2027-02-26T17:00, PT5H, 2027-03-01T09:30",
            "2027-12-31T17:00, PT2H, 2028-01-01T10:00",
            "2028-12-29T17:00, PT5H, 2029-01-01T09:30",
    })
    void leap_days_and_turns_of_the_year_are_days_like_others(String from, Duration worked, String due) {
        assertThat(SPLIT.in(Hours.SHANGHAI).plus(china(from), worked)).isEqualTo(china(due));
    }

    @Test
    void a_shift_may_last_over_midnight_into_a_closed_day_and_into_the_next_ones_shift() {
        BusinessCalendar store = Hours.of("20:00-02:00", "", "").in(Hours.SHANGHAI);
        assertThat(store.isOpen(china("2026-03-07T01:59"))).isTrue();
        assertThat(store.isOpen(china("2026-03-07T02:00"))).isFalse();
        assertThat(store.isOpen(china("2026-03-02T01:00"))).as("on Sunday evening it was closed").isFalse();
        assertThat(store.plus(china("2026-03-06T23:00"), Duration.ofHours(4))).isEqualTo(china("2026-03-09T21:00"));

        BusinessCalendar overlapping = Hours.of("01:00-05:00,22:00-02:00", "", "").in(Hours.SHANGHAI);
        assertThat(overlapping.between(china("2026-03-03T12:00"), china("2026-03-04T12:00"))).as("22:00 to 05:00, none of it twice").isEqualTo(Duration.ofHours(7));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-02T08:30, true, 2026-03-02T08:30", "2026-03-02T08:29, false, 2026-03-02T08:30", "2026-03-02T12:00, false, 2026-03-02T13:30",
            "2026-03-02T11:59, true, 2026-03-02T11:59", "2026-03-07T12:00, false, 2026-03-09T08:30",
    })
    void the_next_opening_is_at_once_while_it_is_open(String at, boolean open, String opening) {
        assertThat(STORE.isOpen(china(at))).isEqualTo(open);
        assertThat(STORE.nextOpening(china(at))).isEqualTo(china(opening));
    }

    @Test
    @Timeout(10)
    void a_store_closed_all_week_is_told_what_is_missing() {
        BusinessCalendar closed = Hours.of("", "", "").in(Hours.SHANGHAI);
        Instant from = china("2026-03-02T09:00");

        assertThatThrownBy(() -> closed.due(from, clock("PT1H", Counting.BUSINESS_HOURS))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.detail().en()).contains("2026-03-02").contains("set its business hours");
            assertThat(problem.detail().zh()).contains("营业时间");
        });
        assertThatThrownBy(() -> closed.nextOpening(from)).isInstanceOf(Problem.class);
        assertThat(closed.isOpen(from)).isFalse();
        assertThat(closed.between(from, from.plus(Duration.ofDays(3650)))).isZero();
        assertThat(closed.due(from, clock("PT1H", Counting.ALWAYS))).isEqualTo(from.plus(Duration.ofHours(1)));
    }

    @Test
    @Timeout(10)
    void a_store_that_opens_on_single_days_alone_has_those() {
        BusinessCalendar store = Hours.of("", "", "").openedOn("2026-03-05", "2027-02-01").in(Hours.SHANGHAI);

        assertThat(store.businessDay()).isEqualTo(Duration.ofHours(6));
        assertThat(store.due(china("2026-03-02T09:00"), clock("PT30H", Counting.BUSINESS_HOURS))).isEqualTo(china("2027-02-01T16:00"));
        assertThatThrownBy(() -> store.plus(china("2026-03-02T09:00"), Duration.ofHours(13))).isInstanceOf(Problem.class);
    }

    @Test
    void working_time_backward_is_negative_and_is_not_added() {
        assertThat(STORE.between(china("2026-03-02T10:00"), china("2026-03-02T09:00"))).isEqualTo(Duration.ofHours(-1));
        assertThatThrownBy(() -> STORE.plus(china("2026-03-02T10:00"), Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(STORE.plus(china("2026-03-08T10:00"), Duration.ZERO)).isEqualTo(china("2026-03-08T10:00"));
    }

    @ParameterizedTest(name = "{0}, quiet {1}: {2}")
    @CsvSource({
            "2026-03-02T20:59, 21:00-08:00, 2026-03-02T20:59", "2026-03-02T21:00, 21:00-08:00, 2026-03-03T08:00", "2026-03-02T23:30, 21:00-08:00, 2026-03-03T08:00",
            "2026-03-02T07:59, 21:00-08:00, 2026-03-02T08:00", "2026-03-02T08:00, 21:00-08:00, 2026-03-02T08:00", "2026-12-31T22:00, 21:00-08:00, 2027-01-01T08:00",
            "2026-03-02T13:00, 12:30-14:00, 2026-03-02T14:00", "2026-03-02T22:00, 21:00-24:00, 2026-03-03T00:00", "2026-03-02T03:00, 00:00-07:30, 2026-03-02T07:30",
    })
    void reminders_wait_for_the_end_of_the_quiet_hours(String at, String quiet, String out) {
        assertThat(SPLIT.quiet(quiet).in(Hours.SHANGHAI).outOfQuietHours(china(at))).isEqualTo(china(out));
    }

    @ParameterizedTest
    @CsvSource({
            "2027-11-07T01:15-04:00, 2027-11-07T01:30-04:00", "2027-11-07T01:15-05:00, 2027-11-07T01:30-05:00", "2027-11-07T01:45-04:00, 2027-11-07T01:45-04:00",
            "2027-03-14T01:15-05:00, 2027-03-14T01:30-05:00",
    })
    void a_night_may_end_twice_when_the_clock_is_set_back(OffsetDateTime at, OffsetDateTime out) {
        assertThat(SPLIT.quiet("21:00-01:30").in("America/New_York").outOfQuietHours(at.toInstant())).isEqualTo(out.toInstant());
    }

    @Test
    void a_night_that_would_end_in_the_hour_that_is_left_out_ends_with_the_leap() {
        assertThat(SPLIT.quiet("21:00-02:30").in("America/New_York").outOfQuietHours(OffsetDateTime.parse("2027-03-14T01:00-05:00").toInstant()))
                .isEqualTo(OffsetDateTime.parse("2027-03-14T03:00-04:00").toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Pacific/Apia"})
    void a_usual_business_day_is_as_long_as_most_are(String zone) {
        assertThat(SPLIT.in(ZoneId.of(zone)).businessDay()).isEqualTo(Duration.ofHours(8));
        assertThat(STORE.workingTime(Duration.ofDays(3))).isEqualTo(Duration.ofHours(24));
        assertThat(STORE.workingTime(Duration.ofMinutes(90))).isEqualTo(Duration.ofMinutes(90));
    }
}
