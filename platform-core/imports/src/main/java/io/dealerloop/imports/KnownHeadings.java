package io.dealerloop.imports;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words under which one store's columns are known: those of the standards it follows before the core's own. What the store has saved
 * itself comes before both, see {@link ColumnMapping.Saved}.
 */
final class KnownHeadings {

    /** The core's own words alone. */
    static final KnownHeadings CORE = new KnownHeadings(ImportMapping.NONE, Set.of());

    private final Map<ImportKind, Map<String, Headings.Meaning>> standards = new EnumMap<>(ImportKind.class);
    private final Map<Field, Integer> before = new EnumMap<>(Field.class);
    private final Set<String> others;

    private KnownHeadings(ImportMapping words, Set<String> others) {
        this.others = others;
        for (ImportKind kind : ImportKind.values()) {
            standards.put(kind, new HashMap<>());
            words.headings().forEach(heading -> take(kind, field(heading.field()), heading.words()));
        }
        words.headings().forEach(heading -> before.put(field(heading.field()), heading.words().size()));
    }

    static KnownHeadings of(ImportMapping words) {
        return new KnownHeadings(words, Set.of());
    }

    /** For a file that has been checked: its headings are known, whatever they mean. */
    static KnownHeadings of(Collection<String> checked) {
        return new KnownHeadings(ImportMapping.NONE, new HashSet<>(checked.stream().map(Headings::key).filter(key -> !key.isEmpty()).toList()));
    }

    static Field field(ImportField field) {
        return Field.valueOf(field.name());
    }

    private void take(ImportKind kind, Field field, List<String> words) {
        if (!Headings.fields(kind).containsKey(field)) {
            return;
        }
        for (int rank = 0; rank < words.size(); rank++) {
            String key = Headings.key(words.get(rank));
            if (!key.isEmpty() && !meansItInAnotherKindOnly(kind, field, key)) {
                standards.get(kind).putIfAbsent(key, new Headings.Meaning(field, rank));
            }
        }
    }

    /** A standard does not say for which kind of export a word is; where the core does (出厂日期 of a new car is no delivery), it stands. */
    private static boolean meansItInAnotherKindOnly(ImportKind kind, Field field, String key) {
        boolean here = Headings.meaning(kind, key) != null;
        return !here && java.util.Arrays.stream(ImportKind.values()).map(other -> Headings.meaning(other, key))
                .anyMatch(meaning -> meaning != null && meaning.field() == field);
    }

    /** Of the words a standard has for a field those that mean it in that kind of export and that the core does not know for it. */
    static List<String> added(ImportKind kind, Field field, List<String> words) {
        return words.stream().filter(word -> {
            String key = Headings.key(word);
            Headings.Meaning core = Headings.meaning(kind, key);
            return !key.isEmpty() && !(core != null && core.field() == field) && !meansItInAnotherKindOnly(kind, field, key);
        }).toList();
    }

    /** @return {@code null} where nobody knows the word */
    Headings.Meaning meaning(ImportKind kind, String key) {
        Headings.Meaning said = standards.get(kind).get(key);
        if (said != null) {
            return said;
        }
        Headings.Meaning core = Headings.meaning(kind, key);
        return core == null ? null : new Headings.Meaning(core.field(), core.rank() + before.getOrDefault(core.field(), 0));
    }

    boolean known(String key) {
        return Headings.known(key) || others.contains(key) || standards.values().stream().anyMatch(words -> words.containsKey(key));
    }
}
