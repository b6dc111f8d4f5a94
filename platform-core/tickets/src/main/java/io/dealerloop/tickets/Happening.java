package io.dealerloop.tickets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that becomes an entry of a ticket's timeline.
 *
 * @param ticket whose timeline
 * @param other the other ticket it is about
 * @param undoes the entry of this timeline that it takes back
 */
record Happening(UUID ticket, TicketEventKind kind, @Nullable UUID other, @Nullable UUID undoes, Said said) {

    static final Said NOTHING = new Said(null, null, List.of());

    /**
     * @param note in the words of who did it
     * @param edition the edition of the recording that was replaced
     */
    record Said(@Nullable String note, @Nullable Integer edition, List<Changed> changes) {
        Said {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /** @param zh as people call it, and {@code en} */
    record Changed(String field, String zh, String en, @Nullable String before, @Nullable String after) {}

    static Happening of(UUID ticket, TicketEventKind kind) {
        return new Happening(ticket, kind, null, null, NOTHING);
    }

    static Happening noted(UUID ticket, TicketEventKind kind, @Nullable String note) {
        return new Happening(ticket, kind, null, null, new Said(note, null, List.of()));
    }

    static Happening with(UUID ticket, TicketEventKind kind, UUID other, @Nullable UUID undoes) {
        return new Happening(ticket, kind, other, undoes, NOTHING);
    }
}
