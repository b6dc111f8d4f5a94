package com.example.chenfeng;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is called back after a service, when, and what follows from an attempt that failed. */
final class ChenfengCallbacks implements CallbackStandard {

    /** The calls after a new car are the base's. */
    @Override
    public Set<Occasion> occasions() {
        return Set.of(Occasion.SERVICE);
    }

    @Override
    public CallbackPlan plan(DeliveryFacts delivery) {
        if (delivery.serviceKind() == ServiceKind.NONE) {
            return CallbackPlan.none("NO-SERVICE", Text.of("非客户维修，不回访", "Not a customer's service: no callback"));
        }
        LocalDate due = delivery.deliveredOn().plusDays(delivery.settings().number(Chenfeng.PHONE_DAYS));
        LocalDate lastDay = due.plusDays(10);
        if (delivery.deliveredOn().isAfter(delivery.today()) || lastDay.isBefore(delivery.today())) {
            return CallbackPlan.none("NOT-NOW", Text.of("交车日期在未来，或已过期限", "Delivered in the future, or too long ago"));
        }
        List<PlannedCallback> callbacks = new ArrayList<>();
        if (!delivery.contact().refused().contains(Channel.PHONE)) {
            callbacks.add(call(delivery, due, lastDay));
        }
        if (visitIsProposed(delivery)) {
            callbacks.add(new PlannedCallback("FLEET-VISIT", Channel.VISIT, due.plusDays(4), lastDay.plusDays(4), Post.MANAGING_SUPERVISOR,
                    Text.of("集团客户，可上门", "A fleet customer may be visited"), Standing.PROPOSED, Set.of(Mark.CALL_DAY_BEFORE)));
        }
        return callbacks.isEmpty()
                ? CallbackPlan.none("NO-CALLS", Text.of("客户不接受电话", "The customer does not want calls"))
                : new CallbackPlan(callbacks, Optional.empty());
    }

    private static PlannedCallback call(DeliveryFacts delivery, LocalDate due, LocalDate lastDay) {
        boolean reachable = delivery.contact().allows(Channel.PHONE);
        return new PlannedCallback("CALL", Channel.PHONE, /* due on */ due, /* expires on */ lastDay, Post.CALLBACK_AGENT,
                reachable ? Text.of("维修后电话回访", "Call after a service") : Text.of("没有可用电话", "No phone number that works"),
                reachable ? Standing.DUE : Standing.UNREACHABLE,
                reachable ? Set.of() : Set.of(Mark.CHECK_PHONE));
    }

    /** Once a quarter, however many cars of the fleet are delivered. */
    private static boolean visitIsProposed(DeliveryFacts delivery) {
        return delivery.fleetCustomer() && delivery.contact().allows(Channel.VISIT)
                && delivery.settings().text(Chenfeng.FLEET_VISITS).equals("propose")
                && delivery.fleetVisitedOn().filter(last -> last.isAfter(delivery.deliveredOn().minusDays(90))).isEmpty();
    }

    @Override
    public NextStep afterAttempt(AttemptFacts attempt) {
        LocalDate tomorrow = attempt.today().plusDays(1);
        return switch (attempt.outcome()) {
            case REFUSED -> new NextStep.GiveUp(/* correction task */ false, Text.of("尊重客户意愿", "The customer's wish is respected"));
            case NUMBER_DEAD, WRONG_PERSON -> new NextStep.GiveUp(/* correction task */ true, Text.of("电话有误，请更正", "Wrong number: please correct it"));
            default -> attempt.attempts() < 3 && !tomorrow.isAfter(attempt.expiresOn())
                    ? new NextStep.Retry(tomorrow, Text.of("明天再打", "Again tomorrow"))
                    : new NextStep.GiveUp(false, Text.of("多次未接通", "Not reached in several attempts"));
        };
    }
}
