package io.dealerloop.standards;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.Part;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.testing.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one version can be asked with settings and made-up facts: every layout, text, survey, format and level, and the plans for deliveries
 * of each kind. Asked until it hangs or dies: once is enough, and a version that does so often is left alone in all the group's stores.
 */
final class AskedQuestions {

    private static final int MILEAGE = 23_600;
    private static final Set<StandardPart> WORDS = EnumSet.of(StandardPart.SURVEYS, StandardPart.SCRIPTS, StandardPart.FORMS, StandardPart.TICKETS);

    /** One question, by its part and a name among the part's. */
    record Question(StandardPart part, String name, Function<Settings, Answer<?>> ask) {}

    private final PluginHost host;
    private final Asker asker;
    private final StandardRef ref;
    private final Deadline deadline;
    private final List<Question> questions;

    /** Ends the asking. */
    @FunctionalInterface
    interface Deadline {
        /** What is left. @throws io.dealerloop.kernel.Problem when nothing is */
        Duration left();
    }

    AskedQuestions(PluginHost host, Asker asker, StandardRef ref, Set<Part> parts, Deadline deadline) {
        this.host = host;
        this.asker = asker;
        this.ref = ref;
        this.deadline = deadline;
        this.questions = all().filter(one -> parts.contains(Part.valueOf(one.part().name()))).toList();
    }

    /** All of them, up to the first at which the version hung or died. */
    Map<Question, Answer<?>> with(Settings settings) {
        return ask(questions, settings);
    }

    /** Those about words alone: what texts cannot sway is left out. */
    Map<Question, Answer<?>> words(Settings settings) {
        return ask(questions.stream().filter(one -> WORDS.contains(one.part())).toList(), settings);
    }

    /** One of them. */
    Answer<?> one(Question question, Settings settings) {
        deadline.left();
        return question.ask().apply(settings);
    }

    private Map<Question, Answer<?>> ask(List<Question> wanted, Settings settings) {
        Map<Question, Answer<?>> answers = new LinkedHashMap<>();
        for (Question question : wanted) {
            Answer<?> answer = one(question, settings);
            answers.put(question, answer);
            if (gone(answer)) {
                break;
            }
        }
        return answers;
    }

    /** Whether the version hung or died at it. */
    static boolean gone(Answer<?> answer) {
        return answer.refusal().filter(why -> why.reason() == Refusal.Reason.TIMED_OUT || why.reason() == Refusal.Reason.DIED).isPresent();
    }

    private Stream<Question> all() {
        List<Question> all = new ArrayList<>(List.of(
                new Question(StandardPart.TICKETS, "formats", settings -> host.recordFormats(asker, ref, settings)),
                new Question(StandardPart.COMPLAINTS, "levels", settings -> host.complaintLevels(asker, ref, settings)),
                new Question(StandardPart.COMPLAINTS, "level", settings -> host.complaintLevel(asker, ref,
                        new ComplaintFacts("P3", false, false, false, false, false, 1, 6, settings))),
                new Question(StandardPart.IMPORTS, "words", settings -> host.importMapping(asker, ref, settings))));
        for (FormCode code : FormCode.values()) {
            all.add(new Question(StandardPart.FORMS, code.name(), settings -> host.form(asker, ref, code, settings)));
        }
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : Channel.values()) {
                String where = occasion + " " + channel;
                all.add(new Question(StandardPart.SURVEYS, where, settings -> host.survey(asker, ref,
                        new SurveyFacts(occasion, channel, ServiceKind.REPAIR, settings))));
                all.add(new Question(StandardPart.SCRIPTS, where, settings -> channel.written()
                        ? host.message(asker, ref, facts(occasion, channel, settings)) : host.script(asker, ref, facts(occasion, channel, settings))));
            }
        }
        all.add(new Question(StandardPart.CALLBACKS, "plans", this::plans));
        return all.stream();
    }

    private static ScriptFacts facts(Occasion occasion, Channel channel, Settings settings) {
        return new ScriptFacts(occasion, channel, ServiceKind.REPAIR, Delivery.TODAY, OptionalInt.of(MILEAGE), settings);
    }

    /** In one batch. */
    private Answer<?> plans(Settings settings) {
        List<Answer<CallbackPlan>> answers = host.plan(asker, ref, deliveries(settings), deadline.left());
        Optional<Answer<CallbackPlan>> wrong = answers.stream().filter(answer -> answer.refusal().isPresent()).findFirst();
        return wrong.<Answer<?>>map(answer -> answer).orElseGet(() -> Answer.of(answers.stream().flatMap(answer -> answer.value().stream()).toList()));
    }

    private static List<DeliveryFacts> deliveries(Settings settings) {
        Delivery service = Delivery.service(settings);
        Delivery repair = service.kind(ServiceKind.REPAIR);
        Stream<Delivery> kinds = Stream.of(ServiceKind.values()).map(service::kind);
        return Stream.concat(kinds, Stream.of(service.firstVisit(), service.watchInUse(), service.email().oftenOnline(), service.emailWrong(), service.phoneWrong(),
                service.noPhone(), repair.refuses(Channel.PHONE), repair.refuses(Channel.values()), repair.goodAdvice(), repair.fleetCustomer(),
                repair.fleetCustomer().fleetVisitedOn(Delivery.TODAY.minusDays(5)), repair.complaintResolvedOn(Delivery.TODAY.minusDays(2)),
                service.firstWrittenSincePhone(Delivery.TODAY.minusMonths(8)), service.deliveredOn(Delivery.TODAY.minusDays(10)),
                Delivery.sale(settings), Delivery.sale(settings).noPhone())).map(Delivery::facts).toList();
    }
}
