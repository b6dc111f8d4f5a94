package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Ties tickets together: links them, merges one into another, and takes back what is harmless to take back. */
@ApplicationScoped
public class TicketTies {

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private TicketBook book;

    @Inject
    private TicketRecording recording;

    /** Two tickets, the one acted upon and the other; locked in one order, so that nobody waits in a circle. */
    private record Pair(Ticket one, Ticket other) {}

    private Pair lock(UUID id, UUID otherId) {
        if (id.equals(SaidText.needed("ticketId", otherId))) {
            throw Problem.invalid("ticketId", "请选择另一张工单。", "Choose another ticket.");
        }
        if (id.compareTo(otherId) < 0) {
            Ticket one = book.lock(id);
            return new Pair(one, book.lock(otherId));
        }
        Ticket other = book.lock(otherId);
        return new Pair(book.lock(id), other);
    }

    /** Notes that two tickets belong together; closed ones too. @throws Problem when they are linked already, or somebody was faster */
    @Transactional
    public TicketView link(UUID id, Integer version, UUID otherId) {
        Pair pair = lock(id, otherId);
        pair.one().seen(version, stores.current());
        if (!database.jdbc(connection -> new Related(connection, stores.current().id()).link(id, otherId))) {
            throw Problem.refused("这两张工单已经关联。", "The two tickets are linked already.");
        }
        return tied(pair, TicketEventKind.LINKED, TicketEventKind.LINKED, null, "tickets.link");
    }

    /**
     * Has a ticket go into another one, which is worked on from now on; whoever had a hand in the one has had it in the other.
     *
     * @throws Problem when one of the two is closed, a complaint would go into none, or somebody was faster
     */
    @Transactional
    public TicketView merge(UUID id, Integer version, UUID into) {
        Store store = stores.current();
        Pair pair = lock(id, into);
        pair.one().changeable(version, store);
        if (pair.other().view(store).state() == TicketState.CLOSED) {
            throw Problem.refused("工单 " + pair.other().number() + " 已关闭，不能并入。", "Ticket " + pair.other().number() + " is closed; nothing goes into it.");
        }
        pair.one().mergeInto(pair.other(), Actor.current(), book.now());
        book.handled(id, Actor.current());
        book.handlersOf(id, into);
        return tied(pair, TicketEventKind.MERGED, TicketEventKind.ABSORBED, null, "tickets.merge");
    }

    /**
     * Takes an entry of the timeline back: a link, a merging, the last correction. What was taken back stays written, and that it was.
     *
     * @throws Problem when it cannot be taken back, or somebody was faster
     */
    @Transactional
    public TicketView undo(UUID id, UUID event, Integer version) {
        Store store = stores.current();
        List<Timeline.Entry> entries = database.jdbc(connection -> new Timeline(connection, store).of(id));
        Timeline.Entry entry = entries.stream().filter(one -> one.id().equals(event)).findFirst()
                .orElseThrow(() -> Problem.notFound("工单没有这条记录。", "The ticket has no such entry."));
        if (!Timeline.undoable(entry, entries)) {
            throw Problem.refused("这一步不能撤销，或已撤销。", "This cannot be taken back, or has been.");
        }
        if (entry.kind() == TicketEventKind.CORRECTED) {
            Ticket ticket = book.lock(id);
            ticket.changeable(version, store);
            recording.uncorrect(ticket, version, store, entry);
            return book.changed(ticket, "tickets.undo", Map.of("kind", entry.kind()));
        }
        Pair pair = lock(id, Objects.requireNonNull(entry.other()));
        pair.one().seen(version, store);
        if (entry.kind() == TicketEventKind.LINKED) {
            database.jdbc(connection -> new Related(connection, store.id()).unlink(id, entry.other()));
            return tied(pair, TicketEventKind.UNLINKED, TicketEventKind.UNLINKED, entry, "tickets.undo");
        }
        pair.one().unmerge(Actor.current(), book.now());
        return tied(pair, TicketEventKind.UNMERGED, TicketEventKind.RELEASED, entry, "tickets.undo");
    }

    /** Writes into both timelines what ties them or does so no more, and what that takes back in each. */
    private TicketView tied(Pair pair, TicketEventKind ofOne, TicketEventKind ofOther, Timeline.Entry undone, String action) {
        OffsetDateTime now = book.now();
        UUID one = pair.one().id();
        UUID other = pair.other().id();
        UUID undoneThere = undone == null ? null : database.jdbc(connection -> new Timeline(connection, stores.current())
                .standing(other, undone.kind() == TicketEventKind.MERGED ? TicketEventKind.ABSORBED : undone.kind(), one)).map(Timeline.Entry::id).orElse(null);
        book.happened(Happening.with(one, ofOne, other, undone == null ? null : undone.id()));
        book.happened(Happening.with(other, ofOther, one, undoneThere));
        pair.one().touch(Actor.current(), now);
        if (ofOne == TicketEventKind.MERGED || ofOne == TicketEventKind.UNMERGED) {
            // Who has it open should look again; that it was linked disturbs nobody's work.
            pair.other().touch(Actor.current(), now);
        }
        return book.changed(pair.one(), action, Map.of("other", pair.other().number(), "kind", ofOne));
    }
}
