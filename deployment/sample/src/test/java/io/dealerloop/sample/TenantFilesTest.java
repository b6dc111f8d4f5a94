package io.dealerloop.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenantFilesTest {

    private static final Path TENANTS = Path.of("../../tenants");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @Test
    void every_store_and_group_follows_its_schema() throws IOException {
        assertThat(problems("tenant.yaml", "tenant")).isEmpty();
        assertThat(problems("group.yaml", "group")).isEmpty();
    }

    @Test
    void a_store_without_a_base_standard_and_with_an_unknown_post_is_refused() throws IOException {
        JsonNode wrong = YAML.readTree(Files.readString(TENANTS.resolve("demo-group/east/tenant.yaml"))
                .replace("base: true", "base: false").replace("CRC_HEAD", "KING"));
        assertThat(schema("tenant").validate(wrong)).hasSize(2);
    }

    @Test
    void every_post_is_held_in_every_store_and_one_person_serves_two_stores() throws IOException {
        Map<String, List<String>> stores = new HashMap<>();
        for (Path file : files("tenant.yaml")) {
            JsonNode tenant = YAML.readTree(file.toFile());
            TreeSet<String> posts = new TreeSet<>();
            tenant.path("staff").forEach(person -> {
                person.path("posts").forEach(post -> posts.add(post.asText()));
                stores.computeIfAbsent(person.path("user-name").asText(), any -> new ArrayList<>()).add(tenant.path("code").asText());
            });
            assertThat(posts).containsExactly("CALLBACK_AGENT", "CRC_HEAD", "INFORMATION_CLERK", "MANAGING_SUPERVISOR", "SALESPERSON",
                    "SALES_MANAGER");
        }
        assertThat(stores.get("demo.zhang.min")).hasSize(2);
    }

    @Test
    void a_store_of_two_brands_has_the_base_first() throws IOException {
        List<Store> stores = TenantFiles.read(TENANTS);
        assertThat(stores).extracting(Store::code).containsExactly("demo-east", "demo-south", "demo-west");
        assertThat(stores.getLast().brands()).extracting(Brand::name).containsExactly("北京现代", "曜澜");
    }

    private static List<String> problems(String name, String schema) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : files(name)) {
            schema(schema).validate(YAML.readTree(file.toFile())).forEach(problem -> problems.add(file + ": " + problem));
        }
        return problems;
    }

    private static JsonSchema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of(TENANTS.resolve("schema/" + name + ".schema.json").toUri().toString()));
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> found = Files.find(TENANTS, 3, (path, what) -> path.endsWith(name))) {
            return found.sorted().toList();
        }
    }
}
