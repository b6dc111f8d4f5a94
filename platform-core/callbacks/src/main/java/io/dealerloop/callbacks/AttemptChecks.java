package io.dealerloop.callbacks;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.surveys.Answers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what an agent typed; whatever cannot stand is named by its field, and nothing is recorded. */
final class AttemptChecks {

    private static final int FARTHEST_AGREED_DAYS = 60;
    private static final Set<Outcome> WRITTEN = EnumSet.of(Outcome.DONE, Outcome.REFUSED, Outcome.NUMBER_DEAD, Outcome.WRONG_PERSON);
    private static final Set<Outcome> VISITED =
            EnumSet.of(Outcome.DONE, Outcome.INCONVENIENT, Outcome.REFUSED, Outcome.NO_ANSWER, Outcome.WRONG_PERSON);

    private AttemptChecks() {}

    /** A call made to announce a visit: it belongs to the visit and does not complete it. */
    static boolean announces(Callback callback, Channel through) {
        return callback.channel == Channel.VISIT && through == Channel.PHONE;
    }

    static Attempt read(AttemptInput typed, Callback callback, Optional<SurveyDefinition> survey, String agentName, LocalDate today,
            OffsetDateTime now) {
        Channel channel = Typed.needed("channel", typed.channel());
        Outcome outcome = Typed.needed("outcome", typed.outcome());
        boolean announcing = announces(callback, channel);
        if (channel != callback.channel && !announcing) {
            throw Problem.invalid("channel", "该回访的方式是" + Words.of(callback.channel).zh() + "，如需更换请先移动。",
                    "This callback is by " + Words.of(callback.channel).en() + "; move it first to use another way.");
        }
        Set<Outcome> possible = channel.written() ? WRITTEN : channel == Channel.VISIT ? VISITED : EnumSet.allOf(Outcome.class);
        if (!possible.contains(outcome)) {
            throw Problem.invalid("outcome", Words.of(channel).zh() + "回访没有“" + Words.of(outcome).zh() + "”这种结果。",
                    "A callback by " + Words.of(channel).en() + " cannot end as: " + Words.of(outcome).en() + ".");
        }
        checkAgreed(typed.agreedAt(), outcome, announcing, now);
        boolean visited = channel == Channel.VISIT && outcome == Outcome.DONE;
        AttemptInput.Visitor visitor = typed.visitor();
        String visitorName = visitor == null ? null : Typed.optional("visitor.name", visitor.name(), 60);
        return new Attempt(Ids.next(), typed, answers(typed, survey), Typed.optional("stateOfCar", typed.stateOfCar(), Typed.SHORT),
                Typed.optional("opinion", typed.opinion(), Typed.LONG), Typed.optional("remarks", typed.remarks(), Typed.LONG),
                visited && visitorName == null ? agentName : visitorName,
                visitor == null ? null : Typed.optional("visitor.title", visitor.title(), 60),
                visited ? visitedOn(typed.visitedOn(), callback, today) : null);
    }

    private static Answers answers(AttemptInput typed, Optional<SurveyDefinition> survey) {
        if (typed.answers() == null || typed.answers().isEmpty()) {
            return Answers.NONE;
        }
        return Answers.read(survey.orElseThrow(() -> Problem.invalid("answers", "这条回访没有满意度调查。",
                "No survey is asked in this callback.")), typed.answers());
    }

    private static void checkAgreed(OffsetDateTime agreed, Outcome outcome, boolean announcing, OffsetDateTime now) {
        if (outcome == Outcome.INCONVENIENT && agreed == null) {
            throw Problem.invalid("agreedAt", "请填写与客户约定的新时间。", "Enter the new time agreed with the customer.");
        }
        if (agreed == null) {
            return;
        }
        if (outcome != Outcome.INCONVENIENT && !(announcing && outcome == Outcome.DONE)) {
            throw Problem.invalid("agreedAt", "只有“不便，另约时间”才填写约定时间。", "A new time goes with the outcome 'inconvenient' only.");
        }
        if (!agreed.isAfter(now)) {
            throw Problem.invalid("agreedAt", "约定时间必须晚于现在。", "The agreed time must lie in the future.");
        }
        if (agreed.isAfter(now.plusDays(FARTHEST_AGREED_DAYS))) {
            throw Problem.invalid("agreedAt", "约定时间最多在 " + FARTHEST_AGREED_DAYS + " 天之内。",
                    "The agreed time lies at most " + FARTHEST_AGREED_DAYS + " days ahead.");
        }
    }

    private static LocalDate visitedOn(LocalDate typed, Callback callback, LocalDate today) {
        LocalDate day = typed == null ? today : typed;
        if (day.isAfter(today) || day.isBefore(callback.deliveredOn)) {
            throw Problem.invalid("visitedOn", "拜访日期应在交车日 " + callback.deliveredOn + " 与今天之间。",
                    "The visit lies between the delivery on " + callback.deliveredOn + " and today.");
        }
        return day;
    }
}
