package io.dealerloop.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

/** The calendar of each store, made of its settings and its country's days. As old as its settings are, never older. */
@ApplicationScoped
public class Calendars {

    private static final int MOST_REMEMBERED = 10_000;

    /** A calendar and what it was made of: remembered as long as nothing else stands. */
    private record Made(StoreSettings settings, Map<LocalDate, NationalDay.Kind> national, BusinessCalendar calendar) {}

    @Inject
    private Stores stores;

    @Inject
    private NationalDays national;

    private final Cache<TenantId, Made> made = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** Of the store in whose name this code runs. */
    public BusinessCalendar current() {
        StoreSettings settings = stores.settings();
        Map<LocalDate, NationalDay.Kind> days = national.of(settings.hours().country());
        Made known = made.getIfPresent(Tenants.current());
        if (known == null || known.settings() != settings || known.national() != days) {
            known = new Made(settings, days, new BusinessCalendar(settings.zone(), settings.hours(), days));
            made.put(Tenants.current(), known);
        }
        return known.calendar();
    }

    /** Of that store, as which the caller is entered for the moment: outside of another store's transaction only. */
    public BusinessCalendar of(TenantId store) {
        return Tenants.actsAs(store) ? current() : Tenants.runAs(store, this::current);
    }
}
