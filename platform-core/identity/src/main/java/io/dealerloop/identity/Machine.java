package io.dealerloop.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A machine client of a store, such as its dealer management system.
 *
 * @param clientId what it signs in with, together with its secret
 * @param operations what it may call, by the names of the API's description
 */
public record Machine(UUID id, UUID store, String clientId, String name, List<String> operations, OffsetDateTime createdAt) {

    public Machine {
        operations = List.copyOf(operations);
    }
}
