package io.dealerloop.customers;

import io.dealerloop.kernel.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell or a field that should hold a phone number says.
 *
 * @param first the number; empty where none is given or what is given is no number
 * @param second another number in the same cell
 * @param wrong something is written there, but it is no phone number
 * @param raw as it was written, trimmed; {@code null} where nothing was
 */
public record PhoneReading(Optional<Phone> first, Optional<Phone> second, boolean wrong, String raw) {

    public static final PhoneReading NONE = new PhoneReading(Optional.empty(), Optional.empty(), false, null);

    private static final Set<String> NOTHING = Set.of("未知", "无", "没有", "不详", "空", "暂无", "无电话", "未提供", "保密", "拒绝提供", "不明",
            "none", "null", "unknown", "na", "nil", "0", "x", "xx", "xxx", "待补", "未填");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern EXTENSION = Pattern.compile("(转|ext\\.?|分机|#|x)\\s*\\d{1,6}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHED_EXTENSION = Pattern.compile("^(0\\d{2,3}[- ]\\d{7,8})-\\d{1,5}$");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212~]");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Pattern BETWEEN = Pattern.compile("[/、,;|\\n]|\\s或\\s?|或");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern POINT_ZERO = Pattern.compile("^(\\d{7,})\\.0+$");
    private static final Pattern LABEL = Pattern.compile("^(电话|手机|tel|mobile|mob|phone)[:.]?");
    private static final Pattern PLAIN = Pattern.compile("\\+?\\d{5,16}");

    /** @param areaCode the store's area code (区号) with its zero, by which a local landline is completed; may be {@code null} */
    public static PhoneReading of(String written, String areaCode) {
        if (written == null) {
            return NONE;
        }
        String raw = written.strip();
        if (MOBILE.matcher(raw).matches()) {
            // Nearly all are written plainly, and there are millions of them in a group's exports.
            Optional<Phone> phone = Phone.of(raw, areaCode);
            return new PhoneReading(phone, Optional.empty(), phone.isEmpty(), raw);
        }
        String text = DASH.matcher(PlainText.normalised(raw)).replaceAll("-").strip();
        String word = PlainText.without(text, "-_/.()*").toLowerCase(java.util.Locale.ROOT);
        if (word.isEmpty() || NOTHING.contains(word) || ZEROS.matcher(word).matches()) {
            return NONE;
        }
        List<Phone> phones = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            read(part.strip(), areaCode).filter(phone -> !phones.contains(phone)).ifPresent(phones::add);
        }
        if (phones.isEmpty()) {
            // Two numbers with nothing but a space between them.
            for (String part : BLANKS.split(text)) {
                if (NO_DIGIT.matcher(part).replaceAll("").length() >= 10) {
                    read(part, areaCode).filter(phone -> !phones.contains(phone)).ifPresent(phones::add);
                }
            }
        }
        return new PhoneReading(phones.stream().findFirst(), phones.stream().skip(1).findFirst(), phones.isEmpty(), raw);
    }

    private static Optional<Phone> read(String text, String areaCode) {
        String number = text;
        if (SCIENTIFIC.matcher(number).matches()) {
            number = new BigDecimal(number).toPlainString();
        }
        number = POINT_ZERO.matcher(number).replaceFirst("$1");
        number = EXTENSION.matcher(number).replaceFirst("");
        number = DASHED_EXTENSION.matcher(number).replaceFirst("$1");
        number = PlainText.without(LABEL.matcher(number).replaceAll(""), "-_.()'`");
        return PLAIN.matcher(number).matches() ? Phone.of(number, areaCode) : Optional.empty();
    }
}
