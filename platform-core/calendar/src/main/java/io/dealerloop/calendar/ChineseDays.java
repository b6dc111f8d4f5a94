package io.dealerloop.calendar;

import com.tyme.holiday.LegalHoliday;
import io.dealerloop.calendar.NationalDay.Kind;
import io.dealerloop.calendar.NationalDay.Source;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** China's public holidays and make-up working days as the State Council announced them, from the library {@code tyme4j}: until the last year it knows. */
final class ChineseDays {

    static final String COUNTRY = "CN";
    /** The first day the library knows; from there it tells each next one. */
    private static final LocalDate FIRST = LocalDate.of(2001, 12, 29);

    private static final Map<String, Text> NAMES = Map.of(
            "元旦", Text.of("元旦", "New Year's Day"), "春节", Text.of("春节", "Spring Festival"), "清明节", Text.of("清明节", "Qingming Festival"),
            "劳动节", Text.of("劳动节", "Labour Day"), "端午节", Text.of("端午节", "Dragon Boat Festival"), "中秋节", Text.of("中秋节", "Mid-Autumn Festival"),
            "国庆节", Text.of("国庆节", "National Day"), "国庆中秋", Text.of("国庆中秋", "National Day and Mid-Autumn Festival"),
            "抗战胜利日", Text.of("抗战胜利日", "Victory Day"));

    static final SortedMap<LocalDate, NationalDay> DAYS = read();

    private ChineseDays() {}

    private static SortedMap<LocalDate, NationalDay> read() {
        SortedMap<LocalDate, NationalDay> days = new TreeMap<>();
        LegalHoliday known = LegalHoliday.fromYmd(FIRST.getYear(), FIRST.getMonthValue(), FIRST.getDayOfMonth());
        while (known != null) {
            LocalDate day = LocalDate.of(known.getDay().getYear(), known.getDay().getMonth(), known.getDay().getDay());
            days.put(day, new NationalDay(day, known.isWork() ? Kind.WORKING : Kind.HOLIDAY, known.getName(), Source.LIBRARY));
            known = known.next(1);
        }
        return Collections.unmodifiableSortedMap(days);
    }

    /** The library's name in both languages, where it is one of its names. */
    static Optional<Text> title(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }
}
