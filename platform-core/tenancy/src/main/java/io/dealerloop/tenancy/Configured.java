package io.dealerloop.tenancy;

import java.util.List;
import java.util.Map;

/**
 * What a store or a group set itself, as one version of it is kept.
 *
 * @param described digest of the description ({@code tenants/}) last applied: the same file again changes nothing that was set in
 *     the console since
 */
record Configured(Map<String, String> values, List<StandardChoice> standards, StoreContact contact, String described) {

    static final Configured NOTHING = new Configured(Map.of(), List.of(), null, "");

    Configured {
        values = values == null ? Map.of() : Map.copyOf(values);
        described = described == null ? "" : described;
        standards = standards == null ? List.of() : List.copyOf(standards);
    }
}
