package io.dealerloop.imports;

import io.dealerloop.kernel.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days, with or without a time, as exports write them: 2026-11-21, 2026/11/21, 2026.11.21, 20261121, 2026年11月21日, a table
 * programme's day number (46347, 46347.58), each also followed by a time. A day without its century or with day and month in doubt is
 * no day.
 */
final class DayReading {

    private static final Set<String> NOTHING = Set.of("", "-", "--", "/", "无", "未知", "空", "暂无", "none", "null", "na", "n/a",
            "0", "0000-00-00", "0000/00/00", "1900-01-00", "1900-01-01", "1900/1/0", "1900/1/1", "9999-12-31", "未交车", "未结算", "未出厂", "在厂", "在修");
    private static final Pattern WEEKDAY = Pattern.compile("\\(?(星期|周|礼拜)[一二三四五六日天]\\)?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[ t]*(.*))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?: +(.*))?");
    private static final Pattern WITH_MONTH_NAME = Pattern.compile(
            "(?:(\\d{1,2})[- ]([a-z]{3})[a-z]*[-, ]+|([a-z]{3})[a-z]*\\.? (\\d{1,2}),? )(\\d{4})(?: +(.*))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\s?(\\d{2}):?(\\d{2}):?(\\d{2})?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile(
            "(上午|下午|晚上|am|pm)?\\s*(\\d{1,2})[:时点](\\d{1,2})?分?(?::?(\\d{1,2})(?:\\.\\d+)?秒?)?\\s*(am|pm)?\\s*(?:z|[+-]\\d{2}:?\\d{2})?");
    private static final String SHAPE = "0000-00-00 00:00:00";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_A_DAY = 86_400;

    private DayReading() {}

    /** @param shift days to add to a day given as a number */
    static Reading<LocalDateTime> of(String written, int shift) {
        LocalDateTime plain = plain(written);
        if (plain != null) {
            return Reading.of(plain);
        }
        String text = PlainText.spaced(WEEKDAY.matcher(PlainText.normalised(written).strip().toLowerCase(Locale.ROOT)).replaceAll(" ")).strip();
        if (NOTHING.contains(text) || text.startsWith("1900-01-0") || text.startsWith("0000")) {
            return Reading.nothing();
        }
        try {
            LocalDateTime read = read(text, shift);
            if (read == null) {
                return Reading.fault("不是日期（例：2026-11-21）", "Not a date (such as 2026-11-21)");
            }
            if (read.getYear() < 1980 || read.getYear() > 2100) {
                return Reading.fault("年份不合理", "The year cannot be right");
            }
            return Reading.of(read);
        } catch (DateTimeException impossible) {
            return Reading.fault("没有这一天或这个时间", "There is no such day or time");
        }
    }

    /** 2026-11-21 and 2026-11-21 09:30[:00], as nearly all days are written; anything else, and any doubt, is {@code null}. */
    private static LocalDateTime plain(String written) {
        int length = written.length();
        if (length != 10 && length != 16 && length != 19) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            char wanted = SHAPE.charAt(i);
            char character = written.charAt(i);
            if (wanted == '0' ? character < '0' || character > '9' : character != wanted && (wanted != '-' || character != '/')) {
                return null;
            }
        }
        int year = number(written, 0, 4);
        int month = number(written, 5, 7);
        int day = number(written, 8, 10);
        int hour = length > 10 ? number(written, 11, 13) : 0;
        int minute = length > 10 ? number(written, 14, 16) : 0;
        int second = length > 16 ? number(written, 17, 19) : 0;
        boolean certain = year >= 1980 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 28 : 30)
                && hour < 24 && minute < 60 && second < 60;
        return certain ? LocalDateTime.of(year, month, day, hour, minute, second) : null;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalDateTime read(String text, int shift) {
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return at(day(match.group(1), match.group(2), match.group(3)), match.group(4));
        }
        if (NUMBER.matcher(text).matches()) {
            return dayNumber(new BigDecimal(text), shift);
        }
        match = COMPACT.matcher(text);
        if (match.matches()) {
            LocalDate day = day(match.group(1), match.group(2), match.group(3));
            return match.group(4) == null ? day.atStartOfDay() : day.atTime(Integer.parseInt(match.group(4)),
                    Integer.parseInt(match.group(5)), match.group(6) == null ? 0 : Integer.parseInt(match.group(6)));
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            int first = Integer.parseInt(match.group(1));
            int second = Integer.parseInt(match.group(2));
            if (first <= 12 && second <= 12 && first != second) {
                return null;
            }
            boolean dayFirst = first > 12;
            return at(LocalDate.of(Integer.parseInt(match.group(3)), dayFirst ? second : first, dayFirst ? first : second), match.group(4));
        }
        match = WITH_MONTH_NAME.matcher(text);
        if (match.matches()) {
            int month = MONTHS.indexOf(match.group(2) != null ? match.group(2) : match.group(3)) + 1;
            String day = match.group(1) != null ? match.group(1) : match.group(4);
            return at(LocalDate.of(Integer.parseInt(match.group(5)), month, Integer.parseInt(day)), match.group(6));
        }
        return null;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalDateTime dayNumber(BigDecimal number, int shift) {
        long days = number.longValue();
        long seconds = number.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP).longValueExact();
        return DAY_ZERO.plusDays(days + shift).atStartOfDay().plusSeconds(seconds);
    }

    private static LocalDateTime at(LocalDate day, String time) {
        if (time == null || time.isBlank()) {
            return day.atStartOfDay();
        }
        Matcher match = TIME.matcher(time.strip());
        if (!match.matches()) {
            return null;
        }
        String half = match.group(1) != null ? match.group(1) : match.group(5);
        int hour = Integer.parseInt(match.group(2));
        if (half != null) {
            boolean afternoon = half.equals("下午") || half.equals("晚上") || half.equals("pm");
            hour = afternoon ? hour % 12 + 12 : hour == 12 ? 0 : hour;
        }
        int minute = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        int second = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
        // Some systems write midnight as 24:00.
        return hour == 24 && minute == 0 && second == 0 ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.of(hour, minute, second));
    }
}
