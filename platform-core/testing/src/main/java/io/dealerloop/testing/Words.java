package io.dealerloop.testing;

import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is asked, said, written and printed. */
final class Words {

    /** Mileages as they stand in exports, the impossible ones included. */
    private static final List<OptionalInt> MILEAGES = List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(38_000), OptionalInt.of(-5),
            OptionalInt.of(Integer.MAX_VALUE));

    private final Questions questions;
    private final Findings findings;

    Words(Questions questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    void surveys() {
        List<SurveyFacts> facts = new ArrayList<>();
        for (Settings settings : questions.everySetting()) {
            List<ServiceKind> kinds = settings.equals(questions.defaults()) ? List.of(ServiceKind.values()) : List.of(ServiceKind.REPAIR);
            for (Occasion occasion : Occasion.values()) {
                for (Channel channel : Channel.values()) {
                    kinds.forEach(kind -> facts.add(new SurveyFacts(occasion, channel, kind, settings)));
                }
            }
        }
        Map<Settings, Map<String, SurveyDefinition>> seen = new IdentityHashMap<>();
        questions.each(Question.SURVEY, facts, findings, (i, answer) -> {
            SurveyFacts asked = facts.get(i);
            findings.accept(answer, () -> asked.occasion() + ", " + asked.channel() + ", " + asked.serviceKind() + " " + questions.changed(asked.settings()))
                    .flatMap(given -> given).ifPresent(survey -> survey(survey, seen.computeIfAbsent(asked.settings(), settings -> new HashMap<>())));
        });
    }

    private void survey(SurveyDefinition survey, Map<String, SurveyDefinition> seen) {
        survey.questions().stream().filter(question -> !question.code().matches("Q[1-9][0-9]?")).forEach(question -> findings.add(
                Text.of("题目的编号是 Q1、Q2、Q3 …，因为表单和按键跟着编号", "Questions are coded Q1, Q2, Q3 …, because forms and keys follow the code"),
                question.toString(),
                Text.of("修改编号“" + question.code() + "”", "rename the code '" + question.code() + "'")));
        SurveyDefinition other = seen.putIfAbsent(survey.code() + " " + survey.revision(), survey);
        if (other != null && !other.equals(survey)) {
            findings.add(Text.of("答案跟着问卷的编号和修订号，因此同一编号和修订号只有一份问卷",
                            "Answers stay tied to a survey's code and revision, so one code and revision is one survey"),
                    other + " and " + survey,
                    Text.of("给另一份问卷另一个编号或修订号", "give the other survey another code or revision"));
        }
    }

    void scripts() {
        List<ScriptFacts> facts = new ArrayList<>();
        for (Settings settings : questions.everySetting()) {
            List<OptionalInt> mileages = settings.equals(questions.defaults()) ? MILEAGES : List.of(OptionalInt.empty(), OptionalInt.of(38_000));
            for (Occasion occasion : Occasion.values()) {
                for (Channel channel : Channel.values()) {
                    mileages.forEach(mileage ->
                            facts.add(new ScriptFacts(occasion, channel, ServiceKind.MAINTENANCE, LocalDate.of(2028, 2, 29), mileage, settings)));
                }
            }
        }
        questions.each(Question.SCRIPT, facts, findings, (i, answer) ->
                findings.accept(answer, () -> input(facts.get(i))).flatMap(given -> given).ifPresent(script -> nextService(script, facts.get(i))));
        questions.each(Question.MESSAGE, facts, findings, (i, answer) ->
                findings.accept(answer, () -> input(facts.get(i))).flatMap(given -> given).ifPresent(message -> subject(facts.get(i).channel(), message)));
    }

    private String input(ScriptFacts facts) {
        return facts.occasion() + ", " + facts.channel() + ", delivered on a leap day at " + facts.mileageKm() + " km " + questions.changed(facts.settings());
    }

    private void nextService(Script script, ScriptFacts facts) {
        script.steps().stream()
                .filter(step -> script.nextService().isEmpty() && (names(step.words(), Slots.NEXT_MILEAGE) || names(step.words(), Slots.NEXT_DATE)))
                .forEach(step -> findings.add(
                        Text.of("只有给出下次保养（nextService）的话术才能使用 {nextMileage} 和 {nextDate}",
                                "{nextMileage} and {nextDate} are used only in a script that gives a nextService"),
                        "step " + step.code() + " of " + input(facts),
                        Text.of("不知道下次保养时，换一句不带它们的话", "say it without them where the next service is not known")));
    }

    private static boolean names(Text words, String slot) {
        return words.zh().contains("{" + slot + "}") || words.en().contains("{" + slot + "}");
    }

    private void subject(Channel channel, MessageTemplate message) {
        if (channel == Channel.SMS && message.subject().isPresent()) {
            findings.add(Text.of("短信没有主题", "An SMS has no subject"), message.toString(),
                    Text.of("只给邮件主题", "give the subject to e-mail only"));
        }
        if (channel == Channel.EMAIL && message.subject().isEmpty()) {
            findings.add(Text.of("邮件有主题", "An e-mail has a subject"), message.toString(),
                    Text.of("对 Channel.EMAIL 返回主题", "return a subject for Channel.EMAIL"));
        }
    }

    void forms() {
        List<Question.FormAsked> forms = questions.everySetting().stream()
                .flatMap(settings -> Stream.of(FormCode.values()).map(code -> new Question.FormAsked(code, settings))).toList();
        questions.each(Question.FORM, forms, findings, (i, answer) ->
                findings.accept(answer, () -> forms.get(i).code() + " " + questions.changed(forms.get(i).settings())));
    }
}
