package io.dealerloop.calendar;

import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A store's hours as a test tells them. */
record Hours(Map<DayOfWeek, List<Shift>> week, String extra, boolean national, Set<LocalDate> closed, Set<LocalDate> opened, String quiet) {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Mondays to Fridays so, Saturdays and Sundays otherwise. */
    static Hours of(String weekdays, String saturdays, String sundays) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, Shift.list(weekdays)));
        week.put(DayOfWeek.SATURDAY, Shift.list(saturdays));
        week.put(DayOfWeek.SUNDAY, Shift.list(sundays));
        return new Hours(week, "10:00-16:00", false, Set.of(), Set.of(), "21:00-08:00");
    }

    Hours withNationalHolidays() {
        return new Hours(week, extra, true, closed, opened, quiet);
    }

    Hours closedOn(String... days) {
        return new Hours(week, extra, national, days(days), opened, quiet);
    }

    Hours openedOn(String... days) {
        return new Hours(week, extra, national, closed, days(days), quiet);
    }

    Hours quiet(String hours) {
        return new Hours(week, extra, national, closed, opened, hours);
    }

    private static Set<LocalDate> days(String... days) {
        return Set.copyOf(Arrays.stream(days).map(LocalDate::parse).toList());
    }

    BusinessCalendar in(String zone) {
        return in(ZoneId.of(zone));
    }

    BusinessCalendar in(ZoneId zone) {
        Map<LocalDate, NationalDay.Kind> days = new java.util.HashMap<>();
        ChineseDays.DAYS.values().forEach(day -> days.put(day.day(), day.kind()));
        return new BusinessCalendar(zone, new BusinessHours(week, Shift.list(extra), national, "CN", closed, opened, Shift.list(quiet).getFirst()), days);
    }
}
