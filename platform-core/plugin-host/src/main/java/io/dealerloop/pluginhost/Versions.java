package io.dealerloop.pluginhost;

import java.util.Arrays;
import java.util.Comparator;

/** The order of versions: by number; what carries a suffix comes before the same number without. */
final class Versions {

    static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String one, String other) {
        String[] these = one.split("-", 2);
        String[] those = other.split("-", 2);
        int byNumber = Arrays.compare(numbers(these[0]), numbers(those[0]));
        if (byNumber != 0 || these.length != those.length) {
            return byNumber != 0 ? byNumber : those.length - these.length;
        }
        return these.length == 1 ? 0 : bySuffix(these[1].split("\\."), those[1].split("\\."));
    }

    private static int bySuffix(String[] these, String[] those) {
        for (int i = 0; i < Math.min(these.length, those.length); i++) {
            boolean numeric = isNumber(these[i]) && isNumber(those[i]);
            int compared = numeric ? Long.compare(Long.parseLong(these[i]), Long.parseLong(those[i])) : these[i].compareTo(those[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return these.length - those.length;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 18 && text.chars().allMatch(Character::isDigit);
    }

    private static long[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToLong(part -> isNumber(part) ? Long.parseLong(part) : 0).toArray();
    }
}
