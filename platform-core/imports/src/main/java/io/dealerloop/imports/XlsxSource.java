package io.dealerloop.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A workbook: the first visible sheet in which headings can be found, else the first that is not empty. */
final class XlsxSource implements RowSource {

    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final Path file;
    private final WorkbookParts.Sheet sheet;
    private final boolean from1904;
    private final int rows;

    /** @param headings says whether a row holds headings */
    XlsxSource(Path file, Predicate<List<String>> headings) throws IOException {
        this.file = file;
        Map<String, Integer> counted = WorkbookGuard.rows(file);
        try (WorkbookParts workbook = new WorkbookParts(file); SharedTexts texts = workbook.texts(file.getParent())) {
            this.from1904 = workbook.from1904();
            WorkbookParts.Sheet chosen = null;
            WorkbookParts.Sheet filled = null;
            for (WorkbookParts.Sheet each : workbook.sheets().stream().filter(WorkbookParts.Sheet::visible).toList()) {
                List<SourceRow> top = top(workbook, each, texts);
                if (filled == null && !top.isEmpty()) {
                    filled = each;
                }
                if (top.stream().anyMatch(row -> headings.test(row.texts()))) {
                    chosen = each;
                    break;
                }
            }
            this.sheet = chosen != null ? chosen : filled;
            if (sheet == null) {
                throw new FileRefused("工作簿里没有数据。", "There is nothing in the workbook.");
            }
            this.rows = counted.getOrDefault(sheet.part(), 0);
        }
    }

    @Override
    public Description description() {
        return new Description("XLSX", null, null, sheet.name());
    }

    @Override
    public int rowsExpected() {
        return rows;
    }

    @Override
    public int dayShift() {
        return from1904 ? DAYS_FROM_1900_TO_1904 : 0;
    }

    @Override
    public void read(Consumer consumer) throws IOException {
        try (WorkbookParts workbook = new WorkbookParts(file); SharedTexts texts = workbook.texts(file.getParent());
                InputStream part = workbook.rows(sheet)) {
            SheetRows.read(part, texts, consumer);
        }
    }

    private static List<SourceRow> top(WorkbookParts workbook, WorkbookParts.Sheet sheet, SharedTexts texts) throws IOException {
        List<SourceRow> top = new ArrayList<>();
        int[] seen = {0};
        try (InputStream part = workbook.rows(sheet)) {
            SheetRows.read(part, texts, row -> {
                if (!row.blank()) {
                    top.add(row);
                }
                return ++seen[0] < HeadingFinder.ROWS_LOOKED_AT;
            });
        }
        return top;
    }
}
