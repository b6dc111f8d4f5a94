package io.dealerloop.customers;

import java.util.UUID;

/**
 * Whom and which car a row means.
 *
 * @param vehicleId {@code null} where the row names no car
 * @param ownerId {@code null} where the row names no owner and none is known
 * @param contactId the person to be called
 * @param created whether the row brought a new customer or car
 * @param changed whether the row changed a customer or car
 */
public record Recognised(UUID vehicleId, UUID ownerId, UUID contactId, boolean created, boolean changed) {}
