package io.dealerloop.callbacks;

import io.dealerloop.kernel.EventSubscriber;
import io.dealerloop.visits.DeliveriesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deliveries imported after the opening join today's list at once. */
@ApplicationScoped
public class DeliveriesJoinToday implements EventSubscriber<DeliveriesChanged> {

    @Inject
    private DayLists days;

    @Override
    public Class<DeliveriesChanged> event() {
        return DeliveriesChanged.class;
    }

    @Override
    public void on(DeliveriesChanged changed) {
        days.joinToday();
    }
}
