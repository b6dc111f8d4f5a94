package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What follows from an attempt that reached nobody, or somebody who did not want it. */
final class Retries {

    private Retries() {}

    static NextStep after(AttemptFacts attempt) {
        return switch (attempt.outcome()) {
            case REFUSED, NUMBER_DEAD, WRONG_PERSON -> otherWay(attempt, learnt(attempt));
            case INCONVENIENT, NO_ANSWER, BUSY, SWITCHED_OFF -> again(attempt);
            case DONE -> throw new IllegalArgumentException("A completed callback needs no next step");
        };
    }

    private static NextStep again(AttemptFacts attempt) {
        Settings settings = attempt.settings();
        if (attempt.attempts() >= settings.number(Keys.ATTEMPTS) && attempt.attemptDays() >= settings.number(Keys.ATTEMPT_DAYS)) {
            return new NextStep.GiveUp(false, Text.of("已联系 " + attempt.attempts() + " 次（" + attempt.attemptDays() + " 天），不再联系",
                    attempt.attempts() + " attempts on " + attempt.attemptDays() + " days: enough"));
        }
        LocalDate next = attempt.today().plusDays(settings.number(Keys.RETRY_DAYS));
        return next.isAfter(attempt.expiresOn()) ? tooLate(attempt)
                : new NextStep.Retry(next, Text.of("本次未联系上，改日再联系", "Nobody was reached: again another day"));
    }

    private static NextStep otherWay(AttemptFacts attempt, ContactFacts contact) {
        Optional<Channel> way = Reach.otherThan(attempt.channel(), contact);
        if (way.isEmpty()) {
            return Reach.wantsNone(contact)
                    ? new NextStep.GiveUp(false, PlainCallbacks.NONE_WANTED)
                    : new NextStep.GiveUp(true, Text.of("没有可用的联系方式，请信息员更正客户资料", "No way is left: the customer file needs correcting"));
        }
        LocalDate due = ServiceRows.later(attempt.today(), attempt.deliveredOn().plusDays(Wish.days(way.get(), attempt.settings())));
        return due.isAfter(attempt.expiresOn()) ? tooLate(attempt)
                : new NextStep.Switch(way.get(), due, ServiceRows.post(attempt.rule(), way.get()),
                        Text.of("原方式不可用，改用" + Reach.name(way.get()).zh(), "That way is closed: " + Reach.name(way.get()).en() + " instead"));
    }

    private static NextStep tooLate(AttemptFacts attempt) {
        return new NextStep.GiveUp(false, Text.of("将超过回访期限 " + attempt.expiresOn(), "The last day, " + attempt.expiresOn() + ", would be passed"));
    }

    /** The contact facts with this attempt's lesson, whether or not the file has it already. */
    private static ContactFacts learnt(AttemptFacts attempt) {
        ContactFacts known = attempt.contact();
        boolean email = attempt.channel() == Channel.EMAIL;
        return switch (attempt.outcome()) {
            case REFUSED -> {
                Set<Channel> refused = new HashSet<>(known.refused());
                refused.add(attempt.channel());
                yield new ContactFacts(known.phoneUsable(), known.mobile(), known.phoneKnownWrong(), known.emailUsable(), known.emailKnownWrong(),
                        known.oftenOnline(), refused);
            }
            default -> new ContactFacts(known.phoneUsable() && email, known.mobile(), known.phoneKnownWrong() || !email,
                    known.emailUsable() && !email, known.emailKnownWrong() || email, known.oftenOnline(), known.refused());
        };
    }
}
