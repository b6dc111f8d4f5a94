package io.dealerloop.standards;

import io.dealerloop.kernel.GroupDatabase;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.Figures;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How versions answered in each store, hour by hour of the real clock: written by every node, each figure added to what stands. */
@ApplicationScoped
class StandardFigures {

    static final StandardHealth SILENT = new StandardHealth(0, 0, null, null, null);

    private static final String CALLS = "CALLS";
    private static final String REFUSED = "REFUSED-";
    /** Calls that took at most so many microseconds, and more than the next smaller figure says. */
    private static final String WITHIN = "WITHIN-";
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    private GroupDatabase groups;

    @Inject
    private PluginHost host;

    /** Adds what was drained of one group. */
    @Transactional(TxType.REQUIRES_NEW)
    void add(GroupId group, List<Figures> drained) {
        OffsetDateTime hour = hour();
        groups.jdbc(group, connection -> {
            for (Figures one : drained) {
                for (Map.Entry<String, Long> figure : named(one).entrySet()) {
                    Sql.update(connection, "INSERT INTO standard_health (group_id, store_id, plugin, version, hour, figure, amount) VALUES (?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (group_id, store_id, plugin, version, hour, figure) DO UPDATE SET amount = standard_health.amount + excluded.amount",
                            group, one.asker().store(), one.ref().pluginId(), one.ref().version(), hour, figure.getKey(), figure.getValue());
                }
            }
            return null;
        });
    }

    private static Map<String, Long> named(Figures one) {
        Map<String, Long> named = new TreeMap<>();
        named.put(CALLS, one.calls());
        one.refusals().forEach((reason, count) -> named.put(REFUSED + reason, count));
        one.latency().forEach(bucket -> named.merge(WITHIN + micros(bucket.upTo()), bucket.calls(), Long::sum));
        named.values().removeIf(count -> count == 0);
        return named;
    }

    private static long micros(Duration upTo) {
        return (upTo.compareTo(LONGEST) > 0 ? LONGEST : upTo).toNanos() / 1000;
    }

    /** The hour it is, by the real clock. */
    OffsetDateTime hour() {
        return OffsetDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.HOURS);
    }

    /** Of the group in whose name this code runs. */
    Map<StandardRef, StandardHealth> lastDay() {
        return lastDay(Groups.current());
    }

    Map<StandardRef, StandardHealth> lastDay(GroupId group) {
        Map<StandardRef, Sum> sums = new HashMap<>();
        groups.jdbc(group, connection -> Sql.list(connection, "SELECT plugin, version, figure, sum(amount) FROM standard_health"
                + " WHERE group_id = ? AND hour > ? GROUP BY plugin, version, figure", row -> {
                    sums.computeIfAbsent(new StandardRef(row.getString(1), row.getString(2)), ref -> new Sum()).add(row.getString(3), row.getLong(4));
                    return null;
                }, group, hour().minusDays(1)));
        Map<StandardRef, StandardHealth> health = new HashMap<>();
        sums.forEach((ref, sum) -> health.put(ref, sum.health(group, ref)));
        return health;
    }

    /** A version in a store. */
    record InStore(UUID store, String version) {}

    /** Of one standard in some stores of the group in whose name this code runs. */
    Map<InStore, StandardHealth> lastDay(String plugin, List<UUID> stores) {
        Map<InStore, Sum> sums = new HashMap<>();
        groups.jdbc(connection -> Sql.list(connection, "SELECT store_id, version, figure, sum(amount) FROM standard_health"
                + " WHERE group_id = ? AND store_id = ANY (?) AND plugin = ? AND hour > ? GROUP BY store_id, version, figure", row -> {
                    sums.computeIfAbsent(new InStore(row.getObject(1, UUID.class), row.getString(2)), one -> new Sum()).add(row.getString(3), row.getLong(4));
                    return null;
                }, Groups.current(), stores.toArray(UUID[]::new), plugin, hour().minusDays(1)));
        Map<InStore, StandardHealth> health = new HashMap<>();
        sums.forEach((one, sum) -> health.put(one, sum.health(Groups.current(), new StandardRef(plugin, one.version()))));
        return health;
    }

    private @Nullable Boolean contained(StandardRef ref) {
        return host.workers().stream().filter(worker -> worker.loaded().contains(ref)).map(worker -> worker.contained()).reduce(Boolean::logicalAnd).orElse(null);
    }

    /** What a day's figures come to. */
    private final class Sum {

        private long calls;
        private long failures;
        private final SortedMap<Long, Long> within = new TreeMap<>();

        void add(String figure, long amount) {
            if (figure.equals(CALLS)) {
                calls = amount;
            } else if (figure.startsWith(WITHIN)) {
                within.put(Long.parseLong(figure.substring(WITHIN.length())), amount);
            } else if (fault(figure.substring(REFUSED.length()))) {
                failures += amount;
            }
        }

        StandardHealth health(GroupId group, StandardRef ref) {
            return new StandardHealth(calls, failures, p99(), host.resting(Asker.ofGroup(group.value()), ref).orElse(null), contained(ref));
        }

        private static boolean fault(String reason) {
            return !reason.equals(Refusal.Reason.NOT_OFFERED.name()) && !reason.equals(Refusal.Reason.NONE_NEEDED.name());
        }

        @Nullable Integer p99() {
            long wanted = (long) Math.ceil(within.values().stream().mapToLong(Long::longValue).sum() * 0.99);
            long seen = 0;
            for (Map.Entry<Long, Long> bucket : within.entrySet()) {
                seen += bucket.getValue();
                if (seen >= wanted) {
                    return (int) Math.ceilDiv(bucket.getKey(), 1000L);
                }
            }
            return null;
        }
    }
}
