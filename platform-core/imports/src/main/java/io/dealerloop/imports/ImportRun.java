package io.dealerloop.imports;

import io.dealerloop.kernel.RowChange;
import io.dealerloop.kernel.StaleRows;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Text;
import io.dealerloop.visits.DeliveryIntake;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks and loads a file, chunk by chunk, each in a transaction of its own, so that its length costs time but no memory. A load that is
 * interrupted goes on after the last chunk that is in.
 */
final class ImportRun {

    static final int ORDERS_AT_ONCE = 2_000;
    private static final int PREVIEWED = 40;
    private static final int TRIES = 5;
    private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

    /** Transactions inside the store. */
    interface Transactions {
        <T> T in(StoreDatabase.Work<T> work);
    }

    private final Transactions transactions;
    private final Supplier<StoreContext> context;
    private final Runnable rest;
    private final UUID id;
    private final Path file;

    /**
     * @param context asked for anew for each chunk, for time goes on
     * @param rest called after each chunk, outside of its transaction
     */
    ImportRun(Transactions transactions, Supplier<StoreContext> context, Runnable rest, UUID id, Path file) {
        this.transactions = transactions;
        this.context = context;
        this.rest = rest;
        this.id = id;
        this.file = file;
    }

    /** The dry run: afterwards the import is ready or refused. */
    void check() throws IOException {
        try {
            StoreContext store = context.get();
            ImportRecord record = book(ImportBook::find);
            TableReading table = TableReading.open(file, store.headings());
            ColumnMapping mapping = mapping(table, record, store.headings());
            book((book, id) -> {
                book.beginCheck(id);
                book.understood(id, mapping.kind(), table.description(), table.headingLine(), columns(table, mapping));
                return null;
            });
            refuseIncomplete(mapping);
            check(store, record, table, mapping);
        } catch (FileRefused refused) {
            book((book, id) -> {
                book.end(id, ImportState.REFUSED, refused.why());
                return null;
            });
        }
    }

    private void check(StoreContext store, ImportRecord record, TableReading table, ColumnMapping mapping) throws IOException {
        StoreHints hints = new StoreHints(store.names());
        table.titles().forEach(hints::title);
        List<Import.Previewed> preview = new ArrayList<>();
        int[] orders = {0};
        table.read(mapping, store.areaCode(), store.today(), ORDERS_AT_ONCE, chunk -> {
            List<Import.Action> actions = transactions.in(connection -> {
                ChunkIntake intake = new ChunkIntake(connection, context.get());
                List<Import.Action> taken = intake.take(chunk.said(), record.statedOn());
                hints.newCars(intake.newCars());
                new ImportBook(connection, store.tenant()).checked(id, chunk, taken, progress(chunk, table));
                return taken;
            });
            orders[0] += chunk.said().size();
            gather(hints, chunk, mapping);
            preview(preview, chunk, actions, mapping);
            rest.run();
        });
        if (orders[0] == 0 && book(ImportBook::find).counts().bad() == 0) {
            throw new FileRefused("表头下面没有数据。", "There are no rows below the headings.");
        }
        List<Import.Asked> questions = questions(store, mapping.kind(), hints);
        preview.sort(java.util.Comparator.comparingInt(Import.Previewed::line));
        book((book, id) -> {
            book.ready(id, questions, preview);
            return null;
        });
    }

    /** Loads what was checked; goes on where an earlier load was interrupted. */
    void load() throws IOException {
        StoreContext store = context.get();
        ImportRecord record = book(ImportBook::find);
        // By what was checked and shown, whatever the words of standards have become meanwhile.
        ColumnMapping mapping = ColumnMapping.of(record.kind(), record.columns());
        TableReading table = TableReading.open(file, KnownHeadings.of(mapping.headings()));
        if (!table.headings().equals(mapping.headings())) {
            throw new FileRefused("表头与检查时不同，请重新检查。", "The headings are not those that were checked; check the file again.");
        }
        refuseIncomplete(mapping);
        table.read(mapping, store.areaCode(), store.today(), ORDERS_AT_ONCE, chunk -> {
            List<SaidRow> rows = chunk.said().stream().filter(row -> row.line() > record.loadedThrough()).toList();
            if (rows.isEmpty()) {
                return;
            }
            again(() -> transactions.in(connection -> {
                ChunkIntake intake = new ChunkIntake(connection, context.get());
                List<Import.Action> actions = intake.take(rows, record.statedOn());
                List<RowChange> changes = intake.write(id, record.changesWait());
                new ImportBook(connection, store.tenant()).loaded(id, actions, rows.getLast().line(), progress(chunk, table), changes);
                return null;
            }));
            rest.run();
        });
    }

    /** Two may change one customer at once: an agent's correction and this. Whoever is second looks again. */
    private static void again(Runnable chunk) {
        for (int attempt = 1; ; attempt++) {
            try {
                chunk.run();
                return;
            } catch (StaleRows stale) {
                if (attempt == TRIES) {
                    throw stale;
                }
                LOG.fine("Chunk decided upon again: " + stale.getMessage());
            } catch (IllegalStateException failure) {
                boolean race = failure.getCause() instanceof SQLException sql
                        && Set.of("23505", "40001", "40P01").contains(String.valueOf(sql.getSQLState()));
                if (!race || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private ColumnMapping mapping(TableReading table, ImportRecord record, KnownHeadings known) {
        ColumnMapping.Saved saved = book((book, id) -> book.savedMapping());
        if (record.mapping().isEmpty()) {
            return ColumnMapping.of(table.headings(), saved, known);
        }
        return (record.kind() == null ? ColumnMapping.of(table.headings(), saved, known)
                : ColumnMapping.of(record.kind(), table.headings(), saved, known)).with(record.mapping());
    }

    private static void refuseIncomplete(ColumnMapping mapping) {
        List<Text> missing = mapping.missing();
        if (!missing.isEmpty()) {
            throw new FileRefused("缺少必需的列：" + missing.stream().map(Text::zh).collect(Collectors.joining("、")) + "。可手工指定各列的含义。",
                    "Needed columns are missing: " + missing.stream().map(Text::en).collect(Collectors.joining(", "))
                            + ". You can say what each column holds.");
        }
    }

    private static List<Import.Column> columns(TableReading table, ColumnMapping mapping) {
        return IntStream.range(0, table.headings().size()).mapToObj(i ->
                new Import.Column(i, table.headings().get(i), mapping.fieldOf(i), shortened(table.sample(i)))).toList();
    }

    private static void gather(StoreHints hints, TableReading.Chunk chunk, ColumnMapping mapping) {
        Integer storeColumn = mapping.columns().get(Field.STORE_NAME);
        for (SaidRow row : chunk.said()) {
            if (row.documentNo() != null) {
                hints.order(row.documentNo());
            }
            if (storeColumn != null) {
                hints.store(row.source().cell(storeColumn).text());
            }
        }
    }

    private List<Import.Asked> questions(StoreContext store, ImportKind kind, StoreHints hints) {
        if (kind == ImportKind.CUSTOMER) {
            return ask(hints.reasons(0, Set.of()));
        }
        List<String> numbers = transactions.in(connection -> new DeliveryIntake(connection, store.tenant(), store.now())
                .lastNumbers(kind == ImportKind.SALE ? Occasion.SALE : Occasion.SERVICE, 1_000));
        return ask(hints.reasons(kind == ImportKind.SALE ? 0 : numbers.size(),
                numbers.stream().map(StoreHints::prefix).collect(Collectors.toSet())));
    }

    private static List<Import.Asked> ask(List<Text> reasons) {
        return reasons.isEmpty() ? List.of() : List.of(new Import.Asked("OTHER_STORE", Text.of(
                "这份文件可能属于另一家门店：" + reasons.stream().map(Text::zh).collect(Collectors.joining("；")) + "。确定要导入本店吗？",
                "This file may be another store's: " + reasons.stream().map(Text::en).collect(Collectors.joining("; "))
                        + ". Load it into this store all the same?")));
    }

    /** The first rows, some of each action. */
    private static void preview(List<Import.Previewed> preview, TableReading.Chunk chunk, List<Import.Action> actions, ColumnMapping mapping) {
        for (int i = 0; i < actions.size(); i++) {
            Import.Action action = actions.get(i);
            if (preview.stream().filter(row -> row.action() == action).count() < PREVIEWED / 4) {
                preview.add(new Import.Previewed(chunk.said().get(i).line(), action, values(chunk.said().get(i).source(), mapping), null));
            }
        }
        for (TableReading.Faulty row : chunk.faulty()) {
            Fault bad = row.faults().stream().filter(fault -> !fault.loaded()).findFirst().orElse(null);
            if (bad != null && preview.stream().filter(shown -> shown.action() == Import.Action.BAD).count() < PREVIEWED / 4) {
                Text reason = bad.heading() == null ? bad.reason()
                        : Text.of(bad.heading() + "：" + bad.reason().zh(), bad.heading() + ": " + bad.reason().en());
                preview.add(new Import.Previewed(row.row().line(), Import.Action.BAD, values(row.row(), mapping), reason));
            }
        }
    }

    private static Map<String, String> values(SourceRow row, ColumnMapping mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            Integer column = mapping.columns().get(field);
            if (column != null && !row.cell(column).empty()) {
                values.put(field.name(), shortened(row.cell(column).text()));
            }
        }
        return values;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
    }

    private static double progress(TableReading.Chunk chunk, TableReading table) {
        return Math.min(0.99, (double) chunk.rowsRead() / Math.max(chunk.rowsRead() + 1, table.rowsExpected()));
    }

    @FunctionalInterface
    private interface BookWork<T> {
        T on(ImportBook book, UUID id) throws SQLException;
    }

    private <T> T book(BookWork<T> work) {
        return transactions.in(connection -> work.on(new ImportBook(connection, context.get().tenant()), id));
    }
}
