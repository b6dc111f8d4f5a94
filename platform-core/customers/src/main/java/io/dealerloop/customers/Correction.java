package io.dealerloop.customers;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction of master data (资料更正): effective at once, and awaiting the head's confirmation (修改确认权).
 *
 * @param customerId the customer corrected, or {@code null} where a vehicle was
 * @param vehicleId the vehicle corrected, or {@code null} where a customer was
 * @param subject the customer's name or the car's plate as it stands now
 * @param judgedBy who confirmed or reverted it; {@code null} while pending
 */
public record Correction(UUID id, @Nullable UUID customerId, @Nullable UUID vehicleId, @Nullable String subject, Field field,
        @Nullable String oldValue, String newValue, State state, String madeBy, OffsetDateTime madeAt, @Nullable String judgedBy,
        @Nullable OffsetDateTime judgedAt) {

    /** What may be corrected from a callback. */
    public enum Field { NAME, PHONE, EMAIL, ADDRESS, PLATE }

    /** Where a correction stands. */
    public enum State { PENDING, CONFIRMED, REVERTED }
}
