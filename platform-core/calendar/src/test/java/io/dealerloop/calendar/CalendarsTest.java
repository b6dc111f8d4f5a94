package io.dealerloop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.CorrectionsTakeEffect;
import io.dealerloop.tenancy.StoreContact;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store's calendar is made of what stands now, and made once as long as that stands. */
class CalendarsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final TenantId home = new TenantId(Ids.next());
    private final TenantId abroad = new TenantId(Ids.next());
    private final Map<TenantId, StoreSettings> settings = new HashMap<>(Map.of(home, settings("Asia/Shanghai"), abroad, settings("Europe/Berlin")));
    private Map<LocalDate, NationalDay.Kind> national = Map.of();
    private final Calendars calendars = new Calendars();

    private static StoreSettings settings(String zone) {
        return new StoreSettings(0, ZoneId.of(zone), LocalTime.of(6, 0), Set.of(), Set.of(), BusinessHours.DEFAULT, 60, CorrectionsTakeEffect.AT_ONCE, Map.of(),
                List.of(), new StoreContact("店", "", "", "", ""), StoreSettings.Staffing.NONE, 60, 60);
    }

    @BeforeEach
    void wired() throws ReflectiveOperationException {
        set("stores", new Stores() {
            @Override
            public StoreSettings settings() {
                return settings.get(Tenants.current());
            }
        });
        set("national", new NationalDays() {
            @Override
            public Map<LocalDate, NationalDay.Kind> of(String country) {
                return national;
            }
        });
    }

    private void set(String name, Object part) throws ReflectiveOperationException {
        Field field = Calendars.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(calendars, part);
    }

    @Test
    void each_store_has_its_own() {
        assertThat(calendars.of(home).zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(calendars.of(abroad).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(Tenants.<BusinessCalendar, RuntimeException>runAs(home, () -> calendars.of(home))).isSameAs(calendars.of(home));
    }

    @Test
    void it_is_made_anew_when_the_settings_or_the_countrys_days_are_others() {
        BusinessCalendar before = calendars.of(home);
        assertThat(calendars.of(home)).isSameAs(before);
        assertThat(before.isBusinessDay(NEW_YEAR)).isTrue();

        national = Map.of(NEW_YEAR, NationalDay.Kind.HOLIDAY);
        assertThat(calendars.of(home).isBusinessDay(NEW_YEAR)).isFalse();

        settings.put(home, settings("Asia/Tokyo"));
        assertThat(calendars.of(home).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
