package io.dealerloop.imports;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Audit;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.CorrectionsTakeEffect;
import io.dealerloop.tenancy.Store;
import io.dealerloop.tenancy.Stores;
import io.dealerloop.visits.ExportWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Exports of the store's dealer management system: taken in, checked, loaded, taken back. The long work runs in the background. */
@ApplicationScoped
public class Imports {

    /** Up to so many changes what stands in the way of taking back is shown with the import; else when it is asked for. */
    private static final int OBSTACLE_SHOWN_UP_TO = 5_000;

    @Inject
    private ImportTransactions transactions;

    @Inject
    private UploadedFiles files;

    @Inject
    private ImportJobs jobs;

    @Inject
    private Stores stores;

    @Inject
    private BusinessClock clock;

    @Inject
    private Audit audit;

    @Inject
    private ExportWords exportWords;

    /**
     * Takes a file in as it streams, and begins to check it.
     *
     * @param length announced, or a negative number
     * @throws Problem at once when it is too large, empty, or plainly no table
     */
    public Import receive(String fileName, long length, InputStream body) {
        TenantId store = Tenants.current();
        UUID id = Ids.next();
        UploadedFiles.Received received = files.receive(store, id, body, length, stores.settings().uploadLimitMegabytes());
        try {
            FileFormat.of(files.path(store, id));
        } catch (FileRefused refused) {
            files.forget(store, id);
            throw Problem.invalid("file", refused.why().zh(), refused.why().en());
        } catch (IOException failure) {
            files.forget(store, id);
            throw new UncheckedIOException(failure);
        }
        transactions.in(connection -> {
            new ImportBook(connection, store).add(id, named(fileName), received.size(), received.sha256(),
                    clock.today(stores.settings().zone()), clock.now().atOffset(ZoneOffset.UTC));
            audit.record("imports.upload", "import", id, Map.of("bytes", received.size(), "sha256", received.sha256()));
            return null;
        });
        jobs.check(id);
        return find(id);
    }

    /** Those of the stores of {@link Tenants#readable()} as one list, the newest first, without their previews. */
    public Page<Import> list(int page, int size) {
        Page.check(page, size);
        Map<TenantId, Store> served = stores.served().stream().collect(Collectors.toMap(Store::id, Function.identity()));
        if (served.isEmpty()) {
            return new Page<>(List.of(), page, size, 0);
        }
        Page<ImportRecord> records = transactions.in(connection -> ImportBook.list(connection, served.keySet(), page, size));
        return new Page<>(records.entries().stream()
                .map(record -> record.listed(Actor.languageOrDefault(), served.get(record.tenant()))).toList(),
                records.number(), records.size(), records.total());
    }

    /** @throws Problem when this store has no such import */
    public Import find(UUID id) {
        return transactions.in(connection -> {
            ImportBook book = new ImportBook(connection, Tenants.current());
            ImportRecord record = book.find(id);
            Text obstacle = record.undoable() && !book.changedMoreThan(id, OBSTACLE_SHOWN_UP_TO)
                    ? new ImportUndo(connection, jobs.context(), id, jobs.deliveryUses()).obstacle().orElse(null) : null;
            return record.view(Actor.languageOrDefault(), stores.current(), obstacle);
        });
    }

    /**
     * Says what columns hold, and checks the file again.
     *
     * @param kind what the file lists; {@code null} = as recognised
     * @param columns field by column; no field = the column is left out
     * @param save whether to keep this for the store's next files
     */
    public Import map(UUID id, ImportKind kind, Map<Integer, Field> columns, boolean save) {
        KnownHeadings known = KnownHeadings.of(exportWords.ofCurrentStore());
        transactions.in(connection -> {
            ImportBook book = new ImportBook(connection, Tenants.current());
            ImportRecord record = book.find(id);
            boolean begun = record.loadedThrough() > 0;
            if (begun || !book.move(id, List.of(ImportState.READY, ImportState.REFUSED, ImportState.FAILED), ImportState.CHECKING)) {
                throw Problem.refused("文件正在处理或已导入，不能再改列的含义。",
                        "The file is being worked on or loaded; what its columns hold can no longer be changed.");
            }
            ImportKind chosen = kind != null ? kind : record.kind();
            Map<Integer, Field> all = new HashMap<>(kind == null || kind == record.kind() ? record.mapping() : Map.of());
            all.putAll(columns);
            // Refuses a column that does not exist or a field chosen twice, before anything is kept.
            if (chosen != null) {
                List<String> headings = record.columns().stream().map(Import.Column::heading).toList();
                ColumnMapping.of(chosen, headings, book.savedMapping(), known).with(all);
            }
            book.chooseMapping(id, chosen, all);
            if (save && chosen != null) {
                Map<String, Field> byHeading = new HashMap<>();
                columns.forEach((column, field) -> byHeading.put(Headings.key(record.columns().get(column).heading()), field));
                byHeading.remove("");
                book.saveMapping(chosen, byHeading);
            }
            audit.record("imports.map", "import", id, Map.of("columns", all, "saved", save));
            return null;
        });
        jobs.check(id);
        return find(id);
    }

    /**
     * Loads a checked file, or goes on with an interrupted load.
     *
     * @param answers codes of the questions that were answered yes
     * @throws Problem when a question is open, or another file of the store is being loaded
     */
    public Import load(UUID id, List<String> answers) {
        boolean checkFirst = transactions.in(connection -> {
            ImportBook book = new ImportBook(connection, Tenants.current());
            ImportRecord record = book.find(id);
            if (record.state() == ImportState.FAILED && record.loadingAt() == null) {
                return book.move(id, List.of(ImportState.FAILED), ImportState.CHECKING);
            }
            List<String> given = record.loadedThrough() > 0 ? record.answers() : answers;
            record.questions().stream().filter(question -> !given.contains(question.code())).findFirst().ifPresent(open -> {
                throw Problem.refused(open.text().zh(), open.text().en());
            });
            begin(book, id, List.of(ImportState.READY, ImportState.FAILED), ImportState.LOADING,
                    "只有检查通过的文件可以导入。", "Only a file that was checked can be loaded.");
            boolean changesWait = stores.settings().correctionsTakeEffect() == CorrectionsTakeEffect.AFTER_CONFIRMATION;
            book.beginLoad(id, given, clock.now().atOffset(ZoneOffset.UTC), changesWait);
            return false;
        });
        if (checkFirst) {
            jobs.check(id);
        } else {
            jobs.load(id);
        }
        return find(id);
    }

    /** Takes an import back whole. @throws Problem when something is built on it */
    public Import undo(UUID id) {
        transactions.in(connection -> {
            ImportBook book = new ImportBook(connection, Tenants.current());
            if (!book.find(id).undoable()) {
                throw Problem.refused("这次导入没有可撤销的内容。", "There is nothing of this import to take back.");
            }
            new ImportUndo(connection, jobs.context(), id, jobs.deliveryUses()).obstacle().ifPresent(why -> {
                throw new Problem(Problem.Kind.REFUSED, why);
            });
            begin(book, id, List.of(ImportState.LOADED, ImportState.FAILED), ImportState.UNDOING,
                    "这次导入没有可撤销的内容。", "There is nothing of this import to take back.");
            return null;
        });
        jobs.undo(id);
        return find(id);
    }

    /** Writes the rows that were not loaded, or not whole, as CSV: line, column, value, reason, then the row as it was. */
    void badRows(UUID id, OutputStream out) throws IOException {
        ImportRecord record = book(book -> book.find(id));
        BadRowsFile file = new BadRowsFile(out, Actor.languageOrDefault(),
                record.columns().stream().map(Import.Column::heading).toList());
        CellSight sight = new CellSight(Tenants.current(), record.columns());
        int after = 0;
        while (true) {
            int from = after;
            List<ImportBook.BadCell> cells = book(book -> book.badRows(id, from, 1_000));
            if (cells.isEmpty()) {
                file.end();
                return;
            }
            // A row may have several cells; the set's last line is read again whole unless it is the only one.
            int last = cells.getLast().line();
            boolean all = cells.size() < 1_000 || cells.getFirst().line() == last;
            for (ImportBook.BadCell cell : cells) {
                if (all || cell.line() != last) {
                    file.write(sight.shown(cell));
                }
            }
            after = all ? last : last - 1;
        }
    }

    private void begin(ImportBook book, UUID id, List<ImportState> from, ImportState to, String zh, String en) throws SQLException {
        try {
            if (!book.move(id, from, to)) {
                throw Problem.refused(zh, en);
            }
        } catch (SQLException failure) {
            if (Objects.equals(failure.getSQLState(), "23505")) {
                throw Problem.refused("本店另有一份文件正在导入或撤销，请稍后再试。",
                        "Another file of this store is being loaded or taken back; try again in a moment.");
            }
            throw failure;
        }
    }

    private static String named(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return name.isEmpty() ? "import" : name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    @FunctionalInterface
    private interface BookWork<T> {
        T on(ImportBook book) throws SQLException;
    }

    private <T> T book(BookWork<T> work) {
        return transactions.in(connection -> work.on(new ImportBook(connection, Tenants.current())));
    }
}
