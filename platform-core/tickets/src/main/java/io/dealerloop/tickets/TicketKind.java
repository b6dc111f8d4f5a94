package io.dealerloop.tickets;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Text;

/** What a ticket is about. */
public enum TicketKind {
    /** The customer asks something (咨询); recorded in a format. */
    CONSULTATION(Text.of("咨询", "Consultation")),
    /** The car broke down on the road (救援); recorded in a format. */
    RESCUE(Text.of("救援", "Rescue")),
    /** The customer complained, or gave a score on the alarm line (投诉); recorded in a format where somebody records it. */
    COMPLAINT(Text.of("投诉", "Complaint")),
    /** The customer advises something (建议). */
    SUGGESTION(Text.of("建议", "Suggestion")),
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

    static TicketKind of(RecordFormat.Kind kind) {
        return valueOf(kind.name());
    }
}
