package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import io.dealerloop.server.SqlAttempts.Mode;
import io.dealerloop.server.SqlAttempts.Pair;
import io.dealerloop.server.TwoGroups.Insider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Two stores of two competing groups try at a store of their own group and at one of the other with whatever SQL and the API offer, and
 * get nowhere; nor do their machines, nor each group's headquarters at the other group, nor a brand's partner and others who belong nowhere
 * at either. Tables and operations are found, not listed.
 */
class IsolationIT extends ContainerTest {

    private static final int AT_LEAST = 20_000;
    private static final int ROWS = 1;
    private static final int CLIENTS = 6;

    @Test
    void twenty_thousand_attempts_at_what_belongs_to_others_and_none_succeeds() throws Exception {
        TwoGroups groups = TwoGroups.on(platform());
        List<Insider> insiders = groups.insiders;
        Insider first = insiders.get(0);
        Insider firstsColleague = insiders.get(1);
        Insider competitor = insiders.get(2);
        Insider second = insiders.get(3);
        Tally sql = new Tally();
        Tally http = new Tally();
        try (Connection looking = groups.superuser()) {
            looking.createStatement().execute("ANALYZE");
            SqlSurface tables = new SqlSurface(looking);
            SqlAttempts attempts = new SqlAttempts(tables, sql, ROWS);
            Pair apart = pair(first, competitor);
            List<Pair> pairs = List.of(pair(first, firstsColleague), apart, pair(second, firstsColleague), pair(second, competitor));
            assertThat(attempts.emptyTables(apart)).as("tables with nothing in them prove nothing: let EveryOperationIT.everything or TwoGroups"
                    + " fill them").isEmpty();
            ApiSurface api = new ApiSurface(served(), kinds(tables));
            HttpAttempts calls = new HttpAttempts(api, new Belongings(tables, insiders), new OverHttp(platform().url()), http);
            String before = sums(tables, firstsColleague, competitor);
            List<Runnable> requests = new ArrayList<>();
            Set<String> who = new TreeSet<>();
            // One way with all there is, the other way with every operation once; whoever belongs to a store at the one beside it too.
            for (Insider from : List.of(first, second.sparing(), groups.machine)) {
                for (Insider at : List.of(firstsColleague, competitor)) {
                    who.add(from.name() + " at " + at.name());
                    requests.addAll(calls.plan(from, at));
                }
            }
            for (Insider from : List.of(groups.desk, groups.entered)) {
                who.add(from.name() + " at " + competitor.name());
                requests.addAll(calls.plan(from, competitor));
            }
            for (Insider from : groups.otherWay) {
                who.add(from.name() + " at " + firstsColleague.name());
                requests.addAll(calls.plan(from, firstsColleague));
            }
            who.add(groups.entered.name() + " at " + firstsColleague.name());
            requests.addAll(calls.planWithin(groups.entered, firstsColleague));
            for (Insider from : groups.outsiders) {
                // Whoever has no post belongs to the first group all the same, and learns of themselves.
                for (Insider at : from == groups.outsiders.getFirst() ? List.of(competitor) : List.of(firstsColleague, competitor)) {
                    who.add(from.name() + " at " + at.name());
                    requests.addAll(calls.plan(from, at));
                }
            }

            Instant begin = Instant.now();
            try (Connection alone = groups.asPlatform()) {
                attempts.run(alone, apart, Mode.ACTING, attempts.planAlone(apart));
            }
            Duration byAloneSql = Duration.between(begin, Instant.now());
            List<Callable<Duration>> work = new ArrayList<>();
            for (Pair pair : pairs) {
                for (Mode mode : Mode.values()) {
                    if (!tried(mode, pairs.indexOf(pair))) {
                        continue;
                    }
                    List<SqlAttempts.Attempt> planned = attempts.plan(pair, mode);
                    work.add(() -> {
                        try (Connection connection = groups.asPlatform()) {
                            attempts.run(connection, pair, mode, planned);
                        }
                        return Duration.between(begin, Instant.now());
                    });
                }
            }
            Duration[] ended = beside(() -> side(1, work), () -> side(CLIENTS, requests.stream().<Callable<Duration>>map(request -> () -> {
                request.run();
                return Duration.between(begin, Instant.now());
            }).toList()));
            Duration whole = Duration.between(begin, Instant.now());

            System.out.printf("Isolation: %,d attempts in %d s%nSQL, %d pairs, %d s alone, ended after %d s: %s%nHTTP, %d pairs, ended after %d s: %s%n%s%n",
                    sql.distinct() + http.distinct(), whole.toSeconds(), pairs.size(), byAloneSql.toSeconds(), ended[0].toSeconds(), sql, who.size(),
                    ended[1].toSeconds(), http, String.join("; ", who));
            assertThat(sql.successes()).as("what SQL gave away").isEmpty();
            assertThat(http.successes()).as("what the API gave away").isEmpty();
            assertThat(sql.faults()).as("SQL that broke off").isEmpty();
            assertThat(http.faults()).as("requests the platform broke on").isEmpty();
            assertThat(sums(tables, firstsColleague, competitor)).as("what the others have").isEqualTo(before);
            assertThat(sql.distinct() + http.distinct()).isGreaterThanOrEqualTo(AT_LEAST);
            assertThat(blind(calls, groups)).as("operations that an attempt proves nothing of").isEmpty();
        }
    }

    /** All one way; the other way each table once, at the competitor as a merged list too. Whoever is nowhere is nobody, whichever way. */
    private static boolean tried(Mode mode, int pair) {
        return pair < 2 || mode == Mode.ACTING || pair == 2 && mode == Mode.MERGED;
    }

    private static List<String> blind(HttpAttempts calls, TwoGroups groups) {
        List<String> blind = new ArrayList<>(calls.blind(groups.machine, operation -> groups.granted.contains(operation.id()), Map.of()));
        blind.addAll(calls.blind(groups.insiders.getFirst(), operation -> operation.path().startsWith("/api/stores/{store}/"), Map.of()));
        blind.addAll(calls.blind(groups.desk, operation -> operation.path().startsWith("/api/groups/{group}/"),
                Map.of("person", groups.spare.person(), "machine_client", groups.spare.machine())));
        return blind;
    }

    private static Pair pair(Insider own, Insider other) {
        return new Pair(own.store(), own.group(), other.store(), other.group());
    }

    private static String sums(SqlSurface tables, Insider... victims) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Insider victim : victims) {
            all.append(victim.name()).append('\n').append(tables.checksum(victim.store(), victim.group()));
        }
        return all.toString();
    }

    private static JsonNode served() {
        return Json.read(platform().get("/openapi.json").body(), JsonNode.class);
    }

    private static Set<String> kinds(SqlSurface tables) {
        Set<String> kinds = new TreeSet<>(tables.tables.stream().map(SqlSurface.Table::name).toList());
        kinds.addAll(Walls.PLATFORM_TABLES.keySet());
        return kinds;
    }

    /** Two things at once, and when each ended. */
    private static Duration[] beside(Callable<Duration> one, Callable<Duration> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Duration> first = threads.submit(one);
            Future<Duration> second = threads.submit(other);
            return new Duration[] {first.get(), second.get()};
        }
    }

    /** @return when the last of it was done */
    private static Duration side(int many, List<Callable<Duration>> work) throws Exception {
        Duration last = Duration.ZERO;
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<Duration> done : threads.invokeAll(work)) {
                last = last.compareTo(done.get()) < 0 ? done.get() : last;
            }
        }
        return last;
    }
}
