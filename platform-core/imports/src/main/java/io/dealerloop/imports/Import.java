package io.dealerloop.imports;

import io.dealerloop.spi.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as people see it; what is not known is {@code null}.
 *
 * @param problem why it was refused or failed
 * @param headingRow line of the headings, from 1
 * @param progress of what is under way, 0 to 1
 * @param undoable whether it is loaded and may perhaps be taken back
 * @param undoObstacle why it cannot be taken back
 */
public record Import(UUID storeId, String storeName, UUID id, String fileName, long size, @Nullable ImportKind kind, ImportState state, @Nullable String problem,
        @Nullable String format, @Nullable String encoding, @Nullable String delimiter, @Nullable String sheet,
        @Nullable Integer headingRow, List<Column> columns, Counts counts, List<Question> questions, double progress,
        List<PreviewRow> preview, String uploadedBy, OffsetDateTime uploadedAt, @Nullable OffsetDateTime loadedAt,
        @Nullable OffsetDateTime undoneAt, boolean undoable, @Nullable String undoObstacle) {

    /**
     * A column.
     *
     * @param index from 0
     * @param field what it holds; {@code null} = left out
     * @param sample its value in the first row
     */
    public record Column(int index, String heading, @Nullable Field field, @Nullable String sample) {}

    /**
     * How many rows would be, or were, treated how. Rows of one order count once among creates, updates and unchanged.
     *
     * @param rows in the file, blank ones apart
     * @param bad not loaded, each with a reason in the file of bad rows
     * @param remarks loaded without some value, likewise listed there
     * @param skipped totals, repeated headings and repeated orders
     */
    public record Counts(int rows, int creates, int updates, int unchanged, int bad, int remarks, int skipped) {}

    /** A question that must be answered before the file is loaded. */
    public record Question(String code, String text) {}

    /** What would happen to a row. */
    public record PreviewRow(int line, Action action, Map<String, String> values, @Nullable String reason) {}

    /** What happens to a row. */
    public enum Action { CREATE, UPDATE, UNCHANGED, BAD }

    /** A question as it is kept, in both languages. */
    record Asked(String code, Text text) {}

    /** A row of the preview as it is kept. */
    record Previewed(int line, Action action, Map<String, String> values, Text reason) {}
}
