package io.dealerloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dealerloop.sample.LargeExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Loads exports through the API, upload, dry run and load, into stores that have no customer yet. */
final class ImportBench {

    /** How many empty stores it needs: a model, three measured, three for the bare loop, and one for the large file. */
    static final int STORES = 8;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SMALL = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Stage stage;
    private final Connection look;

    ImportBench(Stage stage) throws SQLException {
        this.stage = stage;
        this.look = stage.asMigrate();
    }

    List<Result> measure() throws Exception {
        List<Integer> stores = stage.importStores();
        Path folder = Files.createDirectories(stage.home.root().resolve("exports"));
        int rows = Math.min(SMALL, stage.options.importRows());
        Path small = LargeExport.write(folder.resolve("small.csv"), rows, 0, stage.today, Stage.SEED);
        stage.statementLog().learn(() -> load(stores.get(1), small));
        long since = System.currentTimeMillis();
        List<List<Statement>> sent = stage.statementLog().during(() -> load(stores.getFirst(), small));
        Say.step("Importing " + rows + " rows sends " + sent.stream().mapToInt(List::size).sum() + " statements");
        List<Figures> platform = new ArrayList<>();
        List<Figures> bare = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            platform.add(Figures.whole(load(stores.get(2 + turn), small), rows));
            bare.add(Figures.whole(replay(sent, since, stores.getFirst(), stores.get(4 + turn)), rows));
        }
        List<Result> results = new ArrayList<>();
        results.add(new Result("Import a service export of %,d rows; rows a second".formatted(rows), 1, Figures.all(platform), Figures.all(bare),
                Memory.megabytes(stage.platformProcess()), ""));
        results.add(large(stores.getLast(), folder, 0, "into an empty store"));
        results.add(large(stores.getLast(), folder, stage.options.importRows() / 10, "again, a tenth of them changed"));
        return results;
    }

    private Result large(int store, Path folder, int changed, String how) throws Exception {
        int rows = stage.options.importRows();
        Path file = LargeExport.write(folder.resolve("large-" + changed + ".csv"), rows, changed, stage.today, Stage.SEED);
        try (Peak peak = new Peak(stage.platformProcess())) {
            double seconds = load(store, file);
            return new Result("Import %,d rows %s (%,d MB); rows a second".formatted(rows, how, Files.size(file) >> 20), 1,
                    Figures.whole(seconds, rows), Figures.whole(0, 0), peak.megabytes(), "%.0f s; memory at its peak".formatted(seconds));
        }
    }

    /** Uploads, waits for the dry run, loads; says how many seconds that took. */
    double load(int store, Path file) throws Exception {
        long begin = System.nanoTime();
        Checked checked = check(store, file);
        load(checked);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** A file that a store may load. */
    record Checked(int store, UUID id, String name) {}

    /** Uploads and waits for the dry run. */
    Checked check(int store, Path file) throws Exception {
        stage.people.signIn();
        long begin = System.nanoTime();
        UUID id;
        try (Wire wire = stage.wire()) {
            Wire.Answer taken = wire.file(imports(store), stage.people.token(store), file.getFileName().toString(), Files.readAllBytes(file));
            id = UUID.fromString(read(taken).path("id").asText());
        }
        await(id, "READY");
        Say.step("%s: checked in %.1f s".formatted(file.getFileName(), (System.nanoTime() - begin) / 1e9));
        return new Checked(store, id, file.getFileName().toString());
    }

    void load(Checked file) throws Exception {
        stage.people.signIn();
        long begin = System.nanoTime();
        try (Wire wire = stage.wire()) {
            read(wire.json("POST", imports(file.store()) + "/" + file.id() + "/load", stage.people.token(file.store()), "{\"answers\":[]}"));
        }
        await(file.id(), "LOADED");
        Say.step("%s: loaded in %.1f s; %s".formatted(file.name(), (System.nanoTime() - begin) / 1e9, counts(file.id())));
    }

    private String imports(int store) {
        return "/api/stores/" + stage.tenant(store) + "/imports";
    }

    private static JsonNode read(Wire.Answer answer) throws IOException {
        if (!Failures.none(answer)) {
            throw new IOException("The import was refused with " + answer.status() + ": " + answer.text());
        }
        return JSON.readTree(answer.body());
    }

    /** Asks the database, not the API: the statements of a waiting page do not belong to an import. */
    private void await(UUID id, String wanted) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (PreparedStatement query = look.prepareStatement("SELECT state, problem::text FROM import_file WHERE id = ?")) {
            query.setObject(1, id);
            while (System.nanoTime() < until) {
                try (ResultSet row = query.executeQuery()) {
                    String state = row.next() ? row.getString(1) : "";
                    if (state.equals(wanted)) {
                        return;
                    }
                    if (state.equals("FAILED") || state.equals("REFUSED")) {
                        throw new IllegalStateException("The import ended as " + state + ": " + row.getString(2));
                    }
                }
                Thread.sleep(25);
            }
        }
        throw new IllegalStateException("The import did not become " + wanted + " in time");
    }

    private String counts(UUID id) throws SQLException {
        try (PreparedStatement query = look.prepareStatement(
                "SELECT rows_total, creates, updates, unchanged, bad FROM import_file WHERE id = ?")) {
            query.setObject(1, id);
            ResultSet row = query.executeQuery();
            row.next();
            return "%d rows, %d created, %d updated, %d unchanged, %d bad".formatted(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
                    row.getInt(5));
        }
    }

    private double replay(List<List<Statement>> sent, long since, int model, int store) throws SQLException {
        String from = stage.tenant(model).toString();
        String to = stage.tenant(store).toString();
        String subject = stage.people.worker(model).subject().toString();
        String other = stage.people.worker(store).subject().toString();
        try (Replay replay = new Replay(stage.asApp(), sent, since)) {
            long begin = System.nanoTime();
            replay.run(id -> id.equals(from) ? to : id.equals(subject) ? other : id);
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
