package io.dealerloop.callbacks;

import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form ready to be shown or printed: the brand's layout and what stands in it.
 *
 * @param questions the survey's questions, for {@link FormField#SURVEY_SCORES}: one column each in a table, one line of the grid on a page
 * @param lowest lowest score of the survey; absent when none is asked
 * @param highest its highest score
 * @param rows by field; {@code SURVEY_SCORES} holds a value per question code: the score, or 未涉及
 * @param madeBy who makes the form (制表人)
 */
public record FormView(Definition definition, List<Question> questions, @Nullable Integer lowest, @Nullable Integer highest,
        List<Map<FormField, Object>> rows, String madeBy, LocalDate madeOn) {

    /** The layout in the reader's language. */
    public record Definition(String title, FormDefinition.Document document, boolean landscape, boolean bindingEdge, int linesPerPage,
            List<Group> groups, List<Cell> foot, List<String> notes) {

        static Definition of(FormDefinition form, Locale language) {
            return new Definition(form.title().in(language), form.document(), form.landscape(), form.bindingEdge(), form.linesPerPage(),
                    form.groups().stream()
                            .map(group -> new Group(group.title().in(language), cells(group.cells(), language)))
                            .toList(),
                    cells(form.foot(), language), form.notes().stream().map(note -> note.in(language)).toList());
        }

        private static List<Cell> cells(List<FormDefinition.Cell> cells, Locale language) {
            return cells.stream().map(cell -> new Cell(cell.field(), cell.title().in(language), cell.width())).toList();
        }
    }

    public record Group(String title, List<Cell> cells) {}

    /** @param width share of the page's width */
    public record Cell(FormField field, String title, int width) {}

    public record Question(String code, String wording) {}

    static final Text AGENT = Text.of("回访员：", "Agent: ");
    static final Text NOT_APPLICABLE = Text.of("未涉及", "n/a");
}
