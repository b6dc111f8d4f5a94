package io.dealerloop.bench;

import io.dealerloop.bench.ImportBench.Checked;
import io.dealerloop.sample.LargeExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What other stores feel of one that imports a large file, or that reads its whole record again and again: quiet and noisy rounds in turns. */
final class Neighbour {

    private static final int CLIENTS = 4;
    private static final int NO_LIMIT = 10_000_000;

    private final Stage stage;
    private final Reading reading;
    private final Recording recording;

    Neighbour(Stage stage, Reading reading, Recording recording) {
        this.stage = stage;
        this.reading = reading;
        this.recording = recording;
    }

    /** What the one store does meanwhile. */
    private interface Noise {

        /** What has to be there before; nobody measures meanwhile. */
        default void prepare() throws Exception {
        }

        /** Until it is told to stop, or all is done. */
        void make(CountDownLatch over) throws Exception;
    }

    @FunctionalInterface
    private interface Work {
        Figures round();
    }

    String measure() throws Exception {
        recording.prepare(stage.platformStores());
        Path folder = Files.createDirectories(stage.home.root().resolve("exports"));
        Path file = LargeExport.write(folder.resolve("neighbour.csv"), stage.options.importRows(), 0, stage.today, Stage.SEED);
        ImportBench imports = new ImportBench(stage);
        Deque<Integer> empty = new ArrayDeque<>(stage.importStores());
        Deque<Checked> checked = new ArrayDeque<>();
        Noise checking = over -> checked.add(imports.check(empty.remove(), file));
        Noise loading = new Noise() {
            @Override
            public void prepare() throws Exception {
                if (checked.isEmpty()) {
                    checked.add(imports.check(empty.remove(), file));
                }
            }

            @Override
            public void make(CountDownLatch over) throws Exception {
                imports.load(checked.remove());
            }
        };
        Noise printing = over -> {
            try (Wire wire = stage.wire()) {
                while (over.getCount() > 0) {
                    Failures.none(wire.get("/api/stores/" + stage.tenant(0) + "/forms/callback-record?day=" + stage.today, stage.people.token(0)));
                }
            }
        };
        // Each needs two stores that have nothing yet.
        int rounds = Math.min(stage.options.rounds(), ImportBench.STORES / 2);
        int share = recording.left() / (4 * rounds + 1);
        Work reads = () -> Load.run(CLIENTS, stage.options.round(), 1, NO_LIMIT, client -> reading.reader());
        Work records = () -> recording.recorded(CLIENTS, stage.options.round(), share);
        return """

                | What the others do, %d clients | meanwhile one store | alone: p50 ms | p99 ms | beside it: p50 ms | p99 ms | p99 × |
                |---|---|--:|--:|--:|--:|--:|
                """.formatted(CLIENTS)
                + line("Read the day's list", reads, "checks a file of %,d rows".formatted(stage.options.importRows()), checking, rounds)
                + line("Read the day's list", reads, "loads those rows", loading, rounds)
                + line("Record a result", records, "loads as many rows", loading, rounds)
                + line("Read the day's list", reads, "reads its whole callback record, again and again", printing, rounds);
    }

    private String line(String what, Work work, String noiseName, Noise noise, int rounds) throws Exception {
        List<Figures> quiet = new ArrayList<>();
        List<Figures> noisy = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            noise.prepare();
            stage.settle();
            stage.people.signIn();
            quiet.add(work.round());
            CountDownLatch over = new CountDownLatch(1);
            Thread maker = Thread.ofPlatform().name("noise").start(() -> {
                try {
                    noise.make(over);
                } catch (Exception failure) {
                    Say.step("The noisy store broke off: " + failure);
                }
            });
            // The file is being read by now.
            over.await(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
            noisy.add(work.round());
            over.countDown();
            maker.join();
            stage.settle();
        }
        Figures alone = Figures.all(quiet);
        Figures beside = Figures.all(noisy);
        String line = "| %s | %s | %s | %s | %s | %s | %.2f |%n".formatted(what, noiseName, alone.shown(0.5), alone.shown(0.99), beside.shown(0.5),
                beside.shown(0.99), beside.percentile(0.99) / alone.percentile(0.99));
        Say.step(line.strip());
        return line;
    }
}
