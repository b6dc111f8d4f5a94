package io.dealerloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.calendar.NationalDay.Kind;
import io.dealerloop.calendar.NationalDay.Source;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.PlatformAudit;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TestDatabase;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's days, and what the operator sets over them, on a real PostgreSQL. */
class NationalDaysTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/calendar/changelog.xml");
    private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2027, 2, 6);
    private static final LocalDate MAKE_UP = LocalDate.of(2026, 2, 28);

    private final NationalDays days = new NationalDays();

    @BeforeEach
    void wired() throws Exception {
        PlatformDatabase database = new PlatformDatabase() {
            @Override
            public <T> T jdbc(StoreDatabase.Work<T> work) {
                return DATABASE.inPlatform(PLATFORM, work);
            }

            @Override
            public <T> T own(StoreDatabase.Work<T> work) {
                return jdbc(work);
            }
        };
        BusinessClock clock = new BusinessClock() {
            @Override
            public Instant now() {
                return Instant.parse("2026-11-23T01:00:00Z");
            }
        };
        PlatformAudit audit = new PlatformAudit();
        EnteredDays entered = new EnteredDays();
        wire(audit, database, clock);
        wire(entered, database, clock, audit);
        wire(days, entered, Duration.ofMinutes(5));
        days.prepare();
        database.jdbc(connection -> Sql.update(connection, "DELETE FROM national_day"));
    }

    private static void wire(Object bean, Object... parts) throws IllegalAccessException {
        for (Field field : bean.getClass().getDeclaredFields()) {
            for (Object part : parts) {
                if (field.getType().isInstance(part)) {
                    field.setAccessible(true);
                    field.set(bean, part);
                }
            }
        }
    }

    private static void as(Locale language, Runnable work) {
        Actor.runAs(new Actor(new UUID(0, 7), "op", language), () -> {
            work.run();
            return null;
        });
    }

    @Test
    void the_library_knows_the_year_it_is_and_whole_years_before_it() {
        assertThat(ChineseDays.DAYS.lastKey()).isAfter(LocalDate.of(2026, 10, 1));
        for (int year = 2019; year <= 2026; year++) {
            NationalYear known = days.year("CN", year);
            assertThat(known.known()).isTrue();
            assertThat(known.days().stream().filter(day -> day.kind() == Kind.HOLIDAY)).as("holidays of " + year).hasSizeBetween(25, 35);
            assertThat(known.days().stream().filter(day -> day.kind() == Kind.WORKING)).as("make-up days of " + year).hasSizeBetween(4, 9)
                    .allSatisfy(day -> assertThat(day.day().getDayOfWeek().getValue()).isGreaterThan(5));
            assertThat(known.days()).isSortedAccordingTo(java.util.Comparator.comparing(NationalDay::day)).allSatisfy(day ->
                    assertThat(ChineseDays.title(day.name())).as(day.name()).isPresent());
        }
    }

    @Test
    void a_year_nobody_announced_is_not_known_until_somebody_sets_a_day_of_it() {
        as(Locale.ENGLISH, () -> {
            assertThat(days.year("CN", 2027)).isEqualTo(new NationalYear("CN", 2027, false, List.of()));

            assertThat(days.set("CN", SPRING_FESTIVAL, Kind.HOLIDAY, "春节").name()).isEqualTo("Spring Festival");

            assertThat(days.year("CN", 2027).known()).isTrue();
            assertThat(days.of("CN")).containsEntry(SPRING_FESTIVAL, Kind.HOLIDAY);
        });
    }

    @Test
    void what_the_operator_sets_counts_until_it_is_taken_back() {
        as(Locale.SIMPLIFIED_CHINESE, () -> {
            assertThat(days.of("CN")).containsEntry(MAKE_UP, Kind.WORKING);

            assertThat(days.set("CN", MAKE_UP, Kind.ORDINARY, null)).isEqualTo(new NationalDay(MAKE_UP, Kind.ORDINARY, "春节", Source.OPERATOR));
            assertThat(days.of("CN")).containsEntry(MAKE_UP, Kind.ORDINARY);
            days.set("CN", MAKE_UP, Kind.HOLIDAY, "加班补休");
            assertThat(days.year("CN", 2026).days()).contains(new NationalDay(MAKE_UP, Kind.HOLIDAY, "加班补休", Source.OPERATOR));

            days.clear("CN", MAKE_UP);
            assertThat(days.of("CN")).containsEntry(MAKE_UP, Kind.WORKING);
            assertThatThrownBy(() -> days.clear("CN", MAKE_UP)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        });
    }

    @Test
    void another_countrys_days_are_its_own() {
        as(Locale.ENGLISH, () -> {
            assertThat(days.of("SG")).isEmpty();
            days.set("sg", LocalDate.of(2027, 8, 9), Kind.HOLIDAY, "National Day (SG)");

            assertThat(days.of("SG")).isEqualTo(Map.of(LocalDate.of(2027, 8, 9), Kind.HOLIDAY));
            assertThat(days.of("CN")).doesNotContainKey(LocalDate.of(2027, 8, 9));
        });
    }

    @Test
    void each_change_stands_in_the_platforms_trail_with_what_was_before() {
        as(Locale.ENGLISH, () -> {
            days.set("CN", MAKE_UP, Kind.HOLIDAY, "休");
            days.clear("CN", MAKE_UP);
        });

        List<String> trail = DATABASE.inPlatform(PlatformDatabase.PLATFORM, connection -> Sql.list(connection, "SELECT action || ' ' || coalesce(details->>'before', '-')"
                + " || ' ' || coalesce(details->>'kind', '-') || ' ' || (details->>'day') FROM platform_audit_entry WHERE actor_name = 'op' ORDER BY id DESC LIMIT 2",
                row -> row.getString(1)));
        assertThat(trail).containsExactly("national-day.clear HOLIDAY - 2026-02-28", "national-day.set WORKING HOLIDAY 2026-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            XX  | 2027-01-01 | HOLIDAY | 元旦 | country
            ''  | 2027-01-01 | HOLIDAY | 元旦 | country
            CN  | 1999-12-31 | HOLIDAY | 元旦 | day
            CN  | 2101-01-01 | HOLIDAY | 元旦 | day
            CN  | 2027-01-01 |         | 元旦 | kind
            """)
    void what_is_no_day_is_refused_by_its_field(String country, LocalDate day, Kind kind, String name, String field) {
        as(Locale.ENGLISH, () -> assertThatThrownBy(() -> days.set(country, day, kind, name)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly(field)));
        assertThatThrownBy(() -> days.year("CN", 1066)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> days.set("CN", SPRING_FESTIVAL, Kind.HOLIDAY, "春".repeat(201))).isInstanceOf(Problem.class);
    }
}
