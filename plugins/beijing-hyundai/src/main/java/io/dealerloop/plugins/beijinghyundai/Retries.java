package io.dealerloop.plugins.beijinghyundai;

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
            case REFUSED, NUMBER_DEAD, WRONG_PERSON -> anotherWay(attempt);
            case INCONVENIENT, NO_ANSWER, BUSY, SWITCHED_OFF -> again(attempt);
            case DONE -> throw new IllegalArgumentException("A completed callback needs no next step");
        };
    }

    private static NextStep again(AttemptFacts attempt) {
        Settings settings = attempt.settings();
        int most = settings.number(Keys.ATTEMPTS);
        int days = settings.number(Keys.ATTEMPT_DAYS);
        if (attempt.attempts() >= most && attempt.attemptDays() >= days) {
            return new NextStep.GiveUp(false, Text.of(
                    "已在 " + attempt.attemptDays() + " 天内联系 " + attempt.attempts() + " 次，按标准不再联系",
                    attempt.attempts() + " attempts on " + attempt.attemptDays() + " days: the standard's limit is reached"));
        }
        LocalDate next = attempt.today().plusDays(settings.number(Keys.RETRY_DAYS));
        return next.isAfter(attempt.expiresOn())
                ? expired(attempt)
                : new NextStep.Retry(next, Text.of("第 " + attempt.attempts() + " 次未联系上，改日再联系",
                        "Attempt " + attempt.attempts() + " reached nobody: again another day"));
    }

    private static NextStep anotherWay(AttemptFacts attempt) {
        ContactFacts contact = withLesson(attempt);
        Optional<Channel> way = Fallbacks.instead(attempt.channel(), contact);
        Text obstacle = Fallbacks.obstacle(attempt.channel() == Channel.VISIT ? visitObstacle(contact) : attempt.channel(), contact);
        if (way.isEmpty()) {
            return Fallbacks.wantsNone(contact)
                    ? new NextStep.GiveUp(false, Wish.noneWanted().noneBecause().orElseThrow().reason())
                    : new NextStep.GiveUp(true, Text.of(obstacle.zh() + "，没有其他联系方式，请信息员更正客户资料",
                            sentence(obstacle.en()) + ", no other way is left: the customer file needs correcting"));
        }
        LocalDate standard = attempt.deliveredOn().plusDays(Wish.days(way.get(), attempt.settings()));
        LocalDate dueOn = ServiceCallbacks.later(attempt.today(), standard);
        if (dueOn.isAfter(attempt.expiresOn())) {
            return expired(attempt);
        }
        Text name = Fallbacks.name(way.get());
        return new NextStep.Switch(way.get(), dueOn, NewCarSchedule.postOf(attempt.rule()),
                Text.of(obstacle.zh() + "，改为" + name.zh(), sentence(obstacle.en()) + ": " + name.en() + " instead"));
    }

    /** A visit fails because it is refused, or because the call the day before cannot be made. */
    private static Channel visitObstacle(ContactFacts contact) {
        return contact.refused().contains(Channel.VISIT) ? Channel.VISIT : Channel.PHONE;
    }

    /** The contact facts with this attempt's lesson, whether or not the file has it already. */
    private static ContactFacts withLesson(AttemptFacts attempt) {
        ContactFacts known = attempt.contact();
        Set<Channel> refused = new HashSet<>(known.refused());
        boolean phoneWrong = known.phoneKnownWrong();
        boolean emailWrong = known.emailKnownWrong();
        switch (attempt.outcome()) {
            case REFUSED -> refused.add(attempt.channel());
            case NUMBER_DEAD, WRONG_PERSON -> {
                emailWrong |= attempt.channel() == Channel.EMAIL;
                phoneWrong |= attempt.channel() != Channel.EMAIL;
            }
            default -> { }
        }
        return new ContactFacts(known.phoneUsable() && !phoneWrong, known.mobile(), phoneWrong, known.emailUsable() && !emailWrong,
                emailWrong, known.oftenOnline(), refused);
    }

    private static NextStep expired(AttemptFacts attempt) {
        return new NextStep.GiveUp(false, Text.of("回访期限 " + attempt.expiresOn() + " 将过，不再联系",
                "The last day, " + attempt.expiresOn() + ", would be passed"));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
