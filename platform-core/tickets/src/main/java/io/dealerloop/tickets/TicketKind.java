package io.dealerloop.tickets;

import io.dealerloop.spi.Text;

/** What a ticket is about. */
public enum TicketKind {
    /** The customer complained, or gave a score on the alarm line (投诉). */
    COMPLAINT(Text.of("投诉", "Complaint")),
    /** The customer wants an appointment (预约). */
    BOOKING(Text.of("预约", "Booking")),
    /** A way to reach the customer must be found (资料更正). */
    CORRECTION(Text.of("资料更正", "Correction"));

    private final Text title;

    TicketKind(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }
}
