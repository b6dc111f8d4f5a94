package io.dealerloop.spi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plugin's settings as they stand for one store: what the store or its group set, over the plugin's own defaults.
 * The core has checked every value against its declaration before a plugin sees it.
 */
public record Settings(Map<String, String> values) {

    public Settings {
        values = Map.copyOf(values);
    }

    /** The defaults of those declarations, as a store that has set nothing sees them. */
    public static Settings defaultsOf(List<SettingDeclaration> declarations) {
        return new Settings(declarations.stream()
                .collect(Collectors.toMap(SettingDeclaration::key, SettingDeclaration::defaultValue)));
    }

    /**
     * The value as text.
     *
     * @throws IllegalArgumentException when the plugin asks for a key it has not declared
     */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The setting '" + key + "' is not declared");
        }
        return value;
    }

    /** The value of a {@link SettingDeclaration.Type#NUMBER}, within the range declared. */
    public int number(String key) {
        return Integer.parseInt(text(key).strip());
    }

    /** The value of a {@link SettingDeclaration.Type#FLAG}. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    /** These settings with one value replaced. */
    public Settings with(String key, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(key, value);
        return new Settings(changed);
    }
}
