package io.dealerloop.sample;

import java.util.List;

/**
 * What a dealer management system puts into one file.
 *
 * @param name file name without its ending
 * @param titles lines above the headings, as reports have them
 * @param rows as many cells as headings, of the kinds {@link Column} allows
 * @param total last line; empty = none
 */
record Export(String name, List<String> titles, List<String> headings, List<List<Object>> rows, List<Object> total) {

    static <T> Export of(String name, List<String> titles, List<Column<T>> columns, List<T> entries, List<Object> total) {
        List<List<Object>> rows = entries.stream()
                .map(entry -> {
                    List<Object> row = new java.util.ArrayList<>();
                    columns.forEach(column -> row.add(column.value().apply(entry)));
                    return row;
                }).toList();
        return new Export(name, titles, columns.stream().map(Column::heading).toList(), rows, total);
    }
}
