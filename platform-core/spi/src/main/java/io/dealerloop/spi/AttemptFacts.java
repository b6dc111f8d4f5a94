package io.dealerloop.spi;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An attempt that did not complete its callback.
 *
 * @param occasion service or sale
 * @param rule the rule that planned the callback
 * @param channel the channel tried
 * @param outcome what happened; never {@link Outcome#DONE}
 * @param today the day of the attempt
 * @param deliveredOn D
 * @param expiresOn the callback's last day
 * @param attempts attempts through this channel so far, this one included; at least 1
 * @param attemptDays different days among them; at least 1
 * @param contact how the person can be reached, this attempt's lesson included (a refusal, a dead number)
 * @param settings the plugin's settings as they stand for this store
 */
public record AttemptFacts(
        Occasion occasion,
        String rule,
        Channel channel,
        Outcome outcome,
        LocalDate today,
        LocalDate deliveredOn,
        LocalDate expiresOn,
        int attempts,
        int attemptDays,
        ContactFacts contact,
        Settings settings) {

    public AttemptFacts {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(deliveredOn, "deliveredOn");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(settings, "settings");
        if (outcome == Outcome.DONE) {
            throw new IllegalArgumentException("A completed callback needs no next step");
        }
        if (attempts < 1 || attemptDays < 1 || attemptDays > attempts) {
            throw new IllegalArgumentException("Attempts count this one: " + attempts + " on " + attemptDays + " days is impossible");
        }
    }
}
