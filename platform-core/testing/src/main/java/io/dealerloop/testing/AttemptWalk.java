package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Lets every attempt fail in the same way, as the core would carry it on, and expects the standard to give up one day. Walked are the
 * callbacks the standard plans, from their first day and around their last; and what a store adds by hand, under a rule of the core's.
 */
final class AttemptWalk {

    private static final int MOST_STEPS = 60;

    /** What the core calls a callback that somebody added by hand: no standard's rule carries a dot. */
    static final String ADDED_BY_HAND = "ADDED.1";

    /** One of each kind: nobody there, not wanted, no way. */
    private static final List<Outcome> TELLING = List.of(Outcome.NO_ANSWER, Outcome.REFUSED, Outcome.NUMBER_DEAD);

    private final Questions questions;
    private final Optional<Questions> beneath;
    private final Findings findings;
    private final Set<ScriptFacts> switchedTo = new LinkedHashSet<>();

    AttemptWalk(Questions questions, Optional<Questions> beneath, Findings findings) {
        this.questions = questions;
        this.beneath = beneath;
        this.findings = findings;
    }

    void everyOutcomeUntilTheEnd() {
        List<One> walks = new ArrayList<>();
        for (Planned planned : Planned.byDefault(questions)) {
            for (Outcome outcome : Outcome.values()) {
                if (outcome != Outcome.DONE) {
                    walks.add(One.of(planned, outcome, planned.first()));
                }
            }
            aroundTheLastDay(planned, walks);
        }
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : Channel.values()) {
                for (Outcome outcome : Outcome.values()) {
                    if (outcome != Outcome.DONE) {
                        walks.add(One.addedByHand(occasion, channel, outcome, questions.defaults()));
                    }
                }
            }
        }
        walk(walks);
        new Wording(questions, beneath, findings).written(switchedTo, "is switched to after an attempt");
    }

    private static void aroundTheLastDay(Planned planned, List<One> walks) {
        for (Outcome outcome : TELLING) {
            walks.add(One.of(planned, outcome, planned.callback().expiresOn()));
            // Nobody may have opened the list since.
            walks.add(One.of(planned, outcome, planned.callback().expiresOn().plusDays(1)));
        }
    }

    /** Enough for a setting: each rule and channel it plans with it, one outcome of each kind. */
    void mostOutcomesUntilTheEnd() {
        List<One> walks = new ArrayList<>();
        for (Planned planned : Planned.bySetting(questions)) {
            TELLING.forEach(outcome -> walks.add(One.of(planned, outcome, planned.first())));
            walks.add(One.of(planned, Outcome.NO_ANSWER, planned.callback().expiresOn()));
        }
        questions.everySettingOfRules().stream().skip(1).forEach(settings -> TELLING.forEach(outcome ->
                walks.add(One.addedByHand(Occasion.SERVICE, Channel.PHONE, outcome, settings))));
        walk(walks);
    }

    /** All of them side by side, a step of each at once. */
    private void walk(List<One> walks) {
        List<One> under = walks;
        for (int step = 0; step < MOST_STEPS && !under.isEmpty() && !findings.enough(); step++) {
            List<One> asked = under;
            List<AttemptFacts> facts = asked.stream().map(One::attempt).toList();
            List<One> on = new ArrayList<>();
            questions.each(Question.AFTER_ATTEMPT, facts, findings, (i, answer) -> {
                if (goesOn(asked.get(i), facts.get(i), answer)) {
                    on.add(asked.get(i));
                }
            });
            under = on;
        }
        under.stream().takeWhile(walk -> !findings.enough()).forEach(walk -> findings.addSame("",
                Text.of("尝试总有终点：失败 " + MOST_STEPS + " 次后标准仍要继续",
                        "Attempts come to an end: after " + MOST_STEPS + " failures the standard still goes on"),
                walk + " " + questions.changed(walk.settings),
                Text.of("根据 attempt.attempts() 和 attempt.attemptDays() 计数，达到上限时回答 NextStep.GiveUp；同一天再试，天数不会增加",
                        "count attempt.attempts() and attempt.attemptDays(), and answer NextStep.GiveUp at your limit; a retry on the same day"
                                + " adds no day, and a Switch begins to count anew")));
    }

    private boolean goesOn(One walk, AttemptFacts facts, Answer<NextStep> answer) {
        Optional<NextStep> next = findings.accept(answer, facts::toString);
        if (next.isEmpty() || next.get() instanceof NextStep.GiveUp) {
            return false;
        }
        LocalDate on = next.get() instanceof NextStep.Retry again ? again.on() : ((NextStep.Switch) next.get()).dueOn();
        if (on.isAfter(walk.expires)) {
            findings.addSame("",
                    Text.of("过了回访的最后一天就不再尝试", "Nothing is tried after a callback's last day"),
                    next.get().getClass().getSimpleName() + " on " + on + ", past the last day " + walk.expires + ": " + facts,
                    Text.of("下一天在 attempt.expiresOn() 之后时，回答 NextStep.GiveUp",
                            "answer NextStep.GiveUp where the next day would lie after attempt.expiresOn()"));
            return false;
        }
        if (next.get() instanceof NextStep.Switch change) {
            switchedTo.add(new ScriptFacts(facts.occasion(), change.channel(),
                    facts.occasion() == Occasion.SALE ? ServiceKind.NONE : ServiceKind.MAINTENANCE, Delivery.TODAY, OptionalInt.of(38_000), facts.settings()));
        }
        walk.follow(next.get(), on);
        return true;
    }

    /** One callback and what the core knows of it. */
    private static final class One {

        private final Occasion occasion;
        private final String rule;
        private final Channel first;
        private final Outcome outcome;
        private final LocalDate delivered;
        private final LocalDate expires;
        private final Settings settings;
        private final LocalDate began;
        private ContactFacts contact;
        private Channel channel;
        private LocalDate today;
        private Optional<LocalDate> lastTried = Optional.empty();
        private int attempts;
        private int days;

        private One(Occasion occasion, String rule, Channel first, Outcome outcome, LocalDate delivered, LocalDate today, LocalDate expires,
                ContactFacts contact, Settings settings) {
            this.occasion = occasion;
            this.rule = rule;
            this.first = first;
            this.channel = first;
            this.outcome = outcome;
            this.delivered = delivered;
            this.began = today;
            this.today = today;
            this.expires = expires;
            this.contact = contact;
            this.settings = settings;
        }

        static One of(Planned planned, Outcome outcome, LocalDate from) {
            return new One(planned.delivery().occasion(), planned.callback().rule(), planned.callback().channel(), outcome,
                    planned.delivery().deliveredOn(), from, planned.callback().expiresOn(), planned.delivery().contact(), planned.delivery().settings());
        }

        static One addedByHand(Occasion occasion, Channel channel, Outcome outcome, Settings settings) {
            return new One(occasion, ADDED_BY_HAND, channel, outcome, Delivery.TODAY, Delivery.TODAY.plusDays(1), Delivery.TODAY.plusDays(16),
                    new ContactFacts(true, true, false, true, false, true, Set.of()), settings);
        }

        /** One more that failed. Days are counted as the core does: another attempt on the same day adds none. */
        AttemptFacts attempt() {
            attempts++;
            days += attempts > 1 && lastTried.filter(today::equals).isPresent() ? 0 : 1;
            lastTried = Optional.of(today);
            contact = lesson(contact, channel, outcome);
            return new AttemptFacts(occasion, rule, channel, outcome, today, delivered, expires, attempts, days, contact, settings);
        }

        /** Whoever switches is counted anew, to the same channel as well. */
        void follow(NextStep next, LocalDate on) {
            today = on.isBefore(today) ? today : on;
            if (next instanceof NextStep.Switch change) {
                attempts = 0;
                days = 0;
                channel = change.channel();
            }
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

        @Override
        public String toString() {
            return "every attempt at rule " + rule + " (" + occasion + "), beginning with " + first + " on " + began + ", ends in " + outcome;
        }
    }
}
