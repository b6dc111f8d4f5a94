package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Callbacks after a service: one through the channel of the table, and perhaps a visit proposed beside it. */
final class ServiceCallbacks {

    private ServiceCallbacks() {}

    static CallbackPlan plan(DeliveryFacts delivery) {
        if (delivery.serviceKind() == ServiceKind.NONE) {
            return CallbackPlan.none("NO-CUSTOMER-JOB",
                    Text.of("内部、PDI、商品车或精品工单，不回访", "An internal, inspection, stock-car or accessory order: nobody to call back"));
        }
        ChannelTable row = ChannelTable.rowFor(delivery);
        // A resolved complaint restarts the days: the customer looks back on the solution, not on the first visit.
        LocalDate from = row == ChannelTable.MAJOR_COMPLAINT
                ? later(delivery.deliveredOn(), delivery.majorComplaintResolvedOn().orElse(delivery.deliveredOn()))
                : delivery.deliveredOn();
        LocalDate expiresOn = from.plusDays(delivery.settings().number(Keys.EXPIRY_DAYS));
        Optional<PlannedCallback> ordinary =
                new Wish(row.rule(), row.reason(), row.channel(), from, Optional.empty(), expiresOn, Post.CALLBACK_AGENT)
                        .under(delivery)
                        .map(callback -> withMarks(callback, delivery));
        List<PlannedCallback> wanted = new ArrayList<>(ordinary.stream().toList());
        if (row.channel() != Channel.VISIT) {
            Visits.proposal(delivery).map(proposal -> proposed(proposal, delivery)).ifPresent(wanted::add);
        }
        return wanted.isEmpty() ? Wish.noneWanted() : HyundaiCallbacks.withoutExpired(wanted, delivery);
    }

    private static PlannedCallback proposed(Visits.Proposal proposal, DeliveryFacts delivery) {
        LocalDate due = delivery.deliveredOn().plusDays(Wish.days(Channel.VISIT, delivery.settings()));
        LocalDate expires = delivery.deliveredOn().plusDays(delivery.settings().number(Keys.EXPIRY_DAYS));
        return new PlannedCallback(proposal.rule(), Channel.VISIT, due, later(due, expires), Post.MANAGING_SUPERVISOR, proposal.reason(),
                Standing.PROPOSED, Wish.marks(Channel.VISIT, delivery));
    }

    /** What the agent should notice about the service, whichever row brought the callback. */
    private static PlannedCallback withMarks(PlannedCallback callback, DeliveryFacts delivery) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(callback.marks());
        if (ChannelTable.UNKNOWN_KIND.fits(delivery)) {
            marks.add(Mark.PLEASE_CLASSIFY);
        }
        if (ChannelTable.WATCH_IN_USE.fits(delivery)) {
            marks.add(Mark.WATCH_IN_USE);
        }
        if (ChannelTable.HALF_YEAR.fits(delivery)) {
            marks.add(Mark.HALF_YEAR);
        }
        return new PlannedCallback(callback.rule(), callback.channel(), callback.dueOn(), callback.expiresOn(), callback.post(),
                callback.reason(), callback.standing(), marks);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
