package io.dealerloop.tenancy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a store or a group set itself, as one version of it is kept.
 *
 * @param values the platform's settings by key; for a group also a plugin's as {@code plugin:key}
 * @param standards the standards a store follows, each with the settings of its plugin that the store set; empty for a group
 * @param contact how a store presents itself; absent for a group
 * @param described digest of the description ({@code tenants/}) last applied: the same file again changes nothing that was set in
 *     the console since
 * @param setBy who set what: by key, {@code plugin:key}, {@link #STANDARDS} and {@link #CONTACT}
 */
record Configured(Map<String, String> values, List<StandardChoice> standards, StoreContact contact, String described,
        Map<String, SetBy> setBy) {

    static final String STANDARDS = "standards";
    static final String CONTACT = "contact";
    static final Configured NOTHING = new Configured(Map.of(), List.of(), null, "", Map.of());

    Configured {
        values = values == null ? Map.of() : Map.copyOf(values);
        described = described == null ? "" : described;
        standards = standards == null ? List.of() : List.copyOf(standards);
        setBy = setBy == null ? Map.of() : Map.copyOf(setBy);
    }

    /** The value set here for a key; {@code null} = none. */
    String value(String key) {
        int colon = key.indexOf(':');
        StandardChoice choice = colon < 0 ? null : standard(key.substring(0, colon));
        return choice == null ? values.get(key) : choice.settings().get(key.substring(colon + 1));
    }

    StandardChoice standard(String plugin) {
        return standards.stream().filter(choice -> choice.plugin().equals(plugin)).findFirst().orElse(null);
    }

    /** With a value set, or with {@code null} given back to the layer below. Setting what stands already changes nothing, nor who set it. */
    Configured with(String key, String value, SetBy by) {
        if (Objects.equals(value(key), value)) {
            return this;
        }
        int colon = key.indexOf(':');
        StandardChoice choice = colon < 0 ? null : standard(key.substring(0, colon));
        if (choice == null) {
            return new Configured(put(values, key, value), standards, contact, described, signed(key, value == null ? null : by));
        }
        Map<String, String> settings = put(choice.settings(), key.substring(colon + 1), value);
        List<StandardChoice> changed = standards.stream()
                .map(one -> one == choice ? new StandardChoice(one.plugin(), one.version(), one.base(), one.brands(), settings) : one).toList();
        return new Configured(values, changed, contact, described, signed(key, value == null ? null : by));
    }

    /** With other standards; a plugin that stays keeps the settings that stand. */
    Configured withStandards(List<StandardChoice> wanted, SetBy by) {
        List<StandardChoice> chosen = wanted.stream().map(choice -> {
            StandardChoice before = standard(choice.plugin());
            return new StandardChoice(choice.plugin(), choice.version(), choice.base(), choice.brands(),
                    before == null ? Map.of() : before.settings());
        }).toList();
        return chosen.equals(standards) ? this : new Configured(values, chosen, contact, described, signed(STANDARDS, by));
    }

    Configured withContact(StoreContact wanted, SetBy by) {
        return Objects.equals(wanted, contact) ? this : new Configured(values, standards, wanted, described, signed(CONTACT, by));
    }

    Configured describedBy(String digest) {
        return new Configured(values, standards, contact, digest, setBy);
    }

    private Map<String, SetBy> signed(String key, SetBy by) {
        return put(setBy, key, by);
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        Map<String, V> changed = new HashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
