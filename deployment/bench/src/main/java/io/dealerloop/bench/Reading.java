package io.dealerloop.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Reads the day's list of a store, first page, as the workspace does when an agent opens it. */
final class Reading {

    private static final int NO_LIMIT = 10_000_000;

    private final Stage stage;
    private final List<Integer> stores;

    Reading(Stage stage) {
        this.stage = stage;
        this.stores = stage.platformStores();
    }

    void warmUp(Duration time) throws Exception {
        stage.statementLog().learn(() -> Load.run(1, time, 0, 2, client -> reader()));
        Load.run(8, time, 0, NO_LIMIT, client -> reader());
    }

    List<Result> measure() throws Exception {
        long since = System.currentTimeMillis();
        List<List<Statement>> sent = stage.statementLog().during(() -> {
            try (Load.Client client = reader()) {
                if (!client.work(0)) {
                    throw new IllegalStateException("The list of the first store could not be read");
                }
            }
        });
        Say.step("Reading a list sends " + sent.stream().mapToInt(List::size).sum() + " statements in " + sent.size() + " transactions");
        List<Result> results = new ArrayList<>();
        for (int clients : Options.CLIENTS) {
            List<Figures> platform = new ArrayList<>();
            List<Figures> bare = new ArrayList<>();
            for (int round = 0; round < stage.options.rounds(); round++) {
                stage.people.signIn();
                platform.add(Load.run(clients, stage.options.round(), 0, NO_LIMIT, client -> reader()));
                bare.add(Load.run(clients, stage.options.round(), 0, NO_LIMIT, client -> bare(sent, since)));
            }
            results.add(new Result("Read the day's list (" + stage.options.due() + " entries, a page of 50)", clients, Figures.all(platform),
                    Figures.all(bare), Memory.megabytes(stage.platformProcess()), ""));
        }
        return results;
    }

    /** One of the stores in turn, each read by somebody who works there. */
    private int store(int number) {
        return stores.get(number % Options.PEOPLE);
    }

    Load.Client reader() {
        return getter(number -> "/api/callbacks?stores=" + stage.tenant(store(number)) + "&day=" + stage.today + "&size=50", this::store);
    }

    /** The same address again and again, by somebody of that store. */
    Load.Client getter(String address, int store) {
        return getter(number -> address, number -> store);
    }

    private Load.Client getter(IntFunction<String> address, IntUnaryOperator store) {
        Wire wire = stage.wire();
        return new Load.Client() {
            @Override
            public boolean work(int number) throws Exception {
                return Failures.none(wire.get(address.apply(number), stage.people.token(store.applyAsInt(number))));
            }

            @Override
            public void close() throws Exception {
                wire.close();
            }
        };
    }

    private Load.Client bare(List<List<Statement>> sent, long since) {
        try {
            Replay replay = new Replay(stage.asApp(), sent, since);
            return new Load.Client() {
                @Override
                public boolean work(int number) throws Exception {
                    replay.run(forStore(store(number)));
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

    private UnaryOperator<String> forStore(int store) {
        UUID model = stage.tenant(store(0));
        String subject = stage.people.worker(store(0)).subject().toString();
        String other = stage.people.worker(store).subject().toString();
        return id -> id.equals(model.toString()) ? stage.tenant(store).toString() : id.equals(subject) ? other : id;
    }
}
