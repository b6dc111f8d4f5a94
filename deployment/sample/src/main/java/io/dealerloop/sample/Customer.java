package io.dealerloop.sample;

/**
 * Somebody who owns a car or brings it.
 *
 * @param phone digits as dialled, landlines with a dash after the area code; empty = unknown
 * @param email empty = none
 * @param oftenOnline 经常上网: suits e-mail
 * @param fleet runs a fleet (集团性客户)
 */
record Customer(String name, boolean company, boolean female, String phone, String email, String address,
        boolean oftenOnline, boolean fleet) {

    static Customer person(Dice dice) {
        boolean female = dice.percent(38);
        String phone = switch (dice.weighted(960, 25, 15)) {
            case 1 -> Phones.landline(dice);
            case 2 -> "";
            default -> Phones.mobile(dice);
        };
        String email = dice.percent(30) ? "k" + dice.digits(7) + "@mail.example.com" : "";
        return new Customer(Names.of(dice, female), false, female, phone, email, Places.address(dice),
                !email.isEmpty() && dice.percent(55), false);
    }

    static Customer fleet(Dice dice) {
        return new Customer(Places.company(dice), true, false, Phones.landline(dice), "", Places.address(dice), false, true);
    }
}
