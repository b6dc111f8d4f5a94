package io.dealerloop.spi;

import java.util.List;
import java.util.Objects;

/**
 * The layout of a printed form on A4.
 *
 * @param title heading of the form
 * @param document head of a controlled document
 * @param landscape A4 across
 * @param bindingEdge whether a binding edge (装订线) is marked
 * @param linesPerPage lines of a table form on one page; 1 for a form of one page per record
 * @param groups groups of columns (table) or of boxes (page), in order
 * @param foot what stands under the table, such as 制表人
 * @param notes printed below
 */
public record FormDefinition(
        Text title,
        Document document,
        boolean landscape,
        boolean bindingEdge,
        int linesPerPage,
        List<Group> groups,
        List<Cell> foot,
        List<Text> notes) {

    /**
     * Head of a controlled document.
     *
     * @param registrationNumber 登记编号
     * @param revision 修改次数
     * @param revisedOn 修改日期 as printed
     */
    public record Document(String registrationNumber, String revision, String revisedOn) {
        public Document {
            Objects.requireNonNull(registrationNumber, "registrationNumber");
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(revisedOn, "revisedOn");
        }
    }

    /** Columns under one heading. */
    public record Group(Text title, List<Cell> cells) {
        public Group {
            Objects.requireNonNull(title, "title");
            cells = List.copyOf(cells);
        }
    }

    /**
     * A column or box.
     *
     * @param field what the core puts there
     * @param title its heading
     * @param width share of the page's width; the sum need not be anything in particular
     */
    public record Cell(FormField field, Text title, int width) {
        public Cell {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(title, "title");
            if (width < 1) {
                throw new IllegalArgumentException("A cell's width is at least 1, got " + width + " for " + field);
            }
        }
    }

    public FormDefinition {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(document, "document");
        groups = List.copyOf(groups);
        foot = List.copyOf(foot);
        notes = List.copyOf(notes);
        if (linesPerPage < 1 || linesPerPage > 60) {
            throw new IllegalArgumentException("A page holds 1 to 60 lines, got " + linesPerPage);
        }
    }
}
