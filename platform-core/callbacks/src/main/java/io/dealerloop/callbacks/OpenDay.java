package io.dealerloop.callbacks;

import io.dealerloop.kernel.StoreJob;
import io.dealerloop.tenancy.StoreSettings;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Opens each store's day at the time the store has set, in its own time zone. */
@ApplicationScoped
public class OpenDay implements StoreJob {

    @Inject
    private Stores stores;

    @Inject
    private DayLists days;

    @Override
    public String name() {
        return "open-day";
    }

    @Override
    public Optional<Instant> next(Instant after) {
        if (!stores.current().active()) {
            return Optional.empty();
        }
        StoreSettings settings = stores.settings();
        return Optional.of(next(after, settings.zone(), settings.openAt()));
    }

    /** The next time it is that late in that zone; where the clocks are put forward over it, the moment after. */
    static Instant next(Instant after, ZoneId zone, LocalTime openAt) {
        ZonedDateTime candidate = ZonedDateTime.of(after.atZone(zone).toLocalDate(), openAt, zone);
        return candidate.toInstant().isAfter(after)
                ? candidate.toInstant()
                : ZonedDateTime.of(candidate.toLocalDate().plusDays(1), openAt, zone).toInstant();
    }

    @Override
    public void run() {
        if (stores.current().active()) {
            days.openToday();
        }
    }
}
