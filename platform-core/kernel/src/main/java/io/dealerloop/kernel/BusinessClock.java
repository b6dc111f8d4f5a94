package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock of business time. The demo and tests may set it forward, so that D+1, D+3 and half a year can be lived through
 * in minutes; a production platform refuses ({@code dealerloop.clock.adjustable=false}, the default).
 */
@ApplicationScoped
public class BusinessClock extends Clock {

    @Inject
    @ConfigProperty(name = "dealerloop.clock.adjustable", defaultValue = "false")
    private boolean adjustable;

    @Inject
    @ConfigProperty(name = "dealerloop.clock.start", defaultValue = "")
    private java.util.Optional<String> start;

    private volatile Duration ahead;

    public Instant now() {
        return Clock.systemUTC().instant().plus(ahead());
    }

    /** The day it is now in that zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    public boolean adjustable() {
        return adjustable;
    }

    /**
     * Sets the clock forward; it runs on from there.
     *
     * @throws Problem where the clock is not adjustable, or when set back: what was done cannot lie in the future
     */
    public void setTo(Instant instant) {
        if (!adjustable) {
            throw Problem.forbidden("正式环境不允许调整时钟。", "The clock of a production platform cannot be set.");
        }
        if (instant.isBefore(now())) {
            throw Problem.refused("时钟只能向前调。", "The clock can only be set forward.");
        }
        ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    private Duration ahead() {
        Duration known = ahead;
        if (known == null) {
            known = adjustable && start.filter(text -> !text.isBlank()).isPresent()
                    ? Duration.between(Clock.systemUTC().instant(), Instant.parse(start.get()))
                    : Duration.ZERO;
            ahead = known;
        }
        return known;
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead());
    }
}
