package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Text;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Visits that may be made beside those after a major complaint: to fleets and to givers of very good advice. */
final class Visits {

    /** A visit the managing supervisor is asked to consider. */
    record Proposal(String rule, Text reason) {}

    private Visits() {}

    static boolean alwaysToFleet(DeliveryFacts delivery) {
        return delivery.fleetCustomer() && is(delivery, Keys.FLEET_VISITS, Keys.ALWAYS) && mayBeVisited(delivery);
    }

    static boolean alwaysForAdvice(DeliveryFacts delivery) {
        return delivery.goodAdvice() && is(delivery, Keys.ADVICE_VISITS, Keys.ALWAYS) && mayBeVisited(delivery);
    }

    /** The visit to propose while the ordinary channel stands. */
    static Optional<Proposal> proposal(DeliveryFacts delivery) {
        if (!mayBeVisited(delivery)) {
            return Optional.empty();
        }
        if (delivery.fleetCustomer() && is(delivery, Keys.FLEET_VISITS, Keys.PROPOSE)) {
            return Optional.of(new Proposal("FLEET-PROPOSED",
                    Text.of("集团性客户，建议上门回访", "Fleet customer: a visit is proposed")));
        }
        if (delivery.goodAdvice() && is(delivery, Keys.ADVICE_VISITS, Keys.PROPOSE)) {
            return Optional.of(new Proposal("GOOD-ADVICE-PROPOSED",
                    Text.of("客户提出很好的意见，建议上门回访", "The customer gave very good advice: a visit is proposed")));
        }
        return Optional.empty();
    }

    private static boolean is(DeliveryFacts delivery, String setting, String value) {
        return delivery.settings().text(setting).equals(value);
    }

    /** Nobody who does not want visits, and at most one per fleet in so many days, also where the reason is good advice. */
    private static boolean mayBeVisited(DeliveryFacts delivery) {
        if (delivery.contact().refused().contains(Channel.VISIT)) {
            return false;
        }
        int gap = delivery.settings().number(Keys.FLEET_GAP_DAYS);
        return delivery.fleetVisitedOn()
                .map(visited -> ChronoUnit.DAYS.between(visited, delivery.deliveredOn()) >= gap)
                .orElse(true);
    }
}
