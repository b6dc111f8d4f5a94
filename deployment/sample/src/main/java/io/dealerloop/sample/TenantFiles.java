package io.dealerloop.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the sample needs to know of {@code tenants/}: which stores there are, what they sell, who sells. */
final class TenantFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private TenantFiles() {
    }

    /** Dealerships below the folder, by code. */
    static List<Store> read(Path tenants) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.find(tenants, 3, (path, what) -> path.endsWith("tenant.yaml"))) {
            files = found.sorted().toList();
        }
        List<Store> stores = new ArrayList<>();
        for (Path file : files) {
            JsonNode tenant = YAML.readTree(file.toFile());
            if (tenant.path("kind").asText().equals("DEALERSHIP")) {
                stores.add(store(tenant));
            }
        }
        stores.sort(java.util.Comparator.comparing(Store::code));
        return stores;
    }

    private static Store store(JsonNode tenant) {
        List<Brand> brands = new ArrayList<>();
        for (JsonNode standard : tenant.path("standards")) {
            brands.add(standard.path("base").asBoolean() ? 0 : brands.size(), Brand.named(standard.path("brands").get(0).asText()));
        }
        List<String> salespeople = new ArrayList<>();
        for (JsonNode person : tenant.path("staff")) {
            for (JsonNode post : person.path("posts")) {
                if (post.asText().equals("SALESPERSON")) {
                    salespeople.add(person.path("name").asText());
                }
            }
        }
        return new Store(tenant.path("code").asText(), tenant.path("name").asText(), brands,
                salespeople.isEmpty() ? List.of("销售部") : salespeople);
    }
}
