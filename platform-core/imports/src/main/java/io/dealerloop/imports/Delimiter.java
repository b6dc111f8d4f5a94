package io.dealerloop.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;

/** Which character separates the columns of a text: the one that cuts most rows into the same number of columns, and the more the better. */
final class Delimiter {

    private static final char[] KNOWN = {',', ';', '\t', '|'};
    private static final int ROWS = 200;

    private Delimiter() {}

    /** @param beginning of the text; its last line may be incomplete */
    static char of(String beginning) {
        if (beginning.regionMatches(true, 0, "sep=", 0, 4) && beginning.length() > 4) {
            return beginning.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : KNOWN) {
            double score = score(beginning, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String beginning, char candidate) {
        Map<Integer, Integer> rowsByColumns = new HashMap<>();
        int rows = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(candidate).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).ofCsvRecord(beginning)) {
            for (CsvRecord row : reader) {
                if (++rows > ROWS) {
                    break;
                }
                rowsByColumns.merge(row.getFieldCount(), 1, Integer::sum);
            }
        } catch (Exception notItsQuotes) {
            // The beginning may end within a quoted cell; what was read until then counts.
        }
        return rowsByColumns.entrySet().stream().filter(entry -> entry.getKey() > 1)
                .mapToDouble(entry -> entry.getValue() * Math.sqrt(entry.getKey() - 1)).max().orElse(0);
    }
}
