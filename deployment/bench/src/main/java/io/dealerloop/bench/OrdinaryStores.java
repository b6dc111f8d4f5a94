package io.dealerloop.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What people of ordinary stores do all day, in a closed loop: read the list, open a callback, record a result; and beside them somebody opens
 * the day of one store after the other, at an even pace, with all that its standard is asked then.
 */
final class OrdinaryStores {

    /** One kind of request. */
    enum Kind {
        LIST("list"), WORKSPACE("callback"), RECORD("result"), OPEN("opening");

        final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    /** What a round came to, kind by kind. */
    record Round(Map<Kind, Figures> kinds) {

        static Round both(Round one, Round other) {
            Map<Kind, Figures> kinds = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                kinds.put(kind, Figures.all(List.of(one.of(kind), other.of(kind))));
            }
            return new Round(kinds);
        }

        Figures of(Kind kind) {
            return kinds.get(kind);
        }

        Figures all() {
            return Figures.all(List.copyOf(kinds.values()));
        }
    }

    private static final int CLIENTS = 4;
    /** Of so many pieces of work in a row four open a callback and one records a result; the others read the list. */
    private static final int CYCLE = 10;

    private final Stage stage;
    private final List<Integer> unopened;
    private final List<Recording.Target> targets;
    private final AtomicInteger toRecord = new AtomicInteger();
    private final int rounds;
    private final int results;
    private int round;

    /**
     * @param opened stores whose day is open
     * @param unopened others, to be opened
     * @param rounds among which both are to be divided
     */
    OrdinaryStores(Stage stage, List<Integer> opened, List<Integer> unopened, int rounds) throws Exception {
        this.stage = stage;
        this.unopened = unopened;
        this.targets = new Recording(stage).find(opened);
        this.rounds = rounds;
        // The first result of each store writes down the wording it asked with.
        try (Wire wire = stage.wire()) {
            while (toRecord.get() < Math.min(opened.size(), targets.size() / 2)) {
                record(wire, toRecord.getAndIncrement());
            }
        }
        this.results = (targets.size() - toRecord.get()) / rounds;
    }

    Round round(Duration length) throws Exception {
        stage.people.signIn();
        Durations durations = new Durations();
        AtomicReference<Exception> broken = new AtomicReference<>();
        AtomicInteger next = new AtomicInteger();
        int lastResult = toRecord.get() + results;
        List<Integer> toOpen = unopened.subList(unopened.size() * round / rounds, unopened.size() * (round + 1) / rounds);
        round++;
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        Thread[] clients = new Thread[CLIENTS + 1];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = client(broken, wire -> {
                while (System.nanoTime() < end) {
                    work(wire, next.getAndIncrement(), lastResult, durations);
                }
            });
        }
        clients[CLIENTS] = client(broken, wire -> {
            for (int i = 0; i < toOpen.size() && System.nanoTime() < end; i++) {
                TimeUnit.NANOSECONDS.sleep(begin + i * length.toNanos() / toOpen.size() - System.nanoTime());
                int store = toOpen.get(i);
                durations.time(Kind.OPEN, () -> opened(wire, store));
            }
        });
        for (Thread client : clients) {
            client.join();
        }
        if (broken.get() != null) {
            throw new IllegalStateException("A client broke off: " + broken.get(), broken.get());
        }
        return durations.round((System.nanoTime() - begin) / 1e9);
    }

    @FunctionalInterface
    private interface Client {
        void run(Wire wire) throws Exception;
    }

    private Thread client(AtomicReference<Exception> broken, Client client) {
        return Thread.ofPlatform().name("ordinary store").start(() -> {
            try (Wire wire = stage.wire()) {
                client.run(wire);
            } catch (Exception failure) {
                broken.compareAndSet(null, failure);
            }
        });
    }

    private void work(Wire wire, int number, int lastResult, Durations durations) throws IOException {
        int turn = number % CYCLE;
        if (turn == 0) {
            int result = toRecord.getAndUpdate(at -> at < lastResult ? at + 1 : at);
            if (result < lastResult) {
                durations.time(Kind.RECORD, () -> record(wire, result));
                return;
            }
        }
        if (turn < CYCLE / 2) {
            Recording.Target target = targets.get(number % targets.size());
            durations.time(Kind.WORKSPACE, () -> Failures.none(wire.get("/api/stores/" + target.tenant() + "/callbacks/" + target.callback(),
                    stage.people.token(target.store()))));
        } else {
            int store = number % Options.PEOPLE;
            durations.time(Kind.LIST, () -> Failures.none(wire.get("/api/callbacks?stores=" + stage.tenant(store) + "&day=" + stage.today + "&size=50",
                    stage.people.token(store))));
        }
    }

    private boolean record(Wire wire, int number) throws IOException {
        Recording.Target target = targets.get(number);
        return Failures.none(wire.json("POST", "/api/stores/" + target.tenant() + "/callbacks/" + target.callback() + "/attempts",
                stage.people.token(target.store()), Recording.RESULT.formatted(target.version())));
    }

    /** A delivery that was put aside is a question that failed. */
    private boolean opened(Wire wire, int store) throws IOException {
        Wire.Answer answer = wire.json("POST", "/api/stores/" + stage.tenant(store) + "/days/" + stage.today + "/open", stage.people.token(store), "{}");
        return Failures.none(answer) && Failures.expected(answer.text().contains("\"putAside\":0"), answer);
    }

    /** Collected by all clients of a round. */
    private static final class Durations {

        private final Map<Kind, long[]> nanos = new EnumMap<>(Kind.class);
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        private final Map<Kind, Integer> failures = new EnumMap<>(Kind.class);

        @FunctionalInterface
        interface Work {
            boolean done() throws IOException;
        }

        void time(Kind kind, Work work) throws IOException {
            long began = System.nanoTime();
            boolean right;
            try {
                right = work.done();
            } catch (IOException cutOff) {
                Say.step("Cut off: " + cutOff);
                right = false;
            }
            add(kind, System.nanoTime() - began, right);
        }

        private synchronized void add(Kind kind, long took, boolean right) {
            if (!right) {
                failures.merge(kind, 1, Integer::sum);
                return;
            }
            int count = counts.getOrDefault(kind, 0);
            long[] all = nanos.computeIfAbsent(kind, first -> new long[1 << 10]);
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
                nanos.put(kind, all);
            }
            all[count] = took;
            counts.put(kind, count + 1);
        }

        Round round(double seconds) {
            Map<Kind, Figures> kinds = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                kinds.put(kind, Figures.of(seconds, failures.getOrDefault(kind, 0),
                        Arrays.copyOf(nanos.getOrDefault(kind, new long[0]), counts.getOrDefault(kind, 0))));
            }
            return new Round(kinds);
        }
    }
}
