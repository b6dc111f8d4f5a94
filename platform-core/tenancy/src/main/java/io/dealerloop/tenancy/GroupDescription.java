package io.dealerloop.tenancy;

import java.util.List;
import java.util.Map;

/** A group as {@code tenants/<group>/group.yaml} describes it. */
record GroupDescription(String code, String name, Map<String, String> settings, List<StoreDescription.Person> headquarters) {

    GroupDescription {
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        headquarters = headquarters == null ? List.of() : List.copyOf(headquarters);
    }
}
