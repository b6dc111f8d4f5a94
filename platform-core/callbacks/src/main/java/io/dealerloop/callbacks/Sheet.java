package io.dealerloop.callbacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of paper in a workbook: A4, with the few things a printed form needs. What people typed is always written as text, never as
 * a formula, whatever sign it begins with.
 */
final class Sheet {

    private static final String PART = "xl/worksheets/sheet1.xml";

    private final Worksheet sheet;
    private final List<Integer> breaks = new ArrayList<>();

    private Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @return the workbook's bytes */
    static byte[] printed(String name, boolean landscape, boolean bindingEdge, Consumer<Sheet> drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Sheet sheet;
            try (Workbook workbook = new Workbook(out, "DealerLoop", "1.0")) {
                Worksheet worksheet = workbook.newWorksheet(name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip());
                worksheet.paperSize(PaperSize.A4_PAPER);
                worksheet.pageOrientation(landscape ? "landscape" : "portrait");
                worksheet.setFitToPage(true);
                worksheet.fitToWidth((short) 1);
                worksheet.fitToHeight((short) 0);
                worksheet.leftMargin(bindingEdge ? 0.8f : 0.5f);
                worksheet.rightMargin(0.4f);
                worksheet.topMargin(0.4f);
                worksheet.bottomMargin(0.6f);
                worksheet.footerMargin(0.3f);
                sheet = new Sheet(worksheet);
                drawing.accept(sheet);
            }
            return sheet.breaks.isEmpty() ? out.toByteArray() : withBreaks(out.toByteArray(), sheet.breaks);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void text(int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column, printable(text));
        }
    }

    void number(int row, int column, Number number) {
        sheet.value(row, column, number);
    }

    /** A framed area with one text, merged where it is more than one cell. */
    void box(int row, int column, int lastRow, int lastColumn, String text, Consumer<StyleSetter> style) {
        text(row, column, text);
        StyleSetter look = sheet.range(row, column, lastRow, lastColumn).style();
        look.borderStyle(BorderStyle.THIN).wrapText(true).verticalAlignment("center");
        style.accept(look);
        if (row != lastRow || column != lastColumn) {
            look.merge();
        }
        look.set();
    }

    /** A heading without a frame. */
    void heading(int row, int lastColumn, String text, int size, String alignment) {
        text(row, 0, text);
        StyleSetter look = sheet.range(row, 0, row, lastColumn).style();
        look.fontSize(size).horizontalAlignment(alignment).verticalAlignment("center");
        if (size > 12) {
            look.bold();
        }
        if (lastColumn > 0) {
            look.merge();
        }
        look.set();
    }

    void height(int row, double points) {
        sheet.rowHeight(row, points);
    }

    void width(int column, double characters) {
        sheet.width(column, Math.min(60, characters));
    }

    void repeatOnEachPage(int firstRow, int lastRow) {
        sheet.repeatRows(firstRow, lastRow);
    }

    /** A new page begins with that row. */
    void pageBefore(int row) {
        breaks.add(row);
    }

    void foot(String left, String middle, String right) {
        sheet.footer(escaped(left), Position.LEFT);
        sheet.footer(middle, Position.CENTER);
        sheet.footer(escaped(right), Position.RIGHT);
    }

    /** An ampersand begins a code in a printed foot. */
    private static String escaped(String text) {
        return printable(text).replace("&", "&&");
    }

    /** What XML cannot hold at all is left out of the print; everything else stays as typed. */
    static String printable(String text) {
        return text.codePoints()
                .filter(point -> point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point != 0xFFFE && point != 0xFFFF
                        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The library sets no page breaks by hand, so they are put into the finished sheet, where the format wants them. */
    private static byte[] withBreaks(byte[] workbook, List<Integer> rows) throws IOException {
        StringBuilder breaks = new StringBuilder("<rowBreaks count=\"" + rows.size() + "\" manualBreakCount=\"" + rows.size() + "\">");
        rows.forEach(row -> breaks.append("<brk id=\"").append(row).append("\" max=\"16383\" man=\"1\"/>"));
        breaks.append("</rowBreaks>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
                byte[] content = part.getKey().equals(PART)
                        ? new String(part.getValue(), StandardCharsets.UTF_8).replace("</headerFooter>", "</headerFooter>" + breaks)
                                .getBytes(StandardCharsets.UTF_8)
                        : part.getValue();
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /**
     * The parts of a workbook the library has just written. It streams them with 64-bit descriptors that the JDK's zip stream does not
     * take, so they are found through the directory at the end.
     */
    static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - 22;
        while (bytes.getInt(end) != 0x06054b50) {
            end--;
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int at = bytes.getInt(end + 16);
        for (int left = bytes.getShort(end + 10); left > 0; left--) {
            int name = bytes.getShort(at + 28);
            int local = bytes.getInt(at + 42);
            int data = local + 30 + bytes.getShort(local + 26) + bytes.getShort(local + 28);
            byte[] content = new byte[bytes.getInt(at + 24)];
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(workbook, data, bytes.getInt(at + 20));
                for (int filled = 0; filled < content.length;) {
                    filled += inflater.inflate(content, filled, content.length - filled);
                }
            } catch (DataFormatException broken) {
                throw new IOException(broken);
            } finally {
                inflater.end();
            }
            parts.put(new String(workbook, at + 46, name, StandardCharsets.UTF_8), content);
            at += 46 + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return parts;
    }
}
