package io.dealerloop.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text file with delimited columns. */
final class CsvSource implements RowSource {

    private static final int LOOKED_AT = 1 << 16;
    private static final Map<Character, String> NAMES = Map.of(',', "COMMA", ';', "SEMICOLON", '\t', "TAB", '|', "PIPE");

    private final Path file;
    private final TextEncoding encoding;
    private final char delimiter;
    private final boolean named;
    private final int lines;

    CsvSource(Path file) throws IOException {
        this.file = file;
        this.encoding = TextEncoding.of(file);
        char[] beginning = new char[LOOKED_AT];
        try (Reader reader = open()) {
            int length = 0;
            for (int read = 0; read >= 0 && length < LOOKED_AT; read = reader.read(beginning, length, LOOKED_AT - length)) {
                length += read;
            }
            String text = new String(beginning, 0, length);
            this.named = text.regionMatches(true, 0, "sep=", 0, 4);
            this.delimiter = Delimiter.of(text);
        }
        this.lines = countLines();
    }

    @Override
    public Description description() {
        return new Description("CSV", encoding.charset().name() + (encoding.bom() > 0 ? " BOM" : ""),
                NAMES.getOrDefault(delimiter, String.valueOf(delimiter)), null);
    }

    @Override
    public int rowsExpected() {
        return lines;
    }

    @Override
    public void read(Consumer consumer) throws IOException {
        try (Reader text = open();
                CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(true).allowExtraFields(true)
                        .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (named && row.getStartingLineNumber() == 1) {
                    continue;
                }
                List<Cell> cells = new ArrayList<>(row.getFieldCount());
                for (int i = 0; i < row.getFieldCount(); i++) {
                    cells.add(Cell.text(row.getField(i)));
                }
                if (!consumer.take(new SourceRow((int) row.getStartingLineNumber(), cells))) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new FileRefused("文件中有未闭合的引号，无法继续读取：" + shortened(broken), "A quoted cell never ends: " + shortened(broken));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.bom());
        return new BufferedReader(new InputStreamReader(in, encoding.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)), LOOKED_AT);
    }

    private int countLines() throws IOException {
        byte[] buffer = new byte[LOOKED_AT];
        int found = 1;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        found++;
                    }
                }
            }
        }
        return found;
    }

    private static String shortened(CsvParseException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.length() > 120 ? message.substring(0, 120) : message;
    }
}
