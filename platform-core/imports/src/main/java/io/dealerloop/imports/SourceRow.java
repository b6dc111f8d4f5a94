package io.dealerloop.imports;

import java.util.List;

/**
 * A row of the file.
 *
 * @param line where it begins, as an editor or a table programme counts, from 1
 */
record SourceRow(int line, List<Cell> cells) {

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    boolean blank() {
        for (Cell cell : cells) {
            if (!cell.empty()) {
                return false;
            }
        }
        return true;
    }

    List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
