package io.dealerloop.standards;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.tenancy.DealerGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How widely versions are used, counted group by group: the walls are entered one after the other, and only numbers come out. */
@ApplicationScoped
class UseBook {

    /** Fewer stores or groups than this are not told to a partner: they could be guessed. */
    private static final int UNTOLD = 5;

    static final UseCounts NOT_COUNTED = new UseCounts(null, null, null, null, null);

    @Inject
    private DealerGroups dealerGroups;

    @Inject
    private UseOfGroup one;

    @Inject
    private PlatformDatabase platform;

    /** @param countedAt absent = not yet */
    record Counted(int stores, int groups, long calls, long failures, @Nullable OffsetDateTime countedAt) {

        static final Counted NONE = new Counted(0, 0, 0, 0, null);

        UseCounts forPartner() {
            return new UseCounts(stores < UNTOLD ? null : Integer.valueOf(stores), groups < UNTOLD ? null : Integer.valueOf(groups),
                    stores < UNTOLD ? null : Long.valueOf(calls), stores < UNTOLD ? null : Long.valueOf(failures), countedAt);
        }
    }

    /** As the job counted last. */
    Map<StandardRef, Counted> counted() {
        Map<StandardRef, Counted> found = new HashMap<>();
        platform.jdbc(connection -> Sql.list(connection, "SELECT plugin, version, sum(stores), count(*) FILTER (WHERE stores > 0), sum(calls), sum(failures),"
                + " min(counted_at) FROM plugin_use GROUP BY plugin, version", row -> found.put(new StandardRef(row.getString(1), row.getString(2)),
                new Counted(row.getInt(3), row.getInt(4), row.getLong(5), row.getLong(6), row.getObject(7, OffsetDateTime.class)))));
        return found;
    }

    /** The same, with what is too few to be told left out. */
    Map<StandardRef, UseCounts> forPartners() {
        Map<StandardRef, UseCounts> told = new HashMap<>();
        counted().forEach((ref, counted) -> told.put(ref, counted.forPartner()));
        return told;
    }

    /** How many stores have a version now, beneath their own included. */
    Counted followingAcrossGroups(StandardRef ref) {
        int stores = 0;
        int groups = 0;
        for (GroupId group : dealerGroups.idsAcrossGroups()) {
            int here = one.following(group).getOrDefault(ref, StoresWith.Count.NONE).stores();
            stores += here;
            groups += here > 0 ? 1 : 0;
        }
        return new Counted(stores, groups, 0, 0, null);
    }
}
