package io.dealerloop.imports;

import io.dealerloop.kernel.PlainText;
import io.dealerloop.visits.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers, flags and states as exports write them. */
final class PlainReading {

    private static final Set<String> NOTHING = Set.of("", "-", "--", "/", "无", "未知", "空", "暂无", "不详", "none", "null", "na", "n/a", "unknown");
    private static final Set<String> YES = Set.of("是", "y", "yes", "1", "true", "t", "√", "✓", "✔", "有", "对", "首次", "需要", "需观察", "on");
    private static final Set<String> NO = Set.of("否", "n", "no", "0", "false", "f", "×", "✗", "x", "无", "不", "非首次", "不需要", "off", "-", "");
    private static final Set<String> FLEET = Set.of("集团客户", "集团", "集团性客户", "大客户", "车队", "集团大客户", "fleet", "fleetcustomer", "keyaccount");
    private static final Set<String> VOIDED = Set.of("作废", "已作废", "取消", "已取消", "撤销", "已撤销", "废单", "已废弃", "退订", "已退订", "退车", "已退车", "void",
            "voided", "cancelled", "canceled");
    private static final Set<String> STILL_HERE = Set.of("在修", "维修中", "在厂", "待修", "待派工", "已派工", "派工", "未交车", "待交车", "未出厂", "进行中", "施工中", "待料", "待检",
            "反结算", "预约", "open", "inprogress", "waiting", "inworkshop");
    private static final Set<String> DELIVERED = Set.of("已交车", "交车", "已出厂", "出厂", "已提车", "已离厂", "delivered", "closed");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+]?\\d{1,2})?");

    private static final Pattern KILOMETRES = Pattern.compile("(?i)\\s*(公里|千米|km)$");
    private static final Pattern CURRENCY = Pattern.compile("^(?i)(rmb|cny|¥|￥)\\s*|\\s*(元|rmb|cny)$");

    private PlainReading() {}

    static String normalised(String written) {
        return PlainText.normalised(written).strip();
    }

    static String word(String written) {
        return PlainText.without(normalised(written), "_-").toLowerCase(Locale.ROOT);
    }

    static boolean nothing(String written) {
        return NOTHING.contains(normalised(written).toLowerCase(Locale.ROOT));
    }

    /** Kilometres, with or without unit and thousands separators; 1.2万 is 12000. */
    static Reading<Integer> kilometres(String written) {
        if (plain(written) && written.length() <= 6 && written.indexOf('.') < 0) {
            return Reading.of(Integer.valueOf(written));
        }
        String text = KILOMETRES.matcher(normalised(written)).replaceFirst("");
        boolean tenThousands = text.endsWith("万");
        Reading<BigDecimal> number = number(tenThousands ? text.substring(0, text.length() - 1) : text);
        if (number.value() == null) {
            return new Reading<>(null, number.fault());
        }
        BigDecimal kilometres = tenThousands ? number.value().movePointRight(4) : number.value();
        if (kilometres.signum() < 0 || kilometres.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            return Reading.fault("里程不合理", "The mileage cannot be right");
        }
        return Reading.of(kilometres.setScale(0, RoundingMode.HALF_UP).intValue());
    }

    static Reading<BigDecimal> amount(String written) {
        if (plain(written) && written.length() <= 12) {
            return Reading.of(new BigDecimal(written));
        }
        String text = CURRENCY.matcher(normalised(written)).replaceAll("");
        if (text.startsWith("(") && text.endsWith(")")) {
            text = "-" + text.substring(1, text.length() - 1);
        }
        Reading<BigDecimal> number = number(text);
        return number.value() != null && number.value().abs().compareTo(BigDecimal.valueOf(999_999_999_999L)) > 0
                ? Reading.fault("金额不合理", "The amount cannot be right") : number;
    }

    /** Digits with at most one point between them, as nearly all numbers are written. */
    private static boolean plain(String written) {
        int points = 0;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character == '.' && i > 0 && i < written.length() - 1) {
                points++;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        return !written.isEmpty() && points <= 1;
    }

    private static Reading<BigDecimal> number(String text) {
        if (NOTHING.contains(text)) {
            return Reading.nothing();
        }
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        return NUMBER.matcher(plain).matches() ? Reading.of(new BigDecimal(plain)) : Reading.fault("不是数字", "Not a number");
    }

    static Reading<Boolean> flag(String written) {
        String word = word(written);
        if (word.isEmpty()) {
            return Reading.nothing();
        }
        return YES.contains(word) ? Reading.of(true) : NO.contains(word) ? Reading.of(false)
                : Reading.fault("请填 是 或 否", "Write yes or no");
    }

    /** A column of things to watch: whatever is named there, other than a no, is to be watched. */
    static Boolean named(String written) {
        String word = word(written);
        return word.isEmpty() ? null : !NO.contains(word);
    }

    static boolean fleet(String customerType) {
        return FLEET.contains(word(customerType));
    }

    /** @return empty where the word says nothing about delivery (已结算, 已完工 …) */
    static Optional<OrderStatus> status(String written) {
        String word = word(written);
        return VOIDED.contains(word) ? Optional.of(OrderStatus.VOIDED)
                : STILL_HERE.contains(word) ? Optional.of(OrderStatus.OPEN)
                : DELIVERED.contains(word) ? Optional.of(OrderStatus.DELIVERED) : Optional.empty();
    }
}
