package io.dealerloop.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a brand's management system writes its exports: the words its columns and kinds of service go by, beside those the core knows.
 *
 * @param headings words by field; no field twice
 * @param kinds words by kind of service (维修类别); no kind twice
 */
public record ImportMapping(List<Heading> headings, List<KindWords> kinds) {

    /** No words at all. */
    public static final ImportMapping NONE = new ImportMapping(List.of(), List.of());

    /** The most words one field or kind may have. */
    public static final int MOST_WORDS = 100;

    /**
     * The words a column goes by.
     *
     * @param words as written in the first row of an export, the most telling first; 1 to {@value #MOST_WORDS}, none blank. Compared
     *     without regard to case, space, punctuation and what stands in brackets
     */
    public record Heading(ImportField field, List<String> words) {
        public Heading {
            Objects.requireNonNull(field, "field");
            words = checked("field " + field, words);
        }
    }

    /**
     * The words a kind of service goes by.
     *
     * @param kind what they mean; not {@link ServiceKind#UNKNOWN}
     * @param words as written in exports; 1 to {@value #MOST_WORDS}, none blank
     */
    public record KindWords(ServiceKind kind, List<String> words) {
        public KindWords {
            if (Objects.requireNonNull(kind, "kind") == ServiceKind.UNKNOWN) {
                throw new IllegalArgumentException("UNKNOWN is what remains: no word means it");
            }
            words = checked("kind " + kind, words);
        }
    }

    public ImportMapping {
        headings = Copied.atMost(ImportField.values().length, headings, "No field is listed twice");
        kinds = Copied.atMost(ServiceKind.values().length, kinds, "No kind is listed twice");
        Set<Object> seen = new HashSet<>();
        headings.forEach(heading -> refuseTwin(seen, heading.field()));
        kinds.forEach(kind -> refuseTwin(seen, kind.kind()));
    }

    private static void refuseTwin(Set<Object> seen, Object key) {
        if (!seen.add(key)) {
            throw new IllegalArgumentException(key + " is listed twice; put its words into one list");
        }
    }

    private static List<String> checked(String where, List<String> words) {
        List<String> copy = Copied.atMost(MOST_WORDS, words, "The words of " + where + " are 1 to " + MOST_WORDS);
        if (copy.isEmpty() || copy.stream().anyMatch(word -> word.isBlank() || word.length() > 100)) {
            throw new IllegalArgumentException("The words of " + where + " are 1 to " + MOST_WORDS + ", none blank or longer than 100");
        }
        return copy;
    }
}
