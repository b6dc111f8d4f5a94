package io.dealerloop.tenancy;

import io.dealerloop.spi.SettingDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as a form shows it.
 *
 * @param key a platform setting's key, or {@code plugin:key} for a standard's
 * @param value what is in force
 * @param defaultValue what would be without the own value of the store (or, on a group's page, of the group)
 * @param standard the name of the standard it is a setting of; absent for the platform's own
 * @param source where the value in force comes from
 * @param setBy who set it and when, where a group or a store did
 * @param byHeadquarters whether only headquarters may set it
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
        @Nullable SetBy setBy,
        boolean byHeadquarters) {

    /** One of the values allowed, in the reader's words. */
    public record Choice(String value, String label) {}

    /** The layers, lowest first. */
    public enum Source { PLATFORM, PLUGIN, GROUP, STORE }
}
