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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Two stores of two competing groups try at a store of their own group and at one of the other with whatever SQL and the API offer, and
 * get nowhere. Tables and operations are found, not listed.
 */
class IsolationIT extends ContainerTest {

    private static final int AT_LEAST = 20_000;
    private static final int ROWS = 2;
    private static final int CLIENTS = 8;

    @Test
    void twenty_thousand_attempts_at_what_belongs_to_others_and_none_succeeds() throws Exception {
        TwoGroups groups = TwoGroups.on(platform());
        Insider first = groups.insiders.get(0);
        Insider firstsColleague = groups.insiders.get(1);
        Insider competitor = groups.insiders.get(2);
        Insider second = groups.insiders.get(3);
        Tally sql = new Tally();
        Tally http = new Tally();
        try (Connection looking = groups.superuser()) {
            looking.createStatement().execute("ANALYZE");
            SqlSurface tables = new SqlSurface(looking);
            SqlAttempts attempts = new SqlAttempts(tables, sql, ROWS);
            List<Pair> pairs = List.of(pair(first, firstsColleague), pair(first, competitor), pair(second, competitor), pair(second, firstsColleague));
            assertThat(attempts.emptyTables(pairs.get(1))).as("tables with nothing in them prove nothing: let EveryOperationIT.everything or TwoGroups"
                    + " fill them").isEmpty();
            Belongings belongings = new Belongings(tables, groups.insiders);
            ApiSurface api = new ApiSurface(served(), kinds(tables));
            HttpAttempts calls = new HttpAttempts(api, belongings, new Exchange(platform().url()), http);
            String before = sums(tables, firstsColleague, competitor);

            Instant begin = Instant.now();
            List<Callable<Void>> work = new ArrayList<>();
            for (Pair pair : pairs) {
                for (Mode mode : Mode.values()) {
                    List<SqlAttempts.Attempt> planned = attempts.plan(pair, mode);
                    work.add(() -> {
                        try (Connection connection = groups.asPlatform()) {
                            attempts.run(connection, pair, mode, planned);
                        }
                        return null;
                    });
                }
            }
            side(2, work);
            Duration bySql = Duration.between(begin, Instant.now());
            // Signed in anew, for tokens last five minutes.
            List<Insider> insiders = TwoGroups.on(platform()).insiders;
            List<Runnable> requests = new ArrayList<>();
            for (Insider who : List.of(insiders.get(0), insiders.get(3))) {
                requests.addAll(calls.plan(who, firstsColleague));
                requests.addAll(calls.plan(who, competitor));
            }
            groups.outsiders.forEach(outsider -> requests.addAll(calls.plan(outsider, competitor)));
            side(CLIENTS, requests.stream().<Callable<Void>>map(request -> () -> {
                request.run();
                return null;
            }).toList());
            Duration whole = Duration.between(begin, Instant.now());

            System.out.printf("Isolation: SQL in %d s: %s%nHTTP in %d s: %s%n", bySql.toSeconds(), sql, whole.minus(bySql).toSeconds(), http);
            assertThat(sql.successes()).as("what SQL gave away").isEmpty();
            assertThat(http.successes()).as("what the API gave away").isEmpty();
            assertThat(sql.faults()).as("SQL that broke off").isEmpty();
            assertThat(http.faults()).as("requests the platform broke on").isEmpty();
            assertThat(sums(tables, firstsColleague, competitor)).as("what the others have").isEqualTo(before);
            assertThat(sql.distinct() + http.distinct()).isGreaterThanOrEqualTo(AT_LEAST);
            assertThat(calls.blind(insiders.getFirst())).as("operations that an attempt proves nothing of").isEmpty();
        }
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

    private static void side(int many, List<Callable<Void>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }
}
