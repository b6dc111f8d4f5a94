package io.dealerloop.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook: the first visible sheet in which headings can be found, else the first that is not empty. */
final class XlsxSource implements RowSource {

    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    private final Path file;
    private final int sheet;
    private final String sheetName;
    private final boolean from1904;
    private final int rows;

    /** @param headings says whether a row holds headings */
    XlsxSource(Path file, java.util.function.Predicate<List<String>> headings) throws IOException {
        this.file = file;
        Map<String, Integer> counted = WorkbookGuard.rows(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            this.from1904 = workbook.isDate1904();
            List<Sheet> sheets = workbook.getSheets().filter(each -> each.getVisibility() == SheetVisibility.VISIBLE).toList();
            Sheet chosen = null;
            Sheet filled = null;
            for (Sheet each : sheets) {
                List<SourceRow> top = top(each);
                if (filled == null && !top.isEmpty()) {
                    filled = each;
                }
                if (top.stream().anyMatch(row -> headings.test(row.texts()))) {
                    chosen = each;
                    break;
                }
            }
            chosen = chosen != null ? chosen : filled;
            if (chosen == null) {
                throw new FileRefused("工作簿里没有数据。", "There is nothing in the workbook.");
            }
            this.sheet = chosen.getIndex();
            this.sheetName = chosen.getName();
            this.rows = sheets.size() == 1
                    ? counted.entrySet().stream().filter(part -> part.getKey().startsWith("xl/worksheets/")).mapToInt(Map.Entry::getValue).sum()
                    : counted.getOrDefault("xl/worksheets/sheet" + (sheet + 1) + ".xml", 0);
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException broken) {
            throw damaged();
        }
    }

    @Override
    public Description description() {
        return new Description("XLSX", null, null, sheetName);
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
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = workbook.getSheet(sheet).orElseThrow(XlsxSource::damaged).openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                if (!consumer.take(row(all.next()))) {
                    return;
                }
            }
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException broken) {
            throw damaged();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private List<SourceRow> top(Sheet each) throws IOException {
        try (Stream<Row> stream = each.openStream()) {
            return stream.limit(HeadingFinder.ROWS_LOOKED_AT).map(this::row).filter(row -> !row.blank()).toList();
        }
    }

    private SourceRow row(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SourceRow(row.getRowNum(), cells);
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case NUMBER -> number((BigDecimal) cell.getValue(), raw);
            case FORMULA -> formula(cell, raw);
            case ERROR -> new Cell(Cell.Kind.ERROR, raw == null || raw.isEmpty() ? "#ERROR" : raw);
            case BOOLEAN -> Cell.text(Boolean.TRUE.equals(cell.getValue()) ? "是" : "否");
            case STRING -> Cell.text(cell.getText());
        };
    }

    /** What a formula last showed is what people saw; without that nobody knows what it means. */
    private Cell formula(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        if (raw == null || raw.isEmpty()) {
            return new Cell(Cell.Kind.FORMULA_WITHOUT_VALUE, "=" + cell.getFormula());
        }
        if (raw.startsWith("#")) {
            return new Cell(Cell.Kind.ERROR, raw);
        }
        try {
            return number(new BigDecimal(raw), raw);
        } catch (NumberFormatException text) {
            return Cell.text(raw);
        }
    }

    private Cell number(BigDecimal value, String raw) {
        BigDecimal number = value != null ? value : new BigDecimal(raw);
        // What binary fractions add to 46347.58333333333 is not part of what was typed.
        BigDecimal plain = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        return new Cell(Cell.Kind.NUMBER, plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString());
    }

    private static FileRefused damaged() {
        return new FileRefused("工作簿已损坏，无法读取。请重新导出。", "The workbook is damaged and cannot be read. Export it again.");
    }
}
