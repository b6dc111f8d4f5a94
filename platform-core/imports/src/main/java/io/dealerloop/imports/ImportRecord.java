package io.dealerloop.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An import as it is kept; see {@link Import} for what people see of it. */
record ImportRecord(TenantId tenant, UUID id, int version, ImportState state, ImportKind kind, String fileName, long size, Text problem, String format,
        String encoding, String delimiter, String sheet, Integer headingRow, List<Import.Column> columns, Map<Integer, Field> mapping,
        List<Import.Asked> questions, List<String> answers, List<Import.Previewed> preview, Import.Counts counts, double progress,
        int loadedThrough, LocalDate statedOn, String uploadedBy, OffsetDateTime uploadedAt, OffsetDateTime loadingAt,
        OffsetDateTime loadedAt, OffsetDateTime undoneAt, boolean changesWait) {

    static ImportRecord of(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String problem = row.getString("problem");
        String mapping = row.getString("mapping");
        return new ImportRecord(new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("id", UUID.class), row.getInt("version"), ImportState.valueOf(row.getString("state")),
                kind == null ? null : ImportKind.valueOf(kind), row.getString("file_name"), row.getLong("size_bytes"),
                problem == null ? null : Json.read(problem, Text.class), row.getString("format"), row.getString("encoding"),
                row.getString("delimiter"), row.getString("sheet"), row.getObject("heading_row", Integer.class),
                list(row.getString("columns"), new TypeReference<>() {}),
                mapping == null ? Map.of() : list(mapping, new TypeReference<HashMap<Integer, Field>>() {}),
                list(row.getString("questions"), new TypeReference<>() {}), list(row.getString("answers"), new TypeReference<>() {}),
                list(row.getString("preview"), new TypeReference<>() {}),
                new Import.Counts(row.getInt("rows_total"), row.getInt("creates"), row.getInt("updates"), row.getInt("unchanged"),
                        row.getInt("bad"), row.getInt("remarks"), row.getInt("skipped")),
                row.getFloat("progress"), row.getInt("loaded_through"), row.getObject("stated_on", LocalDate.class),
                row.getString("uploaded_by_name"), row.getObject("uploaded_at", OffsetDateTime.class),
                row.getObject("loading_at", OffsetDateTime.class), row.getObject("loaded_at", OffsetDateTime.class),
                row.getObject("undone_at", OffsetDateTime.class), row.getBoolean("changes_wait"));
    }

    /** Whether something of it may be in. */
    boolean undoable() {
        return state == ImportState.LOADED || state == ImportState.FAILED && loadedThrough > 0;
    }

    /** As in a list: without the rows of the preview. */
    Import listed(Locale language, Store store) {
        return view(language, store, null, List.of());
    }

    /** @param store in whose time people see it */
    Import view(Locale language, Store store, Text undoObstacle) {
        return view(language, store, undoObstacle, preview);
    }

    private Import view(Locale language, Store store, Text undoObstacle, List<Import.Previewed> shown) {
        ZoneId zone = store.zone();
        return new Import(store.id().value(), store.name(), id, fileName, size, kind, state, problem == null ? null : problem.in(language), format, encoding, delimiter,
                sheet, headingRow, columns, counts,
                questions.stream().map(asked -> new Import.Question(asked.code(), asked.text().in(language))).toList(), progress,
                shown.stream().map(row -> new Import.PreviewRow(row.line(), row.action(), row.values(),
                        row.reason() == null ? null : row.reason().in(language))).toList(),
                uploadedBy, at(uploadedAt, zone), at(loadedAt, zone), at(undoneAt, zone), undoable() && undoObstacle == null,
                undoObstacle == null ? null : undoObstacle.in(language));
    }

    private static OffsetDateTime at(OffsetDateTime time, ZoneId zone) {
        return time == null ? null : time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static <T> T list(String json, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
