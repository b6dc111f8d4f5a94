package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A callback as the standard would like it, before it is known whether the customer can be reached that way.
 *
 * @param proposed a visit to be proposed, while another callback stands
 * @param dueBy the day it is due, by the channel that is used in the end
 */
record Wish(String rule, Text reason, Channel channel, boolean proposed, Function<Channel, LocalDate> dueBy, LocalDate expiresOn) {

    static Wish of(String rule, Text reason, Channel channel, LocalDate from, Settings settings) {
        return new Wish(rule, reason, channel, false, way -> from.plusDays(days(way, settings)),
                from.plusDays(settings.number(Keys.EXPIRY_DAYS)));
    }

    static Wish proposal(String rule, Text reason, DeliveryFacts delivery) {
        Wish visit = of(rule, reason, Channel.VISIT, delivery.deliveredOn(), delivery.settings());
        return new Wish(rule, reason, Channel.VISIT, true, visit.dueBy, visit.expiresOn);
    }

    static int days(Channel channel, Settings settings) {
        return settings.number(switch (channel) {
            case SMS -> Keys.SMS_DAYS;
            case EMAIL -> Keys.EMAIL_DAYS;
            case PHONE -> Keys.PHONE_DAYS;
            case VISIT -> Keys.VISIT_DAYS;
        });
    }

    /** The callback by the wanted or another way, or the statement that none is left; empty where the customer wants none. */
    Optional<PlannedCallback> granted(DeliveryFacts delivery) {
        ContactFacts contact = delivery.contact();
        if (!contact.allows(channel) && Reach.wantsNone(contact)) {
            return Optional.empty();
        }
        Optional<Channel> way = Reach.way(channel, contact);
        Channel used = way.orElse(channel);
        LocalDate due = dueBy.apply(used);
        Standing standing = proposed ? Standing.PROPOSED : way.isPresent() ? Standing.DUE : Standing.UNREACHABLE;
        return Optional.of(new PlannedCallback(rule, used, due, ServiceRows.later(expiresOn, due), ServiceRows.post(rule, used),
                Reach.explain(reason, channel, way, contact), standing, marks(used, delivery)));
    }

    private Set<Mark> marks(Channel used, DeliveryFacts delivery) {
        ContactFacts contact = delivery.contact();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        mark(marks, Mark.CALL_DAY_BEFORE, used == Channel.VISIT);
        mark(marks, Mark.CHECK_PHONE, contact.phoneKnownWrong() || !contact.phoneUsable());
        mark(marks, Mark.CHECK_EMAIL, contact.emailKnownWrong());
        boolean service = delivery.occasion() == Occasion.SERVICE && !proposed;
        mark(marks, Mark.PLEASE_CLASSIFY, service && delivery.serviceKind() == ServiceKind.UNKNOWN);
        mark(marks, Mark.WATCH_IN_USE, service && delivery.watchInUse());
        mark(marks, Mark.HALF_YEAR, service && ServiceRows.halfYearOver(delivery));
        return marks;
    }

    private static void mark(Set<Mark> marks, Mark mark, boolean wanted) {
        if (wanted) {
            marks.add(mark);
        }
    }
}
