package io.dealerloop.bench;

import io.dealerloop.bench.OrdinaryStores.Kind;
import io.dealerloop.bench.OrdinaryStores.Round;
import io.dealerloop.pluginhost.BadPlugins;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the requests of ordinary stores feel of another store whose standard misbehaves: rounds without, with, without, on one warm platform.
 * The good standard comes first and shows what the other store's requests alone cost.
 */
final class Chaos {

    /** So that a bad version is asked throughout a round, and what was asked is written down before the end. */
    static final Map<String, String> SETTINGS = Map.of("dealerloop.plugins.breaker.pause", "PT2S", "dealerloop.standards.figures-every", "PT5S");

    private static final long WRITTEN_DOWN_MILLIS = 8_000;

    private final Stage stage;
    private final Opening opening;
    private final StringBuilder byKind = new StringBuilder("""

            | p99 ms without → with, by kind of request | %s |
            |---|%s
            """.formatted(columns(), "--:|".repeat(Kind.values().length)));

    Chaos(Stage stage, Opening opening) {
        this.stage = stage;
        this.opening = opening;
    }

    private static String columns() {
        List<String> names = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            names.add(kind.shown);
        }
        return String.join(" | ", names);
    }

    String measure() throws Exception {
        List<BadPlugins.Bad> plugins = BadPlugins.all();
        List<Integer> stores = stage.platformStores();
        int open = Math.max(Options.PEOPLE, stores.size() * 2 / 5);
        if (open > Options.PEOPLE) {
            opening.warmUp(stores.subList(Options.PEOPLE, open));
        }
        OrdinaryStores ordinary = new OrdinaryStores(stage, stores.subList(0, open), stores.subList(open, stores.size()), 4 + 2 * plugins.size());
        StringBuilder table = new StringBuilder("""

                | Requests of ordinary stores while another's standard … | without: p50 ms | p99 ms | with: p50 ms | p99 ms | p99 × | × of before, after | p50 × | requests without | with | failed | its openings | readings |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
                """);
        Say.step("Warming up for the bad standards");
        ordinary.round(stage.options.round());
        Round before = ordinary.round(stage.options.round());
        Round control = ordinary.round(stage.options.round());
        Round after = ordinary.round(stage.options.round());
        table.append(line("(control: none)", before, control, after, 0, 0));
        for (int i = 0; i < plugins.size(); i++) {
            BadPlugins.Bad plugin = plugins.get(i);
            before = after;
            Round with;
            BadStore bad = new BadStore(stage, plugin, stage.bareStores().get(i));
            bad.follow();
            try (bad) {
                stage.people.signIn();
                bad.begin();
                with = ordinary.round(stage.options.round());
            }
            stage.settle();
            after = ordinary.round(stage.options.round());
            table.append(line(plugin.id().replace('-', ' '), before, with, after, bad.openings(), bad.readings()));
        }
        Thread.sleep(WRITTEN_DOWN_MILLIS);
        return table.append(byKind).append(asked(plugins)).toString();
    }

    private String line(String what, Round before, Round with, Round after, long openings, long readings) {
        Round without = Round.both(before, after);
        Figures quiet = without.all();
        Figures noisy = with.all();
        StringBuilder kinds = new StringBuilder("| " + what + " |");
        for (Kind kind : Kind.values()) {
            Figures alone = without.of(kind);
            Figures beside = with.of(kind);
            kinds.append(" %s → %s (%s) |".formatted(alone.shown(0.99), beside.shown(0.99), times(beside, alone, 0.99)));
        }
        byKind.append(kinds).append('\n');
        String line = "| %s | %s | %s | %s | %s | %s | %s, %s | %s | %,d | %,d | %d | %,d | %,d |%n".formatted(what, quiet.shown(0.5), quiet.shown(0.99),
                noisy.shown(0.5), noisy.shown(0.99), times(noisy, quiet, 0.99), times(noisy, before.all(), 0.99), times(noisy, after.all(), 0.99),
                times(noisy, quiet, 0.5), quiet.count(), noisy.count(), quiet.failures() + noisy.failures(), openings, readings);
        Say.step(line.strip());
        return line;
    }

    private static String times(Figures beside, Figures alone, double share) {
        return alone.count() == 0 || beside.count() == 0 ? "–" : "%.2f".formatted(beside.percentile(share) / alone.percentile(share));
    }

    /** What the platform counted of those versions, so that it is seen that they were asked. */
    private String asked(List<BadPlugins.Bad> plugins) throws SQLException {
        StringBuilder table = new StringBuilder("""

                | Asked of the other store's standard | questions | refused |
                |---|--:|---|
                """);
        Connection connection = stage.asMigrate();
        try (PreparedStatement query = connection.prepareStatement("SELECT figure, sum(amount) FROM standard_health WHERE plugin = ?"
                + " AND (figure = 'CALLS' OR figure LIKE 'REFUSED-%') GROUP BY figure ORDER BY figure")) {
            for (BadPlugins.Bad plugin : plugins) {
                query.setString(1, plugin.id());
                long calls = 0;
                List<String> refused = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        if (row.getString(1).equals("CALLS")) {
                            calls = row.getLong(2);
                        } else {
                            refused.add("%,d %s".formatted(row.getLong(2), row.getString(1).substring("REFUSED-".length())));
                        }
                    }
                }
                table.append("| %s | %,d | %s |%n".formatted(plugin.id().replace('-', ' '), calls, refused.stream().collect(Collectors.joining(", "))));
            }
        }
        return table.toString();
    }
}
