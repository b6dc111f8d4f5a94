package io.dealerloop.tickets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another ticket of the store, as one stands beside this one.
 *
 * @param relation how the two belong together; absent where that is said elsewhere
 */
public record RelatedTicket(UUID id, long number, TicketKind kind, TicketState state, @Nullable Relation relation) {

    /** How the other ticket belongs to this one. */
    public enum Relation {
        LINKED,
        /** This one has gone into it. */
        MERGED_INTO,
        /** It has gone into this one. */
        ABSORBED,
        /** This one was part of it. */
        SPLIT_FROM,
        /** It was part of this one. */
        SPLIT_OFF
    }
}
