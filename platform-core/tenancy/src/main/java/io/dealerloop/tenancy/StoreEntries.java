package io.dealerloop.tenancy;

import io.dealerloop.identity.Entering;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Headquarters enters a store: with a reason, for a limited time, to look and not to write; the store sees who came, when and why.
 * Times here are the real clock's, since the right to be there ends with it.
 */
@ApplicationScoped
public class StoreEntries {

    private static final String SELECT = "SELECT id, name, reason, entered_at, ends_at, left_at FROM headquarters_entry WHERE tenant_id = ?";

    @Inject
    private StoreDatabase database;

    @Inject
    private Stores stores;

    @Inject
    private Entering entering;

    @Inject
    private Audit audit;

    @Inject
    private GroupAudit groupAudit;

    /** @throws Problem when the group has no such store, the store is not at work, or no reason is stated */
    @Transactional
    public StoreEntry enter(TenantId id, String reason) {
        Store store = stores.find(id, Groups.current());
        String why = GroupStores.reason(reason);
        if (!store.active()) {
            throw Problem.refused("该门店目前不在使用状态，无法进入。", "The store is not at work and cannot be entered.");
        }
        StoreEntry entry = Tenants.runAs(id, () -> {
            OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
            StoreEntry made = new StoreEntry(Ids.next(), Actor.current().name(), why, now, now.plusMinutes(stores.settings().entryMinutes()), null);
            entering.open(made.enteredAt(), made.endsAt());
            database.jdbc(connection -> Sql.update(connection,
                    "INSERT INTO headquarters_entry (tenant_id, id, subject, name, reason, entered_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id, made.id(), Actor.current().subject(), made.name(), why, made.enteredAt(), made.endsAt()));
            audit.record("store.enter", "store", id.value(), Map.of("reason", why, "until", made.endsAt().truncatedTo(ChronoUnit.MINUTES).toString()));
            return made;
        });
        groupAudit.record("store.enter", "store", id.value(), Map.of("reason", why));
        return entry;
    }

    /** Leaves a store before the time is over; nothing happens to somebody who is not in. */
    @Transactional
    public void leave(TenantId id) {
        stores.find(id, Groups.current());
        Tenants.runAs(id, () -> {
            OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
            entering.close(now);
            int left = database.jdbc(connection -> Sql.update(connection, "UPDATE headquarters_entry SET left_at = ? WHERE tenant_id = ?"
                    + " AND subject = ? AND left_at IS NULL AND ends_at > ?", now, id, Actor.current().subject(), now));
            if (left > 0) {
                audit.record("store.leave", "store", id.value(), Map.of());
                groupAudit.record("store.leave", "store", id.value(), Map.of());
            }
        });
    }

    /** The acting person's own entry into the current store that has not ended. */
    @Transactional
    public Optional<StoreEntry> open() {
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        return database.jdbc(connection -> Sql.one(connection, SELECT + " AND subject = ? AND left_at IS NULL AND ends_at > ?"
                + " ORDER BY entered_at DESC, id DESC LIMIT 1", StoreEntries::read, Tenants.current(), Actor.current().subject(), now));
    }

    /** Who of headquarters came into the current store, newest first. */
    @Transactional
    public Page<StoreEntry> list(int page, int size) {
        Page.check(page, size);
        return database.jdbc(connection -> new Page<>(
                Sql.list(connection, SELECT + " ORDER BY entered_at DESC, id DESC LIMIT ? OFFSET ?", StoreEntries::read, Tenants.current(), size,
                        (long) page * size),
                page, size, Sql.count(connection, "SELECT count(*) FROM headquarters_entry WHERE tenant_id = ?", Tenants.current())));
    }

    private static StoreEntry read(ResultSet row) throws SQLException {
        return new StoreEntry(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class),
                row.getObject(5, OffsetDateTime.class), row.getObject(6, OffsetDateTime.class));
    }
}
