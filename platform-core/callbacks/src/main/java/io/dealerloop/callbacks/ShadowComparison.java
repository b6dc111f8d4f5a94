package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts one store's past to two versions of a standard, each with the settings the store would have with it, and gathers how their
 * answers differ. Reads and writes nothing.
 */
final class ShadowComparison {

    /** One of the two: the store's standards with it, and the version itself. */
    record Side(Standards standards, StandardRef ref) {

        /** The version and what stands behind it. */
        StandardChain chain() {
            return standards.chain(ref);
        }
    }

    private final Side inForce;
    private final Side next;
    private final ShadowTexts texts = new ShadowTexts();
    private int callbacksBefore;
    private int callbacksAfter;

    ShadowComparison(Side inForce, Side next) {
        this.inForce = inForce;
        this.next = next;
    }

    Side inForce() {
        return inForce;
    }

    Side next() {
        return next;
    }

    int callbacksBefore() {
        return callbacksBefore;
    }

    int callbacksAfter() {
        return callbacksAfter;
    }

    /** What would change for these deliveries; what is said and asked differently is gathered in {@link #texts}. */
    List<ShadowDifference> deliveries(List<Replayed> deliveries) {
        List<Answer<CallbackPlan>> before = plans(inForce, deliveries);
        List<Answer<CallbackPlan>> after = plans(next, deliveries);
        List<ShadowDifference> found = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            Replayed about = deliveries.get(i);
            found.addAll(ShadowPlans.compare(about, before.get(i), after.get(i)));
            List<PlannedCallback> was = callbacks(before.get(i));
            List<PlannedCallback> is = callbacks(after.get(i));
            callbacksBefore += was.size();
            callbacksAfter += is.size();
            is.forEach(callback -> was.stream()
                    .filter(other -> other.rule().equals(callback.rule()) && other.channel() == callback.channel())
                    .forEach(other -> said(about, callback)));
        }
        return found;
    }

    List<ShadowDifference> texts() {
        return texts.all();
    }

    private static List<Answer<CallbackPlan>> plans(Side side, List<Replayed> deliveries) {
        return side.standards().plan(side.ref(), settings -> deliveries.stream().map(delivery -> delivery.facts(settings)).toList());
    }

    private static List<PlannedCallback> callbacks(Answer<CallbackPlan> answer) {
        return answer.value().map(CallbackPlan::callbacks).orElse(List.of());
    }

    private void said(Replayed about, PlannedCallback callback) {
        if (callback.channel().written()) {
            texts.messages(callback.rule(), about,
                    inForce.standards().message(inForce.ref(), settings -> about.script(callback, settings)),
                    next.standards().message(next.ref(), settings -> about.script(callback, settings)));
        } else {
            texts.scripts(callback.rule(), about,
                    inForce.standards().script(inForce.ref(), settings -> about.script(callback, settings)),
                    next.standards().script(next.ref(), settings -> about.script(callback, settings)));
        }
        texts.surveys(callback.rule(), about, survey(inForce, about, callback.channel()), survey(next, about, callback.channel()));
    }

    private static Answer<SurveyDefinition> survey(Side side, Replayed about, Channel channel) {
        return side.standards().survey(side.ref(), settings ->
                new SurveyFacts(about.delivery().occasion(), channel, about.delivery().serviceKind(), settings));
    }

    /** Scores that raise an alarm with one version only, or whose question the next version no longer asks. */
    List<ShadowDifference> scores(Replayed about, Channel channel, Map<String, Integer> scores) {
        Optional<SurveyDefinition> was = survey(inForce, about, channel).value();
        Optional<SurveyDefinition> is = survey(next, about, channel).value();
        List<ShadowDifference> found = new ArrayList<>();
        scores.entrySet().stream().filter(score -> score.getValue() != null).sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(score -> {
                    Text before = verdict(was, score.getKey(), score.getValue());
                    Text after = verdict(is, score.getKey(), score.getValue());
                    if (!before.equals(after)) {
                        found.add(ShadowDifference.of(ShadowRun.Kind.SCORE, score.getKey(), about, before, after));
                    }
                });
        return found;
    }

    private static Text verdict(Optional<SurveyDefinition> survey, String question, int score) {
        if (survey.isEmpty() || survey.get().questions().stream().noneMatch(asked -> asked.code().equals(question))) {
            return Text.of(score + " 分：不再提问", score + ": not asked");
        }
        return score <= survey.get().alarmAt() ? Text.of(score + " 分：预警", score + ": alarm") : Text.of(score + " 分：正常", score + ": no alarm");
    }

    /** A complaint that would have another level. @param earlier complaints of the same customer within the year before; lowest -1 = no score */
    List<ShadowDifference> complaint(Replayed about, int earlier, int lowest) {
        Text before = level(inForce, earlier, lowest);
        Text after = level(next, earlier, lowest);
        return Objects.equals(before, after) ? List.of() : List.of(ShadowDifference.of(ShadowRun.Kind.LEVEL, "", about, before, after));
    }

    /** {@code null} = no standard has levels. */
    private static Text level(Side side, int earlier, int lowest) {
        Answer<ComplaintLevel> level = side.standards().chain(side.ref()).complaintLevel(settings ->
                new ComplaintFacts("", false, false, false, false, false, earlier, lowest, settings));
        return level.value().map(ComplaintLevel::title).or(() -> level.refusal().filter(Refusal::isFault).map(Refusal::message)).orElse(null);
    }

    /** What both versions define whatever the past was: levels and clocks, record formats, forms. */
    List<ShadowDifference> definitions() {
        return ShadowDefinitions.compare(inForce.chain(), next.chain());
    }
}
