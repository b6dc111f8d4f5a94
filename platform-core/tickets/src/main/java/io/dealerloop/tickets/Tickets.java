package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A store's tickets: opened from what callbacks bring up, closed with a note, opened again. */
@ApplicationScoped
public class Tickets {

    private static final int LONGEST_NOTE = 2000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Inject
    private StoreDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Stores stores;

    @Inject
    private Audit audit;

    /**
     * The newest first.
     *
     * @param state {@code null} = all
     * @param kind {@code null} = all
     */
    @Transactional
    public Page<Ticket> list(Ticket.State state, TicketKind kind, int page, int size) {
        Page.check(page, size);
        return database.jdbc(connection -> rows(connection).list(state, kind, page, size));
    }

    @Transactional
    public void open(List<NewTicket> tickets) {
        database.jdbc(connection -> {
            for (NewTicket ticket : tickets) {
                UUID id = Ids.next();
                long number = rows(connection).insert(id, ticket, now());
                audit.record("tickets.open", "ticket", id, Map.of("kind", ticket.kind(), "number", number));
            }
            return null;
        });
    }

    /**
     * Closes a ticket.
     *
     * @param note what was done; needed
     * @throws Problem a conflict with the present ticket when somebody else was faster
     */
    @Transactional
    public Ticket close(UUID id, String note, Integer version) {
        if (note == null || note.isBlank()) {
            throw Problem.invalid("note", "请填写处理情况。", "Say what was done.");
        }
        return change(id, Ticket.State.CLOSED, note, version);
    }

    /** Opens a closed ticket again. */
    @Transactional
    public Ticket reopen(UUID id, String note, Integer version) {
        return change(id, Ticket.State.OPEN, note, version);
    }

    private Ticket change(UUID id, Ticket.State to, String note, Integer version) {
        if (version == null) {
            throw Problem.invalid("version", "请填写。", "This is needed.");
        }
        int length = note == null ? 0 : note.codePointCount(0, note.length());
        if (length > LONGEST_NOTE) {
            throw Problem.invalid("note", "最多 " + LONGEST_NOTE + " 个字符，现有 " + length + " 个。",
                    "At most " + LONGEST_NOTE + " characters; this has " + length + ".");
        }
        Actor actor = Actor.current();
        Ticket changed = database.jdbc(connection -> {
            TicketRows rows = rows(connection);
            Ticket ticket = rows.lock(id).orElseThrow(() -> Problem.notFound("没有这张工单。", "There is no such ticket."));
            if (ticket.version() != version) {
                throw conflict(ticket);
            }
            if (ticket.state() == to) {
                throw Problem.refused(to == Ticket.State.CLOSED ? "工单已关闭。" : "工单未关闭。",
                        to == Ticket.State.CLOSED ? "The ticket is closed already." : "The ticket is open already.");
            }
            rows.change(id, to, note == null || note.isBlank() ? null : note, actor, now());
            return rows.lock(id).orElseThrow();
        });
        audit.record(to == Ticket.State.CLOSED ? "tickets.close" : "tickets.reopen", "ticket", id, Map.of("number", changed.number()));
        return changed;
    }

    private static Problem conflict(Ticket ticket) {
        String at = TIME.format(ticket.changedAt());
        boolean closed = ticket.state() == Ticket.State.CLOSED;
        return Problem.conflict(
                ticket.changedBy() + " 已于 " + at + (closed ? " 关闭" : " 重新打开") + "了这张工单，您的更改没有保存。",
                ticket.changedBy() + (closed ? " closed" : " reopened") + " this ticket on " + at + ". Your change was not saved.")
                .withCurrent(ticket);
    }

    private TicketRows rows(Connection connection) {
        return new TicketRows(connection, Tenants.current(), stores.current().zone());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
