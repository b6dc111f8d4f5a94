package io.dealerloop.pluginhost;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ServiceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts the words of several standards together. The first to use a word says what it means. */
final class ImportWords {

    private ImportWords() {}

    /**
     * Each without the words a nearer one has used.
     *
     * @param mappings the nearest standard's first
     */
    static List<ImportMapping> added(List<ImportMapping> mappings) {
        Set<String> headings = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        List<ImportMapping> added = new ArrayList<>();
        for (ImportMapping mapping : mappings) {
            List<ImportMapping.Heading> newHeadings = new ArrayList<>();
            mapping.headings().forEach(heading -> {
                List<String> words = free(heading.words(), headings);
                if (!words.isEmpty()) {
                    newHeadings.add(new ImportMapping.Heading(heading.field(), words));
                }
            });
            List<ImportMapping.KindWords> newKinds = new ArrayList<>();
            mapping.kinds().forEach(kind -> {
                List<String> words = free(kind.words(), kinds);
                if (!words.isEmpty()) {
                    newKinds.add(new ImportMapping.KindWords(kind.kind(), words));
                }
            });
            added.add(new ImportMapping(newHeadings, newKinds));
        }
        return added;
    }

    private static List<String> free(List<String> words, Set<String> taken) {
        List<String> free = new ArrayList<>();
        for (String word : words) {
            if (taken.add(word.strip().toLowerCase(Locale.ROOT))) {
                free.add(word);
            }
        }
        return free;
    }

    /** @param mappings the nearest standard's first */
    static ImportMapping merged(List<ImportMapping> mappings) {
        Map<ImportField, List<String>> headings = new LinkedHashMap<>();
        Map<ServiceKind, List<String>> kinds = new LinkedHashMap<>();
        for (ImportMapping mapping : added(mappings)) {
            mapping.headings().forEach(heading -> headings.computeIfAbsent(heading.field(), field -> new ArrayList<>()).addAll(heading.words()));
            mapping.kinds().forEach(kind -> kinds.computeIfAbsent(kind.kind(), meaning -> new ArrayList<>()).addAll(kind.words()));
        }
        return new ImportMapping(
                headings.entrySet().stream().map(entry -> new ImportMapping.Heading(entry.getKey(), most(entry.getValue()))).toList(),
                kinds.entrySet().stream().map(entry -> new ImportMapping.KindWords(entry.getKey(), most(entry.getValue()))).toList());
    }

    private static List<String> most(List<String> words) {
        return words.subList(0, Math.min(words.size(), ImportMapping.MOST_WORDS));
    }
}
