package io.dealerloop.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.calendar.NationalDay.Kind;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.ShownName;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays and make-up working days (法定节假日与调休) of countries: what the library knows, and over it what the platform's operator set,
 * each year when they are announced.
 */
@ApplicationScoped
public class NationalDays {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    private EnteredDays entered;

    /** As long as settings are: other nodes' edits are heard of by then, this one's at once. */
    @Inject
    @ConfigProperty(name = "dealerloop.settings.remembered", defaultValue = "PT4S")
    private Duration remembered;

    private Cache<String, Map<LocalDate, Kind>> known;

    @PostConstruct
    void prepare() {
        known = Caffeine.newBuilder().expireAfterWrite(remembered).build();
    }

    /** What a country's days are that are not what their weekday says; of a country nobody entered, none. */
    public Map<LocalDate, Kind> of(String country) {
        Map<LocalDate, Kind> days = known.getIfPresent(country);
        if (days == null) {
            Map<LocalDate, Kind> read = new HashMap<>();
            entered.all(country).values().forEach(day -> read.put(day.day(), day.kind()));
            days = Map.copyOf(read);
            known.put(country, days);
        }
        return days;
    }

    /** @throws Problem when the country or the year is none */
    public NationalYear year(String country, int year) {
        String code = country(country);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.invalid("year", "年份须在 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 之间。", "The year is between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        List<NationalDay> days = List.copyOf(entered.all(code).subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).values());
        return new NationalYear(code, year, !days.isEmpty(), days.stream().map(NationalDays::inTheReadersLanguage).toList());
    }

    /**
     * Sets what a day is, whatever the library says.
     *
     * @param name such as 春节; left out, what the day was called before
     * @throws Problem when the country, the day or the name is none, or nothing is said of the day
     */
    public NationalDay set(String country, LocalDate day, @Nullable Kind kind, @Nullable String name) {
        String code = country(country);
        if (kind == null) {
            throw Problem.invalid("kind", "请说明这一天是节假日、调休上班日还是平常日。", "Say whether the day is a holiday, a make-up working day or an ordinary one.");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.invalid("day", "日期须在 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 年之间。", "The day is in a year between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
        NationalDay set = entered.set(code, day, kind, name == null || name.isBlank() ? null : ShownName.checked("name", name));
        known.invalidate(code);
        return inTheReadersLanguage(set);
    }

    /** Takes back what was set: the library counts again. @throws Problem when nothing was set for that day */
    public void clear(String country, LocalDate day) {
        String code = country(country);
        entered.clear(code, day);
        known.invalidate(code);
    }

    private static NationalDay inTheReadersLanguage(NationalDay day) {
        String name = ChineseDays.title(day.name()).map(title -> title.in(Actor.languageOrDefault())).orElse(day.name());
        return new NationalDay(day.day(), day.kind(), name, day.source());
    }

    private static String country(String country) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw Problem.invalid("country", "没有代码为“" + country + "”的国家或地区，中国为 CN。", "There is no country '" + country + "'; China is CN.");
        }
        return code;
    }
}
