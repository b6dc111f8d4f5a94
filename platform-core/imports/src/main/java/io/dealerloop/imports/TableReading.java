package io.dealerloop.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file as a table: titles, headings, rows. Reading it gives chunks of orders, so that whoever takes them holds a few thousand at a
 * time, whatever the file's length.
 */
final class TableReading {

    static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 300;
    private static final Pattern TOTAL = Pattern.compile("(合计|总计|小计|共计|累计|汇总|总数|本页合计|本页小计|本期合计)(金额|数量|单数|台次)?"
            + "\\s*[:：（(]?[^\\p{IsHan}]{0,20}[单条台元辆次笔行份个）)]{0,2}|(sub ?|grand ?)?total[:\\s\\d,.]*|sum[:\\s\\d,.]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOOT = Pattern.compile("(制表|打印|导出|审核|复核)(人|员|时间|日期)?\\s*[:：].*|.*(第\\s*\\d+\\s*页|共\\s*\\d+\\s*[页条行]).*"
            + "|统计期间.*|printed (on|at|by).*|page \\d.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOME_VIN = Pattern.compile("\\s*[A-Za-z0-9]{6,}\\s*");
    private static final Pattern SOME_PLATE = Pattern.compile("\\s*\\p{IsHan}\\s*[A-Za-z].{4,}");

    private final RowSource source;
    private final SourceRow heading;
    private final List<String> titles;
    private final SourceRow sample;

    private TableReading(RowSource source, SourceRow heading, List<String> titles, SourceRow sample) {
        this.source = source;
        this.heading = heading;
        this.titles = titles;
        this.sample = sample;
    }

    /** @throws FileRefused when it is no table */
    static TableReading open(Path file, KnownHeadings headings) throws IOException {
        if (!Files.exists(file)) {
            throw new FileRefused("上传的文件已不在，请重新上传。", "The uploaded file is no longer there; upload it again.");
        }
        RowSource source = FileFormat.of(file) == FileFormat.XLSX ? new XlsxSource(file, texts -> HeadingFinder.isHeading(texts, headings)) : new CsvSource(file);
        List<SourceRow> top = new ArrayList<>();
        source.read(row -> {
            if (!row.blank()) {
                top.add(row);
            }
            return top.size() < HeadingFinder.ROWS_LOOKED_AT;
        });
        if (top.isEmpty()) {
            throw new FileRefused("文件里没有数据。", "There is nothing in the file.");
        }
        SourceRow heading = HeadingFinder.find(top, headings).orElseThrow(() -> new FileRefused("没有找到表头（列名）所在的行。",
                "No row with column headings was found."));
        if (heading.cells().size() > MOST_COLUMNS) {
            throw new FileRefused("列数过多（最多 " + MOST_COLUMNS + " 列）。", "Too many columns (at most " + MOST_COLUMNS + ").");
        }
        List<String> titles = top.stream().takeWhile(row -> row != heading).flatMap(row -> row.texts().stream())
                .filter(text -> !text.isEmpty()).toList();
        SourceRow sample = top.stream().dropWhile(row -> row != heading).skip(1).findFirst().orElse(null);
        return new TableReading(source, heading, titles, sample);
    }

    RowSource.Description description() {
        return source.description();
    }

    int headingLine() {
        return heading.line();
    }

    List<String> headings() {
        return heading.texts();
    }

    /** What stands above the headings. */
    List<String> titles() {
        return titles;
    }

    /** The first row's value in a column, for people to see what it holds. */
    String sample(int column) {
        return sample == null ? "" : sample.cell(column).text();
    }

    int rowsExpected() {
        return source.rowsExpected();
    }

    /** A row that cannot be loaded, or that was loaded without some value. */
    record Faulty(SourceRow row, List<Fault> faults) {}

    /**
     * Some of the file's orders, whole.
     *
     * @param said the orders, or people of a list
     * @param through the last line they come from
     * @param rowsRead rows read so far in the whole file
     */
    record Chunk(List<SaidRow> said, List<Faulty> faulty, int rows, int skipped, int through, int rowsRead) {

        long bad() {
            return faulty.stream().filter(row -> row.faults().stream().anyMatch(fault -> !fault.loaded())).count();
        }
    }

    /** Takes the chunks one after the other. */
    @FunctionalInterface
    interface Chunks {
        void take(Chunk chunk);
    }

    void read(ColumnMapping mapping, String areaCode, LocalDate today, int ordersAtOnce, Chunks chunks) throws IOException {
        Gathering gathering = new Gathering(mapping, new RowReader(mapping, areaCode, source.dayShift(), today), ordersAtOnce, chunks);
        source.read(gathering::take);
        gathering.finish();
    }

    /** Gathers rows into orders and orders into chunks. */
    private final class Gathering {

        private final ColumnMapping mapping;
        private final RowReader reader;
        private final int atOnce;
        private final Chunks chunks;
        private final DocumentLines documents = new DocumentLines();
        private List<SaidRow> said = new ArrayList<>();
        private List<Faulty> faulty = new ArrayList<>();
        private int rows;
        private int skipped;
        private int rowsRead;
        private int line;
        private SaidRow open;

        Gathering(ColumnMapping mapping, RowReader reader, int atOnce, Chunks chunks) {
            this.mapping = mapping;
            this.reader = reader;
            this.atOnce = atOnce;
            this.chunks = chunks;
        }

        boolean take(SourceRow row) {
            if (row.line() <= heading.line() || row.blank()) {
                return true;
            }
            if (++rowsRead > MOST_ROWS) {
                throw new FileRefused("行数过多（最多 " + MOST_ROWS + " 行），请分批导出。",
                        "Too many rows (at most " + MOST_ROWS + "); export in parts.");
            }
            rows++;
            if (noData(row)) {
                skipped++;
                line = row.line();
                return true;
            }
            RowReader.Result result = reader.read(row);
            if (open != null && result.said() != null && open.continuedBy(result.said())) {
                open = open.with(result.said());
            } else {
                settle();
                open = result.said();
            }
            if (!result.faults().isEmpty()) {
                faulty.add(new Faulty(row, result.faults()));
            }
            line = row.line();
            return true;
        }

        /** The open order is complete; when enough are, they go. */
        private void settle() {
            if (open != null) {
                repeated(open);
                open = null;
            }
            if (said.size() >= atOnce || faulty.size() >= atOnce) {
                hand();
            }
        }

        /** An order that comes again further down: the same is skipped, another content under the same number is nobody's to choose. */
        private void repeated(SaidRow order) {
            if (order.documentNo() == null) {
                said.add(order);
                return;
            }
            long document = new Fingerprint().and(order.documentNo()).bits();
            long content = order.fingerprint().bits();
            int before = documents.seen(document, order.line(), content);
            if (before == 0) {
                said.add(order);
            } else if (documents.content(document) == content) {
                skipped++;
            } else {
                faulty.add(new Faulty(order.source(), List.of(new Fault(mapping.headings().get(
                        mapping.columns().getOrDefault(Field.DOCUMENT_NO, mapping.columns().getOrDefault(Field.VIN, 0))), order.documentNo(),
                        io.dealerloop.spi.Text.of("单据号与第 " + before + " 行相同，内容不同", "The same number as in line " + before
                                + ", with other content"), false))));
            }
        }

        void finish() {
            settle();
            hand();
        }

        private void hand() {
            chunks.take(new Chunk(said, faulty, rows, skipped, line, rowsRead));
            said = new ArrayList<>();
            faulty = new ArrayList<>();
            rows = 0;
            skipped = 0;
        }

        /** Totals, feet, and headings repeated on every page. */
        private boolean noData(SourceRow row) {
            if (!holds(row, Field.VIN, SOME_VIN) && !holds(row, Field.PLATE, SOME_PLATE)) {
                List<Cell> filled = row.cells().stream().filter(cell -> !cell.empty()).toList();
                if (filled.stream().limit(3).anyMatch(cell -> TOTAL.matcher(cell.text()).matches())
                        || filled.size() <= 3 && FOOT.matcher(filled.getFirst().text()).matches()) {
                    return true;
                }
            }
            for (int i = 0; i < heading.cells().size(); i++) {
                if (i >= row.cells().size() || !row.cells().get(i).text().equals(heading.cells().get(i).text())) {
                    return false;
                }
            }
            return true;
        }

        private boolean holds(SourceRow row, Field field, Pattern shape) {
            return mapping.has(field) && shape.matcher(row.cell(mapping.columns().get(field)).text()).matches();
        }
    }
}
