package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells how two plans for one delivery differ: which callbacks come and go, and what changes in those that stay. */
final class ShadowPlans {

    private ShadowPlans() {}

    static List<ShadowDifference> compare(Replayed about, Answer<CallbackPlan> before, Answer<CallbackPlan> after) {
        if (before.value().isEmpty() || after.value().isEmpty()) {
            return before.value().isEmpty() && after.value().isEmpty() ? List.of()
                    : List.of(ShadowDifference.of(ShadowRun.Kind.UNANSWERED, "", about, refusal(before), refusal(after)));
        }
        return compare(about, before.value().get(), after.value().get());
    }

    private static Text refusal(Answer<CallbackPlan> answer) {
        return answer.refusal().map(why -> why.message()).orElse(null);
    }

    private static List<ShadowDifference> compare(Replayed about, CallbackPlan before, CallbackPlan after) {
        List<ShadowDifference> found = new ArrayList<>();
        Map<String, PlannedCallback> left = byRule(after);
        for (PlannedCallback was : before.callbacks()) {
            PlannedCallback is = left.remove(was.rule());
            if (is == null) {
                found.add(ShadowDifference.of(ShadowRun.Kind.CALLBACK_DROPPED, was.rule(), about, said(was), null));
            } else {
                compare(found, about, was, is);
            }
        }
        left.values().forEach(is ->
                found.add(ShadowDifference.of(ShadowRun.Kind.CALLBACK_ADDED, is.rule(), about, null, said(is))));
        Text none = reason(before);
        Text noneNow = reason(after);
        if (none != null && noneNow != null && !none.equals(noneNow)) {
            found.add(ShadowDifference.of(ShadowRun.Kind.NO_CALLBACK, after.noneBecause().orElseThrow().rule(), about, none, noneNow));
        }
        return found;
    }

    private static Map<String, PlannedCallback> byRule(CallbackPlan plan) {
        Map<String, PlannedCallback> byRule = new LinkedHashMap<>();
        plan.callbacks().forEach(callback -> byRule.put(callback.rule(), callback));
        return byRule;
    }

    private static void compare(List<ShadowDifference> found, Replayed about, PlannedCallback was, PlannedCallback is) {
        note(found, ShadowRun.Kind.CHANNEL, about, was, is, callback -> Words.of(callback.channel()));
        note(found, ShadowRun.Kind.DAY, about, was, is, callback -> day(callback.dueOn()));
        note(found, ShadowRun.Kind.LAST_DAY, about, was, is, callback -> day(callback.expiresOn()));
        note(found, ShadowRun.Kind.POST, about, was, is, callback -> callback.post().title());
        note(found, ShadowRun.Kind.STANDING, about, was, is, callback -> ShadowWords.of(callback.standing()));
        note(found, ShadowRun.Kind.REASON, about, was, is, PlannedCallback::reason);
        note(found, ShadowRun.Kind.MARKS, about, was, is, callback -> ShadowWords.of(callback.marks()));
    }

    private static void note(List<ShadowDifference> found, ShadowRun.Kind kind, Replayed about, PlannedCallback was, PlannedCallback is,
            Function<PlannedCallback, Text> of) {
        if (!Objects.equals(of.apply(was), of.apply(is))) {
            found.add(ShadowDifference.of(kind, is.rule(), about, of.apply(was), of.apply(is)));
        }
    }

    private static Text said(PlannedCallback callback) {
        Text comma = Text.of("，", ", ");
        return Words.join(Words.of(callback.channel()), comma, day(callback.dueOn()), comma, ShadowWords.of(callback.standing()), comma,
                callback.reason());
    }

    private static Text reason(CallbackPlan plan) {
        return plan.noneBecause().map(CallbackPlan.NoCallback::reason).orElse(null);
    }

    static Text day(LocalDate day) {
        return Text.of(day.toString(), day.toString());
    }
}
