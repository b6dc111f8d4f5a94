package io.dealerloop.tickets;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the outside sees it; what is not known is {@code null}. Times carry the store's offset.
 *
 * @param number counted per store, without gaps
 * @param version what the next change must be made upon
 * @param callbackId the callback it came from
 * @param text what it is about; for a complaint the customer's words as recorded
 * @param note what was said when it was closed or opened again
 */
public record TicketView(UUID storeId, String storeName, UUID id, int version, long number, TicketKind kind, TicketState state, @Nullable Customer customer,
        @Nullable Vehicle vehicle, @Nullable UUID callbackId, String text, OffsetDateTime createdAt, String createdBy,
        OffsetDateTime changedAt, String changedBy, @Nullable String note) {

    /** The customer as they were called when the ticket was made. */
    public record Customer(UUID id, String name) {}

    public record Vehicle(UUID id, @Nullable String plate, @Nullable String model) {}
}
