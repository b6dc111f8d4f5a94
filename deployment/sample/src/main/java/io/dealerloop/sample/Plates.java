package io.dealerloop.sample;

/** Number plates (车牌号): blue ones with seven characters, green ones of new-energy cars with eight. */
final class Plates {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String ANY = LETTERS + "0123456789";
    private static final String BEIJING = "AEFGHJKLMNPQY";

    private Plates() {
    }

    static String of(Dice dice, boolean newEnergy, boolean hybrid) {
        String head = switch (dice.weighted(90, 4, 3, 1, 1, 1)) {
            case 1 -> "冀" + dice.one("ABCDEFGHJRT");
            case 2 -> "津" + dice.one("ABCDEFGHJKLMNPQR");
            case 3 -> "鲁" + dice.one("ABCDEFGH");
            case 4 -> "晋" + dice.one("ABCDEFH");
            case 5 -> "蒙" + dice.one("ABCDEFGHJK");
            default -> "京" + dice.one(BEIJING);
        };
        return newEnergy ? head + (hybrid ? 'F' : 'D') + dice.one(ANY) + dice.digits(4) : head + blue(dice);
    }

    /** Five characters, at most two of them letters, as issued. */
    private static String blue(Dice dice) {
        char[] number = dice.digits(5).toCharArray();
        for (int letters = dice.weighted(30, 45, 25); letters > 0; letters--) {
            number[dice.between(0, 4)] = dice.one(LETTERS);
        }
        return new String(number);
    }
}
