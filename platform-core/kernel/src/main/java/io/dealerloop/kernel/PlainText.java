package io.dealerloop.kernel;

import java.text.Normalizer;

/**
 * Texts made plain before they are compared. Imports ask this of millions of cells, nearly all of which are plain already: those come
 * back as they are, without a pattern or a copy.
 */
public final class PlainText {

    private PlainText() {}

    /** Full-width characters made half, and other forms of one character made that character (NFKC). */
    public static String normalised(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 0x80 && (character < '\u4e00' || character > '\u9fff')) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** Without blanks and without these characters. */
    public static String without(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (leftOut(text.charAt(i), characters)) {
                StringBuilder rest = new StringBuilder(text.length()).append(text, 0, i);
                for (int j = i + 1; j < text.length(); j++) {
                    if (!leftOut(text.charAt(j), characters)) {
                        rest.append(text.charAt(j));
                    }
                }
                return rest.toString();
            }
        }
        return text;
    }

    private static boolean leftOut(char character, String characters) {
        return blank(character) || characters.indexOf(character) >= 0;
    }

    /** With one space where blanks, tabs or line breaks are. */
    public static String spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (blank(text.charAt(i)) && (text.charAt(i) != ' ' || i + 1 < text.length() && blank(text.charAt(i + 1)))) {
                StringBuilder spaced = new StringBuilder(text.length()).append(text, 0, i);
                for (int j = i; j < text.length(); j++) {
                    char character = text.charAt(j);
                    if (!blank(character)) {
                        spaced.append(character);
                    } else if (spaced.isEmpty() || spaced.charAt(spaced.length() - 1) != ' ') {
                        spaced.append(' ');
                    }
                }
                return spaced.toString();
            }
        }
        return text;
    }

    private static boolean blank(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
