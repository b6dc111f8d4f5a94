package io.dealerloop.callbacks;

import io.dealerloop.customers.Customers;
import io.dealerloop.kernel.Actor;
import io.dealerloop.pluginhost.Answer;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import io.dealerloop.surveys.AskedSurvey;
import io.dealerloop.surveys.Surveys;
import io.dealerloop.tenancy.StoreSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one attempt does to its callback and to what is known of the customer; it writes nothing of the callback itself. */
final class Recording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** What came of it, to be written. */
    record Result(Attempt attempt, Text consequence, List<String> lowScores, boolean correctionTask) {}

    private final CallbackCase subject;
    private final Callback callback;
    private final Standards standards;
    private final StoreSettings store;
    private final Customers customers;
    private final Surveys surveys;
    private final OffsetDateTime now;
    private final LocalDate today;
    private boolean correctionTask;

    Recording(CallbackCase subject, Standards standards, StoreSettings store, Customers customers, Surveys surveys, OffsetDateTime now,
            LocalDate today) {
        this.subject = subject;
        this.callback = subject.callback();
        this.standards = standards;
        this.store = store;
        this.customers = customers;
        this.surveys = surveys;
        this.now = now;
        this.today = today;
    }

    Result record(AttemptInput typed, Actor agent) {
        Optional<SurveyDefinition> survey = survey();
        Attempt attempt = AttemptChecks.read(typed, callback, survey, agent.name(), today, now);
        Channel through = typed.channel();
        boolean announcing = AttemptChecks.announces(callback, through);
        callback.tried(through, typed.outcome(), today);
        callback.complaint |= typed.complaint();
        callback.booking |= typed.booking();
        Text consequence = announcing ? announced(typed) : followed(typed);
        callback.changed(agent, now, Words.join(Words.of(through), Text.of("：", ": "), Words.of(typed.outcome())));
        List<String> low = survey.map(asked -> keepAnswers(asked, attempt)).orElse(List.of());
        return new Result(attempt, consequence, low, correctionTask);
    }

    private Optional<SurveyDefinition> survey() {
        return standards.survey(callback.standard,
                settings -> new SurveyFacts(callback.occasion, callback.channel, subject.serviceKind(), settings)).value();
    }

    private List<String> keepAnswers(SurveyDefinition asked, Attempt attempt) {
        AskedSurvey survey = new AskedSurvey(callback.standard.pluginId(), callback.standard.version(), asked);
        surveys.keep(survey, attempt.id(), callback.id, attempt.answers(), now);
        return attempt.answers().atOrBelow(asked.alarmAt()).stream()
                .map(question -> question + "=" + attempt.answers().scores().get(question))
                .toList();
    }

    /** The call before a visit: it may fix the time or learn that no visit is wanted, and completes nothing. */
    private Text announced(AttemptInput typed) {
        if (typed.agreedAt() != null) {
            return agreed(typed.agreedAt());
        }
        if (typed.outcome() == Outcome.REFUSED) {
            return inVain(typed.outcome());
        }
        if (typed.outcome() == Outcome.NUMBER_DEAD || typed.outcome() == Outcome.WRONG_PERSON) {
            customers.noteWrongPhone(callback.customerId);
        }
        if (typed.outcome() == Outcome.DONE) {
            callback.announced(store, today);
        }
        return Text.of("已记录访前电话，上门回访仍待进行", "The call before the visit is logged; the visit is still to be made");
    }

    private Text followed(AttemptInput typed) {
        return switch (typed.outcome()) {
            case DONE -> {
                callback.complete(today);
                yield typed.channel().written() ? Text.of("已发送，回访完成", "Sent: the callback is done")
                        : Text.of("回访完成", "The callback is done");
            }
            case INCONVENIENT -> agreed(typed.agreedAt());
            case REFUSED, NO_ANSWER, BUSY, SWITCHED_OFF, NUMBER_DEAD, WRONG_PERSON -> inVain(typed.outcome());
        };
    }

    private Text agreed(OffsetDateTime at) {
        OffsetDateTime local = EntryRows.at(at, store.zone());
        boolean late = local.toLocalDate().isAfter(callback.expiresOn);
        callback.agree(at, local.toLocalDate());
        String time = TIME.format(local);
        return Text.of("约定 " + time + " 再回访" + (late ? "（有效期顺延至该日）" : ""),
                "Agreed: again on " + time + (late ? " (kept open until then)" : ""));
    }

    /** What the attempt taught is noted first, so that the standard decides knowing it. */
    private Text inVain(Outcome outcome) {
        ContactFacts contact = learn(outcome);
        Answer<NextStep> answer = standards.afterAttempt(callback.standard, settings -> new AttemptFacts(callback.occasion,
                callback.rule, callback.channel, outcome, today, callback.deliveredOn, callback.expiresOn,
                Math.max(1, callback.channelAttempts), Math.max(1, callback.channelAttemptDays), contact, settings));
        NextStep step = answer.value().orElseGet(() -> new NextStep.Retry(today.plusDays(1),
                Text.of("标准暂未给出后续安排，次日再试", "The standard gave no answer: again the next day")));
        callback.follow(step, store, today);
        return switch (step) {
            case NextStep.Retry retry -> Words.join(Text.of(callback.nextOn + " 再回访：", "Again on " + callback.nextOn + ": "),
                    retry.reason());
            case NextStep.Switch other -> Words.join(Text.of("改为", "Goes on by "), Words.of(other.channel()),
                    Text.of("，" + callback.nextOn + "：", " on " + callback.nextOn + ": "), other.reason());
            case NextStep.GiveUp gone -> {
                correctionTask = gone.correctionTask();
                yield Words.join(Text.of("无法联系：", "Unreachable: "), gone.reason());
            }
        };
    }

    private ContactFacts learn(Outcome outcome) {
        ContactFacts known = subject.contact();
        Channel channel = callback.channel;
        boolean wrong = outcome == Outcome.NUMBER_DEAD || outcome == Outcome.WRONG_PERSON;
        if (outcome == Outcome.REFUSED) {
            customers.noteRefusal(callback.customerId, channel);
            Set<Channel> refused = EnumSet.of(channel);
            refused.addAll(known.refused());
            return new ContactFacts(known.phoneUsable(), known.mobile(), known.phoneKnownWrong(), known.emailUsable(),
                    known.emailKnownWrong(), known.oftenOnline(), refused);
        }
        if (wrong && (channel == Channel.PHONE || channel == Channel.SMS)) {
            customers.noteWrongPhone(callback.customerId);
            return new ContactFacts(false, known.mobile(), true, known.emailUsable(), known.emailKnownWrong(), known.oftenOnline(),
                    known.refused());
        }
        if (wrong && channel == Channel.EMAIL) {
            customers.noteWrongEmail(callback.customerId);
            return new ContactFacts(known.phoneUsable(), known.mobile(), known.phoneKnownWrong(), false, true, known.oftenOnline(),
                    known.refused());
        }
        return known;
    }
}
