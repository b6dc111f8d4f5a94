package io.dealerloop.tickets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to be opened, and on whose behalf.
 *
 * @param recording {@code null} where nothing was recorded in a format
 * @param splitFrom the ticket it was part of
 */
record NewTicket(TicketKind kind, EntryPoint entryPoint, @Nullable UUID callbackId, Subject subject, @Nullable Keepable recording, String text,
        @Nullable UUID splitFrom, @Nullable Request request, UUID createdBy, String createdByName) {

    /** Whom and what a ticket is about, as they were called when it was recorded. */
    record Subject(@Nullable UUID customerId, @Nullable String customerName, @Nullable UUID vehicleId, @Nullable String plate, @Nullable String model,
            @Nullable String callerName, @Nullable String callerPhone) {}

    /** What a request is known by when it is sent again. */
    record Request(UUID id, String hash) {}

    /** From a callback: nobody recorded it in a format. */
    NewTicket(TicketKind kind, UUID callbackId, UUID customerId, String customerName, UUID vehicleId, String plate, String model, String text,
            UUID createdBy, String createdByName) {
        this(kind, EntryPoint.CALLBACK, callbackId, new Subject(customerId, customerName, vehicleId, plate, model, null, null), null, text, null, null,
                createdBy, createdByName);
    }
}
