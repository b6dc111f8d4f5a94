package io.dealerloop.callbacks;

import io.dealerloop.kernel.Problem;

/** Checks texts that people typed: kept exactly as they are, or refused with the limit named; never cut, never bent. */
final class Typed {

    static final int LONG = 2000;
    static final int SHORT = 500;

    private Typed() {}

    /** The text itself; {@code null} when nothing but space was typed. Characters are counted as people count them: 😀 is one. */
    static String optional(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw Problem.invalid(field, "最多 " + limit + " 个字符，现有 " + length + " 个。",
                    "At most " + limit + " characters; this has " + length + ".");
        }
        if (text.codePoints().anyMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw Problem.invalid(field, "含有无法保存的字符。", "It contains characters that cannot be stored.");
        }
        return text;
    }

    static String needed(String field, String text, int limit) {
        String typed = optional(field, text, limit);
        if (typed == null) {
            throw Problem.invalid(field, "请填写。", "This is needed.");
        }
        return typed;
    }

    static <T> T needed(String field, T value) {
        if (value == null) {
            throw Problem.invalid(field, "请填写。", "This is needed.");
        }
        return value;
    }
}
