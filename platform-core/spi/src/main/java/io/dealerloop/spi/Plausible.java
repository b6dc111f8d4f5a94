package io.dealerloop.spi;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a value can be what a slot takes: lenient about the way of writing, strict about what cannot be. */
final class Plausible {

    private static final BigDecimal FARTHEST_KM = BigDecimal.valueOf(2_000_000);
    private static final BigDecimal DEAREST = BigDecimal.valueOf(100_000_000);

    private static final Pattern ABOUT = Pattern.compile("^(大约|大概|约|近|不到|已|将近)|(左右|前后|上下)$");
    private static final Pattern RANGE = Pattern.compile("[-~〜—–至到]+");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,〇一二三四五六七八九十百千万]+");

    private static final Pattern FULL_DAY = Pattern.compile("(\\d{4}|\\d{2}(?=年))[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}|\\d{2}(?=年))[-/.年](\\d{1,2})(月份?)?(初|中旬?|底|末|上旬|下旬)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(初|中|底|末|上半年|下半年)?|\\d{2}年(初|中|底|末|上半年|下半年)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[日号]?");
    private static final Pattern SPOKEN = Pattern.compile("[〇一二三四五六七八九十]+");

    private static final String PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新";
    private static final Pattern PLATE = Pattern.compile("[" + PROVINCES + "][A-Z]([A-Z0-9]{5}|[A-Z0-9]{6}|[A-Z0-9]{4}[警学挂港澳领试超临])");
    private static final Pattern OTHER_PLATE = Pattern.compile("使\\d{6}|\\d{6}使|WJ[" + PROVINCES + "]?[A-Z0-9]{5}|[A-Z]{2}[A-Z0-9]{5}|临[A-Z0-9"
            + PROVINCES + "]{5,8}|[" + PROVINCES + "]临?[A-Z][A-Z0-9]{5,6}临?");
    private static final Set<String> NO_PLATE_YET = Set.of("未上牌", "新车未上牌", "尚未上牌", "还没上牌", "无牌", "无牌照", "临牌", "临时牌照", "临时号牌");

    private static final Pattern PHONE = Pattern.compile("(\\+?86|0086)?1[3-9]\\d{9}|(0|(\\+?86|0086)0?)(10|[2-9]\\d{1,2})\\d{7,8}|[2-8]\\d{6,7}|[48]00\\d{7}|9[56]\\d{3,6}"
            + "|1[012]\\d{1,4}|\\+[1-9]\\d{6,14}");
    private static final Pattern EXTENSION = Pattern.compile("(转|分机|EXT\\.?|X)\\d{1,6}$");

    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern CHASSIS_TAIL = Pattern.compile("(车架号?|VIN|底盘号?)?(尾号|后[四六七八468]位)?[:：]?([A-Z0-9]{4,8})");
    private static final Set<String> YES_OR_NO = Set.of("是", "否", "有", "无", "没有", "是的", "不是", "可以", "不可以", "能", "不能", "参加", "不参加", "需要",
            "不需要", "YES", "NO", "Y", "N", "TRUE", "FALSE", "√", "×", "✓", "✗");

    private Plausible() {}

    static boolean as(RecordFormat.SlotType type, String raw) {
        String value = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        if (value.isEmpty()) {
            return false;
        }
        String dense = value.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        return switch (type) {
            case TEXT, MODEL -> value.codePoints().anyMatch(Character::isLetterOrDigit);
            case REGION, BRAND, PART, STATION -> letters(value) >= 2;
            case PERSON_NAME -> letters(value) >= 1 && value.codePoints().noneMatch(Character::isDigit);
            case DATE -> range(dense, Plausible::date);
            case MONTH_DAY -> monthDays(SpokenNumbers.plain(dense));
            case MILEAGE -> range(dense, part -> number(part, "公里|千米|KM|KILOMETERS?|里", FARTHEST_KM));
            case PRICE -> dense.equals("免费") || dense.equals("无偿")
                    || range(dense, part -> number(part.replaceFirst("^([¥$]|人民币|RMB|CNY)", ""), "元人民币|元整|元起|元|块钱|块|起|RMB|CNY", DEAREST));
            case PHONE -> Arrays.stream(dense.split("[/、,;；]|或者?")).allMatch(Plausible::phone);
            case PLATE -> NO_PLATE_YET.contains(dense) || plate(dense.replaceAll("[·•.\\-]", ""));
            case VIN -> chassis(dense.replace("-", ""));
            case STAFF_NUMBER -> dense.matches("(工号|NO\\.?)?[:：]?[A-Z]{0,6}-?\\d{1,12}(号|号客服)?");
            case YES_NO -> YES_OR_NO.contains(dense);
        };
    }

    private static long letters(String value) {
        return value.codePoints().filter(Character::isLetter).count();
    }

    /** One, or two with a word for "to" between them; what a range leaves out at its first end is taken from the second. */
    private static boolean range(String value, Predicate<String> one) {
        String text = ABOUT.matcher(ABOUT.matcher(value).replaceFirst("")).replaceFirst("");
        if (one.test(text)) {
            return true;
        }
        String[] ends = RANGE.split(text);
        return ends.length == 2 && !ends[0].isEmpty() && one.test(ends[0]) && one.test(ends[1]);
    }

    private static boolean number(String value, String units, BigDecimal most) {
        String bare = value.replaceFirst("(" + units + ")$", "").replaceFirst("(" + units + ")$", "").replaceFirst("(多|余|几)(?=万?$)", "");
        return NUMBER.matcher(SpokenNumbers.plain(bare)).matches()
                && SpokenNumbers.read(bare).filter(read -> read.signum() >= 0 && read.compareTo(most) <= 0).isPresent();
    }

    /** A day, a month or a year: who bought a car years ago seldom knows the day. */
    private static boolean date(String value) {
        String text = arabic(SpokenNumbers.plain(value));
        Matcher day = FULL_DAY.matcher(text);
        Matcher compact = COMPACT_DAY.matcher(text);
        if (day.matches() || compact.matches()) {
            Matcher found = day.matches() ? day : compact;
            return isDay(year(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return isDay(year(month.group(1)), Integer.parseInt(month.group(2)), 1);
        }
        Matcher year = YEAR.matcher(text);
        return year.matches() && (year.group(1) == null || isDay(year(year.group(1)), 1, 1));
    }

    /** Two figures stand for this century: 23年 is 2023. */
    private static int year(String written) {
        return written.length() == 2 ? 2000 + Integer.parseInt(written) : Integer.parseInt(written);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return year >= 1950 && year <= 2099;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean monthDays(String value) {
        String text = arabic(value);
        String[] ends = RANGE.split(text.replaceFirst("(?<=月)份", ""));
        boolean one = monthDay(text) || date(text) && text.matches(".*\\d{1,2}[日号]?") && !YEAR.matcher(text).matches() && !MONTH.matcher(text).matches();
        return one || ends.length == 2 && monthDay(ends[0]) && (monthDay(ends[1]) || DAY.matcher(ends[1]).matches()
                && monthDay(ends[0].replaceFirst("\\d{1,2}[日号]?$", ends[1])));
    }

    private static boolean monthDay(String text) {
        Matcher found = MONTH_DAY.matcher(text);
        // A leap year, for the year is not said.
        return found.matches() && isDay(2024, Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** Chinese numerals as figures: 二〇二六年三月十七日 is 2026年3月17日. */
    private static String arabic(String text) {
        return SPOKEN.matcher(text).replaceAll(found -> {
            Optional<BigDecimal> read = SpokenNumbers.read(found.group());
            return Matcher.quoteReplacement(read.map(BigDecimal::toPlainString).orElse(found.group()));
        });
    }

    private static boolean phone(String value) {
        String unnamed = value.replaceFirst("^\\p{IsHan}{1,8}:?(?=[\\d+])", "").replaceFirst("(\\(\\p{IsHan}{1,8}\\)|(?<=\\d)\\p{IsHan}{2,4})$", "");
        String bare = EXTENSION.matcher(unnamed).replaceFirst("");
        boolean extension = bare.matches(".*\\d{7,8}-\\d{1,6}");
        String digits = (extension ? bare.substring(0, bare.lastIndexOf('-')) : bare).replaceAll("[-()·.]", "");
        return PHONE.matcher(digits).matches();
    }

    private static boolean plate(String value) {
        String bare = value.replaceFirst("(\\(.*\\)|[黄蓝绿白黑]牌)$", "");
        return PLATE.matcher(bare).matches() || OTHER_PLATE.matcher(bare).matches();
    }

    /** Seventeen characters, or the last of them as customers read them from the windscreen; one character repeated is a filler. */
    private static boolean chassis(String value) {
        Matcher tail = CHASSIS_TAIL.matcher(value);
        String said = VIN.matcher(value).matches() ? value : tail.matches() ? tail.group(3) : "";
        return said.chars().distinct().count() > 1 && said.chars().filter(Character::isDigit).count() >= 2;
    }
}
