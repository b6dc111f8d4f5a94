package io.dealerloop.bench;

import io.dealerloop.sample.LargeExport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    /** What the one store does meanwhile, until it is told to stop. */
    @FunctionalInterface
    private interface Noise {
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
        List<Integer> empty = new ArrayList<>(stage.importStores());
        Noise importing = over -> {
            while (over.getCount() > 0 && !empty.isEmpty()) {
                imports.load(empty.removeFirst(), file);
            }
        };
        Noise printing = over -> {
            try (Wire wire = stage.wire()) {
                while (over.getCount() > 0) {
                    Failures.none(wire.get("/api/stores/" + stage.tenant(0) + "/forms/callback-record?day=" + stage.today, stage.people.token(0)));
                }
            }
        };
        int rounds = stage.options.rounds();
        int share = recording.left() / (4 * rounds + 1);
        Work reads = () -> Load.run(CLIENTS, stage.options.round(), 1, NO_LIMIT, client -> reading.reader());
        Work records = () -> recording.recorded(CLIENTS, stage.options.round(), share);
        return """

                | What the others do, %d clients | meanwhile one store | alone: p50 ms | p99 ms | beside it: p50 ms | p99 ms | p99 × |
                |---|---|--:|--:|--:|--:|--:|
                """.formatted(CLIENTS)
                + line("Read the day's list", reads, "imports %,d rows".formatted(stage.options.importRows()), importing, rounds)
                + line("Record a result", records, "imports %,d rows".formatted(stage.options.importRows()), importing, rounds)
                + line("Read the day's list", reads, "reads its whole callback record, again and again", printing, rounds);
    }

    private String line(String what, Work work, String noiseName, Noise noise, int rounds) throws Exception {
        List<Figures> quiet = new ArrayList<>();
        List<Figures> noisy = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
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
