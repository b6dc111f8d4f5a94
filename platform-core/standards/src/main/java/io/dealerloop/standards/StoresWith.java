package io.dealerloop.standards;

import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.StandardRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which stores of a group have which standard: those that chose it, and, of the platform's base, all the others that follow any standard
 * at all: they have it beneath their own (在下层), in the latest version.
 */
@ApplicationScoped
class StoresWith {

    /** A query over {@code had} follows; its values come behind those of {@link #values}. */
    static final String HAD = "WITH had AS (SELECT s.group_id, s.store_id, s.plugin, s.chosen, s.base, s.brands, s.since, false AS beneath"
            + " FROM store_standard s WHERE s.group_id = ?"
            + " UNION ALL SELECT t.group_id, t.id, b.plugin, 'latest', false, '{}'::text[], NULL::timestamptz, true"
            + " FROM tenant t CROSS JOIN (SELECT ?::text AS plugin) b WHERE t.group_id = ? AND b.plugin <> ''"
            + " AND EXISTS (SELECT 1 FROM store_standard x WHERE x.group_id = t.group_id AND x.store_id = t.id)"
            + " AND NOT EXISTS (SELECT 1 FROM store_standard x WHERE x.group_id = t.group_id AND x.store_id = t.id AND x.plugin = b.plugin)) ";

    @Inject
    private GroupDatabase groups;

    @Inject
    private FollowedStandards followed;

    @Inject
    @ConfigProperty(name = "dealerloop.standards.base")
    private Optional<String> base;

    /**
     * How many stores have a version in force.
     *
     * @param beneath of these, how many have it beneath their own without having chosen it
     */
    record Count(int stores, int beneath) {

        static final Count NONE = new Count(0, 0);

        Count and(Count more) {
            return new Count(stores + more.stores, beneath + more.beneath);
        }
    }

    /** The values of {@link #HAD}, then those of what follows it. */
    Object[] values(GroupId group, Object... more) {
        List<Object> values = new ArrayList<>(List.of(group, base.orElse(""), group));
        Collections.addAll(values, more);
        return values.toArray();
    }

    /** By the version in force; inside a transaction. */
    Map<StandardRef, Count> byVersion(GroupId group) {
        Map<StandardRef, Count> stores = new HashMap<>();
        groups.jdbc(group, connection -> Sql.list(connection, HAD + "SELECT plugin, chosen, count(*), count(*) FILTER (WHERE beneath) FROM had"
                + " GROUP BY plugin, chosen", row -> stores.merge(new StandardRef(row.getString(1), followed.inForce(group, row.getString(1), row.getString(2))),
                new Count(row.getInt(3), row.getInt(4)), Count::and), values(group)));
        return stores;
    }
}
