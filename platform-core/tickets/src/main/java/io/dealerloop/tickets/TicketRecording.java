package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records tickets in the store's formats, corrects what was recorded, and makes a ticket of its own of what was part of another. */
@ApplicationScoped
public class TicketRecording {

    @Inject
    private Intake intake;

    @Inject
    private TicketBook book;

    @Inject
    private Stores stores;

    /**
     * Records a ticket.
     *
     * @param requestId under which the same may be sent again without making a second ticket; {@code null} = it is sent once
     * @throws Problem naming what cannot stand, the slots as people call them
     */
    @Transactional
    public TicketView record(@Nullable UUID requestId, RecordingInput input) {
        NewTicket.Request request = requestId == null ? null : new NewTicket.Request(requestId, Keepable.fingerprint(Json.write(input)));
        Optional<Ticket> made = request == null ? Optional.empty() : book.made(request);
        if (made.isPresent()) {
            return made.get().view(stores.current());
        }
        Intake.Read read = intake.read(input, null);
        if (request != null) {
            // Sent twice at once: whoever comes second waits here for the first and finds its ticket.
            book.holdNumbers();
            made = book.made(request);
        }
        return made.orElseGet(() -> opened(read, request, null)).view(stores.current());
    }

    private Ticket opened(Intake.Read read, NewTicket.@Nullable Request request, @Nullable Ticket splitFrom) {
        Actor actor = Actor.current();
        List<TicketKey> keys = book.keys(read.edition(), read.recorded());
        return book.open(List.of(new TicketBook.Opened(new NewTicket(read.kind(), read.entryPoint(), null, read.subject(), read.keepable(), read.text(),
                splitFrom == null ? null : splitFrom.id(), request, actor.subject(), actor.name()), keys)), "tickets.record").getFirst();
    }

    /**
     * Corrects what was recorded; what it said before is kept.
     *
     * @param version the ticket's version that was seen
     * @throws Problem naming what cannot stand; when the ticket is closed; a conflict when somebody else was faster
     */
    @Transactional
    public TicketView correct(UUID id, Integer version, RecordingInput input) {
        Store store = stores.current();
        Ticket ticket = book.lock(id);
        ticket.changeable(version, store);
        Edition before = ticket.edition();
        Optional<TicketBook.KeptFormat> had = book.format(before);
        Intake.Read read = intake.read(input, new Intake.Before(before, had));
        replace(ticket, version, store, new Replacement(before, read.edition(), read.recorded(), formats(read.recorded(), had), null));
        return book.changed(ticket, "tickets.correct", Map.of("edition", ticket.editionNumber()));
    }

    /** @param undoes the entry of the timeline that is taken back by it */
    record Replacement(Edition before, Edition after, @Nullable Recorded recorded, List<RecordFormat> formats, @Nullable UUID undoes) {}

    void replace(Ticket ticket, Integer version, Store store, Replacement with) {
        List<Happening.Changed> changes = Changes.between(with.before(), with.after(), with.formats());
        if (changes.isEmpty() && Objects.equals(with.before().subject(), with.after().subject())) {
            throw Problem.refused("没有改动。", "Nothing was changed.");
        }
        Actor actor = Actor.current();
        int replaced = ticket.editionNumber();
        if (with.recorded() != null && with.undoes() == null) {
            book.keepFormat(Keepable.of(with.recorded()), book.now());
        }
        ticket.correct(version, with.after(), actor, book.now(), store);
        book.corrected(ticket, replaced, with.before(), book.keys(with.after(), with.recorded()));
        book.handled(ticket.id(), actor);
        book.happened(new Happening(ticket.id(), TicketEventKind.CORRECTED, null, with.undoes(), new Happening.Said(null, replaced, changes)));
    }

    private static List<RecordFormat> formats(@Nullable Recorded recorded, Optional<TicketBook.KeptFormat> had) {
        return Stream.concat(Stream.ofNullable(recorded).map(Recorded::format), had.map(TicketBook.KeptFormat::format).stream()).toList();
    }

    /** Takes back the last correction: what was recorded before it is recorded again. */
    void uncorrect(Ticket ticket, Integer version, Store store, Timeline.Entry correction) {
        Edition now = ticket.edition();
        Edition then = book.earlier(ticket.id(), Objects.requireNonNull(correction.said().edition()));
        Optional<TicketBook.KeptFormat> format = book.format(then);
        Recorded recorded = format.map(kept -> new Recorded(kept.format(), new StandardRef(kept.plugin(), kept.version()),
                then.form().values(), then.form().sentence(), then.form().earned())).orElse(null);
        replace(ticket, version, store, new Replacement(now, then, recorded, formats(recorded, book.format(now)), correction.id()));
    }

    /**
     * Makes a ticket of its own of what was recorded with another: a customer called about two things. Customer, car and caller are the
     * same unless others are named.
     *
     * @param version the ticket's version that was seen
     */
    @Transactional
    public TicketView split(UUID id, Integer version, RecordingInput input) {
        Store store = stores.current();
        Ticket whole = book.lock(id);
        whole.changeable(version, store);
        Intake.Read read = intake.read(input, null);
        Edition from = whole.edition();
        boolean sameSubject = input.customerId() == null && input.vehicleId() == null && input.callerName() == null && input.callerPhone() == null;
        Intake.Read part = new Intake.Read(read.kind(), input.entryPoint() == null && from.entryPoint() != EntryPoint.CALLBACK ? from.entryPoint() : read.entryPoint(),
                sameSubject ? from.subject() : read.subject(), read.recorded(), read.text());
        Ticket made = opened(part, null, whole);
        whole.touch(Actor.current(), book.now());
        book.happened(Happening.with(whole.id(), TicketEventKind.SPLIT, made.id(), null));
        book.happened(Happening.with(made.id(), TicketEventKind.SPLIT_OFF, whole.id(), null));
        book.handlersOf(whole.id(), made.id());
        book.changed(whole, "tickets.split", Map.of("into", made.number()));
        return made.view(store);
    }
}
