package io.dealerloop.standards;

import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.StandardRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The transactions behind {@link UseBook} and {@link CountUse}, a group at a time. */
@ApplicationScoped
class UseOfGroup {

    /** How long hours are kept. */
    private static final int DAYS = 35;

    @Inject
    private GroupDatabase groups;

    @Inject
    private PlatformDatabase platform;

    @Inject
    private StoresWith stores;

    @Inject
    private StandardFigures figures;

    @Inject
    private BusinessClock clock;

    /** How many of the group's stores have each version now. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<StandardRef, StoresWith.Count> following(GroupId group) {
        return stores.byVersion(group);
    }

    /** Counts anew what the group uses, and forgets hours nobody looks at any more. */
    @Transactional(TxType.REQUIRES_NEW)
    void count(GroupId group) {
        Map<StandardRef, StoresWith.Count> following = stores.byVersion(group);
        Map<StandardRef, StandardHealth> asked = figures.lastDay(group);
        Set<StandardRef> refs = new HashSet<>(following.keySet());
        refs.addAll(asked.keySet());
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        platform.jdbc(connection -> {
            Sql.update(connection, "DELETE FROM plugin_use WHERE dealer_group = ?", group);
            for (StandardRef ref : refs) {
                StandardHealth health = asked.getOrDefault(ref, StandardFigures.SILENT);
                Sql.update(connection, "INSERT INTO plugin_use (plugin, version, dealer_group, stores, calls, failures, counted_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        ref.pluginId(), ref.version(), group, following.getOrDefault(ref, StoresWith.Count.NONE).stores(), health.calls(), health.failures(), now);
            }
            return null;
        });
        groups.jdbc(group, connection -> Sql.update(connection, "DELETE FROM standard_health WHERE group_id = ? AND hour < ?", group,
                figures.hour().minusDays(DAYS)));
    }
}
