package io.dealerloop.tickets;

import io.dealerloop.identity.Separation;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantKey;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.tenancy.Separations;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private Separations separations;

    @Inject
    private Audit audit;

    /**
     * Those of the stores of {@link Tenants#readable()} as one list, the newest first.
     *
     * @param state {@code null} = all
     * @param kind {@code null} = all
     */
    @Transactional
    public Page<TicketView> list(TicketState state, TicketKind kind, int page, int size) {
        Page.check(page, size);
        List<Store> served = stores.served();
        return served.isEmpty() ? new Page<>(List.of(), page, size, 0)
                : database.jdbc(connection -> new TicketRows(connection, served).list(state, kind, page, size));
    }

    @Transactional
    public void open(List<NewTicket> wanted) {
        long last = database.jdbc(connection -> Sql.count(connection, TAKE_NUMBERS, Tenants.current(), (long) wanted.size()));
        long number = last - wanted.size();
        EntityManager entities = database.em();
        for (NewTicket one : wanted) {
            Ticket ticket = new Ticket(Tenants.current(), ++number, one, now());
            entities.persist(ticket);
            handled(ticket.id(), one.createdBy(), one.createdByName());
            audit.record("tickets.open", "ticket", ticket.id(), Map.of("kind", one.kind(), "number", number));
        }
    }

    /** Notes a hand in a ticket; once a person. */
    private void handled(UUID ticket, UUID subject, String name) {
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO ticket_handling (tenant_id, ticket_id, subject, name, handled_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", Tenants.current(), ticket, subject, name, now()));
    }

    private Set<UUID> handlers(UUID ticket) {
        return Set.copyOf(database.jdbc(connection -> Sql.list(connection, "SELECT subject FROM ticket_handling WHERE tenant_id = ? AND ticket_id = ?",
                row -> row.getObject(1, UUID.class), Tenants.current(), ticket)));
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
        Ticket ticket = lock(id);
        Set<UUID> handlers = handlers(id);
        ticket.close(version, note, actor, now(), store);
        if (ticket.kind() == TicketKind.COMPLAINT) {
            separations.check(Separation.HANDLED_COMPLAINT, handlers, reason,
                    new Separations.Subject("ticket", id, TicketKind.COMPLAINT.title().zh() + " " + ticket.number()));
        }
        handled(id, actor.subject(), actor.name());
        return changed(ticket, "tickets.close", store);
    }

    /** Opens a closed ticket again. */
    @Transactional
    public TicketView reopen(UUID id, String note, Integer version) {
        Store store = stores.current();
        Ticket ticket = lock(id);
        ticket.reopen(version, note, Actor.current(), now(), store);
        return changed(ticket, "tickets.reopen", store);
    }

    /** Locked, so that whoever comes second sees what the first did and can be told. */
    private Ticket lock(UUID id) {
        Ticket ticket = database.em().find(Ticket.class, TenantKey.here(id), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw Problem.notFound("没有这张工单。", "There is no such ticket.");
        }
        return ticket;
    }

    private TicketView changed(Ticket ticket, String action, Store store) {
        database.em().flush();
        TicketView view = ticket.view(store);
        audit.record(action, "ticket", view.id(), Map.of("number", view.number()));
        return view;
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
