package io.dealerloop.tickets;

import io.dealerloop.identity.Separation;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.tenancy.Separations;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store's tickets: listed, looked for, read, opened from what callbacks bring up, closed with a note, opened again. */
@ApplicationScoped
public class Tickets {

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private TicketBook book;

    @Inject
    private Separations separations;

    /**
     * Which tickets are listed.
     *
     * @param state {@code null} = all
     * @param kind {@code null} = all
     * @param customer {@code null} = everybody's
     * @param search a number, phone, plate, chassis number, name or their ends; blank = all
     */
    public record Query(@Nullable TicketState state, @Nullable TicketKind kind, @Nullable UUID customer, @Nullable String search) {

        static final Query ALL = new Query(null, null, null, null);
    }

    /** Those of the stores of {@link Tenants#readable()} as one list, the newest first. */
    @Transactional
    public Page<TicketView> list(Query query, int page, int size) {
        Page.check(page, size);
        List<Store> served = stores.served();
        return served.isEmpty() ? new Page<>(List.of(), page, size, 0)
                : database.jdbc(connection -> new TicketRows(connection, served).list(query, page, size));
    }

    /** A ticket with everything kept of it. @throws Problem when this store has no such ticket */
    @Transactional
    public TicketFile file(UUID id) {
        Store store = stores.current();
        Ticket ticket = book.read(id);
        Edition said = ticket.edition();
        TicketFile.@Nullable Form form = book.format(said).map(kept -> form(store, kept, said.form())).orElse(null);
        return database.jdbc(connection -> {
            Timeline timeline = new Timeline(connection, store);
            List<Timeline.Entry> entries = timeline.of(id);
            Related related = new Related(connection, store.id());
            List<RelatedTicket> ties = related.of(ticket);
            Set<UUID> named = Stream.concat(ties.stream().map(RelatedTicket::id), entries.stream().map(Timeline.Entry::other)).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return new TicketFile(ticket.view(store), form, ties, timeline.shown(entries, related.lines(named)));
        });
    }

    private static TicketFile.Form form(Store store, TicketBook.KeptFormat kept, Edition.Form said) {
        RecordFormat format = kept.format();
        return new TicketFile.Form(TicketFormat.of(format, kept.plugin() + " " + kept.version(), List.of()),
                ShownSlots.of(store.id(), said.values()), RecordingPoints.of(format, said.earned()));
    }

    @Transactional
    void open(List<NewTicket> wanted) {
        List<List<TicketKey>> keys = book.keysOf(wanted.stream().map(one -> new TicketBook.Keyed(one.subject(), null, one.text())).toList());
        book.open(IntStream.range(0, wanted.size()).mapToObj(i -> new TicketBook.Opened(wanted.get(i), keys.get(i))).toList(), "tickets.open");
    }

    /**
     * Closes a ticket.
     *
     * @param note what was done; needed
     * @param reason why one closes a complaint that one has handled oneself; needed where the store allows that
     * @throws Problem a conflict with the present ticket when somebody else was faster; or when somebody else must close it
     */
    @Transactional
    public TicketView close(UUID id, String note, Integer version, String reason) {
        Store store = stores.current();
        Actor actor = Actor.current();
        Ticket ticket = book.lock(id);
        Set<UUID> handlers = book.handlers(id);
        ticket.close(version, note, actor, book.now(), store);
        if (ticket.kind() == TicketKind.COMPLAINT) {
            separations.check(Separation.HANDLED_COMPLAINT, handlers, reason,
                    new Separations.Subject("ticket", id, TicketKind.COMPLAINT.title().zh() + " " + ticket.number()));
        }
        book.handled(id, actor);
        book.happened(Happening.noted(id, TicketEventKind.CLOSED, note));
        return book.changed(ticket, "tickets.close", Map.of());
    }

    /** Opens a closed ticket again. */
    @Transactional
    public TicketView reopen(UUID id, String note, Integer version) {
        Ticket ticket = book.lock(id);
        ticket.reopen(version, note, Actor.current(), book.now(), stores.current());
        book.happened(Happening.noted(id, TicketEventKind.REOPENED, note == null || note.isBlank() ? null : note));
        return book.changed(ticket, "tickets.reopen", Map.of());
    }
}
