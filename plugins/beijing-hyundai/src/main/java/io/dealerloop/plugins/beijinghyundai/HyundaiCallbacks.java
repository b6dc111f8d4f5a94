package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is called back after a delivery, and what follows a failed attempt. */
final class HyundaiCallbacks implements CallbackStandard {

    @Override
    public CallbackPlan plan(DeliveryFacts delivery) {
        if (delivery.deliveredOn().isAfter(delivery.today())) {
            return CallbackPlan.none("FUTURE-DELIVERY",
                    Text.of("交车日期在今天之后，请核对；到期后再安排", "The delivery is dated after today: please check; planned when the day comes"));
        }
        return switch (delivery.occasion()) {
            case SERVICE -> ServiceCallbacks.plan(delivery);
            case SALE -> NewCarSchedule.plan(delivery);
        };
    }

    /** Callbacks past their last day are history and never planned. */
    static CallbackPlan withoutExpired(List<PlannedCallback> wanted, DeliveryFacts delivery) {
        List<PlannedCallback> current = new ArrayList<>(wanted);
        current.removeIf(callback -> callback.expiresOn().isBefore(delivery.today()));
        return current.isEmpty()
                ? CallbackPlan.none("EXPIRED", Text.of("已过回访期限，作为历史记录", "Past the last day for a callback: history"))
                : new CallbackPlan(current, Optional.empty());
    }

    @Override
    public NextStep afterAttempt(AttemptFacts attempt) {
        return Retries.after(attempt);
    }
}
