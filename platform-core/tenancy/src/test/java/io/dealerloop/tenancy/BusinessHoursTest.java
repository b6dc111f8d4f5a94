package io.dealerloop.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Text;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08:30-12:00,13:30-18:00    | 08:30-12:00,13:30-18:00
            13:30-18:00; 8:30 - 12:00  | 08:30-12:00,13:30-18:00
            8：30至12：00、13:30～18:00  | 08:30-12:00,13:30-18:00
            00:00-24:00                | 00:00-24:00
            09:00-12:00,12:00-13:00    | 09:00-12:00,12:00-13:00
            06:00-14:00,22:00-02:00    | 06:00-14:00,22:00-02:00
            18:00-00:00                | 18:00-24:00
            ''                         | ''
            """)
    void shifts_are_read_as_people_write_them(String text, String written) {
        List<Shift> shifts = Shift.list(text);

        assertThat(Shift.written(shifts)).isEqualTo(written);
        assertThat(Shift.list(written)).isEqualTo(shifts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00:00-24:00 | PT24H   | false
            08:30-12:00 | PT3H30M | false
            18:00-24:00 | PT6H    | false
            22:00-02:00 | PT4H    | true
            """)
    void a_shift_knows_how_long_it_is_and_whether_it_ends_the_day_after(String text, Duration length, boolean pastMidnight) {
        Shift shift = Shift.list(text).getFirst();

        assertThat(shift.length()).isEqualTo(length);
        assertThat(shift.pastMidnight()).isEqualTo(pastMidnight);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONDAY_HOURS      | morning                 | morning
            MONDAY_HOURS      | 08:30                   | 08:30
            MONDAY_HOURS      | 08:30-25:00             | 25:00
            MONDAY_HOURS      | 09:00-09:00             | 09:00-09:00
            MONDAY_HOURS      | 08:00-12:00,11:00-13:00 | 11:00-13:00
            MONDAY_HOURS      | 22:00-02:00,23:00-23:30 | 23:00-23:30
            MONDAY_HOURS      | 1:00-2:00,3:00-4:00,5:00-6:00,7:00-8:00,9:00-10:00,11:00-12:00,13:00-14:00 | 7
            EXTRA_DAY_HOURS   | 12:00-                  | 12:00-
            NATIONAL_HOLIDAYS | perhaps                 | national-holidays
            COUNTRY           | XX                      | XX
            CLOSED_DAYS       | 2027-02-29              | 2027-02-29
            OPENED_DAYS       | tomorrow                | tomorrow
            QUIET_HOURS       | 21:00                   | 21:00
            QUIET_HOURS       | 08:00-07:00             | 4
            QUIET_HOURS       | 00:00-24:00             | 4
            QUIET_HOURS       | ''                      | Hours without reminders
            """)
    void what_cannot_be_kept_is_refused_by_name_in_both_languages(StoreSetting setting, String value, String told) {
        Optional<Text> refusal = setting.refusal(value);

        assertThat(refusal).isPresent();
        assertThat(refusal.get().en()).contains(told);
        if (setting != StoreSetting.NATIONAL_HOLIDAYS) {
            assertThat(refusal.get().en()).contains(setting.declaration().label().en());
            assertThat(refusal.get().zh()).contains(setting.declaration().label().zh());
        }
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void each_weekday_has_a_setting_of_its_own(DayOfWeek day) {
        StoreSetting setting = StoreSetting.hoursOf(day);

        assertThat(setting.key()).isEqualTo("business-hours." + day.name().toLowerCase());
        assertThat(setting.byHeadquarters()).isFalse();
    }

    @Test
    void what_is_set_is_found_again_in_the_stores_hours() {
        Map<String, String> values = new HashMap<>(StoreSetting.defaults());
        values.putAll(Map.of("business-hours.sunday", "", "business-hours.saturday", "09:00-12:00", "national-holidays", "false", "country", "sg",
                "closed-days", "2027-01-01，2027-01-02", "opened-days", "2027-02-06", "quiet-hours", "22:30-07:00"));

        BusinessHours hours = BusinessHours.of(values);

        assertThat(hours.week().get(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(hours.week().get(DayOfWeek.SATURDAY)).isEqualTo(Shift.list("09:00-12:00"));
        assertThat(hours.week().get(DayOfWeek.MONDAY)).isEqualTo(Shift.list("08:30-17:30"));
        assertThat(hours.nationalHolidays()).isFalse();
        assertThat(hours.country()).isEqualTo("SG");
        assertThat(hours.closedDays()).containsExactlyInAnyOrder(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2));
        assertThat(hours.openedDays()).containsExactly(LocalDate.of(2027, 2, 6));
        assertThat(hours.quiet()).hasToString("22:30-07:00");
    }
}
