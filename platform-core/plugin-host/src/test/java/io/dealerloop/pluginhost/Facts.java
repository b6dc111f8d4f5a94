package io.dealerloop.pluginhost;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Plain questions; the day of the month tells deliveries apart. */
final class Facts {

    static final Settings NONE_SET = new Settings(Map.of());

    private Facts() {}

    static DeliveryFacts deliveredOn(int dayOfMarch, Channel... refused) {
        LocalDate day = LocalDate.of(2026, 3, dayOfMarch);
        return new DeliveryFacts(Occasion.SERVICE, day, day.plusDays(1), ServiceKind.REPAIR, false, false, Optional.empty(), false, false,
                Optional.empty(), Optional.empty(), new ContactFacts(true, true, false, false, false, false, Set.of(refused)), NONE_SET);
    }

    /** Deliveries on the 1st, 2nd … of March. */
    static List<DeliveryFacts> deliveries(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Facts::deliveredOn).toList();
    }
}
