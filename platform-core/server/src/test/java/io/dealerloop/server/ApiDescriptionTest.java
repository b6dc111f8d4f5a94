package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The committed description of the API says what the resources say, and leaves nothing out. After a wanted change write it anew with
 * {@code mvn -pl platform-core/server -am test -Dtest=ApiDescriptionTest -Dsurefire.failIfNoSpecifiedTests=false -Ddealerloop.openapi=write}
 * and commit it.
 */
class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void the_committed_description_says_what_the_resources_say() throws IOException {
        String made = ApiDescription.json();
        if ("write".equals(System.getProperty("dealerloop.openapi"))) {
            Files.writeString(COMMITTED, made);
        }

        assertThat(made).isEqualTo(Files.readString(COMMITTED));
    }

    /** It says {@code @Discloses}, or a reason in {@link Trail} says why nobody's data is in it. */
    @Test
    void of_each_operation_that_reads_it_is_decided_whether_it_leaves_a_trail() throws IOException {
        assertThat(Trail.undecided(Json.MAPPER.readTree(COMMITTED.toFile()))).isEmpty();
    }

    @Test
    void no_two_operations_have_one_name() throws IOException {
        assertThat(operations().stream().map(Described::id)).doesNotHaveDuplicates();
    }

    @TestFactory
    List<DynamicTest> each_operation_is_described_whole() throws IOException {
        return operations().stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
            assertThat(one.id()).as("speaking name").matches("[a-z]+([A-Z][a-z]+)+");
            assertThat(one.operation().path("summary").asText()).as("summary").isNotBlank();
            assertThat(one.operation().path("tags")).as("tags").isNotEmpty();
            assertThat(one.successes()).as("answer").hasSize(1).allSatisfy(Described::isTyped);
            assertThat(one.operation().at("/responses/default/$ref").asText()).as("error").isEqualTo("#/components/responses/Problem");
            if (one.operation().has("requestBody")) {
                assertThat(one.operation().at("/requestBody/content")).as("body").isNotEmpty().allSatisfy(Described::hasSchema);
            }
            assertThat(one.operation().path("parameters")).allSatisfy(Described::hasSchema);
            assertThat(one.parameters("path")).as("parts of the path").containsExactlyInAnyOrderElementsOf(
                    PLACE.matcher(one.path()).results().map(found -> found.group(1)).toList());
        })).toList();
    }

    private record Described(String method, String path, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }

        List<JsonNode> successes() {
            return operation.path("responses").properties().stream().filter(response -> response.getKey().startsWith("2"))
                    .map(response -> response.getKey().equals("204") ? null : response.getValue()).toList();
        }

        List<String> parameters(String in) {
            return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals(in)).map(parameter -> parameter.path("name").asText()).toList();
        }

        /** {@code null} stands for an answer without a body, which says all there is. */
        static void isTyped(JsonNode response) {
            if (response != null) {
                assertThat(response.path("content")).isNotEmpty().allSatisfy(Described::hasSchema);
            }
        }

        static void hasSchema(JsonNode described) {
            JsonNode schema = described.path("schema");
            assertThat(schema.has("$ref") || schema.has("type")).as("%s", described).isTrue();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Described> operations() throws IOException {
        List<Described> operations = new ArrayList<>();
        Json.MAPPER.readTree(COMMITTED.toFile()).path("paths").properties().forEach(path -> path.getValue().properties().forEach(
                operation -> operations.add(new Described(operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }
}
