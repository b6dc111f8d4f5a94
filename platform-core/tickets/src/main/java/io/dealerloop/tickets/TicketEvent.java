package io.dealerloop.tickets;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a ticket's timeline. Entries are added and never changed.
 *
 * @param note what was said with it
 * @param changes what was corrected
 * @param other the other ticket it is about
 * @param undone whether it was taken back later
 * @param undoable whether it may be taken back now
 */
public record TicketEvent(UUID id, TicketEventKind kind, OffsetDateTime at, String by, @Nullable String note, List<Change> changes,
        @Nullable RelatedTicket other, boolean undone, boolean undoable) {

    /**
     * Something that was recorded otherwise before.
     *
     * @param field the slot's name, or what of the ticket it is
     * @param label as people call it, in the reader's language
     */
    public record Change(String field, String label, @Nullable String before, @Nullable String after) {}
}
