package io.dealerloop.audit;

import io.dealerloop.kernel.PlatformJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals the platform's day soon after it has ended, and every day before it that is not sealed yet, as {@link SealGroupDays} does for groups. */
@ApplicationScoped
public class SealPlatformDays implements PlatformJob {

    @Inject
    private PlatformTrail trail;

    @Override
    public String name() {
        return "seal-platform-audit-days";
    }

    @Override
    public Duration pause() {
        return SealDays.SETTLED;
    }

    @Override
    public void run() {
        while (trail.sealNext().isPresent()) {
            // The next day, in a transaction of its own.
        }
    }
}
