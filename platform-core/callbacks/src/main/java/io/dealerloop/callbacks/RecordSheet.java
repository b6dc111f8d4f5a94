package io.dealerloop.callbacks;

import io.dealerloop.spi.FormField;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.StyleSetter;

/** A table form as a workbook: a heading repeated on each page, the standard's number of lines a page, a foot on each. */
final class RecordSheet {

    private static final int HEAD_ROWS = 5;
    private static final double LINE = 21;
    private static final Consumer<StyleSetter> HEAD = look -> look.bold().horizontalAlignment("center");

    /** @param question the survey question of this column; {@code null} for any other */
    private record Column(FormView.Cell cell, String question) {}

    private final FormView form;
    private final Locale language;
    private final int offset;
    private final List<List<Column>> groups = new ArrayList<>();

    private RecordSheet(FormView form, Locale language) {
        this.form = form;
        this.language = language;
        this.offset = form.definition().bindingEdge() ? 1 : 0;
        for (FormView.Group group : form.definition().groups()) {
            List<Column> columns = new ArrayList<>();
            for (FormView.Cell cell : group.cells()) {
                if (cell.field() == FormField.SURVEY_SCORES && !form.questions().isEmpty()) {
                    form.questions().forEach(question -> columns.add(new Column(cell, question.code())));
                } else {
                    columns.add(new Column(cell, null));
                }
            }
            groups.add(columns);
        }
    }

    static byte[] workbook(FormView form, Locale language) {
        RecordSheet record = new RecordSheet(form, language);
        return Sheet.printed(form.definition().title(), form.definition().landscape(), form.definition().bindingEdge(), record::draw);
    }

    private void draw(Sheet sheet) {
        int lines = form.definition().linesPerPage();
        int pages = Math.max(1, (form.rows().size() + lines - 1) / lines);
        int last = offset + groups.stream().mapToInt(List::size).sum() - 1;
        head(sheet, last);
        for (int line = 0; line < pages * lines; line++) {
            int row = HEAD_ROWS + line;
            sheet.height(row, LINE);
            if (line > 0 && line % lines == 0) {
                sheet.pageBefore(row);
            }
            Map<FormField, Object> values = line < form.rows().size() ? form.rows().get(line) : Map.of();
            int column = offset;
            for (List<Column> group : groups) {
                for (Column one : group) {
                    line(sheet, row, column++, one, values);
                }
            }
        }
        if (offset > 0) {
            edge(sheet, pages, lines);
        }
        int row = HEAD_ROWS + pages * lines;
        for (String note : form.definition().notes()) {
            sheet.heading(row++, last, note, 9, "left");
        }
        sheet.foot(foot(FormField.MADE_BY, form.madeBy()), "&P / &N", foot(FormField.MADE_ON, form.madeOn().toString()));
    }

    private void head(Sheet sheet, int last) {
        FormView.Definition definition = form.definition();
        sheet.heading(0, last, definition.title(), 16, "center");
        sheet.height(0, 28);
        sheet.heading(1, last, document(definition, language), 9, "right");
        int column = offset;
        for (int g = 0; g < groups.size(); g++) {
            List<Column> columns = groups.get(g);
            if (columns.isEmpty()) {
                continue;
            }
            sheet.box(2, column, 2, column + columns.size() - 1, definition.groups().get(g).title(), HEAD);
            for (int i = 0; i < columns.size(); i++) {
                FormView.Cell cell = columns.get(i).cell();
                if (columns.get(i).question() == null) {
                    sheet.box(3, column + i, 4, column + i, cell.title(), HEAD);
                    sheet.width(column + i, cell.width() * 1.2);
                } else {
                    if (i == 0 || columns.get(i - 1).cell() != cell) {
                        sheet.box(3, column + i, 3, column + i + form.questions().size() - 1, cell.title(), HEAD);
                    }
                    sheet.box(4, column + i, 4, column + i, columns.get(i).question(), HEAD);
                    sheet.width(column + i, Math.max(5, cell.width() * 1.2 / form.questions().size()));
                }
            }
            column += columns.size();
        }
        sheet.repeatOnEachPage(0, HEAD_ROWS - 1);
    }

    private static void line(Sheet sheet, int row, int column, Column one, Map<FormField, Object> values) {
        Object value = values.get(one.cell().field());
        if (one.question() != null) {
            value = value instanceof Map<?, ?> scores ? scores.get(one.question()) : null;
        }
        boolean centred = one.question() != null || one.cell().field() == FormField.NUMBER;
        sheet.box(row, column, row, column, null, look -> look.fontSize(9).horizontalAlignment(centred ? "center" : "left"));
        if (value instanceof Integer number) {
            sheet.number(row, column, number);
        } else if (value != null && !(value instanceof Map)) {
            sheet.text(row, column, value.toString());
        }
    }

    /** The binding edge (装订线) along each page. */
    private void edge(Sheet sheet, int pages, int lines) {
        sheet.width(0, 3);
        String words = Text.of("装 订 线", "binding edge").in(language);
        for (int page = 0; page < pages; page++) {
            int first = HEAD_ROWS + page * lines;
            sheet.box(first, 0, first + lines - 1, 0, words, look -> look.rotation(90).horizontalAlignment("center").fontColor("808080"));
        }
    }

    private String foot(FormField field, String value) {
        return form.definition().foot().stream()
                .filter(cell -> cell.field() == field)
                .findFirst()
                .map(cell -> cell.title() + Text.of("：", ": ").in(language) + value)
                .orElse("");
    }

    static String document(FormView.Definition definition, Locale language) {
        var document = definition.document();
        return Text.of("登记编号：", "No.: ").in(language) + document.registrationNumber()
                + Text.of("    修改次数：", "    Revision: ").in(language) + document.revision()
                + Text.of("    修改日期：", "    Revised on: ").in(language) + document.revisedOn();
    }
}
