package io.dealerloop.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dealerloop.spi.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The file of bad rows: UTF-8 with byte order mark, so that a table programme reads it right; no cell is a live formula. Its rows can be
 * corrected in place and uploaded again.
 */
final class BadRowsFile {

    private static final List<Text> HEADINGS = List.of(Text.of("行号", "Line"), Text.of("列", "Column"), Text.of("内容", "Value"),
            Text.of("原因", "Reason"), Text.of("处理", "Treatment"));
    private static final Text LEFT_OUT = Text.of("未导入", "Not loaded");
    private static final Text LOADED = Text.of("已导入，该项未采用或需核对", "Loaded; this value left out or to be checked");

    private final CsvWriter csv;
    private final Locale language;

    BadRowsFile(OutputStream out, Locale language, List<String> headings) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.language = language;
        List<String> cells = new ArrayList<>();
        HEADINGS.forEach(heading -> cells.add(heading.in(language)));
        headings.forEach(heading -> cells.add(harmless(heading)));
        csv.writeRecord(cells);
    }

    void write(ImportBook.BadCell bad) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(bad.line()));
        cells.add(harmless(bad.heading()));
        cells.add(harmless(bad.value()));
        cells.add(bad.reason().in(language));
        cells.add((bad.loaded() ? LOADED : LEFT_OUT).in(language));
        bad.cells().forEach(cell -> cells.add(harmless(cell)));
        csv.writeRecord(cells);
    }

    void end() throws IOException {
        csv.flush();
    }

    /** A table programme takes a cell that begins so for a formula and runs it; an apostrophe makes it the text it is. */
    static String harmless(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n|＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
