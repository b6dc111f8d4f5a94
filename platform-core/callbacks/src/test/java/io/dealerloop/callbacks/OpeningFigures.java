package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.Figures;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.BusinessHours;
import io.dealerloop.tenancy.CorrectionsTakeEffect;
import io.dealerloop.tenancy.StandardChoice;
import io.dealerloop.tenancy.StoreContact;
import io.dealerloop.tenancy.StoreSettings;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What opening a store's day takes, its statements and commit included, with the standard asked in this process and in a worker, in turns;
 * run by deployment/bench on its PostgreSQL, never in the build. What comes before and behind in the platform (HTTP, post, trail) is left
 * out, so that the worker's share is rather too large than too small.
 */
public final class OpeningFigures {

    private static final UUID GROUP = new UUID(1, 1);
    private static final int WINDOW = 62;
    /** So many days before, the stores of the large sample had none of the visits yet that are due today. */
    private static final int EARLIER = 4;

    private final Connection connection;
    private final LocalDate today;
    private final ZoneId zone;
    private final StoreSettings settings;
    private final List<Colleague> staff = List.of(new Colleague(new UUID(4, 1), "bench", "bench", Set.of(Post.CALLBACK_AGENT)));

    private OpeningFigures(Connection connection, LocalDate today, ZoneId zone, StandardChoice standard) {
        this.connection = connection;
        this.today = today;
        this.zone = zone;
        this.settings = new StoreSettings(0, zone, LocalTime.of(6, 0), Set.of(), Set.of(), BusinessHours.DEFAULT, 60, CorrectionsTakeEffect.AT_ONCE, Map.of(),
                List.of(standard), new StoreContact("店", "010-5550 0000", "", "", ""), StoreSettings.Staffing.NONE, 60, 60);
    }

    /**
     * Opens each store's day: those at even places with the standard in this process, the others with it in a worker. A part of them is opened for
     * the first time, and so asks about every visit of two months; the others were opened before, and ask about what has come since, as every
     * ordinary morning does.
     *
     * @param connection as {@code dl_app}, without automatic commits
     * @param warmUp so many of them at first that are not counted
     * @return a table for the report
     */
    public static String measure(Connection connection, List<UUID> stores, int warmUp, LocalDate today, ZoneId zone, StandardChoice standard,
            PluginHost inProcess, PluginHost inWorker) throws Exception {
        OpeningFigures figures = new OpeningFigures(connection, today, zone, standard);
        int ordinary = warmUp + (stores.size() - warmUp) * 2 / 3;
        for (int i = 0; i < ordinary; i++) {
            figures.open(stores.get(i), today.minusDays(EARLIER), i % 2 == 0 ? inProcess : inWorker);
        }
        for (int i = 0; i < warmUp; i++) {
            figures.open(stores.get(i), today, i % 2 == 0 ? inProcess : inWorker);
        }
        return """

                | Opening the day of a store, in turns | pairs | deliveries asked about | in process: p50 ms | mean ms | in a worker: p50 ms | mean ms | worker more, of p50 | of mean |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                """ + figures.pairs("an ordinary day", stores.subList(warmUp, ordinary), inProcess, inWorker)
                + figures.pairs("its first day", stores.subList(ordinary, stores.size()), inProcess, inWorker);
    }

    private String pairs(String what, List<UUID> stores, PluginHost inProcess, PluginHost inWorker) throws Exception {
        inProcess.drainFigures();
        inWorker.drainFigures();
        int pairs = stores.size() / 2;
        long[] here = new long[pairs];
        long[] there = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            UUID one = stores.get(2 * i);
            UUID other = stores.get(2 * i + 1);
            // Who comes second finds the processor's caches as the first left them: they take turns in that too.
            if (i % 2 == 0) {
                here[i] = open(one, today, inProcess);
                there[i] = open(other, today, inWorker);
            } else {
                there[i] = open(other, today, inWorker);
                here[i] = open(one, today, inProcess);
            }
        }
        Arrays.sort(here);
        Arrays.sort(there);
        return "| %s | %d | %.1f | %s | %s | %.1f %% | %.1f %% |%n".formatted(what, pairs, (asked(inProcess) + asked(inWorker)) / 2.0 / pairs,
                shown(here), shown(there), 100.0 * (at(there, 0.5) - at(here, 0.5)) / at(here, 0.5), 100 * (mean(there) - mean(here)) / mean(here));
    }

    private long open(UUID store, LocalDate day, PluginHost host) throws Exception {
        TenantId tenant = new TenantId(store);
        long began = System.nanoTime();
        Opened opened = Tenants.runAs(tenant, () -> {
            Sql.one(connection, "SELECT set_tenant(?)", row -> null, tenant);
            Opening.Result result = new Opening(connection, tenant, settings, new Standards(host, new Asker(GROUP, store), settings),
                    Actor.SYSTEM, day.atTime(6, 0).atZone(zone).toOffsetDateTime(), WINDOW).open(day, staff);
            connection.commit();
            return result.opened();
        });
        long took = System.nanoTime() - began;
        if (opened.putAside() > 0 || day.equals(today) && opened.planned() == 0) {
            throw new IllegalStateException("The day was not opened as it should be: " + opened);
        }
        return took;
    }

    private static long asked(PluginHost host) {
        return host.drainFigures().stream().mapToLong(Figures::calls).sum();
    }

    private static String shown(long[] sorted) {
        return "%.2f | %.2f".formatted(at(sorted, 0.5) / 1e6, mean(sorted) / 1e6);
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    private static double mean(long[] nanos) {
        return Arrays.stream(nanos).average().orElse(0);
    }
}
