package io.dealerloop.spi;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a script is asked for.
 *
 * @param occasion service or sale
 * @param channel the callback's channel
 * @param serviceKind how the order's kind was read
 * @param deliveredOn D
 * @param mileageKm mileage at delivery in km, when known
 * @param settings the plugin's settings as they stand for this store
 */
public record ScriptFacts(
        Occasion occasion, Channel channel, ServiceKind serviceKind, LocalDate deliveredOn, OptionalInt mileageKm, Settings settings) {

    public ScriptFacts {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(serviceKind, "serviceKind");
        Objects.requireNonNull(deliveredOn, "deliveredOn");
        Objects.requireNonNull(mileageKm, "mileageKm");
        Objects.requireNonNull(settings, "settings");
    }
}
