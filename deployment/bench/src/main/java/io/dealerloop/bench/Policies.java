package io.dealerloop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What row-level security costs: the very transactions the platform sent, again as {@code dl_app}, whom the policies bind, and as a role
 * that passes them, on the same rows, in turns. A pair counts as one ratio of throughput; the middle one of all pairs is reported.
 */
final class Policies {

    private static final int PAIRS = 24;
    private static final int NO_LIMIT = 10_000_000;
    /** A role like {@code dl_app} but for the policies: made here, with the same rights on the same tables. */
    private static final String BYPASSING = "bench_bypassing";

    private final Stage stage;
    private final Recording recording;
    private final Duration each;

    Policies(Stage stage, Recording recording) {
        this.stage = stage;
        this.recording = recording;
        this.each = Duration.ofMillis(Math.max(400, stage.options.round().toMillis() / 6));
    }

    String measure() throws Exception {
        stage.asAdmin("DROP ROLE IF EXISTS " + BYPASSING);
        stage.asAdmin("CREATE ROLE " + BYPASSING + " LOGIN BYPASSRLS PASSWORD '" + stage.home.secrets().of(BYPASSING) + "' IN ROLE dl_app");
        StringBuilder lines = new StringBuilder("""

                | The same statements under policies and past them | pairs | under policies /s | past them /s | ratio: middle | lowest | highest | by the sessions' own time |
                |---|--:|--:|--:|--:|--:|--:|--:|
                """);
        String first = "/api/stores/" + stage.tenant(0);
        lines.append(reads("The day's list", "/api/callbacks?stores=" + stage.tenant(0) + "&day=" + stage.today + "&size=50"));
        lines.append(reads("Search customers by name", first + "/customers?q=%E7%8E%8B"));
        lines.append(reads("Search customers by phone", first + "/customers?q=13800000000"));
        lines.append(reads("Search deliveries", first + "/deliveries?q=%E4%BA%ACA"));
        lines.append(opening());
        recording.prepare(stage.platformStores());
        // Half of them, for what is measured next records as well.
        int share = recording.left() / 2 / (2 * PAIRS + 1);
        lines.append(pairs("Record a result with five answers", bypassing -> recording.replayed(1, Duration.ofMinutes(1), share, as(bypassing))));
        return lines.toString();
    }

    private Connecting as(boolean bypassing) {
        return bypassing ? this::bypassing : stage::asApp;
    }

    private Connection bypassing() throws SQLException {
        return stage.as(BYPASSING, stage.home.secrets().of(BYPASSING));
    }

    /** A read that names nothing but the store: the same in each store. */
    private String reads(String what, String address) throws Exception {
        return replays(what, address, number -> forStore(number % Options.PEOPLE));
    }

    private String opening() throws Exception {
        List<Recording.Target> open = recording.find(stage.platformStores());
        Recording.Target model = open.stream().filter(target -> target.store() == 0).findFirst().orElseThrow();
        return replays("Open a callback", "/api/stores/" + model.tenant() + "/callbacks/" + model.callback(), number -> {
            Recording.Target other = open.get(number % open.size());
            List<String> from = List.of(model.tenant(), model.callback(), model.delivery(), model.customer(), model.vehicle(),
                    stage.people.worker(model.store()).subject().toString());
            List<String> to = List.of(other.tenant(), other.callback(), other.delivery(), other.customer(), other.vehicle(),
                    stage.people.worker(other.store()).subject().toString());
            return id -> from.contains(id) ? to.get(from.indexOf(id)) : id;
        });
    }

    @FunctionalInterface
    private interface Exchanging {
        UnaryOperator<String> at(int number);
    }

    private String replays(String what, String address, Exchanging exchanging) throws Exception {
        stage.people.signIn();
        stage.statementLog().learn(() -> get(address));
        long since = System.currentTimeMillis();
        List<List<Statement>> sent = stage.statementLog().during(() -> get(address));
        // A person is asked for outside of stores; that has no policies.
        List<List<Statement>> inStores = sent.stream().filter(transaction -> transaction.stream()
                .anyMatch(Statement::entersTenant)).toList();
        if (inStores.isEmpty()) {
            throw new IllegalStateException(what + " enters no store");
        }
        return pairs(what, bypassing -> Load.run(1, each, 0, NO_LIMIT, client -> replay(as(bypassing), inStores, since, exchanging)));
    }

    private void get(String address) throws Exception {
        try (Wire wire = stage.wire()) {
            if (!Failures.none(wire.get(address, stage.people.token(0)))) {
                throw new IllegalStateException(address + " could not be read");
            }
        }
    }

    private static Load.Client replay(Connecting connecting, List<List<Statement>> sent, long since, Exchanging exchanging) {
        try {
            Replay replay = new Replay(connecting.open(), sent, since);
            return new Load.Client() {
                @Override
                public boolean work(int number) throws Exception {
                    replay.run(exchanging.at(number));
                    return true;
                }

                @Override
                public void close() throws Exception {
                    replay.close();
                }
            };
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private interface Side {
        Figures of(boolean bypassing);
    }

    /** A round, and the processor time its sessions took for one piece of work. */
    private record Round(Figures figures, double nanosEach) {

        static Round of(Side side, boolean bypassing) {
            SessionTime.taken();
            Figures figures = side.of(bypassing);
            return new Round(figures, (double) SessionTime.taken() / Math.max(1, figures.count()));
        }
    }

    /** In turns, and in turns which of the two begins. */
    private static String pairs(String what, Side side) {
        side.of(false);
        List<Figures> under = new ArrayList<>();
        List<Figures> past = new ArrayList<>();
        double[] ratios = new double[PAIRS];
        double[] times = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean bypassingFirst = pair % 2 == 0;
            Round one = Round.of(side, bypassingFirst);
            Round other = Round.of(side, !bypassingFirst);
            Round passing = bypassingFirst ? one : other;
            Round bound = bypassingFirst ? other : one;
            past.add(passing.figures());
            under.add(bound.figures());
            ratios[pair] = bound.figures().perSecond() / passing.figures().perSecond();
            times[pair] = bound.nanosEach() == 0 ? 0 : passing.nanosEach() / bound.nanosEach();
        }
        Arrays.sort(ratios);
        Arrays.sort(times);
        String line = "| %s | %d | %,.0f | %,.0f | %.2f | %.2f | %.2f | %.2f |%n".formatted(what, PAIRS, Figures.all(under).perSecond(),
                Figures.all(past).perSecond(), middle(ratios), ratios[0], ratios[PAIRS - 1], middle(times));
        Say.step(line.strip());
        return line;
    }

    private static double middle(double[] sorted) {
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private UnaryOperator<String> forStore(int store) {
        UUID model = stage.tenant(0);
        String subject = stage.people.worker(0).subject().toString();
        String other = stage.people.worker(store).subject().toString();
        return id -> id.equals(model.toString()) ? stage.tenant(store).toString() : id.equals(subject) ? other : id;
    }
}
