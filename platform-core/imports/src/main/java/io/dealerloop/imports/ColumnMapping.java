package io.dealerloop.imports;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column holds what.
 *
 * @param kind what the file lists
 * @param headings as written, by column
 * @param columns the column of each field found
 */
record ColumnMapping(ImportKind kind, List<String> headings, Map<Field, Integer> columns) {

    ColumnMapping {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
    }

    /** What a store has saved for its own headings: field by heading key; no field = left out. */
    interface Saved {
        /** @return {@code null} where nothing is saved for that heading */
        Optional<Field> field(ImportKind kind, String headingKey);

        Saved NOTHING = (kind, headingKey) -> null;
    }

    /** The mapping of the kind that explains most of the headings. */
    static ColumnMapping of(List<String> headings, Saved saved, KnownHeadings known) {
        return java.util.Arrays.stream(ImportKind.values()).map(kind -> of(kind, headings, saved, known))
                .max(Comparator.comparingInt(ColumnMapping::weight)).orElseThrow();
    }

    static ColumnMapping of(ImportKind kind, List<String> headings, Saved saved, KnownHeadings known) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        Map<Field, Integer> ranks = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String key = Headings.key(headings.get(i));
            Optional<Field> own = key.isEmpty() ? null : saved.field(kind, key);
            Headings.Meaning meaning = own == null ? known.meaning(kind, key) : own.map(field -> new Headings.Meaning(field, -1)).orElse(null);
            if (meaning != null && meaning.rank() < ranks.getOrDefault(meaning.field(), Integer.MAX_VALUE)) {
                columns.put(meaning.field(), i);
                ranks.put(meaning.field(), meaning.rank());
            }
        }
        settle(kind, columns);
        return new ColumnMapping(kind, headings, columns);
    }

    /** As it was understood when the file was checked. */
    static ColumnMapping of(ImportKind kind, List<Import.Column> checked) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        checked.stream().filter(column -> column.field() != null).forEach(column -> columns.put(column.field(), column.index()));
        return new ColumnMapping(kind, checked.stream().map(Import.Column::heading).toList(), columns);
    }

    /** @param byColumn as chosen by hand; a column that is not named keeps what it has */
    ColumnMapping with(Map<Integer, Field> byColumn) {
        Map<Field, Integer> chosen = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> {
            if (!byColumn.containsKey(column)) {
                chosen.put(field, column);
            }
        });
        byColumn.forEach((column, field) -> {
            if (column < 0 || column >= headings.size()) {
                throw Problem.invalid("columns", "没有第 " + (column + 1) + " 列。", "There is no column " + (column + 1) + ".");
            }
            if (field != null && chosen.put(field, column) != null) {
                throw Problem.invalid("columns", "“" + Headings.label(field).zh() + "”被指定了两次。",
                        "'" + Headings.label(field).en() + "' was chosen twice.");
            }
        });
        settle(kind, chosen);
        return new ColumnMapping(kind, headings, chosen);
    }

    /** Gives the columns that do not say whose name or phone they hold to the person they must mean. */
    private static void settle(ImportKind kind, Map<Field, Integer> columns) {
        Integer phone = columns.remove(Field.PHONE);
        if (phone != null && columns.containsKey(Field.CONTACT_PHONE)) {
            columns.putIfAbsent(Field.OWNER_PHONE, phone);
        } else if (phone != null && (kind == ImportKind.SERVICE || columns.containsKey(Field.OWNER_PHONE))) {
            columns.put(Field.CONTACT_PHONE, phone);
        } else if (phone != null) {
            columns.put(Field.OWNER_PHONE, phone);
        }
        Integer name = columns.remove(Field.NAME);
        if (name != null && columns.containsKey(Field.OWNER_NAME)) {
            columns.putIfAbsent(Field.CONTACT_NAME, name);
        } else if (name != null) {
            columns.put(Field.OWNER_NAME, name);
        }
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** The field of a column, or {@code null}. */
    Field fieldOf(int column) {
        return columns.entrySet().stream().filter(entry -> entry.getValue() == column).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** What is missing to load the file, in words; empty = nothing. */
    List<Text> missing() {
        List<Text> missing = new ArrayList<>();
        boolean car = has(Field.VIN) || has(Field.PLATE);
        boolean person = has(Field.OWNER_NAME) || has(Field.CONTACT_NAME);
        boolean number = has(Field.OWNER_PHONE) || has(Field.CONTACT_PHONE);
        if (kind == ImportKind.SERVICE && !has(Field.DOCUMENT_NO)) {
            missing.add(Headings.label(Field.DOCUMENT_NO));
        }
        if (kind == ImportKind.SALE && !has(Field.DOCUMENT_NO) && !has(Field.VIN)) {
            missing.add(Headings.label(Field.DOCUMENT_NO));
        }
        if (kind != ImportKind.CUSTOMER && !car) {
            missing.add(Text.of("车架号或车牌号", "VIN or plate"));
        }
        if (kind != ImportKind.CUSTOMER && !has(Field.DELIVERED_ON)) {
            missing.add(Headings.label(Field.DELIVERED_ON));
        }
        if (!person && !(kind == ImportKind.SERVICE && number)) {
            missing.add(Text.of("客户姓名", "Customer's name"));
        }
        if (!number && !(kind == ImportKind.CUSTOMER && car)) {
            missing.add(Text.of("电话", "Phone"));
        }
        return missing;
    }

    private int weight() {
        long typical = columns.keySet().stream().filter(Field.typicalOf(kind)::contains).count();
        // A file of orders that lacks a column is refused for it, not taken for a list of customers.
        int orders = kind != ImportKind.CUSTOMER && has(Field.DOCUMENT_NO) ? 30 : 0;
        return columns.size() + (int) typical * 3 + (missing().isEmpty() ? 20 : 0) + orders - kind.ordinal();
    }

    /** The mapping as it is kept: field by column. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (fieldOf(i) != null) {
                kept.put(String.valueOf(i), fieldOf(i).name());
            }
        }
        return kept;
    }
}
