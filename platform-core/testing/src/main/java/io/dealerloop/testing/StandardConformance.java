package io.dealerloop.testing;

import static io.dealerloop.testing.Breach.breach;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every standard must keep, as tests. Extend it, return your standard, run it: each inherited test that fails says which rule,
 * which input and how to mend.
 *
 * <p>The standard is asked through the same host as in the platform, so what passes here is not refused there.
 */
public abstract class StandardConformance {

    private static final Duration BATCH_LIMIT = Duration.ofSeconds(10);
    private static final int RANDOM_DELIVERIES = 2000;

    private final StandardRef ref = new StandardRef("standard-under-test", "1.0.0");

    /** A fresh instance of the standard under test. */
    protected abstract DealerStandard standard();

    private PluginHost host() {
        return PluginHost.holding(Map.of(ref, standard()));
    }

    private Settings defaults() {
        return Settings.defaultsOf(host().settings(ref).value().orElseThrow());
    }

    /** The defaults, and every declared value at each end of what it allows. */
    private List<Settings> everySetting() {
        List<Settings> all = new ArrayList<>(List.of(defaults()));
        for (SettingDeclaration declared : host().settings(ref).value().orElseThrow()) {
            List<String> values = switch (declared.type()) {
                case NUMBER -> List.of(Integer.toString(declared.min()), Integer.toString(declared.max()));
                case FLAG -> List.of("true", "false");
                case CHOICE -> declared.choices().stream().map(SettingDeclaration.Choice::value).toList();
                case TEXT -> List.of("x", "");
            };
            values.forEach(value -> all.add(defaults().with(declared.key(), value)));
        }
        return all;
    }

    @Test
    void it_names_the_brands_it_is_written_for() {
        if (standard().brands().isEmpty() || standard().brands().stream().anyMatch(String::isBlank)) {
            throw breach("a standard names its brands, because the vehicle's brand chooses among a store's standards",
                    "brands() = " + standard().brands(),
                    "return the brand's names as they are written in service exports, Chinese and English, none blank");
        }
    }

    @Test
    void it_stays_inside_the_contract() {
        CompiledClasses.beside(standard().getClass()).stayInsideTheContract();
    }

    @Test
    void it_keeps_nothing_in_static_fields() {
        CompiledClasses.beside(standard().getClass()).keepNothingInStaticFields();
    }

    @Test
    void every_hostile_delivery_is_answered() {
        allPlanned(host(), HostileDeliveries.named(defaults()), "");
    }

    @Test
    void every_random_delivery_is_answered_in_time() {
        PluginHost host = host();
        List<DeliveryFacts> deliveries = HostileDeliveries.random(7, RANDOM_DELIVERIES, defaults());
        List<Answer<CallbackPlan>> answers = host.plan(ref, deliveries, BATCH_LIMIT);
        for (int i = 0; i < deliveries.size(); i++) {
            accept(answers.get(i), "random delivery " + i + ": " + deliveries.get(i));
        }
    }

    @Test
    void every_delivery_is_answered_whatever_a_store_sets() {
        PluginHost host = host();
        for (Settings settings : everySetting()) {
            allPlanned(host, HostileDeliveries.named(settings), " with " + settings.values());
        }
    }

    @Test
    void the_same_delivery_always_gets_the_same_plan() {
        PluginHost one = host();
        PluginHost other = host();
        Map<String, DeliveryFacts> deliveries = HostileDeliveries.named(defaults());
        List<DeliveryFacts> facts = List.copyOf(deliveries.values());
        List<Answer<CallbackPlan>> first = one.plan(ref, facts, BATCH_LIMIT);
        if (!first.equals(one.plan(ref, facts, BATCH_LIMIT)) || !first.equals(other.plan(ref, facts, BATCH_LIMIT))) {
            throw breach("the same question always gets the same answer, or a standard could not be replayed",
                    String.join(", ", deliveries.keySet()),
                    "decide from the record alone: no clock, no random numbers, nothing kept from one question to the next");
        }
    }

    @Test
    void many_threads_get_the_answers_that_one_gets() throws Exception {
        PluginHost host = host();
        List<DeliveryFacts> deliveries = HostileDeliveries.random(11, 300, defaults());
        List<Answer<CallbackPlan>> alone = host.plan(ref, deliveries, BATCH_LIMIT);
        Callable<List<Answer<CallbackPlan>>> ask = () -> host.plan(ref, deliveries, BATCH_LIMIT);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Answer<CallbackPlan>>> together : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                if (!together.get().equals(alone)) {
                    throw breach("a standard is asked from several threads at a time", "300 random deliveries on 4 threads",
                            "keep no state in fields: compute from the question, or make the state immutable");
                }
            }
        }
    }

    @Test
    void failed_attempts_come_to_an_end() {
        if (standard().callbacks().isPresent()) {
            new AttemptWalk(host(), ref).everyOutcomeUntilTheEnd(defaults());
        }
    }

    @Test
    void surveys_keep_the_contract() {
        PluginHost host = host();
        for (Settings settings : everySetting()) {
            for (Occasion occasion : Occasion.values()) {
                for (Channel channel : Channel.values()) {
                    SurveyFacts facts = new SurveyFacts(occasion, channel, ServiceKind.REPAIR, settings);
                    accept(host.survey(ref, facts), facts.toString()).ifPresent(survey -> survey.questions().forEach(question -> {
                        if (!question.code().matches("Q[1-9][0-9]?")) {
                            throw breach("questions are coded Q1, Q2, Q3 …, because forms and keys follow the code", question.toString(),
                                    "rename the code '" + question.code() + "'");
                        }
                    }));
                }
            }
        }
    }

    @Test
    void scripts_and_messages_keep_the_contract() {
        PluginHost host = host();
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : Channel.values()) {
                for (OptionalInt mileage : List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(38_000), OptionalInt.of(-5),
                        OptionalInt.of(Integer.MAX_VALUE))) {
                    ScriptFacts facts =
                            new ScriptFacts(occasion, channel, ServiceKind.MAINTENANCE, LocalDate.of(2028, 2, 29), mileage, defaults());
                    accept(host.script(ref, facts), facts.toString());
                    accept(host.message(ref, facts), facts.toString()).ifPresent(message -> subjectFits(channel, message));
                }
            }
        }
    }

    private static void subjectFits(Channel channel, MessageTemplate message) {
        if (channel == Channel.SMS && message.subject().isPresent()) {
            throw breach("an SMS has no subject", message.toString(), "give the subject to e-mail only");
        }
        if (channel == Channel.EMAIL && message.subject().isEmpty()) {
            throw breach("an e-mail has a subject", message.toString(), "return a subject for Channel.EMAIL");
        }
    }

    @Test
    void forms_keep_the_contract() {
        PluginHost host = host();
        for (Settings settings : everySetting()) {
            for (FormCode code : FormCode.values()) {
                accept(host.form(ref, code, settings), code + " with " + settings.values());
            }
        }
    }

    private void allPlanned(PluginHost host, Map<String, DeliveryFacts> deliveries, String with) {
        List<String> names = List.copyOf(deliveries.keySet());
        List<Answer<CallbackPlan>> answers = host.plan(ref, List.copyOf(deliveries.values()), BATCH_LIMIT);
        for (int i = 0; i < names.size(); i++) {
            accept(answers.get(i), names.get(i) + with + ": " + deliveries.get(names.get(i)));
        }
    }

    /** The value; nothing where the standard has no opinion; anything else is a breach. */
    static <T> Optional<T> accept(Answer<T> answer, String input) {
        if (answer instanceof Answer.Refused<T>(Refusal why) && why.isFault()) {
            throw breach(why.message().en(), input, mend(why.reason()));
        }
        return answer.value();
    }

    private static String mend(Refusal.Reason reason) {
        return switch (reason) {
            case THREW -> "answer every question: where the facts make no sense, say so with CallbackPlan.none(rule, reason)";
            case TIMED_OUT, OUT_OF_SERVICE -> "decide from the record alone; wait for nothing and loop over nothing unbounded";
            case NONSENSE -> "see the type's documentation in io.dealerloop.spi for what the answer must keep";
            case NOT_INSTALLED, NOT_OFFERED, NONE_NEEDED -> "return the part from your DealerStandard";
        };
    }
}
