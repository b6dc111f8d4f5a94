package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import java.util.Optional;

/** When the car is next due for maintenance. */
final class NextService {

    /** Above this an odometer reading is a typing error. */
    private static final int HIGHEST_KM = 2_000_000;

    private NextService() {}

    /** Empty where the mileage is not known. */
    static Optional<Script.NextService> of(ScriptFacts facts) {
        int interval = facts.settings().number(Keys.SERVICE_KM);
        int months = facts.settings().number(Keys.SERVICE_MONTHS);
        if (facts.occasion() == Occasion.SALE) {
            return Optional.of(new Script.NextService(interval, facts.deliveredOn().plusMonths(months)));
        }
        int km = facts.mileageKm().orElse(-1);
        if (km < 0 || km > HIGHEST_KM) {
            return Optional.empty();
        }
        boolean maintained = facts.serviceKind() == ServiceKind.MAINTENANCE;
        // After another job the next full interval is due, the sooner the less there is to go.
        int due = maintained ? km + interval : (km / interval + 1) * interval;
        int away = maintained ? months : Math.ceilDiv((due - km) * months, interval);
        return Optional.of(new Script.NextService(maintained ? (due + 50) / 100 * 100 : due, facts.deliveredOn().plusMonths(away)));
    }
}
