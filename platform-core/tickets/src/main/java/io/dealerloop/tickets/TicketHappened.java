package io.dealerloop.tickets;

import io.dealerloop.kernel.DomainEvent;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry was added to a ticket's timeline. Ids alone: whoever wants to know more asks {@link Tickets}.
 *
 * @param entryId the entry
 * @param by who did it; the platform itself where nobody did
 * @param otherId the other ticket it is about
 */
public record TicketHappened(UUID ticketId, UUID entryId, TicketEventKind kind, OffsetDateTime at, UUID by, @Nullable UUID otherId) implements DomainEvent {}
