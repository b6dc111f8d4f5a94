package io.dealerloop.tenancy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A stretch of a day in which a store works (班次), by its wall clock.
 *
 * @param until where it is not after {@code from}, of the day after; midnight is the end of the day. From midnight to midnight is the whole day
 */
public record Shift(LocalTime from, LocalTime until) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}[:：]\\d{2})\\s*[-–—~～至]\\s*(\\d{1,2}[:：]\\d{2})");
    private static final String END_OF_DAY = "24:00";
    private static final int MOST = 6;
    private static final Duration DAY = Duration.ofDays(1);

    public Shift {
        if (from.equals(until) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new WrongValue("“" + from + "-" + until + "”的起止时间相同；全天写作 00:00-24:00。",
                    "'" + from + "-" + until + "' ends when it begins; the whole day is written 00:00-24:00.");
        }
    }

    /** Whether it ends on the day after, later than its midnight. */
    public boolean pastMidnight() {
        return !until.isAfter(from) && !until.equals(LocalTime.MIDNIGHT);
    }

    /** By the wall clock. */
    public Duration length() {
        Duration length = Duration.between(from, until);
        return length.isPositive() ? length : length.plus(DAY);
    }

    /** Several in one text, such as {@code 08:30-12:00, 13:30-18:00}; none in an empty one. In the order of the day. @throws WrongValue when they cannot be kept */
    public static List<Shift> list(String text) {
        List<Shift> shifts = new ArrayList<>();
        for (String part : Arrays.stream(text.split("[,，;；、\\n]+")).map(String::strip).filter(part -> !part.isEmpty()).toList()) {
            shifts.add(one(part));
        }
        shifts.sort(Comparator.comparing(Shift::from));
        if (shifts.size() > MOST) {
            throw new WrongValue("一天最多 " + MOST + " 个班次，这里有 " + shifts.size() + " 个。", "A day has at most " + MOST + " shifts; these are " + shifts.size() + ".");
        }
        for (int next = 1; next < shifts.size(); next++) {
            Shift earlier = shifts.get(next - 1);
            if (!earlier.until().isAfter(earlier.from()) || earlier.until().isAfter(shifts.get(next).from())) {
                throw new WrongValue("班次“" + earlier + "”与“" + shifts.get(next) + "”重叠。", "The shifts '" + earlier + "' and '" + shifts.get(next) + "' overlap.");
            }
        }
        return List.copyOf(shifts);
    }

    static Shift one(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new WrongValue("看不懂“" + text + "”：请写成 08:30-12:00 这样的时段，多个时段用逗号分开。",
                    "'" + text + "' cannot be read: write a stretch of time such as 08:30-12:00, several with commas between them.");
        }
        return new Shift(time(written.group(1), text), written.group(2).replace('：', ':').equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(written.group(2), text));
    }

    private static LocalTime time(String written, String text) {
        String time = written.replace('：', ':');
        try {
            return LocalTime.parse(time.length() == 4 ? "0" + time : time);
        } catch (DateTimeParseException unreadable) {
            throw new WrongValue("“" + text + "”中没有“" + written + "”这个时间。", "There is no time '" + written + "', in '" + text + "'.");
        }
    }

    /** As {@link #list} reads it. */
    static String written(List<Shift> shifts) {
        return shifts.stream().map(Shift::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return from + "-" + (until.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : until);
    }
}
