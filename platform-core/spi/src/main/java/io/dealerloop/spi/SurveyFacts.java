package io.dealerloop.spi;

import java.util.Objects;

/**
 * What a survey is asked for.
 *
 * @param occasion service or sale
 * @param channel the callback's channel
 * @param serviceKind how the order's kind was read
 * @param settings the plugin's settings as they stand for this store
 */
public record SurveyFacts(Occasion occasion, Channel channel, ServiceKind serviceKind, Settings settings) {

    public SurveyFacts {
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(serviceKind, "serviceKind");
        Objects.requireNonNull(settings, "settings");
    }
}
