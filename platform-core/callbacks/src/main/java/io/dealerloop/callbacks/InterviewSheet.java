package io.dealerloop.callbacks;

import io.dealerloop.spi.FormField;
import java.util.Locale;
import java.util.Map;

/** A form of one page as a workbook: boxes with a label and a value, and the survey as a grid to tick. */
final class InterviewSheet {

    private static final int LABEL = 2;

    private final FormView form;
    private final Locale language;
    private final Map<FormField, Object> values;
    private final int scale;
    private final int last;
    private final int widest;
    private int row;
    private int column;

    private InterviewSheet(FormView form, Locale language) {
        this.form = form;
        this.language = language;
        this.values = form.rows().getFirst();
        this.scale = form.lowest() == null ? 10 : form.highest() - form.lowest() + 1;
        this.last = LABEL + scale;
        this.widest = form.definition().groups().stream().flatMap(group -> group.cells().stream())
                .mapToInt(FormView.Cell::width).max().orElse(1);
    }

    static byte[] workbook(FormView form, Locale language) {
        InterviewSheet interview = new InterviewSheet(form, language);
        return Sheet.printed(form.definition().title(), form.definition().landscape(), form.definition().bindingEdge(), interview::draw);
    }

    private void draw(Sheet sheet) {
        FormView.Definition definition = form.definition();
        for (int i = 0; i <= last; i++) {
            sheet.width(i, i < LABEL ? 11 : 6);
        }
        sheet.width(last, 8);
        sheet.heading(row++, last, definition.title(), 16, "center");
        sheet.heading(row++, last, RecordSheet.document(definition, language), 9, "right");
        for (FormView.Group group : definition.groups()) {
            sheet.box(row, 0, row, last, group.title(), look -> look.bold().fillColor("EEEEEE"));
            row++;
            group.cells().forEach(cell -> box(sheet, cell));
            endLine(sheet);
        }
        for (String note : definition.notes()) {
            sheet.heading(row++, last, note, 9, "left");
        }
    }

    private void box(Sheet sheet, FormView.Cell cell) {
        if (cell.field() == FormField.SURVEY_SCORES) {
            endLine(sheet);
            grid(sheet, cell);
            return;
        }
        boolean whole = cell.width() == widest && widest > 1;
        int half = (last + 1) / 2;
        if (whole) {
            endLine(sheet);
        }
        int end = whole || column >= half ? last : half - 1;
        sheet.box(row, column, row, column + LABEL - 1, cell.title(), look -> look.bold());
        Object value = values.get(cell.field());
        sheet.box(row, column + LABEL, row, end, value == null ? null : value.toString(), look -> look.horizontalAlignment("left"));
        sheet.height(row, switch (cell.field()) {
            case OPINION, STATE_OF_CAR, REMARKS -> 64;
            case SIGNATURE -> 40;
            default -> 24;
        });
        column = end + 1;
        if (column > last) {
            endLine(sheet);
        }
    }

    /** Every question with its scale and 未涉及; what was answered is ticked, the rest is left for the pen. */
    private void grid(Sheet sheet, FormView.Cell cell) {
        int lowest = form.lowest() == null ? 1 : form.lowest();
        String none = FormView.NOT_APPLICABLE.in(language);
        sheet.box(row, 0, row, LABEL - 1, cell.title(), look -> look.bold());
        for (int i = 0; i < scale; i++) {
            sheet.box(row, LABEL + i, row, LABEL + i, Integer.toString(lowest + i), look -> look.bold().horizontalAlignment("center"));
        }
        sheet.box(row, last, row, last, none, look -> look.bold().horizontalAlignment("center").fontSize(9));
        row++;
        Map<?, ?> answers = values.get(FormField.SURVEY_SCORES) instanceof Map<?, ?> given ? given : Map.of();
        for (FormView.Question question : form.questions()) {
            sheet.box(row, 0, row, LABEL - 1, question.code() + " " + question.wording(), look -> look.fontSize(9));
            for (int i = 0; i <= scale; i++) {
                String here = i == scale ? none : Integer.toString(lowest + i);
                String tick = here.equals(answers.get(question.code())) ? "√" : null;
                sheet.box(row, LABEL + i, row, LABEL + i, tick, look -> look.horizontalAlignment("center"));
            }
            sheet.height(row++, 36);
        }
    }

    private void endLine(Sheet sheet) {
        if (column > 0) {
            if (column <= last) {
                sheet.box(row, column, row, last, null, look -> look.horizontalAlignment("left"));
            }
            column = 0;
            row++;
        }
    }
}
