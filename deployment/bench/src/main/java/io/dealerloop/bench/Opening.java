package io.dealerloop.bench;

import io.dealerloop.sample.LargeSample;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Opens the day store by store, one after the other, and writes the same rows for other stores by bare transactions, one for each
 * store: the statements the platform sent when it opened one, those that write and the one that names the tenant.
 */
final class Opening {

    private static final Duration NO_LIMIT = Duration.ofHours(1);
    private static final int TURNS = 10;

    private final Stage stage;

    Opening(Stage stage) {
        this.stage = stage;
    }

    /** Opens stores without measuring: load to warm up with, and lists for later. */
    void warmUp(List<Integer> stores) throws Exception {
        stage.statementLog().learn(() -> Load.run(1, NO_LIMIT, 0, 1, client -> opener(stores)));
        Figures opened = Load.run(4, NO_LIMIT, 1, stores.size() - 1, client -> opener(stores));
        Say.step("Opened the day of %d stores (%.1f a second, %d failed)".formatted(opened.count(), opened.perSecond(), opened.failures()));
    }

    List<Result> measure() throws Exception {
        List<Integer> stores = stage.platformStores();
        List<Integer> twins = stage.bareStores();
        int model = stores.getFirst();
        long since = System.currentTimeMillis();
        List<List<Statement>> sent = stage.statementLog().during(() -> {
            try (Load.Client client = opener(stores)) {
                if (!client.work(0)) {
                    throw new IllegalStateException("The day of the first store could not be opened");
                }
            }
        });
        List<Statement> writing = sent.stream().flatMap(List::stream).filter(Statement::writes).toList();
        List<Statement> bare = new ArrayList<>();
        bare.add(sent.stream().flatMap(List::stream).filter(Statement::entersTenant).findFirst().orElseThrow());
        bare.addAll(writing);
        Say.step("Opening one store sends %d statements, %d of them write".formatted(sent.stream().mapToInt(List::size).sum(), writing.size()));
        List<Figures> platform = new ArrayList<>();
        List<Figures> inserts = new ArrayList<>();
        List<Figures> everything = new ArrayList<>();
        int half = twins.size() / 2;
        for (int turn = 0; turn < TURNS; turn++) {
            stage.people.signIn();
            List<Integer> mine = part(stores.subList(1, stores.size()), turn);
            platform.add(Load.run(1, NO_LIMIT, 0, mine.size(), client -> opener(mine)));
            stage.settle();
            inserts.add(replay(List.of(bare), since, model, part(twins.subList(0, half), turn)));
            everything.add(replay(sent, since, model, part(twins.subList(half, twins.size()), turn)));
        }
        Figures through = Figures.all(platform);
        long megabytes = Memory.megabytes(stage.platformProcess());
        double times = Figures.all(inserts).perSecond() / through.perSecond();
        return List.of(
                new Result("Open the day of a store with " + stage.options.due() + " deliveries; bare: its writes only", 1, through,
                        Figures.all(inserts), megabytes, "%.1f × the bare writes".formatted(times)),
                new Result("The same; bare: all its statements", 1, through, Figures.all(everything), megabytes, ""));
    }

    private Load.Client opener(List<Integer> stores) {
        Wire wire = stage.wire();
        return new Load.Client() {
            @Override
            public boolean work(int number) throws Exception {
                int store = stores.get(number);
                Wire.Answer answer = wire.json("POST", "/api/stores/" + stage.tenant(store) + "/days/" + stage.today + "/open",
                        stage.people.token(store), "{}");
                return Failures.none(answer);
            }

            @Override
            public void close() throws Exception {
                wire.close();
            }
        };
    }

    private Figures replay(List<List<Statement>> transactions, long since, int model, List<Integer> stores) {
        return Load.run(1, NO_LIMIT, 0, stores.size(), client -> {
            Replay replay = connect(transactions, since);
            return new Load.Client() {
                @Override
                public boolean work(int number) throws Exception {
                    replay.run(forStore(model, stores.get(number)));
                    return true;
                }

                @Override
                public void close() throws Exception {
                    replay.close();
                }
            };
        });
    }

    private UnaryOperator<String> forStore(int model, int other) {
        return id -> LargeSample.twin(UUID.fromString(id), model, other, stage.today, Stage.SEED).toString();
    }

    private Replay connect(List<List<Statement>> transactions, long since) {
        try {
            return new Replay(stage.asApp(), transactions, since);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static List<Integer> part(List<Integer> stores, int turn) {
        return stores.subList(stores.size() * turn / TURNS, stores.size() * (turn + 1) / TURNS);
    }
}
