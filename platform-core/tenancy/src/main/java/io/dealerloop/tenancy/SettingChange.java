package io.dealerloop.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of a store or group that became another, as the trail keeps it: in no language.
 *
 * @param key of the setting, a plugin's as {@code plugin:key}; {@link Configured#STANDARDS} for the standards followed
 * @param before absent = none of its own, the layer below held
 * @param after absent = given back to the layer below
 */
record SettingChange(String key, @Nullable String before, @Nullable String after) {

    /** What is another in the later version, by key. */
    static List<SettingChange> between(Configured before, Configured after) {
        TreeSet<String> keys = new TreeSet<>(keys(before));
        keys.addAll(keys(after));
        List<SettingChange> changes = new ArrayList<>();
        compare(changes, Configured.STANDARDS, standards(before), standards(after));
        keys.forEach(key -> compare(changes, key, before.value(key), after.value(key)));
        return changes;
    }

    private static void compare(List<SettingChange> changes, String key, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new SettingChange(key, before, after));
        }
    }

    private static TreeSet<String> keys(Configured content) {
        TreeSet<String> keys = new TreeSet<>(content.values().keySet());
        content.standards().forEach(choice -> choice.settings().keySet().forEach(key -> keys.add(choice.plugin() + ":" + key)));
        return keys;
    }

    /** {@code plugin version} each, the base one with a star, with the brands it is for in brackets. */
    private static @Nullable String standards(Configured content) {
        return content.standards().isEmpty() ? null : content.standards().stream()
                .map(one -> one.plugin() + " " + one.version() + (one.base() ? " *" : "") + (one.brands().isEmpty() ? "" : " " + one.brands()))
                .collect(Collectors.joining("; "));
    }

    /** As it stands in the trail. */
    static Map<String, List<SettingChange>> details(List<SettingChange> changes) {
        return Map.of("settings", changes);
    }
}
