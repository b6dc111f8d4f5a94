package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import java.util.Optional;

/** When the car is next due for maintenance: at which mileage and roughly when. */
final class NextService {

    /** Above this an odometer reading is a typing error. */
    private static final int HIGHEST_MILEAGE = 2_000_000;

    private NextService() {}

    /** Empty where the mileage is not known. */
    static Optional<Script.NextService> after(ScriptFacts facts) {
        int interval = facts.settings().number(Keys.SERVICE_KM);
        int months = facts.settings().number(Keys.SERVICE_MONTHS);
        if (facts.occasion() == Occasion.SALE) {
            return Optional.of(new Script.NextService(interval, facts.deliveredOn().plusMonths(months)));
        }
        if (facts.mileageKm().isEmpty() || facts.mileageKm().getAsInt() < 0 || facts.mileageKm().getAsInt() > HIGHEST_MILEAGE) {
            return Optional.empty();
        }
        int mileage = facts.mileageKm().getAsInt();
        if (facts.serviceKind() == ServiceKind.MAINTENANCE) {
            int due = roundedTo100(mileage + interval);
            return Optional.of(new Script.NextService(due, facts.deliveredOn().plusMonths(months)));
        }
        // The last maintenance is not among the facts: the next full interval is due, and its date follows from the way still to go.
        int due = (mileage / interval + 1) * interval;
        int monthsLeft = Math.ceilDiv((due - mileage) * months, interval);
        return Optional.of(new Script.NextService(due, facts.deliveredOn().plusMonths(monthsLeft)));
    }

    private static int roundedTo100(int mileage) {
        return (mileage + 50) / 100 * 100;
    }
}
