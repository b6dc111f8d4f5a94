package io.dealerloop.pluginhost;

import java.util.Objects;

/**
 * One version of one plugin. Work begun under a version ends under it, so this is what the core stores beside a callback or an answer.
 *
 * @param pluginId such as {@code chenfeng}
 * @param version such as {@code 1.2.0}
 */
public record StandardRef(String pluginId, String version) {

    public StandardRef {
        Objects.requireNonNull(pluginId, "pluginId");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public String toString() {
        return pluginId + " " + version;
    }
}
