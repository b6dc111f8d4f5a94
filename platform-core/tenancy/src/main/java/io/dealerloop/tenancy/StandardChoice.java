package io.dealerloop.tenancy;

import java.util.List;
import java.util.Map;

/**
 * A brand's standard that a store follows.
 *
 * @param plugin id of the plugin
 * @param version the version the store is pinned to, or {@code latest}
 * @param base whether it also serves vehicles of no listed brand; exactly one choice of a store does
 * @param brands brand names, as exports write them, that choose this standard
 * @param settings the plugin's settings that this store changed
 */
public record StandardChoice(String plugin, String version, boolean base, List<String> brands, Map<String, String> settings) {

    public static final String LATEST = "latest";

    public StandardChoice {
        version = version == null ? LATEST : version;
        brands = brands == null ? List.of() : List.copyOf(brands);
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    boolean covers(String brand) {
        return brands.stream().anyMatch(known -> known.strip().equalsIgnoreCase(brand.strip()));
    }
}
