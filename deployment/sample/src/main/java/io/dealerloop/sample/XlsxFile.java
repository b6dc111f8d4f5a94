package io.dealerloop.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an export as a workbook: the title merged over the width of the table, real date cells, amounts as numbers. */
final class XlsxFile {

    private XlsxFile() {
    }

    static Path write(Export export, String sheetName, Path folder) throws IOException {
        Path file = folder.resolve(export.name() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "DealerLoop sample", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName);
            int line = 0;
            if (!export.titles().isEmpty()) {
                // Only the first: several merged ranges are written in an order that changes from run to run.
                sheet.range(0, 0, 0, export.headings().size() - 1).merge();
                sheet.style(0, 0).bold().horizontalAlignment("center").set();
            }
            for (String title : export.titles()) {
                sheet.value(line++, 0, title);
            }
            for (int i = 0; i < export.headings().size(); i++) {
                sheet.value(line, i, export.headings().get(i));
                sheet.style(line, i).bold().set();
            }
            for (List<Object> row : export.rows()) {
                line(sheet, ++line, row);
            }
            if (!export.total().isEmpty()) {
                line(sheet, line + 1, export.total());
            }
        }
        repeatable(file);
        return file;
    }

    private static void line(Worksheet sheet, int line, List<Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case null -> { }
                case LocalDateTime at -> {
                    sheet.value(line, i, at);
                    sheet.style(line, i).format("yyyy-mm-dd hh:mm").set();
                }
                case LocalDate on -> {
                    sheet.value(line, i, on);
                    sheet.style(line, i).format("yyyy/m/d").set();
                }
                case Column.Fen fen -> {
                    sheet.value(line, i, fen.amount() / 100.0);
                    sheet.style(line, i).format("#,##0.00").set();
                }
                case Number number -> sheet.value(line, i, number);
                case Object text -> sheet.value(line, i, text.toString());
            }
        }
    }

    /** A workbook is an archive that knows when it was made; here it must not, or no two would be the same. */
    private static void repeatable(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile()); ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part : from.stream().toList()) {
                byte[] content = from.getInputStream(part).readAllBytes();
                if (part.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "2020-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
                to.putNextEntry(copy);
                to.write(content);
                to.closeEntry();
            }
        }
        Files.write(workbook, bytes.toByteArray());
    }
}
