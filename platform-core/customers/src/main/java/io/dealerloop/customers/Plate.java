package io.dealerloop.customers;

import io.dealerloop.kernel.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A licence plate (车牌号) in the one spelling under which it is compared: {@code 京A12345}, no dots, no blanks, upper case. */
public final class Plate {

    private static final Set<String> NOTHING = Set.of("", "未知", "无", "无牌", "临牌", "临时", "新车", "未上牌", "暂无", "未挂牌", "没有", "不详", "商品车", "NONE",
            "NULL", "NA", "UNKNOWN");
    private static final Pattern PLAUSIBLE = Pattern.compile("[\\p{IsHan}A-Z0-9]{5,10}");

    private Plate() {}

    /** @return empty where the car has no plate (yet) or the cell says so */
    public static Optional<String> read(String written) {
        String plate = spelled(written);
        return NOTHING.contains(plate) ? Optional.empty() : Optional.of(plate);
    }

    /** Whether a spelling can be a plate at all. */
    public static boolean plausible(String plate) {
        return PLAUSIBLE.matcher(plate).matches();
    }

    /** The last five characters, by which people look a plate up. */
    static String tail(String plate) {
        return plate == null ? null : plate.substring(Math.max(0, plate.length() - 5));
    }

    static String spelled(String written) {
        return written == null ? "" : PlainText.without(PlainText.normalised(written), "-_.·•・/").toUpperCase(Locale.ROOT);
    }
}
