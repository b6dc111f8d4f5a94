package io.dealerloop.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Sets when something falls due, in the transaction that says so; within a minute after, its {@link DueWork} is done. One time for each kind and
 * subject: a new one takes the place of the one before. Change the subject first and its times afterwards, as everybody does. Kept in a platform table, so ids alone: never a name, a phone or a text.
 */
@ApplicationScoped
public class DueTimes {

    @Inject
    private StoreDatabase database;

    /** @param store the one in whose name this code runs */
    public void set(String kind, TenantId store, UUID subject, Instant at) {
        set(kind, store, Map.of(subject, at));
    }

    /** Many in one statement. */
    public void set(String kind, TenantId store, Map<UUID, Instant> times) {
        check(store);
        if (!times.isEmpty()) {
            DueFiring.touched(database, kind, store, times.keySet());
            database.jdbc(connection -> DueRows.set(connection, kind, store, times));
        }
    }

    /** What is not due any more. Nothing happens where no time is set. */
    public void clear(String kind, TenantId store, UUID subject) {
        clear(kind, store, Set.of(subject));
    }

    public void clear(String kind, TenantId store, Set<UUID> subjects) {
        check(store);
        if (!subjects.isEmpty()) {
            DueFiring.touched(database, kind, store, subjects);
            database.jdbc(connection -> DueRows.clear(connection, kind, store, subjects));
        }
    }

    /** The table has no wall of its own. */
    private static void check(TenantId store) {
        if (!Tenants.actsAs(store)) {
            throw new IllegalStateException("A due time of store " + store + " is set and cleared as that store only: call this inside Tenants.runAs");
        }
    }
}
