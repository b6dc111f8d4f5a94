package io.dealerloop.sample;

import java.util.List;

/** Telephone numbers that look right: mobile prefixes in use, Beijing landlines. They are drawn by lot; nobody should dial them. */
final class Phones {

    static final List<String> MOBILE_PREFIXES = Names.words("""
            130 131 132 133 134 135 136 137 138 139 147 150 151 152 153 155 156 157 158 159 166 173 175 176 177 178
            180 181 182 183 184 185 186 187 188 189 191 193 195 198 199""");

    private Phones() {
    }

    /** Eleven digits. */
    static String mobile(Dice dice) {
        return dice.one(MOBILE_PREFIXES) + dice.digits(8);
    }

    /** Area code, dash, eight digits. */
    static String landline(Dice dice) {
        return "010-" + dice.between(5, 8) + dice.digits(7);
    }

    /** The number as somebody at the reception desk typed it. */
    static String typed(Dice dice, String number) {
        if (number.isEmpty()) {
            return dice.percent(50) ? "" : dice.one(List.of("未知", "无", "-"));
        }
        if (number.startsWith("0")) {
            String local = number.substring(4);
            return switch (dice.weighted(60, 15, 15, 10)) {
                case 1 -> "(010)" + local;
                case 2 -> "010 " + local.substring(0, 4) + " " + local.substring(4);
                case 3 -> "010" + local;
                default -> number;
            };
        }
        String first = number.substring(0, 3);
        String middle = number.substring(3, 7);
        String last = number.substring(7);
        return switch (dice.weighted(900, 40, 20, 20, 10, 10)) {
            case 1 -> first + " " + middle + " " + last;
            case 2 -> first + "-" + middle + "-" + last;
            case 3 -> "+86 " + number;
            case 4 -> fullWidth(number);
            case 5 -> " " + number + " ";
            default -> number;
        };
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
