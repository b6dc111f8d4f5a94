package io.dealerloop.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A machine client of a store, such as its dealer management system.
 *
 * @param clientId what it signs in with, together with its secret
 * @param operations what it may call, by the names of the API's description
 * @param contactsClear whether it sees customers' contact data whole; else it is masked
 */
public record Machine(UUID id, UUID store, String clientId, String name, List<String> operations, boolean contactsClear,
        OffsetDateTime createdAt) {

    public Machine {
        operations = List.copyOf(operations);
    }
}
