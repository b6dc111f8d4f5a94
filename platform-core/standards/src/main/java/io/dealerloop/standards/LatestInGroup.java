package io.dealerloop.standards;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.GroupAudit;
import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tenancy.StandardChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transactions behind {@link LatestMoves}, a group at a time. */
@ApplicationScoped
class LatestInGroup {

    /** Whoever published just now tells it itself, and better. */
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    /** Stores that follow the latest whose history ends elsewhere; question marks: plugins, where they came from, where they went. */
    private static final String MOVED = "SELECT s.store_id, s.plugin, coalesce(told.to_version, l.came_from), l.latest FROM had s"
            + " JOIN unnest(?::text[], ?::text[], ?::text[]) AS l (plugin, came_from, latest) ON l.plugin = s.plugin"
            + " LEFT JOIN LATERAL (SELECT a.to_version FROM standard_activation a WHERE a.group_id = s.group_id AND a.store_id = s.store_id"
            + " AND a.plugin = s.plugin ORDER BY a.id DESC LIMIT 1) told ON true"
            + " WHERE s.chosen = 'latest' AND coalesce(told.to_version, l.came_from) IS DISTINCT FROM l.latest";

    @Inject
    private GroupDatabase database;

    @Inject
    private VersionRows rows;

    @Inject
    private StoresWith stores;

    @Inject
    private FollowedStandards followed;

    @Inject
    private GroupAudit audit;

    @Inject
    private BusinessClock clock;

    private record Moved(UUID store, String plugin, @Nullable String from, @Nullable String to) {}

    /** What becomes of the stores that follow the latest, in the name of whoever acts. What is told already is not told again. */
    @Transactional(TxType.REQUIRES_NEW)
    void tell(GroupId group, List<LatestMoves.Move> moves, Activation.Way way) {
        Groups.runAs(group, () -> {
            write(moves, way);
            return null;
        });
    }

    /** What should have been told and was not, where the history tells from where; a store beneath whose own standards it lies has none yet. */
    @Transactional(TxType.REQUIRES_NEW)
    void tellWhatWasLeftOut(GroupId group) {
        OffsetDateTime told = now().minus(UNTOLD);
        Map<String, List<VersionRow>> byPlugin = rows.all().stream().filter(row -> row.visibleTo(group.value()))
                .collect(Collectors.groupingBy(row -> row.ref().pluginId(), TreeMap::new, Collectors.toList()));
        List<LatestMoves.Move> moves = byPlugin.entrySet().stream()
                .filter(one -> one.getValue().stream().allMatch(row -> lastJudged(row).isBefore(told)))
                .flatMap(one -> latest(group, one.getKey()).map(version -> new LatestMoves.Move(one.getKey(), version, version)).stream()).toList();
        Actor.runAs(Actor.SYSTEM, () -> Groups.runAs(group, () -> {
            write(moves, Activation.Way.PUBLISHED);
            return null;
        }));
    }

    private Optional<String> latest(GroupId group, String plugin) {
        return Optional.of(followed.inForce(group, plugin, StandardChoice.LATEST)).filter(version -> !version.equals(StandardChoice.LATEST));
    }

    private static OffsetDateTime lastJudged(VersionRow row) {
        return row.reviewedAt() == null ? row.uploadedAt() : row.reviewedAt();
    }

    private void write(List<LatestMoves.Move> moves, Activation.Way way) {
        List<Moved> told = database.jdbc(connection -> {
            // Two nodes must not tell the same twice.
            Sql.one(connection, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> null, "latest-moves " + Groups.current());
            List<Moved> moved = Sql.list(connection, StoresWith.HAD + MOVED, row -> new Moved(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                    row.getString(4)), stores.values(Groups.current(), all(moves, LatestMoves.Move::plugin), all(moves, LatestMoves.Move::from),
                    all(moves, LatestMoves.Move::to)));
            if (!moved.isEmpty()) {
                insert(connection, moved, way);
            }
            return moved;
        });
        note(told);
    }

    private void insert(Connection connection, List<Moved> moved, Activation.Way way) throws SQLException {
        UUID[] ids = moved.stream().map(one -> Ids.next()).toArray(UUID[]::new);
        UUID[] ofStores = moved.stream().map(Moved::store).toArray(UUID[]::new);
        Sql.update(connection, "INSERT INTO standard_activation (group_id, id, store_id, plugin, from_version, to_version, follows_latest, at, actor, actor_name, way)"
                + " SELECT ?, m.id, m.store_id, m.plugin, m.from_version, m.to_version, true, ?, ?, ?, ?"
                + " FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[]) AS m (id, store_id, plugin, from_version, to_version)",
                Groups.current(), now(), Actor.current().subject(), Actor.current().name(), way, ids, ofStores, all(moved, Moved::plugin),
                all(moved, Moved::from), all(moved, Moved::to));
    }

    /** One line of the group's trail from each version: how many stores went; which ones, their history tells. */
    private void note(List<Moved> moved) {
        Map<LatestMoves.Move, Long> by = moved.stream().collect(Collectors.groupingBy(one -> new LatestMoves.Move(one.plugin(), one.from(), one.to()),
                LinkedHashMap::new, Collectors.counting()));
        by.forEach((move, ofStores) -> {
            Map<String, Object> details = new TreeMap<>(Map.of("plugin", move.plugin(), "stores", ofStores));
            putIfKnown(details, "from", move.from());
            putIfKnown(details, "version", move.to());
            audit.record("standard.latest", "standard", null, details);
        });
    }

    private static void putIfKnown(Map<String, Object> details, String key, @Nullable String value) {
        if (value != null) {
            details.put(key, value);
        }
    }

    private static <T> String[] all(List<T> moves, Function<T, @Nullable String> column) {
        return moves.stream().map(column).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
