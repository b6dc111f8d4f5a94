package io.dealerloop.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet of a workbook, one after the other. */
final class SheetRows {

    /** What stands further to the right is none of a table's columns. */
    private static final int COLUMNS_READ = 1_000;
    private static final int DIGITS_TYPED = 15;

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private int line;

    private SheetRows(InputStream part, SharedTexts texts) {
        this.xml = WorkbookXml.reader(part);
        this.texts = texts;
    }

    /** @throws FileRefused when the sheet is damaged */
    static void read(InputStream part, SharedTexts texts, RowSource.Consumer consumer) throws IOException {
        SheetRows rows = new SheetRows(part, texts);
        try {
            while (rows.xml.hasNext()) {
                if (rows.xml.next() == XMLStreamReader.START_ELEMENT && rows.xml.getLocalName().equals("row") && !consumer.take(rows.row())) {
                    return;
                }
            }
        } catch (XMLStreamException | NumberFormatException broken) {
            throw WorkbookXml.damaged();
        }
    }

    private SourceRow row() throws XMLStreamException, IOException {
        String number = WorkbookParts.attribute(xml, "r");
        line = number == null ? line + 1 : Integer.parseInt(number);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (xml.getLocalName().equals("c")) {
                        String place = WorkbookParts.attribute(xml, "r");
                        column = place == null ? column : column(place);
                        Cell cell = cell(WorkbookParts.attribute(xml, "t"));
                        if (column < COLUMNS_READ) {
                            while (cells.size() < column) {
                                cells.add(Cell.EMPTY);
                            }
                            if (cells.size() == column) {
                                cells.add(cell);
                            }
                        }
                        column++;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals("row")) {
                        return new SourceRow(line, cells);
                    }
                }
                case XMLStreamReader.END_DOCUMENT -> throw WorkbookXml.damaged();
                default -> { }
            }
        }
    }

    /** The column of a place such as AB12, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        if (column == 0) {
            throw WorkbookXml.damaged();
        }
        return column - 1;
    }

    private Cell cell(String type) throws XMLStreamException, IOException {
        String value = null;
        String formula = null;
        while (true) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "v" -> value = WorkbookXml.text(xml);
                        case "f" -> formula = WorkbookXml.text(xml);
                        case "is" -> value = WorkbookXml.richText(xml);
                        default -> WorkbookXml.text(xml);
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    return cell(type == null ? "n" : type, value, formula);
                }
                case XMLStreamReader.END_DOCUMENT -> throw WorkbookXml.damaged();
                default -> { }
            }
        }
    }

    /** What a formula last showed is what people saw; without that nobody knows what it means. */
    private Cell cell(String type, String value, String formula) throws XMLStreamException, IOException {
        if (value == null || value.isEmpty()) {
            return formula != null ? new Cell(Cell.Kind.FORMULA_WITHOUT_VALUE, "=" + formula)
                    : type.equals("e") ? new Cell(Cell.Kind.ERROR, "#ERROR") : Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(texts.text(Integer.parseInt(value.strip())));
            case "e" -> new Cell(Cell.Kind.ERROR, value);
            case "b" -> Cell.text(value.strip().equals("1") || value.strip().equals("true") ? "是" : "否");
            case "n" -> number(value.strip());
            default -> formula != null && value.startsWith("#") ? new Cell(Cell.Kind.ERROR, value) : Cell.text(value);
        };
    }

    private static Cell number(String value) {
        if (value.length() > 400) {
            throw WorkbookXml.damaged();
        }
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException text) {
            return Cell.text(value);
        }
        // What binary fractions add to 46347.58333333333 is not part of what was typed.
        BigDecimal plain = number.precision() > DIGITS_TYPED ? number.round(new MathContext(DIGITS_TYPED)) : number;
        boolean readable = Math.abs((long) plain.scale()) < 400;
        return new Cell(Cell.Kind.NUMBER, plain.signum() == 0 ? "0" : readable ? plain.stripTrailingZeros().toPlainString() : value);
    }
}
