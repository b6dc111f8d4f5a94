package io.dealerloop.imports;

import java.util.List;
import java.util.Optional;

/** Finds the row of headings under whatever titles stand above it: the one with the most words that are known as headings. */
final class HeadingFinder {

    static final int ROWS_LOOKED_AT = 30;
    private static final int ENOUGH = 2;

    private HeadingFinder() {}

    /** @param top the first rows that are not blank */
    static Optional<SourceRow> find(List<SourceRow> top, KnownHeadings headings) {
        SourceRow best = null;
        for (SourceRow row : top) {
            if (count(row.texts(), headings) >= ENOUGH && (best == null || count(row.texts(), headings) > count(best.texts(), headings))) {
                best = row;
            }
        }
        // Nothing known: the first row that is all words may still be mapped by hand.
        return best != null ? Optional.of(best) : top.stream().filter(row -> row.cells().stream()
                .filter(cell -> !cell.empty() && cell.kind() == Cell.Kind.TEXT && !cell.text().matches("[\\d\\s.,:/-]+")).count() >= 3).findFirst();
    }

    static boolean isHeading(List<String> texts, KnownHeadings headings) {
        return count(texts, headings) >= ENOUGH;
    }

    private static long count(List<String> texts, KnownHeadings headings) {
        return texts.stream().filter(text -> text.length() <= 40).map(Headings::key).filter(headings::known).distinct().count();
    }
}
