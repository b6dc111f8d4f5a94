package io.dealerloop.imports;

/**
 * A cell as the file holds it.
 *
 * @param kind how it is stored
 * @param text what it shows; a number in full digits; empty where nothing is in it
 */
record Cell(Kind kind, String text) {

    enum Kind { TEXT, NUMBER, FORMULA_WITHOUT_VALUE, ERROR }

    static final Cell EMPTY = new Cell(Kind.TEXT, "");

    static Cell text(String written) {
        String clean = clean(written);
        return clean.isEmpty() ? EMPTY : new Cell(Kind.TEXT, clean);
    }

    boolean empty() {
        return text.isEmpty();
    }

    /** Whether there is nothing to clean, as in nearly every cell. */
    private static boolean plain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            boolean common = character > ' ' && character < 0x7F || character >= 0x4E00 && character <= 0x9FFF
                    || character >= 0x3001 && character <= 0x303F || character == ' ' && i > 0 && i < written.length() - 1;
            if (!common || i == 0 && (character == '=' || character == '\'')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Without what no database and no reader wants: control characters, byte order marks, halves of characters; and without the tricks by
     * which a table programme is told to take digits as text ({@code ="0138"}, {@code '0138}).
     */
    private static String clean(String written) {
        if (written == null) {
            return "";
        }
        if (plain(written)) {
            return written;
        }
        StringBuilder clean = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); ) {
            int character = written.codePointAt(i);
            i += Character.charCount(character);
            boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            boolean invisible = character == 0xFEFF || character == 0x200B;
            if (!half && !invisible && (character == '\n' || character == '\t' || !Character.isISOControl(character))) {
                clean.appendCodePoint(character);
            }
        }
        String text = clean.toString().strip();
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1).strip();
        }
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@0123456789".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }
}
