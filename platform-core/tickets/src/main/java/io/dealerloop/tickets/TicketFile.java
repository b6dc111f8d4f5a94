package io.dealerloop.tickets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with everything kept of it.
 *
 * @param form what was recorded in a format; absent where nothing was
 * @param related tickets it belongs together with
 * @param timeline what became of it, the earliest first
 */
public record TicketFile(TicketView ticket, @Nullable Form form, List<RelatedTicket> related, List<TicketEvent> timeline) {

    /**
     * @param format as it was when it was recorded
     * @param slots what was said, by the slot's name
     */
    public record Form(TicketFormat format, Map<String, String> slots, RecordingPoints points) {}
}
