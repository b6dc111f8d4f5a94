package io.dealerloop.customers;

import io.dealerloop.kernel.PlainText;
import java.util.Locale;
import java.util.Optional;

/** A vehicle identification number (车架号, 底盘号): 17 characters without I, O and Q, upper case. */
public final class Vin {

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private Vin() {}

    /** The spelling compared; empty where nothing is written. Not necessarily {@link #valid}. */
    public static Optional<String> read(String written) {
        String vin = written == null ? "" : PlainText.without(PlainText.normalised(written), "-_*").toUpperCase(Locale.ROOT);
        return vin.isEmpty() || PersonName.unknown(vin) ? Optional.empty() : Optional.of(vin);
    }

    public static boolean valid(String vin) {
        for (int i = 0; i < vin.length(); i++) {
            char character = vin.charAt(i);
            boolean letter = character >= 'A' && character <= 'Z' && character != 'I' && character != 'O' && character != 'Q';
            if (!letter && (character < '0' || character > '9')) {
                return false;
            }
        }
        return vin.length() == 17;
    }

    /** Whether the ninth character is the check digit the others ask for. */
    public static boolean checked(String vin) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += worth(vin.charAt(i)) * WEIGHTS[i];
        }
        int rest = sum % 11;
        return vin.charAt(8) == (rest == 10 ? 'X' : (char) ('0' + rest));
    }

    static String tail6(String vin) {
        return vin == null ? null : vin.substring(Math.max(0, vin.length() - 6));
    }

    private static int worth(char character) {
        if (Character.isDigit(character)) {
            return character - '0';
        }
        int letter = character - 'A';
        // A-H 1-8, J-R 1-9 (P 7, R 9), S-Z 2-9: the standard's transliteration.
        return character <= 'I' ? letter + 1 : character <= 'R' ? letter - 8 : letter - 16;
    }
}
