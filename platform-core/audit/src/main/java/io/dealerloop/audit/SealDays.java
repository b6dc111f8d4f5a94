package io.dealerloop.audit;

import io.dealerloop.kernel.StoreJob;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Seals each store's day soon after its midnight, and every day before it that is not sealed yet: a store that was suspended, or a platform
 * that stood still, catches up.
 */
@ApplicationScoped
public class SealDays implements StoreJob {

    /** So long after midnight whoever began before it has ended. */
    static final Duration SETTLED = Duration.ofMinutes(10);

    private static final LocalTime AT = LocalTime.MIDNIGHT.plus(SETTLED);

    @Inject
    private Stores stores;

    @Inject
    private AuditTrail trail;

    @Override
    public String name() {
        return "seal-audit-days";
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return stores.current().active() ? Optional.of(next(after, stores.current().zone())) : Optional.empty();
    }

    static Instant next(Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate();
        Instant today = day.atTime(AT).atZone(zone).toInstant();
        return today.isAfter(after) ? today : day.plusDays(1).atTime(AT).atZone(zone).toInstant();
    }

    @Override
    public void run() {
        while (stores.current().active() && trail.sealNext().isPresent()) {
            // The next day, in a transaction of its own.
        }
    }
}
