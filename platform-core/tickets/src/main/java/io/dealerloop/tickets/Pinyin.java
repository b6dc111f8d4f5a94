package io.dealerloop.tickets;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chinese names as they are typed on a keyboard without Chinese: 王小明 is wangxiaoming, and wxm. */
final class Pinyin {

    /** With the readings that names have: 曾 is zeng, 单 is shan. */
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private final List<String> syllables;

    private Pinyin(List<String> syllables) {
        this.syllables = syllables;
    }

    static Pinyin of(String name) {
        List<String> syllables = new ArrayList<>();
        for (String word : NAMES.transliterate(name).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                syllables.add(word);
            }
        }
        return new Pinyin(List.copyOf(syllables));
    }

    /** Whether the name is written in Chinese: only then it is typed otherwise than it is written. */
    static boolean worthwhile(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    String whole() {
        return String.join("", syllables);
    }

    String initials() {
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
