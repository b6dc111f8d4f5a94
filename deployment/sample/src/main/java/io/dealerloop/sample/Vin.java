package io.dealerloop.sample;

/** Vehicle identification numbers (车架号) after GB 16735, with a right check digit in the ninth place. */
final class Vin {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private Vin() {
    }

    static String of(Dice dice, String maker, String descriptor, int modelYear, int serial) {
        String open = maker + descriptor + "0" + YEARS.charAt((modelYear - 1980) % 30) + dice.one("ABXY") + "%06d".formatted(serial);
        return open.substring(0, 8) + checkDigit(open) + open.substring(9);
    }

    /** Five letters or digits describing a model, the same for every car of it. */
    static String descriptor(Dice dice) {
        return "" + dice.one(LETTERS) + dice.one(LETTERS) + dice.one(LETTERS) + dice.between(0, 9) + dice.one(LETTERS);
    }

    static char checkDigit(String vin) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * value(vin.charAt(i));
        }
        return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
    }

    private static int value(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        int value = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ".indexOf(sign) % 10;
        if (sign == 'I' || sign == 'O' || sign == 'Q' || value < 0) {
            throw new IllegalArgumentException("No letter of a vehicle identification number: " + sign);
        }
        return value;
    }
}
