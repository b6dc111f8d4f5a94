package io.dealerloop.pluginworker;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        Optional<Wrong> problem(Q question, A answer);

        /** What {@code null} is told: the method it came from, and what to answer instead. */
        default String unanswered() {
            return "the answer is null";
        }

        /** This one, for a method that must not return {@code null}. */
        default Check<Q, A> of(String method, String instead) {
            Check<Q, A> checking = this;
            return new Check<>() {
                @Override
                public Optional<Wrong> problem(Q question, A answer) {
                    return checking.problem(question, answer);
                }

                @Override
                public String unanswered() {
                    return method + "() returned null; " + instead;
                }
            };
        }
    }

    private Checks() {}

    static <Q, A> Check<Q, Optional<A>> ifPresent(Check<Q, A> check) {
        return (question, answer) -> answer.flatMap(given -> check.problem(question, given));
    }

    static Optional<Wrong> plan(DeliveryFacts delivery, CallbackPlan plan) {
        Stream<Wrong> wrong = plan.callbacks().stream().flatMap(callback -> planned(delivery, callback));
        Stream<Wrong> silent = plan.noneBecause().stream().flatMap(none -> reason(none.rule(), none.reason()));
        return Stream.concat(wrong, silent).findFirst();
    }

    private static Stream<Wrong> planned(DeliveryFacts delivery, PlannedCallback callback) {
        String rule = callback.rule();
        LocalDate latest = later(delivery.deliveredOn(), delivery.today()).plusDays(FARTHEST_DAYS);
        return Stream.of(
                        callback.dueOn().isBefore(delivery.deliveredOn())
                                ? new Wrong(Mistake.BEFORE_DELIVERY,
                                        "rule " + rule + " is due on " + callback.dueOn() + ", before the delivery on " + delivery.deliveredOn())
                                : null,
                        callback.expiresOn().isAfter(latest)
                                ? new Wrong(Mistake.TOO_FAR_AHEAD,
                                        "rule " + rule + " expires on " + callback.expiresOn() + ", more than " + FARTHEST_DAYS + " days ahead")
                                : null,
                        !callback.unreachable() && delivery.contact().refused().contains(callback.channel())
                                ? new Wrong(Mistake.CHANNEL_REFUSED, "rule " + rule + " uses " + callback.channel() + ", which the customer refused")
                                : null,
                        reason(rule, callback.reason()).findFirst().orElse(null))
                .filter(Objects::nonNull);
    }

    static Optional<Wrong> nextStep(AttemptFacts attempt, NextStep step) {
        Stream<Wrong> wrong = switch (step) {
            case NextStep.Retry retry -> day(attempt, retry.on());
            case NextStep.Switch change -> Stream.concat(day(attempt, change.dueOn()),
                    attempt.contact().refused().contains(change.channel())
                            ? Stream.of(new Wrong(Mistake.CHANNEL_REFUSED, "it switches to " + change.channel() + ", which the customer refused"))
                            : Stream.empty());
            case NextStep.GiveUp given -> Stream.empty();
        };
        return Stream.concat(wrong, reason(attempt.rule(), step.reason())).findFirst();
    }

    private static Stream<Wrong> day(AttemptFacts attempt, LocalDate on) {
        String said = "the next step is on " + on + ", but today is " + attempt.today();
        if (on.isBefore(attempt.today())) {
            return Stream.of(new Wrong(Mistake.BEFORE_TODAY, said));
        }
        return on.isAfter(attempt.today().plusDays(FARTHEST_DAYS))
                ? Stream.of(new Wrong(Mistake.TOO_FAR_AHEAD, said + " and " + FARTHEST_DAYS + " days ahead is the limit"))
                : Stream.empty();
    }

    private static Stream<Wrong> reason(String rule, Text reason) {
        return reason.zh().length() > LONGEST_REASON || reason.en().length() > LONGEST_REASON
                ? Stream.of(new Wrong(Mistake.TOO_LONG, "the reason of rule " + rule + " is longer than " + LONGEST_REASON + " characters"))
                : Stream.empty();
    }

    static Optional<Wrong> survey(SurveyFacts facts, SurveyDefinition survey) {
        return survey.questions().stream()
                .flatMap(question -> words("question " + question.code() + " of survey " + survey.code(), question.wording()))
                .findFirst();
    }

    static Optional<Wrong> script(ScriptFacts facts, Script script) {
        Stream<Wrong> steps = script.steps().stream().flatMap(step -> words("step " + step.code(), step.words()));
        boolean twice = script.steps().stream().map(Script.Step::code).distinct().count() < script.steps().size();
        return Stream.concat(steps, twice
                ? Stream.of(new Wrong(Mistake.SAME_CODE, "two steps of the script share a code")) : Stream.empty()).findFirst();
    }

    static Optional<Wrong> message(ScriptFacts facts, MessageTemplate message) {
        return Stream.concat(message.subject().stream().flatMap(subject -> words("the subject by " + facts.channel() + " after a " + facts.occasion(), subject)),
                words("the message by " + facts.channel() + " after a " + facts.occasion(), message.body())).findFirst();
    }

    private static Stream<Wrong> words(String where, Text words) {
        List<String> unknown = Slots.unknownIn(words);
        if (!unknown.isEmpty()) {
            String slot = "{" + unknown.getFirst() + "}";
            return Stream.of(new Wrong(Mistake.UNKNOWN_SLOT, where + " (" + around(words, slot) + ") uses the unknown slot " + slot
                    + "; the contract's slots are " + Slots.ALL.stream().sorted().toList()));
        }
        return words.zh().length() > LONGEST_WORDS || words.en().length() > LONGEST_WORDS
                ? Stream.of(new Wrong(Mistake.TOO_LONG, where + " is longer than " + LONGEST_WORDS + " characters"))
                : Stream.empty();
    }

    /** So much of a text that its author finds it. */
    private static String around(Text words, String slot) {
        String side = words.zh().contains(slot) ? words.zh() : words.en();
        int from = Math.max(0, side.indexOf(slot) - 20);
        int to = Math.min(side.length(), side.indexOf(slot) + slot.length() + 20);
        return (from > 0 ? "…" : "") + side.substring(from, to).replaceAll("\\s+", " ") + (to < side.length() ? "…" : "");
    }

    static Optional<Wrong> form(Object question, FormDefinition form) {
        int cells = form.groups().stream().mapToInt(group -> group.cells().size()).sum();
        return cells < 1 || cells > 60
                ? Optional.of(new Wrong(Mistake.CELLS_OF_A_PAGE, "the form has " + cells + " columns or boxes; 1 to 60 fit a page"))
                : Optional.empty();
    }

    static Optional<Wrong> recordFormats(Settings settings, List<RecordFormat> formats) {
        return listed("record formats", formats, RecordFormat::code, TicketStandard.MOST_FORMATS);
    }

    static Optional<Wrong> complaintLevels(Settings settings, List<ComplaintLevel> levels) {
        return listed("complaint levels", levels, ComplaintLevel::code, ComplaintStandard.MOST_LEVELS)
                .or(() -> levels.stream().flatMap(level -> sharing(level, levels).stream()).findFirst());
    }

    /** Which ranks the standard beneath has given away, nobody here knows. */
    private static Optional<Wrong> sharing(ComplaintLevel level, List<ComplaintLevel> levels) {
        List<String> same = levels.stream().filter(other -> other.rank() == level.rank()).map(ComplaintLevel::code).toList();
        return same.size() < 2 ? Optional.empty()
                : Optional.of(new Wrong(Mistake.SAME_RANK, "the complaint levels " + String.join(" and ", same) + " share rank " + level.rank()));
    }

    static Optional<Wrong> complaintLevel(ComplaintFacts complaint, String code) {
        return code.length() > 20 ? Optional.of(new Wrong(Mistake.TOO_LONG, "a level's code has at most 20 characters, got " + code.length())) : Optional.empty();
    }

    /** A copy of what may be any kind of list, at most one longer than allowed, so that an endless one ends. */
    static <T> List<T> copied(List<T> given, int most) {
        if (given == null) {
            return null; // Told where every answer is looked at.
        }
        List<T> copy = new ArrayList<>();
        for (T entry : given) {
            copy.add(Objects.requireNonNull(entry, "an entry of the list is null"));
            if (copy.size() > most) {
                break;
            }
        }
        return List.copyOf(copy);
    }

    private static <T> Optional<Wrong> listed(String what, List<T> entries, Function<T, ?> key, int most) {
        if (entries.size() > most) {
            return Optional.of(new Wrong(Mistake.TOO_MANY, "there are at most " + most + " " + what));
        }
        Set<Object> seen = new HashSet<>();
        return entries.stream().map(key).filter(entry -> !seen.add(entry)).findFirst()
                .map(twice -> new Wrong(Mistake.SAME_CODE, "two " + what + " share " + twice));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
