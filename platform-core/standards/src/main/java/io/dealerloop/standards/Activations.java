package io.dealerloop.standards;

import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tenancy.SettingsForMany;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a group's stores follows which version of a standard: activated for one or many, tried first, and taken back. It holds on
 * every node within five seconds, without a start; what was begun under a version ends under it.
 */
@ApplicationScoped
public class Activations {

    @Inject
    private GroupDatabase database;

    @Inject
    private SettingsForMany many;

    @Inject
    private StandardVersions versions;

    @Inject
    private FollowedStandards followed;

    @Inject
    private StoresWith having;

    @Inject
    private Rollbacks rollbacks;

    @Inject
    private StandardFigures figures;

    /** The stores that have a standard, by name. @param version only those on it; {@code null} or empty = all */
    @Transactional
    public Page<FollowingStore> stores(String plugin, @Nullable String version, int page, int size) {
        Page.check(page, size);
        versions.requireVisible(plugin);
        String latest = latest(plugin);
        String wanted = version == null ? "" : version;
        String where = " FROM had s JOIN tenant t ON t.id = s.store_id AND t.group_id = s.group_id WHERE s.plugin = ? AND (? = '' OR "
                + Rollbacks.IN_FORCE + " = ?)";
        return database.jdbc(connection -> {
            List<FollowingStore> stores = Sql.list(connection, StoresWith.HAD + "SELECT s.store_id, t.name, s.beneath, " + Rollbacks.IN_FORCE
                    + ", s.chosen = 'latest', s.base, s.brands, s.since, " + Rollbacks.BEFORE + where + " ORDER BY t.name, t.id LIMIT ? OFFSET ?",
                    Activations::following, having.values(Groups.current(), latest, latest, rollbacks.activatable(plugin), plugin, wanted, latest, wanted, size,
                            (long) page * size));
            Map<StandardFigures.InStore, StandardHealth> health = figures.lastDay(plugin, stores.stream().map(FollowingStore::store).toList());
            return new Page<>(stores.stream().map(one -> one.with(health.get(new StandardFigures.InStore(one.store(), one.version())))).toList(), page, size,
                    Sql.count(connection, StoresWith.HAD + "SELECT count(*)" + where, having.values(Groups.current(), plugin, wanted, latest, wanted)));
        });
    }

    /** Who activated what, newest first. @param store only of that one; {@code null} = of all */
    @Transactional
    public Page<Activation> history(String plugin, @Nullable UUID store, int page, int size) {
        Page.check(page, size);
        versions.requireVisible(plugin);
        String where = " FROM standard_activation a JOIN tenant t ON t.id = a.store_id AND t.group_id = a.group_id WHERE a.group_id = ? AND a.plugin = ?"
                + " AND (?::uuid IS NULL OR a.store_id = ?)";
        return database.jdbc(connection -> new Page<>(
                Sql.list(connection, "SELECT a.id, a.store_id, t.name, a.from_version, a.to_version, a.follows_latest, a.at, a.actor_name, a.way" + where
                        + " ORDER BY a.id DESC LIMIT ? OFFSET ?", Activations::activation, Groups.current(), plugin, store, store, size, (long) page * size),
                page, size, Sql.count(connection, "SELECT count(*)" + where, Groups.current(), plugin, store, store)));
    }

    /**
     * Another version for stores that follow the standard already. A store that sets what the version does not declare or allow is left as it is,
     * with the settings' names.
     *
     * @throws Problem when there is no such version for this group, or it was withdrawn
     */
    public SettingsForMany.Result activate(String plugin, @Nullable String version, @Nullable List<UUID> stores, boolean dryRun) {
        if (version == null || version.isBlank()) {
            throw Problem.invalid("version", "请选择版本。", "Choose a version.");
        }
        versions.requireActivatable(plugin, version);
        return ScopedValue.where(FollowedStandards.WAY, Activation.Way.ACTIVATION)
                .call(() -> many.follow(plugin, stores, dryRun, true, (store, standing) -> version));
    }

    /**
     * Each store back to the version it had before, pinned to it; done again, forth. Settings that the version before does not know keep no store
     * from going back: they stay where they are set and have no effect. Where no stores are named, those go back that have a version before.
     */
    public SettingsForMany.Result rollBack(String plugin, @Nullable List<UUID> stores, boolean dryRun) {
        versions.requireVisible(plugin);
        Map<UUID, String> before = versions.before(plugin);
        List<UUID> wanted = stores == null ? List.copyOf(before.keySet()) : stores;
        return ScopedValue.where(FollowedStandards.WAY, Activation.Way.ROLLBACK).call(() -> many.follow(plugin, wanted, dryRun, false, (store, standing) ->
                Optional.ofNullable(before.get(store.id().value())).orElseThrow(() -> Problem.refused("该门店没有可以退回的版本。",
                        "There is no earlier version to which the store could go back."))));
    }

    private String latest(String plugin) {
        return followed.inForce(Groups.current(), plugin, StandardChoice.LATEST);
    }

    private static FollowingStore following(ResultSet row) throws SQLException {
        return new FollowingStore(row.getObject(1, UUID.class), row.getString(2),
                row.getBoolean(3) ? FollowingStore.How.BENEATH : FollowingStore.How.CHOSEN, row.getString(4), row.getBoolean(5), row.getBoolean(6),
                List.of((String[]) row.getArray(7).getArray()), row.getObject(8, OffsetDateTime.class), row.getString(9), StandardFigures.SILENT);
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5),
                row.getBoolean(6), row.getObject(7, OffsetDateTime.class), row.getString(8), Activation.Way.valueOf(row.getString(9)));
    }
}
