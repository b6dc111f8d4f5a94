package io.dealerloop.tickets;

import java.util.UUID;

/** A ticket to be opened, and on whose behalf. */
record NewTicket(TicketKind kind, UUID callbackId, UUID customerId, String customerName, UUID vehicleId, String plate, String model,
        String text, UUID createdBy, String createdByName) {}
