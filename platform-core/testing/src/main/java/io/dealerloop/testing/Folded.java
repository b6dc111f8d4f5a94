package io.dealerloop.testing;

import java.text.Normalizer;
import java.util.Locale;

/** Words of exports as the core compares them: two that fold into the same are one word. */
final class Folded {

    private Folded() {}

    /** A column's heading: without what stands in brackets, space, punctuation, case and width. */
    static String heading(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】", "").replaceAll("[\\s*:：._\\-'\"`/#]", "").toLowerCase(Locale.ROOT);
    }

    /** A kind of service: without brackets, space, dashes, dots, case and width. */
    static String kind(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll("[\\s()\\-_.·]", "").toLowerCase(Locale.ROOT);
    }
}
