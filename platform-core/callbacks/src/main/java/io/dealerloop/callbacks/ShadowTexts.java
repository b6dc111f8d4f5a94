package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gathers what two versions say and ask differently. The same change concerns many callbacks: it is told once, with how many and the
 * first order it concerns.
 */
final class ShadowTexts {

    private final SameChanges found = new SameChanges();

    List<ShadowDifference> all() {
        return found.all();
    }

    void note(ShadowRun.Kind kind, String subject, Replayed about, Text before, Text after) {
        found.note(ShadowDifference.of(kind, subject, about, before, after));
    }

    void scripts(String rule, Replayed about, Answer<Script> before, Answer<Script> after) {
        if (unanswered(rule, about, before, after)) {
            return;
        }
        Map<String, Script.Step> left = new LinkedHashMap<>();
        after.value().ifPresent(script -> script.steps().forEach(step -> left.put(step.code(), step)));
        List<Script.Step> steps = before.value().map(Script::steps).orElse(List.of());
        for (Script.Step was : steps) {
            note(ShadowRun.Kind.SCRIPT, was.code(), about, said(was), said(left.remove(was.code())));
        }
        left.values().forEach(is -> note(ShadowRun.Kind.SCRIPT, is.code(), about, null, said(is)));
        note(ShadowRun.Kind.NEXT_SERVICE, rule, about, next(before), next(after));
    }

    private static Text said(Script.Step step) {
        return step == null ? null : Words.join(step.title(), Text.of("：", ": "), step.words());
    }

    private static Text next(Answer<Script> script) {
        return script.value().flatMap(Script::nextService)
                .map(next -> Text.of(next.mileageKm() + " 公里，" + next.about(), next.mileageKm() + " km, " + next.about())).orElse(null);
    }

    void messages(String rule, Replayed about, Answer<MessageTemplate> before, Answer<MessageTemplate> after) {
        if (!unanswered(rule, about, before, after)) {
            note(ShadowRun.Kind.MESSAGE, rule, about, written(before), written(after));
        }
    }

    private static Text written(Answer<MessageTemplate> message) {
        return message.value().map(text -> text.subject().map(subject -> Words.join(subject, Text.of("\n", "\n"), text.body()))
                .orElse(text.body())).orElse(null);
    }

    void surveys(String rule, Replayed about, Answer<SurveyDefinition> before, Answer<SurveyDefinition> after) {
        if (unanswered(rule, about, before, after)) {
            return;
        }
        Map<String, Text> was = questions(before);
        Map<String, Text> is = questions(after);
        Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct()
                .forEach(code -> note(ShadowRun.Kind.QUESTION, code, about, was.get(code), is.get(code)));
        note(ShadowRun.Kind.SCALE, code(before).or(() -> code(after)).orElse(""), about,
                before.value().map(ShadowWords::scale).orElse(null), after.value().map(ShadowWords::scale).orElse(null));
    }

    private static Optional<String> code(Answer<SurveyDefinition> survey) {
        return survey.value().map(SurveyDefinition::code);
    }

    private static Map<String, Text> questions(Answer<SurveyDefinition> survey) {
        Map<String, Text> questions = new HashMap<>();
        survey.value().ifPresent(asked -> asked.questions().forEach(question -> questions.put(question.code(), question.wording())));
        return questions;
    }

    private boolean unanswered(String subject, Replayed about, Answer<?> before, Answer<?> after) {
        List<Text> faults = new ArrayList<>();
        for (Answer<?> answer : List.of(before, after)) {
            faults.add(answer.refusal().filter(why -> why.isFault()).map(why -> why.message()).orElse(null));
        }
        note(ShadowRun.Kind.UNANSWERED, subject, about, faults.get(0), faults.get(1));
        return faults.get(0) != null || faults.get(1) != null;
    }
}
