package io.dealerloop.tenancy;

import io.dealerloop.spi.SettingDeclaration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as a form shows it.
 *
 * @param key a platform setting's key, or {@code plugin:key} for a standard's
 * @param value what is in force
 * @param defaultValue what would be without the store's own value
 * @param standard the name of the standard it is a setting of; absent for the platform's own
 * @param source where the value in force comes from
 * @param changedBy who last changed the store's settings, when the value is the store's own
 */
public record SettingView(
        String key,
        String value,
        String defaultValue,
        Source source,
        @Nullable String standard,
        String label,
        SettingDeclaration.Type type,
        int min,
        int max,
        List<Choice> choices,
        @Nullable String changedBy,
        @Nullable OffsetDateTime changedAt) {

    /** One of the values allowed, in the reader's words. */
    public record Choice(String value, String label) {}

    /** The layers, lowest first. */
    public enum Source { PLATFORM, PLUGIN, GROUP, STORE }
}
