package io.dealerloop.kernel;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A row of a {@link StagedTable} while a set is decided upon: its values, what stood before the first change, and whether a change is
 * content (raises the version) or bookkeeping (does not, for nobody's view of the row grows old by it).
 */
public final class StagedRow {

    private final StagedTable table;
    private final UUID id;
    private final Integer stored;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> first = new HashMap<>();
    private final Set<String> content = new HashSet<>();
    private String before;

    private StagedRow(StagedTable table, UUID id, Integer stored) {
        this.table = table;
        this.id = id;
        this.stored = stored;
    }

    static StagedRow fresh(StagedTable table) {
        StagedRow row = new StagedRow(table, Ids.next(), null);
        table.columns().forEach(column -> row.values.put(column, null));
        return row;
    }

    static StagedRow read(StagedTable table, ResultSet result) throws SQLException {
        StagedRow row = new StagedRow(table, result.getObject("id", UUID.class), result.getInt("version"));
        for (String column : table.columns()) {
            row.values.put(column, switch (result.getObject(column)) {
                case Date date -> date.toLocalDate();
                case Timestamp time -> result.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
                case null -> null;
                case Object value -> value;
            });
        }
        return row;
    }

    public UUID id() {
        return id;
    }

    /** Whether it is not in the table yet. */
    public boolean isNew() {
        return stored == null;
    }

    /** Whether it has to be written. */
    public boolean touched() {
        return isNew() || before != null;
    }

    public Object get(String column) {
        return values.get(column);
    }

    public String text(String column) {
        return (String) values.get(column);
    }

    /** Sets a column that people see. @return whether that changed anything */
    public boolean set(String column, Object value) {
        if (Objects.equals(values.get(column), value)) {
            return false;
        }
        note(column, value);
        content.add(column);
        return true;
    }

    /** Sets a column of bookkeeping. */
    public void note(String column, Object value) {
        if (Objects.equals(values.get(column), value)) {
            return;
        }
        if (!isNew() && before == null) {
            before = Json.write(row(stored));
        }
        if (!isNew() && !first.containsKey(column)) {
            first.put(column, values.get(column));
        }
        values.put(column, value);
    }

    /** What a column held when the row was read. */
    public Object was(String column) {
        return first.containsKey(column) ? first.get(column) : values.get(column);
    }

    /** Whether a column holds something else than when the row was read. */
    public boolean changed(String column) {
        return !Objects.equals(was(column), values.get(column));
    }

    /** Has a column hold again what it held when the row was read. */
    public void putBack(String column) {
        values.put(column, was(column));
        content.remove(column);
    }

    /** What writing this row changes. */
    public RowChange change() {
        return new RowChange(table.name(), id, isNew() ? null : before, versionAfter());
    }

    Integer versionRead() {
        return stored;
    }

    Map<String, Object> written() {
        return row(versionAfter());
    }

    private int versionAfter() {
        return isNew() ? 0 : !content.isEmpty() ? stored + 1 : stored;
    }

    private Map<String, Object> row(Integer version) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("id", id);
        row.put("version", version);
        return row;
    }
}
