package io.dealerloop.visits;

import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Told before deliveries are taken back (an import undone). A CDI bean of whoever builds on deliveries, called inside the store and
 * inside the transaction that takes them back, in sets of a few thousand.
 */
public interface DeliveryUse {

    /**
     * Why these deliveries cannot be taken back, for instance because a customer has been called about one; empty = nothing is in the way.
     * Also asked of deliveries whose change is taken back.
     */
    Optional<Text> obstacle(List<UUID> deliveries);

    /** Forgets what was planned, and only planned, for deliveries that are about to go. Called after all obstacles were asked for. */
    void forget(List<UUID> deliveries);
}
