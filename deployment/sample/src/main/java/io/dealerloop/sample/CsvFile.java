package io.dealerloop.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes an export as delimited text.
 *
 * @param mark whether a byte order mark leads the file
 */
record CsvFile(Charset charset, boolean mark, char delimiter, DateTimeFormatter day, DateTimeFormatter time, boolean thousands) {

    Path write(Export export, Path folder) throws IOException {
        Path file = folder.resolve(export.name() + (delimiter == '\t' ? ".txt" : ".csv"));
        try (Writer out = Files.newBufferedWriter(file, charset)) {
            if (mark) {
                out.write('\ufeff');
            }
            for (String title : export.titles()) {
                out.write(quoted(title) + "\r\n");
            }
            line(out, export.headings());
            for (List<Object> row : export.rows()) {
                line(out, row);
            }
            if (!export.total().isEmpty()) {
                line(out, export.total());
            }
        }
        return file;
    }

    private void line(Writer out, List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            out.write(quoted(text(cells.get(i))));
        }
        out.write("\r\n");
    }

    private String text(Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDateTime at -> time.format(at);
            case LocalDate on -> day.format(on);
            case Column.Fen fen -> (thousands ? "%,d.%02d" : "%d.%02d").formatted(fen.amount() / 100, fen.amount() % 100);
            default -> cell.toString();
        };
    }

    private String quoted(String text) {
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
