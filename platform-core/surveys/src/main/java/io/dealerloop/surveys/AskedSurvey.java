package io.dealerloop.surveys;

import io.dealerloop.spi.SurveyDefinition;
import java.util.Objects;

/**
 * A survey together with where it came from: answers stay tied to exactly this.
 *
 * @param plugin the standard that asked
 * @param pluginVersion its version
 * @param definition questions, wording and scale
 */
public record AskedSurvey(String plugin, String pluginVersion, SurveyDefinition definition) {
    public AskedSurvey {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(pluginVersion, "pluginVersion");
        Objects.requireNonNull(definition, "definition");
    }
}
