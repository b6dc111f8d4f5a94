package io.dealerloop.customers;

import io.dealerloop.kernel.DomainEvent;
import java.util.UUID;

/**
 * A customer's or a car's data was corrected, or a correction reverted.
 *
 * @param customerId the customer, or {@code null} where a vehicle was corrected
 * @param vehicleId the vehicle, or {@code null} where a customer was corrected
 */
public record CustomerCorrected(UUID customerId, UUID vehicleId, Correction.Field field) implements DomainEvent {}
