package io.dealerloop.customers;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.TenantId;
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
        @Nullable Contact oldValue, Contact newValue, State state, String madeBy, OffsetDateTime madeAt, @Nullable String judgedBy,
        @Nullable OffsetDateTime judgedAt) {

    /** What may be corrected from a callback. */
    public enum Field {
        NAME, PHONE, EMAIL, ADDRESS, PLATE;

        /** A value of this field as the reader may see it. */
        Contact shown(TenantId store, String value) {
            return switch (this) {
                case PHONE -> Contact.phone(store, value);
                case EMAIL -> Contact.email(store, value);
                case ADDRESS -> Contact.address(store, value);
                case NAME, PLATE -> Contact.plain(store, value);
            };
        }

        /** Whether somebody who sees contact data masked must not learn of its value. */
        boolean contact() {
            return this == PHONE || this == EMAIL || this == ADDRESS;
        }
    }

    /** Where a correction stands. */
    public enum State { PENDING, CONFIRMED, REVERTED }
}
