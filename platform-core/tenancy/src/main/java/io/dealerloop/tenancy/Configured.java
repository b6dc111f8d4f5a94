package io.dealerloop.tenancy;

import java.util.List;
import java.util.Map;

/** What a store or a group set itself, as one version of it is kept. */
record Configured(Map<String, String> values, List<StandardChoice> standards, StoreContact contact) {

    static final Configured NOTHING = new Configured(Map.of(), List.of(), null);

    Configured {
        values = values == null ? Map.of() : Map.copyOf(values);
        standards = standards == null ? List.of() : List.copyOf(standards);
    }
}
