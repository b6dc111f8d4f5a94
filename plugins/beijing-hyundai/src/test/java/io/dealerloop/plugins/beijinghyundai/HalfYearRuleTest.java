package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers reached in writing only are phoned at least once per half-year, judged at the next delivery. */
class HalfYearRuleTest {

    @ParameterizedTest(name = "first written {0}, delivered {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
            # the clock has not started: no recorded callback, or an imported history
            never      | 2026-03-17 | SMS
            # the day before, the day, the day after
            2025-09-17 | 2026-03-16 | SMS
            2025-09-17 | 2026-03-17 | PHONE
            2025-09-17 | 2026-03-18 | PHONE
            # month ends: half a year after 31 August is the last day of February
            2025-08-31 | 2026-02-27 | SMS
            2025-08-31 | 2026-02-28 | PHONE
            2027-08-31 | 2028-02-28 | SMS
            2027-08-31 | 2028-02-29 | PHONE
            # a leap day started the clock
            2028-02-29 | 2028-08-28 | SMS
            2028-02-29 | 2028-08-29 | PHONE
            # across New Year
            2025-07-01 | 2025-12-31 | SMS
            2025-07-01 | 2026-01-01 | PHONE
            # years later
            2020-01-01 | 2026-03-17 | PHONE
            # a start on or after the delivery says nothing about it
            2026-03-17 | 2026-03-17 | SMS
            2027-03-17 | 2026-03-17 | SMS
            """)
    void the_half_year_ends_to_the_day(LocalDate firstWritten, LocalDate delivered, Channel expected) {
        var delivery = Situation.of("maintenance").deliveredOn(delivered).today(delivered.plusDays(1));
        PlannedCallback callback =
                Situation.ordinary(firstWritten == null ? delivery : delivery.firstWrittenSincePhone(firstWritten));

        assertThat(callback.channel()).isEqualTo(expected);
        assertThat(callback.dueOn()).isEqualTo(delivered.plusDays(expected == Channel.PHONE ? 3 : 1));
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            half a year in writing, refuses phone                       | HALF-YEAR | SMS
            half a year in writing, refuses phone, often online, email  | HALF-YEAR | EMAIL
            half a year in writing, often online, email                 | HALF-YEAR | PHONE
            half a year in writing, repair                              | REPAIR    | PHONE
            """)
    void the_customers_refusal_stands_above_the_half_year(String situation, String rule, Channel channel) {
        PlannedCallback callback = Situation.ordinary(Situation.of(situation));

        assertThat(callback.rule()).isEqualTo(rule);
        assertThat(callback.channel()).isEqualTo(channel);
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"5, PHONE", "6, PHONE", "7, SMS"})
    void the_months_are_a_setting(String months, Channel expected) {
        assertThat(Situation.ordinary(Situation.of("half a year in writing").setting(Keys.HALF_YEAR_MONTHS, months)).channel())
                .isEqualTo(expected);
    }
}
