package io.dealerloop.standards;

import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Where each store of the group could go back to; inside a transaction. */
@ApplicationScoped
class Rollbacks {

    /** The version in force, where {@code latest} is given as the one question mark. */
    static final String IN_FORCE = "CASE WHEN s.chosen = 'latest' THEN ?::text ELSE s.chosen END";

    /**
     * The version a store had before: the newest in its history that is another than the one in force and that may be activated. Question
     * marks: {@code latest} again, and those versions. Whoever has the standard beneath chose none.
     */
    static final String BEFORE = "CASE WHEN NOT s.beneath THEN (SELECT v.version FROM standard_activation a"
            + " CROSS JOIN LATERAL unnest(ARRAY[a.to_version, a.from_version]) WITH ORDINALITY AS v (version, place)"
            + " WHERE a.group_id = s.group_id AND a.store_id = s.store_id AND a.plugin = s.plugin"
            + " AND v.version <> " + IN_FORCE + " AND v.version = ANY (?) ORDER BY a.id DESC, v.place LIMIT 1) END";

    @Inject
    private GroupDatabase groups;

    @Inject
    private VersionRows rows;

    @Inject
    private FollowedStandards followed;

    @Inject
    private StoresWith stores;

    /** The version before, of each store that has one. */
    Map<UUID, String> of(String plugin) {
        Map<UUID, String> found = new HashMap<>();
        groups.jdbc(connection -> Sql.list(connection, StoresWith.HAD + "SELECT s.store_id, " + BEFORE + " FROM had s WHERE s.plugin = ?", row -> {
            if (row.getString(2) != null) {
                found.put(row.getObject(1, UUID.class), row.getString(2));
            }
            return null;
        }, stores.values(Groups.current(), followed.inForce(Groups.current(), plugin, StandardChoice.LATEST), activatable(plugin), plugin)));
        return found;
    }

    /** The versions that stores of the group may begin to follow. */
    String[] activatable(String plugin) {
        return rows.all().stream().filter(row -> row.ref().pluginId().equals(plugin) && row.state() == VersionState.PUBLISHED
                && row.visibleTo(Groups.current().value())).map(row -> row.ref().version()).toArray(String[]::new);
    }
}
