package io.dealerloop.calendar;

import io.dealerloop.calendar.NationalDay.Kind;
import io.dealerloop.calendar.NationalDay.Source;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days the operator entered, each change with its entry in the platform's trail, over those the library knows. */
@ApplicationScoped
class EnteredDays {

    @Inject
    private PlatformDatabase database;

    @Inject
    private PlatformAudit audit;

    @Inject
    private BusinessClock clock;

    SortedMap<LocalDate, NationalDay> all(String country) {
        SortedMap<LocalDate, NationalDay> days = new TreeMap<>(country.equals(ChineseDays.COUNTRY) ? ChineseDays.DAYS : Map.of());
        database.jdbc(connection -> Sql.list(connection, "SELECT day, kind, name FROM national_day WHERE country = ?",
                row -> new NationalDay(row.getObject(1, LocalDate.class), Kind.valueOf(row.getString(2)), row.getString(3), Source.OPERATOR), country))
                .forEach(day -> days.put(day.day(), day));
        return days;
    }

    /** @param name {@code null} = as it was called before */
    @Transactional
    NationalDay set(String country, LocalDate day, Kind kind, @Nullable String name) {
        Optional<NationalDay> before = Optional.ofNullable(all(country).get(day));
        String kept = name == null ? before.map(NationalDay::name).orElse("") : name;
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO national_day (country, day, kind, name, set_at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (country, day) DO UPDATE SET kind = excluded.kind, name = excluded.name, set_at = excluded.set_at",
                country, day, kind, kept, clock.now().atOffset(ZoneOffset.UTC)));
        note("national-day.set", country, day, before, kind, kept);
        return new NationalDay(day, kind, kept, Source.OPERATOR);
    }

    /** @throws Problem when nothing was entered for that day */
    @Transactional
    void clear(String country, LocalDate day) {
        Optional<NationalDay> before = Optional.ofNullable(all(country).get(day));
        if (database.jdbc(connection -> Sql.update(connection, "DELETE FROM national_day WHERE country = ? AND day = ?", country, day)) == 0) {
            throw Problem.notFound("没有为 " + day + " 设置过节假日或调休。", "Nothing was set for " + day + ".");
        }
        note("national-day.clear", country, day, before, null, null);
    }

    private void note(String action, String country, LocalDate day, Optional<NationalDay> before, @Nullable Kind kind, @Nullable String name) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("country", country);
        details.put("day", day.toString());
        before.ifPresent(was -> details.put("before", was.kind()));
        if (kind != null) {
            details.put("kind", kind);
            details.put("name", name);
        }
        audit.record(action, "national-day", null, details);
    }
}
