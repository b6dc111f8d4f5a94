package io.dealerloop.callbacks;

import io.dealerloop.kernel.DomainEvent;
import java.util.List;
import java.util.UUID;

/** While a day was planned, no way was left to reach these customers: somebody must find one. */
public record CustomersUnreachable(List<Callback> callbacks) implements DomainEvent {

    /**
     * One of them.
     *
     * @param reason why, in the store's language
     */
    public record Callback(
            UUID callbackId, UUID customerId, String customerName, UUID vehicleId, String plate, String model, String reason) {}

    public CustomersUnreachable {
        callbacks = List.copyOf(callbacks);
    }
}
