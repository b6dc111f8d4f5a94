package io.dealerloop.spi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as they are said and written: {@code 12,000}, {@code 3.2万}, {@code 两万三}, {@code 三十一}, {@code 二〇二六}. */
final class SpokenNumbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1_000);
    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
    private static final Pattern ARABIC = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,4})?|\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern DIGIT_BY_DIGIT = Pattern.compile("[" + DIGITS + "]{2,}");

    private SpokenNumbers() {}

    /** With one way of writing for each digit: 零 is 〇, 两 is 二, 廿 is 二十. */
    static String plain(String text) {
        return text.replace('零', '〇').replace('○', '〇').replace('两', '二').replace("廿", "二十").replace("卅", "三十");
    }

    /** Empty where it is no number. */
    static Optional<BigDecimal> read(String said) {
        String text = plain(said);
        int myriads = text.indexOf('万');
        if (myriads < 0) {
            return below(text);
        }
        String rest = text.substring(myriads + 1);
        Optional<BigDecimal> high = below(text.substring(0, myriads)).map(MYRIAD::multiply);
        // 三万二 is 32,000: a lone digit counts thousands.
        Optional<BigDecimal> low = rest.isEmpty() ? Optional.of(BigDecimal.ZERO)
                : rest.length() == 1 && !rest.equals("十") ? below(rest).map(BigDecimal.valueOf(1_000)::multiply)
                : below(rest.startsWith("〇") ? rest.substring(1) : rest);
        return high.flatMap(value -> low.filter(more -> more.compareTo(MYRIAD) < 0).map(value::add));
    }

    private static Optional<BigDecimal> below(String text) {
        if (ARABIC.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (DIGIT_BY_DIGIT.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.chars().mapToObj(digit -> String.valueOf(DIGITS.indexOf(digit)))
                    .reduce("", String::concat)));
        }
        return text.isEmpty() ? Optional.empty() : counted(text);
    }

    /** 三千五百二十, 十二, 3千5. */
    private static Optional<BigDecimal> counted(String text) {
        int sum = 0;
        int digit = -1;
        int unit = 10_000;
        for (char sign : text.toCharArray()) {
            if (UNITS.containsKey(sign)) {
                if (UNITS.get(sign) >= unit) {
                    return Optional.empty();
                }
                unit = UNITS.get(sign);
                sum += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else if (digit > 0 || digitOf(sign) < 0) {
                return Optional.empty();
            } else {
                digit = digitOf(sign);
                if (digit == 0) {
                    unit = Math.min(unit, 100);
                }
            }
        }
        int last = digit < 0 ? 0 : digit * (unit >= 100 && unit <= 1_000 && !text.contains("〇") ? unit / 10 : 1);
        return Optional.of(BigDecimal.valueOf(sum + last));
    }

    private static int digitOf(char sign) {
        return sign >= '0' && sign <= '9' ? sign - '0' : DIGITS.indexOf(sign);
    }
}
