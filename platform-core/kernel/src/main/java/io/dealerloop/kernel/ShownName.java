package io.dealerloop.kernel;

import java.util.regex.Pattern;

/** Names of people, stores and groups as they are kept: any script, quotes and emoji, nothing that hides or turns what follows it. */
public final class ShownName {

    public static final int LONGEST = 200;

    /** Control characters, and marks that turn the direction of writing: seen by nobody, they make one name look like another. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private ShownName() {}

    /**
     * The name trimmed and without invisible marks.
     *
     * @throws Problem naming the field when nothing is left or it has more than 200 characters (an emoji counts as one)
     */
    public static String checked(String field, String text) {
        String kept = text == null ? "" : PlainText.spaced(INVISIBLE.matcher(text).replaceAll("")).strip();
        int length = kept.codePointCount(0, kept.length());
        if (length == 0 || length > LONGEST) {
            throw Problem.invalid(field, "名称须有 1 到 " + LONGEST + " 个字符，现有 " + length + " 个。",
                    "A name has 1 to " + LONGEST + " characters, this one has " + length + ".");
        }
        return kept;
    }
}
