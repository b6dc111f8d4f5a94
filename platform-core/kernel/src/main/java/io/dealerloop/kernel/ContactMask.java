package io.dealerloop.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place that says what is left of contact data for somebody who need not see it: of a number at most the first three and the last
 * four digits, always with at least four hidden and nothing of a short one; of an e-mail address the first letter and the domain; of an
 * address its beginning. How much is hidden is not shown.
 */
public final class ContactMask {

    /** What stands for what is hidden, however much it is. */
    public static final String HIDDEN = "****";
    private static final int FIRST = 3;
    private static final int LAST = 4;
    private static final int LEAST_HIDDEN = 4;
    private static final int SHORTEST = 7;
    private static final int ADDRESS_SHOWN = 6;

    private static final String DIGIT = "\\p{Nd}";
    private static final Pattern NO_DIGIT = Pattern.compile("[^" + DIGIT + "xX]|[xX](?=.*" + DIGIT + ")");
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;，；、<>()（）]+@[^\\s@,;，；、<>()（）]+");
    /** Seven digits or more, whatever separates them: a phone, an identity number, an account. */
    private static final Pattern NUMBER = Pattern.compile("\\+?" + DIGIT + "(?:[\\s\\-‐-―.()（）]{0,3}" + DIGIT + "){6,}[xX]?");
    private static final Pattern DAY = Pattern.compile("(?:19|20)" + DIGIT + "{2}([-./])" + DIGIT + "{1,2}\\1" + DIGIT + "{1,2}"
            + "(?:\\s+" + DIGIT + "{1,2})?");

    private ContactMask() {}

    /** A phone or identity number, however it is written. */
    public static String number(String number) {
        if (number == null || number.isBlank()) {
            return number;
        }
        String digits = NO_DIGIT.matcher(number).replaceAll("");
        int[] points = digits.codePoints().toArray();
        int shown = points.length < SHORTEST ? 0 : Math.min(FIRST + LAST, points.length - LEAST_HIDDEN);
        int last = Math.min(LAST, shown);
        int first = shown - last;
        String sign = first > 0 && number.strip().startsWith("+") ? "+" : "";
        return sign + new String(points, 0, first) + HIDDEN + new String(points, points.length - last, last);
    }

    public static String email(String email) {
        if (email == null || email.isBlank()) {
            return email;
        }
        int at = email.lastIndexOf('@');
        if (at < 0) {
            return HIDDEN;
        }
        // One letter of one or two would be half of it or more.
        String first = email.codePointCount(0, at) > 2 ? Character.toString(email.codePointAt(0)) : "";
        return first + HIDDEN + email.substring(at);
    }

    /** At most the first six characters, and never more than half: the city and the district, not the door. */
    public static String address(String address) {
        if (address == null || address.isBlank()) {
            return address;
        }
        int[] points = address.strip().codePoints().toArray();
        int shown = Math.min(ADDRESS_SHOWN, points.length / 2);
        return new String(points, 0, shown) + HIDDEN;
    }

    /** Words somebody typed: numbers of seven digits or more and e-mail addresses in them are masked, days stay. */
    public static String words(String text) {
        if (text == null || text.isBlank()) {
            return text;
        }
        String withoutMail = MAIL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(email(found.group())));
        return NUMBER.matcher(withoutMail).replaceAll(found -> Matcher.quoteReplacement(
                DAY.matcher(found.group()).matches() ? found.group() : number(found.group())));
    }
}
