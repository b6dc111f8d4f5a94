package io.dealerloop.visits;

import io.dealerloop.kernel.DomainEvent;
import java.util.UUID;

/**
 * An import has created, changed or taken back deliveries. Those concerned show themselves by their revision in {@code delivery_facts};
 * a delivery taken back is no longer there.
 */
public record DeliveriesChanged(UUID importId) implements DomainEvent {}
