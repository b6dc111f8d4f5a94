package io.dealerloop.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A vehicle.
 *
 * @param plate empty while it has none
 * @param usualBringer who drives it to the workshop; often the owner
 * @param boughtOn day it was handed to its first owner
 */
record Car(String vin, String plate, Brand brand, Brand.Model model, String colour, Customer owner, Customer usualBringer,
        LocalDate boughtOn, int kilometresPerYear) {

    private static final List<String> COLOURS = Names.words("雪域白 极地银 幻影黑 星空灰 焰火红 海洋蓝 香槟金 暮光棕");

    static Car of(Dice dice, Brand brand, Customer owner, Customer bringer, LocalDate boughtOn) {
        Brand.Model model = dice.early(brand.models());
        boolean green = model.drive() != Brand.Drive.PETROL;
        return new Car(Vin.of(dice, brand.maker(), model.descriptor(), boughtOn.getYear(), dice.between(1, 999_999)),
                Plates.of(dice, green, model.drive() == Brand.Drive.HYBRID), brand, model, dice.early(COLOURS), owner, bringer,
                boughtOn, owner.fleet() ? dice.around(32_000) : dice.around(13_000));
    }

    /** What the odometer shows on that day, near enough. */
    int kilometresOn(LocalDate day) {
        return (int) (Math.max(1, ChronoUnit.DAYS.between(boughtOn, day)) * kilometresPerYear / 365L) + 12;
    }
}
