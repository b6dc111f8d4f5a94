package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A callback the standard would like to make, before it is known whether the customer can be reached that way.
 *
 * @param from the day its days are counted from
 * @param dueOn fixed day for any channel; empty = as many days after {@code from} as the channel used has
 * @param post who makes it, unless it turns out a visit
 */
record Wish(String rule, Text reason, Channel channel, LocalDate from, Optional<LocalDate> dueOn, LocalDate expiresOn, Post post) {

    /** The callback through the wanted channel, through another, or the statement that nobody can be reached. */
    Optional<PlannedCallback> under(DeliveryFacts delivery) {
        ContactFacts contact = delivery.contact();
        Optional<Channel> way = Fallbacks.reach(channel, contact);
        if (way.isEmpty() && Fallbacks.wantsNone(contact)) {
            return Optional.empty();
        }
        Channel used = way.orElse(channel);
        LocalDate due = dueOn.orElseGet(() -> from.plusDays(days(used, delivery.settings())));
        return Optional.of(new PlannedCallback(
                rule, used, due, expiresOn.isBefore(due) ? due : expiresOn,
                used == Channel.VISIT ? Post.MANAGING_SUPERVISOR : post,
                explain(way, contact),
                way.isEmpty() ? Standing.UNREACHABLE : Standing.DUE,
                marks(used, delivery)));
    }

    static int days(Channel channel, Settings settings) {
        return settings.number(switch (channel) {
            case SMS -> Keys.SMS_DAYS;
            case EMAIL -> Keys.EMAIL_DAYS;
            case PHONE -> Keys.PHONE_DAYS;
            case VISIT -> Keys.VISIT_DAYS;
        });
    }

    private Text explain(Optional<Channel> way, ContactFacts contact) {
        if (way.isPresent() && way.get() == channel) {
            return reason;
        }
        Text obstacle = Fallbacks.obstacle(channel, contact);
        Text then = way.map(used -> Text.of("改为" + Fallbacks.name(used).zh(), Fallbacks.name(used).en() + " instead"))
                .orElseGet(() -> Text.of("没有其他联系方式，请信息员更正客户资料", "no other way is left, the customer file needs correcting"));
        return Text.of(reason.zh() + "；" + obstacle.zh() + "，" + then.zh(), reason.en() + "; " + obstacle.en() + ", " + then.en());
    }

    static Set<Mark> marks(Channel used, DeliveryFacts delivery) {
        ContactFacts contact = delivery.contact();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (used == Channel.VISIT) {
            marks.add(Mark.CALL_DAY_BEFORE);
        }
        if (contact.phoneKnownWrong() || !contact.phoneUsable()) {
            marks.add(Mark.CHECK_PHONE);
        }
        if (contact.emailKnownWrong()) {
            marks.add(Mark.CHECK_EMAIL);
        }
        return marks;
    }

    /** The answer where the customer wants no callback of any kind. */
    static CallbackPlan noneWanted() {
        return CallbackPlan.none("ALL-REFUSED",
                Text.of("客户不接受任何方式的回访，尊重客户意愿", "The customer wants no callback of any kind, which is respected"));
    }
}
