package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Part;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Whether there is something to write and to ask where the standard has it written and asked. Only told: a store may have words of its own. */
final class Wording {

    private final Questions questions;
    private final Optional<Questions> beneath;
    private final Findings findings;

    /** @param beneath the base, whose survey is asked where the standard leaves it; empty = not known */
    Wording(Questions questions, Optional<Questions> beneath, Findings findings) {
        this.questions = questions;
        this.beneath = beneath;
        this.findings = findings;
    }

    /** Every SMS and e-mail the standard plans. */
    void ofWhatIsPlanned() {
        Set<ScriptFacts> planned = new LinkedHashSet<>();
        Stream.concat(Planned.byDefault(questions).stream(), Planned.bySetting(questions).stream()).forEach(each -> planned.add(new ScriptFacts(
                each.delivery().occasion(), each.callback().channel(), each.delivery().serviceKind(), Delivery.TODAY, OptionalInt.of(38_000),
                each.delivery().settings())));
        written(planned, "is planned");
    }

    /** @param how it comes about */
    void written(Set<ScriptFacts> callbacks, String how) {
        List<ScriptFacts> asked = callbacks.stream().filter(facts -> facts.channel().written() && own(facts.occasion())).toList();
        List<Answer<Optional<MessageTemplate>>> answers = questions.ask(Question.MESSAGE, asked);
        for (int i = 0; i < asked.size(); i++) {
            ScriptFacts facts = asked.get(i);
            if (answers.get(i).value().filter(Optional::isEmpty).isPresent()) {
                findings.warnSame(List.of(facts.occasion(), facts.channel()),
                        Text.of("按短信或邮件回访的，有要发送的文字", "A callback in writing has a message to send"),
                        facts.channel() + " " + how + " for a " + facts.occasion() + " (" + facts.serviceKind() + "), but message() gives none "
                                + questions.changed(facts.settings()),
                        Text.of("在 message() 中对 " + facts.channel() + " 返回文字，或改用其他方式",
                                "return a MessageTemplate for " + facts.channel() + " from message(), or go another way"));
            }
        }
    }

    /** Without the step the agent is not led to the questions. */
    void stepForTheSurvey() {
        List<ScriptFacts> spoken = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            Stream.of(Channel.values()).filter(channel -> !channel.written() && own(occasion)).forEach(channel -> Stream.of(ServiceKind.values())
                    .filter(kind -> occasion == Occasion.SALE == (kind == ServiceKind.NONE))
                    .forEach(kind -> spoken.add(new ScriptFacts(occasion, channel, kind, Delivery.TODAY, OptionalInt.of(38_000), questions.defaults()))));
        }
        List<Answer<Optional<Script>>> scripts = questions.ask(Question.SCRIPT, spoken);
        for (int i = 0; i < spoken.size(); i++) {
            ScriptFacts facts = spoken.get(i);
            scripts.get(i).value().flatMap(given -> given).filter(script -> script.steps().stream().noneMatch(step -> step.kind() == Script.Kind.SURVEY))
                    .flatMap(script -> survey(facts)).ifPresent(survey -> findings.warnSame(List.of(facts.occasion(), facts.channel(), survey.code()),
                            Text.of("有问卷的话术含有问卷这一步", "A script has a step for the survey that is asked"),
                            "survey " + survey.code() + " is asked by " + facts.channel() + " after a " + facts.occasion()
                                    + ", but its script has no step of Kind.SURVEY",
                            Text.of("在话术中加入 Kind.SURVEY 的一步，或让 survey() 返回 Optional.empty()",
                                    "add a step of Kind.SURVEY to the script, or let survey() return Optional.empty()")));
        }
    }

    private Optional<SurveyDefinition> survey(ScriptFacts facts) {
        boolean own = questions.description().answers(Part.SURVEYS, Optional.of(facts.occasion()));
        return (own ? Optional.of(questions) : beneath).flatMap(asked -> asked.ask(Question.SURVEY,
                new SurveyFacts(facts.occasion(), facts.channel(), facts.serviceKind(), asked.defaults())).value()).flatMap(given -> given);
    }

    private boolean own(Occasion occasion) {
        return questions.description().answers(Part.SCRIPTS, Optional.of(occasion));
    }
}
