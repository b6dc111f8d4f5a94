package io.dealerloop.tickets;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.InStore;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the outside sees it; what is not known is {@code null}. Times carry the store's offset.
 *
 * @param number counted per store, without gaps
 * @param version what the next change must be made upon
 * @param entryPoint how it came in
 * @param caller who called, where it is not the customer
 * @param callbackId the callback it came from
 * @param recording what was recorded in a format
 * @param text what else was said, or what it is about where there is no format; for a complaint the customer's words as recorded
 * @param note what was said when it was closed or opened again
 * @param mergedInto the ticket it has gone into
 */
public record TicketView(UUID storeId, String storeName, UUID id, int version, long number, TicketKind kind, TicketState state, EntryPoint entryPoint,
        @Nullable Customer customer, @Nullable Vehicle vehicle, @Nullable Caller caller, @Nullable UUID callbackId, @Nullable Recording recording,
        String text, OffsetDateTime createdAt, String createdBy, OffsetDateTime changedAt, String changedBy, @Nullable String note,
        @Nullable UUID mergedInto) implements InStore {

    /** The customer as they were called when the ticket was made. */
    public record Customer(UUID id, String name) {}

    public record Vehicle(UUID id, @Nullable String plate, @Nullable String model) {}

    public record Caller(@Nullable String name, @Nullable Contact phone) {}

    /**
     * @param format the format's code
     * @param title the format's name, in the reader's language
     * @param score what the recording earned, 0 to 100
     */
    public record Recording(String format, String title, String sentence, int score) {}
}
