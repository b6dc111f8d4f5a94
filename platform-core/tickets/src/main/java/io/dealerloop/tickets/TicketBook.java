package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Events;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantKey;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes tickets with all that belongs to them, within the transaction of the facade that asks: numbers, hands, keys, timeline, trail. */
@ApplicationScoped
class TicketBook {

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

    @Inject
    private Events events;

    /** What to write of a ticket that is opened: for the timeline and the trail. */
    record Opened(NewTicket wanted, List<TicketKey> keys) {}

    /** Opens tickets and numbers them in that order. */
    List<Ticket> open(List<Opened> all, String action) {
        Store store = stores.current();
        OffsetDateTime now = now();
        long last = database.jdbc(connection -> Sql.count(connection, TAKE_NUMBERS, store.id(), (long) all.size()));
        long number = last - all.size();
        List<Ticket> opened = new ArrayList<>();
        for (Opened one : all) {
            keepFormat(one.wanted().recording(), now);
            Ticket ticket = new Ticket(store.id(), ++number, one.wanted(), now);
            database.em().persist(ticket);
            opened.add(ticket);
        }
        for (int i = 0; i < opened.size(); i++) {
            Ticket ticket = opened.get(i);
            Opened one = all.get(i);
            Actor by = new Actor(one.wanted().createdBy(), one.wanted().createdByName(), Actor.languageOrDefault());
            handled(ticket.id(), by);
            happened(Happening.of(ticket.id(), TicketEventKind.OPENED), by, now);
            database.jdbc(connection -> {
                keys(connection).keep(ticket.id(), now, one.keys(), true);
                return null;
            });
            audit.record(action, "ticket", ticket.id(), details(ticket));
        }
        return opened;
    }

    /** The ticket that this request has made already. @throws Problem when that was another request under the same id */
    Optional<Ticket> made(NewTicket.Request request) {
        return database.jdbc(connection -> Sql.one(connection, "SELECT id FROM ticket WHERE tenant_id = ? AND request_id = ?",
                row -> row.getObject(1, UUID.class), Tenants.current(), request.id())).map(this::read).map(made -> {
                    if (!request.hash().equals(made.requestHash())) {
                        throw Problem.conflict("该请求编号已用于工单 " + made.number() + "，内容不同；请换一个请求编号。",
                                "This request id has made ticket " + made.number() + " from something else; use another one.");
                    }
                    return made;
                });
    }

    /** From here on no other ticket of this store is opened until this transaction ends. */
    void holdNumbers() {
        database.jdbc(connection -> Sql.count(connection, TAKE_NUMBERS, Tenants.current(), 0L));
    }

    /** Locked, so that whoever comes second sees what the first did and can be told. */
    Ticket lock(UUID id) {
        return found(database.em().find(Ticket.class, TenantKey.here(id), LockModeType.PESSIMISTIC_WRITE));
    }

    Ticket read(UUID id) {
        return found(database.em().find(Ticket.class, TenantKey.here(id)));
    }

    private static Ticket found(Ticket ticket) {
        if (ticket == null) {
            throw Problem.notFound("没有这张工单。", "There is no such ticket.");
        }
        return ticket;
    }

    /** Notes a hand in a ticket; once a person. */
    void handled(UUID ticket, Actor by) {
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO ticket_handling (tenant_id, ticket_id, subject, name, handled_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", Tenants.current(), ticket, by.subject(), by.name(), now()));
    }

    /** Whoever had a hand in one ticket has had it in the other from now on. */
    void handlersOf(UUID from, UUID to) {
        database.jdbc(connection -> Sql.update(connection, "INSERT INTO ticket_handling (tenant_id, ticket_id, subject, name, handled_at)"
                + " SELECT h.tenant_id, ?, h.subject, h.name, h.handled_at FROM ticket_handling h WHERE h.tenant_id = ? AND h.ticket_id = ?"
                + " ON CONFLICT DO NOTHING", to, Tenants.current(), from));
    }

    Set<UUID> handlers(UUID ticket) {
        return Set.copyOf(database.jdbc(connection -> Sql.list(connection, "SELECT subject FROM ticket_handling WHERE tenant_id = ? AND ticket_id = ?",
                row -> row.getObject(1, UUID.class), Tenants.current(), ticket)));
    }

    void happened(Happening happening) {
        happened(happening, Actor.current(), now());
    }

    private void happened(Happening happening, Actor by, OffsetDateTime at) {
        events.publish(database.jdbc(connection -> new Timeline(connection, stores.current()).add(happening, by, at)));
    }

    /** Keeps what a ticket says now beside what it said, and the keys it is found by. */
    void corrected(Ticket ticket, int replaced, Edition before, List<TicketKey> keys) {
        database.jdbc(connection -> {
            Sql.update(connection, "INSERT INTO ticket_edition (tenant_id, ticket_id, edition, content) VALUES (?, ?, ?, ?::jsonb)", Tenants.current(),
                    ticket.id(), replaced, Json.write(before));
            keys(connection).keep(ticket.id(), ticket.createdAt(), keys, false);
            return null;
        });
    }

    Edition earlier(UUID ticket, int edition) {
        return database.jdbc(connection -> Sql.one(connection, "SELECT content FROM ticket_edition WHERE tenant_id = ? AND ticket_id = ? AND edition = ?",
                row -> Json.read(row.getString(1), Edition.class), Tenants.current(), ticket, edition)).orElseThrow();
    }

    /** A format is kept once, as it was when a ticket was first recorded in it. */
    void keepFormat(Keepable recording, OffsetDateTime now) {
        if (recording != null) {
            Recorded recorded = recording.recorded();
            database.jdbc(connection -> Sql.update(connection, "INSERT INTO ticket_format (tenant_id, fingerprint, plugin, plugin_version, code, content,"
                            + " first_used_at) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING", Tenants.current(), recording.fingerprint(),
                    recorded.standard().pluginId(), recorded.standard().version(), recorded.format().code(), recording.format(), now));
        }
    }

    /** A format as a ticket was recorded in it. */
    record KeptFormat(RecordFormat format, String plugin, String version) {}

    Optional<KeptFormat> format(Edition edition) {
        if (edition.form() == null) {
            return Optional.empty();
        }
        return database.jdbc(connection -> Sql.one(connection, "SELECT content, plugin, plugin_version FROM ticket_format WHERE tenant_id = ? AND fingerprint = ?",
                row -> new KeptFormat(Json.read(row.getString(1), RecordFormat.class), row.getString(2), row.getString(3)), Tenants.current(),
                edition.form().fingerprint()));
    }

    /** The keys of a ticket that says this, what the files of customer and car say among them. */
    List<TicketKey> keys(Edition said, Recorded recorded) {
        return keysOf(List.of(new Keyed(said.subject(), recorded, said.text()))).getFirst();
    }

    /** What keys are made of. */
    record Keyed(NewTicket.Subject subject, Recorded recorded, String text) {}

    List<List<TicketKey>> keysOf(List<Keyed> all) {
        String areaCode = stores.settings().contact().areaCode().orElse(null);
        Map<UUID, KeyRows.Person> people = new HashMap<>();
        Map<UUID, KeyRows.Car> cars = new HashMap<>();
        database.jdbc(connection -> {
            people.putAll(keys(connection).people(all.stream().map(one -> one.subject().customerId()).filter(Objects::nonNull).toList()));
            cars.putAll(keys(connection).cars(all.stream().map(one -> one.subject().vehicleId()).filter(Objects::nonNull).toList()));
            return null;
        });
        return all.stream().map(one -> {
            NewTicket.Subject subject = one.subject();
            TicketKeys keys = new TicketKeys(areaCode).name(subject.customerName()).plate(subject.plate()).name(subject.callerName())
                    .phone(subject.callerPhone());
            KeyRows.Person person = people.get(subject.customerId());
            if (person != null) {
                keys.name(person.name()).phone(person.phone()).phone(person.phone2());
            }
            KeyRows.Car car = cars.get(subject.vehicleId());
            if (car != null) {
                keys.plate(car.plate()).vin(car.vin());
            }
            if (one.recorded() != null) {
                keys.recorded(one.recorded());
            }
            return keys.about(one.text()).all();
        }).toList();
    }

    private KeyRows keys(Connection connection) {
        return new KeyRows(connection, Tenants.current());
    }

    private static Map<String, Object> details(Ticket ticket) {
        Map<String, Object> details = new HashMap<>(Map.of("kind", ticket.kind(), "number", ticket.number()));
        Edition said = ticket.edition();
        if (said.form() != null) {
            details.put("format", said.form().code());
            details.put("score", said.form().score());
        }
        return details;
    }

    /** Writes what was changed and tells the trail. */
    TicketView changed(Ticket ticket, String action, Map<String, ?> details) {
        database.em().flush();
        TicketView view = ticket.view(stores.current());
        Map<String, Object> all = new HashMap<>(details);
        all.put("number", view.number());
        audit.record(action, "ticket", view.id(), all);
        return view;
    }

    OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
