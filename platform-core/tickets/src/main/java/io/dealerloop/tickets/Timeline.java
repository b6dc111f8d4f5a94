package io.dealerloop.tickets;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of tickets, in the database: entries are added and read, never changed. */
final class Timeline {

    /** Nobody is hurt when these are taken back: what was there before is there again. */
    private static final Set<TicketEventKind> HARMLESS = Set.of(TicketEventKind.CORRECTED, TicketEventKind.LINKED, TicketEventKind.MERGED);

    /** An entry as it is kept. */
    record Entry(UUID id, TicketEventKind kind, OffsetDateTime at, String by, @Nullable UUID undoes, @Nullable UUID other, Happening.Said said) {}

    private final Connection connection;
    private final Store store;

    Timeline(Connection connection, Store store) {
        this.connection = connection;
        this.store = store;
    }

    TicketHappened add(Happening happening, Actor by, OffsetDateTime now) throws SQLException {
        UUID id = Ids.next();
        Sql.update(connection, "INSERT INTO ticket_event (tenant_id, id, ticket_id, kind, at, by_subject, by_name, undoes, other_id, details)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)", store.id(), id, happening.ticket(), happening.kind(), now, by.subject(), by.name(),
                happening.undoes(), happening.other(), Json.write(happening.said()));
        return new TicketHappened(happening.ticket(), id, happening.kind(), now, by.subject(), happening.other());
    }

    /** The earliest first. */
    List<Entry> of(UUID ticket) throws SQLException {
        return Sql.list(connection, "SELECT id, kind, at, by_name, undoes, other_id, details FROM ticket_event WHERE tenant_id = ? AND ticket_id = ?"
                + " ORDER BY at, id", Timeline::entry, store.id(), ticket);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject(1, UUID.class), TicketEventKind.valueOf(row.getString(2)), row.getObject(3, OffsetDateTime.class), row.getString(4),
                row.getObject(5, UUID.class), row.getObject(6, UUID.class), Json.read(row.getString(7), Happening.Said.class));
    }

    /** The last entry of that kind about that other ticket which was not taken back. */
    Optional<Entry> standing(UUID ticket, TicketEventKind kind, UUID other) throws SQLException {
        List<Entry> all = of(ticket);
        Set<UUID> undone = undone(all);
        return all.reversed().stream().filter(entry -> entry.kind() == kind && other.equals(entry.other()) && !undone.contains(entry.id())).findFirst();
    }

    /** Whether that entry may be taken back now. Of corrections only the last one, or what was recorded later would be lost. */
    static boolean undoable(Entry entry, List<Entry> all) {
        boolean last = entry.kind() != TicketEventKind.CORRECTED
                || all.reversed().stream().filter(other -> other.kind() == TicketEventKind.CORRECTED).findFirst().filter(entry::equals).isPresent();
        // A correction that takes one back is itself the last word: it is corrected again, not undone.
        return HARMLESS.contains(entry.kind()) && last && entry.undoes() == null && !undone(all).contains(entry.id());
    }

    private static Set<UUID> undone(List<Entry> all) {
        Set<UUID> undone = new HashSet<>();
        all.stream().map(Entry::undoes).filter(id -> id != null).forEach(undone::add);
        return undone;
    }

    /** As the reader may see it. */
    List<TicketEvent> shown(List<Entry> all, Map<UUID, RelatedTicket> others) {
        Set<UUID> undone = undone(all);
        Locale language = Actor.languageOrDefault();
        TenantId tenant = store.id();
        List<TicketEvent> shown = new ArrayList<>();
        for (Entry entry : all) {
            List<TicketEvent.Change> changes = entry.said().changes().stream().map(change -> new TicketEvent.Change(change.field(),
                    Text.of(change.zh(), change.en()).in(language), Contact.words(tenant, change.before()), Contact.words(tenant, change.after()))).toList();
            shown.add(new TicketEvent(entry.id(), entry.kind(), entry.at().atZoneSameInstant(store.zone()).toOffsetDateTime(), entry.by(),
                    Contact.words(tenant, entry.said().note()), changes, entry.other() == null ? null : others.get(entry.other()),
                    undone.contains(entry.id()), undoable(entry, all)));
        }
        return List.copyOf(shown);
    }
}
