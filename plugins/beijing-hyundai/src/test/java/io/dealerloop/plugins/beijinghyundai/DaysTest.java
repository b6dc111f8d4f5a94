package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.PlannedCallback;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are calendar days of the store: what is due when, and until when. */
class DaysTest {

    @ParameterizedTest(name = "{0} delivered {1}: due {2}, expires {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # month end
            maintenance        | 2026-01-31 | 2026-02-01 | 2026-02-15
            repair             | 2026-01-31 | 2026-02-03 | 2026-02-15
            repair             | 2026-04-28 | 2026-05-01 | 2026-05-13
            # leap day: on it, before it, and in a year without
            maintenance        | 2028-02-28 | 2028-02-29 | 2028-03-14
            repair             | 2028-02-29 | 2028-03-03 | 2028-03-15
            repair             | 2028-02-26 | 2028-02-29 | 2028-03-12
            repair             | 2026-02-26 | 2026-03-01 | 2026-03-13
            # New Year
            repair             | 2026-12-31 | 2027-01-03 | 2027-01-15
            # weekends and holidays are calendar days; the core moves what falls on the store's quiet days
            repair             | 2026-10-01 | 2026-10-04 | 2026-10-16
            """)
    void days_run_over_month_ends_and_leap_days(String situation, LocalDate delivered, LocalDate due, LocalDate expires) {
        PlannedCallback callback = Situation.ordinary(Situation.of(situation).deliveredOn(delivered).today(delivered.plusDays(1)));

        assertThat(callback.dueOn()).isEqualTo(due);
        assertThat(callback.expiresOn()).isEqualTo(expires);
    }

    @ParameterizedTest(name = "opened on D+{0}: the call is due {1}")
    @CsvSource({"0, later", "1, later", "2, later", "3, today", "4, earlier", "15, earlier"})
    void a_phone_callback_is_due_on_the_third_day_whenever_the_day_is_opened(int daysLater, String when) {
        LocalDate today = Situation.D.plusDays(daysLater);
        LocalDate due = Situation.ordinary(Situation.of("repair").today(today)).dueOn();

        assertThat(due).isEqualTo(Situation.D.plusDays(3));
        assertThat(Integer.signum(due.compareTo(today))).isEqualTo(switch (when) {
            case "later" -> 1;
            case "today" -> 0;
            default -> -1;
        });
    }

    @ParameterizedTest(name = "phone.days {0}: due {0} days after delivery")
    @CsvSource({"0", "2", "3", "4", "15"})
    void the_days_are_a_setting(int days) {
        PlannedCallback callback = Situation.ordinary(Situation.of("repair").setting(Keys.PHONE_DAYS, Integer.toString(days)));

        assertThat(callback.dueOn()).isEqualTo(Situation.D.plusDays(days));
    }

    @ParameterizedTest(name = "{0}, D+{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            repair              | 14  | planned
            repair              | 15  | planned
            repair              | 16  | EXPIRED
            maintenance         | 15  | planned
            maintenance         | 16  | EXPIRED
            maintenance         | 365 | EXPIRED
            fleet, repair       | 15  | planned
            fleet, repair       | 16  | EXPIRED
            repair              | -1  | FUTURE-DELIVERY
            repair              | 0   | planned
            """)
    void deliveries_past_their_last_day_or_in_the_future_are_not_planned(String situation, int daysLater, String expected) {
        CallbackPlan plan = Situation.plan(Situation.of(situation).today(Situation.D.plusDays(daysLater)));

        assertThat(plan.noneBecause().map(CallbackPlan.NoCallback::rule).orElse("planned")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "delivered {0}, resolved {1}: visit {2}, expires {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01 | 2026-03-10 | 2026-03-17 | 2026-03-25
            2026-03-10 | 2026-03-01 | 2026-03-17 | 2026-03-25
            2026-03-10 | 2026-03-10 | 2026-03-17 | 2026-03-25
            2026-01-05 | 2026-03-10 | 2026-03-17 | 2026-03-25
            2026-02-20 | 2026-02-22 | 2026-03-01 | 2026-03-09
            """)
    void a_visit_counts_from_the_later_of_delivery_and_resolution(
            LocalDate delivered, LocalDate resolved, LocalDate due, LocalDate expires) {
        LocalDate today = delivered.isAfter(resolved) ? delivered : resolved;
        PlannedCallback visit = Situation.ordinary(
                Situation.of("repair").deliveredOn(delivered).complaintResolvedOn(resolved).today(today));

        assertThat(visit.rule()).isEqualTo("MAJOR-COMPLAINT");
        assertThat(visit.dueOn()).isEqualTo(due);
        assertThat(visit.expiresOn()).isEqualTo(expires);
    }

    @Test
    void a_resolution_dated_after_today_is_no_resolution_yet() {
        assertThat(Situation.ordinary(Situation.of("repair").complaintResolvedOn(Situation.D.plusDays(9))).rule()).isEqualTo("REPAIR");
    }

    @Test
    void a_callback_never_expires_before_it_is_due_whatever_a_store_sets() {
        PlannedCallback callback =
                Situation.ordinary(Situation.of("repair").setting(Keys.PHONE_DAYS, "15").setting(Keys.EXPIRY_DAYS, "2"));

        assertThat(callback.expiresOn()).isEqualTo(callback.dueOn());
    }

    /** The zone enters through the days a store's core derives from instants: the standard itself knows no zone. */
    @ParameterizedTest(name = "handed over {0}, opened {1} in {2}: D={3}, due {4}, due that day: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-17T15:59:00Z | 2026-03-19T22:00:00Z | Asia/Shanghai | 2026-03-17 | 2026-03-20 | true
            2026-03-17T16:00:00Z | 2026-03-19T22:00:00Z | Asia/Shanghai | 2026-03-18 | 2026-03-21 | false
            2026-03-17T16:00:00Z | 2026-03-19T22:00:00Z | Asia/Urumqi   | 2026-03-17 | 2026-03-20 | true
            2026-03-17T18:00:00Z | 2026-03-21T00:00:00Z | Asia/Urumqi   | 2026-03-18 | 2026-03-21 | true
            2026-03-17T23:59:00Z | 2026-03-20T12:00:00Z | UTC           | 2026-03-17 | 2026-03-20 | true
            """)
    void the_stores_zone_decides_what_day_it_is(
            Instant handedOver, Instant opened, ZoneId zone, LocalDate delivered, LocalDate due, boolean dueThatDay) {
        LocalDate d = LocalDate.ofInstant(handedOver, zone);
        LocalDate today = LocalDate.ofInstant(opened, zone);
        PlannedCallback callback = Situation.ordinary(Situation.of("repair").deliveredOn(d).today(today));

        assertThat(d).isEqualTo(delivered);
        assertThat(callback.dueOn()).isEqualTo(due);
        assertThat(callback.dueOn().equals(today)).isEqualTo(dueThatDay);
    }
}
