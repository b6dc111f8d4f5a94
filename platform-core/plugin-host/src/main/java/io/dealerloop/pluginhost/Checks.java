package io.dealerloop.pluginhost;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an answer must keep beyond what its record already refuses. Each check names what is wrong in a sentence for the plugin's
 * author, or gives nothing.
 */
final class Checks {

    /** Further ahead than this, a day is taken for a mistake. */
    private static final int FARTHEST_DAYS = 400;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORDS = 4000;

    /** Looks at one answer beside its question. */
    @FunctionalInterface
    interface Check<Q, A> {
        Optional<String> problem(Q question, A answer);
    }

    private Checks() {}

    static <Q, A> Check<Q, Optional<A>> ifPresent(Check<Q, A> check) {
        return (question, answer) -> answer.flatMap(given -> check.problem(question, given));
    }

    static Optional<String> plan(DeliveryFacts delivery, CallbackPlan plan) {
        Stream<String> wrong = plan.callbacks().stream().flatMap(callback -> planned(delivery, callback));
        Stream<String> silent = plan.noneBecause().stream().flatMap(none -> reason(none.rule(), none.reason()));
        return Stream.concat(wrong, silent).findFirst();
    }

    private static Stream<String> planned(DeliveryFacts delivery, PlannedCallback callback) {
        String rule = callback.rule();
        LocalDate latest = later(delivery.deliveredOn(), delivery.today()).plusDays(FARTHEST_DAYS);
        return Stream.of(
                        callback.dueOn().isBefore(delivery.deliveredOn())
                                ? "rule " + rule + " is due on " + callback.dueOn() + ", before the delivery on " + delivery.deliveredOn()
                                : null,
                        callback.expiresOn().isAfter(latest)
                                ? "rule " + rule + " expires on " + callback.expiresOn() + ", more than " + FARTHEST_DAYS + " days ahead"
                                : null,
                        !callback.unreachable() && delivery.contact().refused().contains(callback.channel())
                                ? "rule " + rule + " uses " + callback.channel() + ", which the customer refused"
                                : null,
                        reason(rule, callback.reason()).findFirst().orElse(null))
                .filter(Objects::nonNull);
    }

    static Optional<String> nextStep(AttemptFacts attempt, NextStep step) {
        Stream<String> wrong = switch (step) {
            case NextStep.Retry retry -> day(attempt, retry.on());
            case NextStep.Switch change -> Stream.concat(day(attempt, change.dueOn()),
                    attempt.contact().refused().contains(change.channel())
                            ? Stream.of("it switches to " + change.channel() + ", which the customer refused")
                            : Stream.empty());
            case NextStep.GiveUp given -> Stream.empty();
        };
        return Stream.concat(wrong, reason(attempt.rule(), step.reason())).findFirst();
    }

    private static Stream<String> day(AttemptFacts attempt, LocalDate on) {
        return on.isBefore(attempt.today()) || on.isAfter(attempt.today().plusDays(FARTHEST_DAYS))
                ? Stream.of("the next step is on " + on + ", but today is " + attempt.today() + " and " + FARTHEST_DAYS
                        + " days ahead is the limit")
                : Stream.empty();
    }

    private static Stream<String> reason(String rule, Text reason) {
        return reason.zh().length() > LONGEST_REASON || reason.en().length() > LONGEST_REASON
                ? Stream.of("the reason of rule " + rule + " is longer than " + LONGEST_REASON + " characters")
                : Stream.empty();
    }

    static Optional<String> survey(SurveyFacts facts, SurveyDefinition survey) {
        return survey.questions().stream()
                .flatMap(question -> words("question " + question.code() + " of survey " + survey.code(), question.wording()))
                .findFirst();
    }

    static Optional<String> script(ScriptFacts facts, Script script) {
        Stream<String> steps = script.steps().stream().flatMap(step -> words("step " + step.code(), step.words()));
        boolean twice = script.steps().stream().map(Script.Step::code).distinct().count() < script.steps().size();
        return Stream.concat(steps, twice ? Stream.of("two steps of the script share a code") : Stream.empty()).findFirst();
    }

    static Optional<String> message(ScriptFacts facts, MessageTemplate message) {
        return Stream.concat(message.subject().stream().flatMap(subject -> words("the subject", subject)),
                words("the message", message.body())).findFirst();
    }

    private static Stream<String> words(String where, Text words) {
        List<String> unknown = Slots.unknownIn(words);
        if (!unknown.isEmpty()) {
            return Stream.of(where + " uses the unknown slot {" + unknown.getFirst() + "}; the contract's slots are " + Slots.ALL.stream()
                    .sorted().toList());
        }
        return words.zh().length() > LONGEST_WORDS || words.en().length() > LONGEST_WORDS
                ? Stream.of(where + " is longer than " + LONGEST_WORDS + " characters")
                : Stream.empty();
    }

    static Optional<String> form(Object question, FormDefinition form) {
        int cells = form.groups().stream().mapToInt(group -> group.cells().size()).sum();
        return cells < 1 || cells > 60
                ? Optional.of("the form has " + cells + " columns or boxes; 1 to 60 fit a page")
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
