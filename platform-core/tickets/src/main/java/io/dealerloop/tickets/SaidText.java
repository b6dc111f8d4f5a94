package io.dealerloop.tickets;

import io.dealerloop.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Texts that people typed: kept exactly as they are, or refused with the field and the limit named; never cut, never bent. */
final class SaidText {

    static final int LONG = 4000;
    static final int SHORT = 200;

    private SaidText() {}

    /** @return {@code null} when nothing but space was typed */
    static @Nullable String optional(String field, @Nullable String text, int limit) {
        return optional(field, null, null, text, limit);
    }

    /** @param zh what people call the field, and {@code en}; {@code null} where its name in the request says it */
    static @Nullable String optional(String field, @Nullable String zh, @Nullable String en, @Nullable String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String sayZh = zh == null ? "" : "“" + zh + "”";
        String sayEn = en == null ? "" : "'" + en + "': ";
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw Problem.invalid(field, sayZh + "最多 " + limit + " 个字符，现有 " + length + " 个。",
                    sayEn + "at most " + limit + " characters; this has " + length + ".");
        }
        if (!storable(text)) {
            throw Problem.invalid(field, sayZh + "含有无法保存的字符。", sayEn + "it contains characters that cannot be stored.");
        }
        return text;
    }

    /** Whether the database can keep it: no NUL, no half of a pair. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    static String needed(String field, @Nullable String text, int limit) {
        String typed = optional(field, text, limit);
        if (typed == null) {
            throw Problem.invalid(field, "请填写。", "This is needed.");
        }
        return typed;
    }

    static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "请填写。", "This is needed.");
        }
        return value;
    }
}
