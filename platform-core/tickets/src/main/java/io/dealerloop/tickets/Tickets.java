package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantKey;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A store's tickets: opened from what callbacks bring up, closed with a note, opened again. */
@ApplicationScoped
public class Tickets {

    /** The last number given in a store: its row is the lock that keeps numbers without gaps or doubles. */
    private static final String TAKE_NUMBERS = "INSERT INTO ticket_number (tenant_id, last) VALUES (?, ?)"
            + " ON CONFLICT (tenant_id) DO UPDATE SET last = ticket_number.last + excluded.last RETURNING last";

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
    public Page<TicketView> list(TicketState state, TicketKind kind, int page, int size) {
        Page.check(page, size);
        String chosen = " FROM Ticket t WHERE t.tenantId = :tenant" + (state == null ? "" : " AND t.state = :state")
                + (kind == null ? "" : " AND t.kind = :kind");
        ZoneId zone = stores.current().zone();
        long total = asking("SELECT COUNT(t.number)" + chosen, Long.class, state, kind).getSingleResult();
        List<TicketView> tickets = asking("SELECT t" + chosen + " ORDER BY t.number DESC", Ticket.class, state, kind)
                .setFirstResult(Math.multiplyExact(page, size)).setMaxResults(size)
                .getResultStream().map(ticket -> ticket.view(zone)).toList();
        return new Page<>(tickets, page, size, total);
    }

    private <T> TypedQuery<T> asking(String query, Class<T> type, TicketState state, TicketKind kind) {
        TypedQuery<T> asked = database.em().createQuery(query, type).setParameter("tenant", Tenants.current().value());
        if (state != null) {
            asked.setParameter("state", state);
        }
        if (kind != null) {
            asked.setParameter("kind", kind);
        }
        return asked;
    }

    @Transactional
    public void open(List<NewTicket> wanted) {
        long last = database.jdbc(connection -> Sql.count(connection, TAKE_NUMBERS, Tenants.current(), (long) wanted.size()));
        long number = last - wanted.size();
        EntityManager entities = database.em();
        for (NewTicket one : wanted) {
            Ticket ticket = new Ticket(Tenants.current(), ++number, one, now());
            entities.persist(ticket);
            audit.record("tickets.open", "ticket", ticket.id(), Map.of("kind", one.kind(), "number", number));
        }
    }

    /**
     * Closes a ticket.
     *
     * @param note what was done; needed
     * @throws Problem a conflict with the present ticket when somebody else was faster
     */
    @Transactional
    public TicketView close(UUID id, String note, Integer version) {
        ZoneId zone = stores.current().zone();
        Ticket ticket = lock(id);
        ticket.close(version, note, Actor.current(), now(), zone);
        return changed(ticket, "tickets.close", zone);
    }

    /** Opens a closed ticket again. */
    @Transactional
    public TicketView reopen(UUID id, String note, Integer version) {
        ZoneId zone = stores.current().zone();
        Ticket ticket = lock(id);
        ticket.reopen(version, note, Actor.current(), now(), zone);
        return changed(ticket, "tickets.reopen", zone);
    }

    /** Locked, so that whoever comes second sees what the first did and can be told. */
    private Ticket lock(UUID id) {
        Ticket ticket = database.em().find(Ticket.class, TenantKey.here(id), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw Problem.notFound("没有这张工单。", "There is no such ticket.");
        }
        return ticket;
    }

    private TicketView changed(Ticket ticket, String action, ZoneId zone) {
        database.em().flush();
        TicketView view = ticket.view(zone);
        audit.record(action, "ticket", view.id(), Map.of("number", view.number()));
        return view;
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
