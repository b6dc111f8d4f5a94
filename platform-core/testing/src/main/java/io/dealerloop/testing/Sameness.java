package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks twice, and a fresh instance once, and compares. */
final class Sameness {

    /** What a busy machine does to a question says nothing of the plugin; that it was not answered, other rules tell. */
    private static final Set<Refusal.Reason> UNHEARD =
            Set.of(Refusal.Reason.TIMED_OUT, Refusal.Reason.DIED, Refusal.Reason.OUT_OF_SERVICE, Refusal.Reason.TOO_BUSY);

    private final Questions one;
    private final Questions fresh;
    private final Findings findings;
    private final Settings settings;

    Sameness(Questions one, Questions fresh, Findings findings) {
        this.one = one;
        this.fresh = fresh;
        this.findings = findings;
        this.settings = one.defaults();
    }

    void everyQuestion() {
        if (!one.description().equals(fresh.description())) {
            unlike("title(), brands(), settings(), documentation(), occasions()");
        }
        Map<String, DeliveryFacts> deliveries = HostileDeliveries.named(settings);
        List<String> names = List.copyOf(deliveries.keySet());
        same(Question.PLAN, List.copyOf(deliveries.values()), i -> "plan: " + names.get(i));
        List<AttemptFacts> attempts = attempts();
        same(Question.AFTER_ATTEMPT, attempts, i -> attempts.get(i).toString());
        List<SurveyFacts> surveys = new ArrayList<>();
        List<ScriptFacts> scripts = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (Occasion occasion : Occasion.values()) {
                surveys.add(new SurveyFacts(occasion, channel, ServiceKind.REPAIR, settings));
                scripts.add(new ScriptFacts(occasion, channel, ServiceKind.MAINTENANCE, Delivery.TODAY, OptionalInt.of(38_000), settings));
            }
        }
        same(Question.SURVEY, surveys, i -> surveys.get(i).toString());
        same(Question.SCRIPT, scripts, i -> scripts.get(i).toString());
        same(Question.MESSAGE, scripts, i -> scripts.get(i).toString());
        same(Question.FORM, Stream.of(FormCode.values()).map(code -> new Question.FormAsked(code, settings)).toList(), i -> "form " + FormCode.values()[i]);
        same(Question.IMPORT_MAPPING, List.of(settings), i -> "importMapping");
        same(Question.RECORD_FORMATS, List.of(settings), i -> "recordFormats");
        same(Question.COMPLAINT_LEVELS, List.of(settings), i -> "complaintLevels");
        ComplaintFacts complaint = new ComplaintFacts("P3", true, false, true, false, true, 2, 3, settings);
        same(Question.COMPLAINT_LEVEL, List.of(complaint), i -> complaint.toString());
    }

    private List<AttemptFacts> attempts() {
        List<AttemptFacts> all = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (Outcome outcome : Outcome.values()) {
                if (outcome != Outcome.DONE) {
                    all.add(new AttemptFacts(Occasion.SERVICE, "RULE", channel, outcome, Delivery.TODAY, Delivery.TODAY.minusDays(2),
                            Delivery.TODAY.plusDays(10), 1, 1, new ContactFacts(true, true, false, true, false, true, Set.of()), settings));
                }
            }
        }
        return all;
    }

    private <Q, A> void same(Question<Q, A> question, List<Q> asked, IntFunction<String> input) {
        List<Answer<A>> first = one.ask(question, asked);
        List<Answer<A>> again = one.ask(question, asked);
        List<Answer<A>> other = fresh.ask(question, asked);
        IntStream.range(0, asked.size()).filter(i -> differ(first.get(i), again.get(i)) || differ(first.get(i), other.get(i))).findFirst()
                .ifPresent(i -> unlike(input.apply(i)));
    }

    static boolean differ(Answer<?> one, Answer<?> other) {
        return !one.equals(other) && Stream.of(one, other).flatMap(answer -> answer.refusal().stream()).noneMatch(why -> UNHEARD.contains(why.reason()));
    }

    private void unlike(String input) {
        findings.add(Text.of("同样的问题总是得到同样的回答，否则标准无法在历史上重演",
                        "The same question always gets the same answer, or a standard could not be replayed"),
                input,
                Text.of("只根据问题中的事实决定：不看时钟，不用随机数，不依赖 Set.of 和 Map.of 的顺序，不在问题之间保存任何东西",
                        "decide from the record alone: no clock, no random numbers, no order taken from Set.of or Map.of, nothing kept from one"
                                + " question to the next"));
    }
}
