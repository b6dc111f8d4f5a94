package io.dealerloop.testing;

import static io.dealerloop.testing.Breach.breach;

import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lets every attempt fail in the same way, as the core would carry it on, and expects the standard to give up one day. */
final class AttemptWalk {

    private static final int MOST_STEPS = 60;

    private final PluginHost host;
    private final StandardRef ref;

    AttemptWalk(PluginHost host, StandardRef ref) {
        this.host = host;
        this.ref = ref;
    }

    void everyOutcomeUntilTheEnd(Settings settings) {
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : Channel.values()) {
                for (Outcome outcome : Outcome.values()) {
                    if (outcome != Outcome.DONE) {
                        walk(occasion, channel, outcome, settings);
                    }
                }
            }
        }
    }

    private void walk(Occasion occasion, Channel first, Outcome outcome, Settings settings) {
        LocalDate delivered = Delivery.TODAY;
        LocalDate today = delivered.plusDays(1);
        LocalDate expires = delivered.plusDays(30);
        ContactFacts contact = new ContactFacts(true, true, false, true, false, true, Set.of());
        Channel channel = first;
        int attempts = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            attempts++;
            contact = lesson(contact, channel, outcome);
            AttemptFacts facts =
                    new AttemptFacts(occasion, "RULE", channel, outcome, today, delivered, expires, attempts, attempts, contact, settings);
            Optional<NextStep> next = StandardConformance.accept(host.afterAttempt(ref, facts), facts.toString());
            switch (next.orElseThrow()) {
                case NextStep.GiveUp end -> {
                    return;
                }
                case NextStep.Retry again -> today = notAfterExpiry(again.on(), facts);
                case NextStep.Switch change -> {
                    today = notAfterExpiry(change.dueOn(), facts);
                    attempts = change.channel() == channel ? attempts : 0;
                    channel = change.channel();
                }
            }
        }
        throw breach("attempts come to an end: after " + MOST_STEPS + " failures the standard still goes on",
                "every attempt, beginning with " + first + ", ends in " + outcome,
                "count attempt.attempts() and attempt.attemptDays(), and answer NextStep.GiveUp at your limit");
    }

    private static LocalDate notAfterExpiry(LocalDate day, AttemptFacts facts) {
        if (day.isAfter(facts.expiresOn())) {
            throw breach("nothing is tried after a callback's last day", facts + " is answered with " + day,
                    "answer NextStep.GiveUp where the next day would lie after attempt.expiresOn()");
        }
        return day;
    }

    /** What the core writes into the customer's file after such an attempt. */
    private static ContactFacts lesson(ContactFacts known, Channel channel, Outcome outcome) {
        boolean dead = outcome == Outcome.NUMBER_DEAD || outcome == Outcome.WRONG_PERSON;
        boolean email = channel == Channel.EMAIL;
        Set<Channel> refused = new HashSet<>(known.refused());
        if (outcome == Outcome.REFUSED) {
            refused.add(channel);
        }
        return new ContactFacts(known.phoneUsable() && !(dead && !email), known.mobile(), known.phoneKnownWrong() || dead && !email,
                known.emailUsable() && !(dead && email), known.emailKnownWrong() || dead && email, known.oftenOnline(), refused);
    }
}
