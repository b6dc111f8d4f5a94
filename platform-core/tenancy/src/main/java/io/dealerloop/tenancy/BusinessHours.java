package io.dealerloop.tenancy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a store works, as it set it.
 *
 * @param week the shifts of each weekday; a weekday without any is closed
 * @param extra the shifts of a make-up working day or a day opened besides, where its weekday has none
 * @param nationalHolidays whether the country's holidays close it and its make-up working days (调休) open it
 * @param country which country's, by its two letters of ISO 3166
 * @param closedDays own days off; they count more than anything else
 * @param openedDays own working days; they count more than the country's
 * @param quiet when nobody is reminded of anything; from its beginning to its end, past midnight as a rule
 */
public record BusinessHours(Map<DayOfWeek, List<Shift>> week, List<Shift> extra, boolean nationalHolidays, String country, Set<LocalDate> closedDays,
        Set<LocalDate> openedDays, Shift quiet) {

    /** What the platform sets where nobody set anything. */
    public static final BusinessHours DEFAULT = of(StoreSetting.defaults());

    public BusinessHours {
        Map<DayOfWeek, List<Shift>> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, List.copyOf(week.getOrDefault(day, List.of())));
        }
        week = Map.copyOf(all);
        extra = List.copyOf(extra);
        closedDays = Set.copyOf(closedDays);
        openedDays = Set.copyOf(openedDays);
    }

    /** @param values what is in force, by the setting's key */
    static BusinessHours of(Map<String, String> values) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, StoreSetting.hoursOf(day).read(values));
        }
        return new BusinessHours(week, StoreSetting.EXTRA_DAY_HOURS.read(values), StoreSetting.NATIONAL_HOLIDAYS.read(values), StoreSetting.COUNTRY.read(values),
                StoreSetting.CLOSED_DAYS.read(values), StoreSetting.OPENED_DAYS.read(values), StoreSetting.QUIET_HOURS.read(values));
    }
}
