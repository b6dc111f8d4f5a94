package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds what goes over the wire against the committed description of the API, in every container test: each answer, and each body that was
 * accepted. What the description does not name must not be there, and what it calls required must be.
 */
final class AsDescribed {

    private static final JsonNode DESCRIPTION = closed(read());
    /** JSON Schema as OpenAPI embeds it: the types lie under a keyword that says nothing by itself. */
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(
            JsonMetaSchema.builder(JsonMetaSchema.getV202012()).keyword(new NonValidationKeyword("components")).build()));
    private static final Map<JsonNode, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> SEEN = new ConcurrentHashMap<>();
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private AsDescribed() {}

    /** @param sent the body as JSON; {@code null} where it was none */
    static void check(String method, String address, String sent, Caller.Answer answer) {
        String path = address.replaceFirst("\\?.*", "");
        if (!path.startsWith("/api/")) {
            return;
        }
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.status()).as("%s %s is not described", method, path).isEqualTo(404);
            return;
        }
        JsonNode responses = operation.get().path("responses");
        boolean done = answer.status() < 300;
        JsonNode described = done ? responses.path(Integer.toString(answer.status())) : DESCRIPTION.at("/components/responses/Problem");
        String asked = method + " " + address + " answered with " + answer.status();
        assertThat(described.isMissingNode()).as("%s, which is not described", asked).isFalse();
        if (answer.status() != 204) {
            JsonNode content = described.path("content").path(answer.contentType().replaceFirst(";.*", ""));
            assertThat(content.isMissingNode()).as("%s as %s, which is not described", asked, answer.contentType()).isFalse();
            if (answer.contentType().contains("json")) {
                hold(content.path("schema"), answer.body(), asked);
            }
        }
        if (done) {
            SEEN.computeIfAbsent(operation.get().path("operationId").asText(), id -> ConcurrentHashMap.newKeySet()).add(answer.requestId());
        }
        if (done && sent != null && !sent.isBlank()) {
            hold(operation.get().at("/requestBody/content/application~1json/schema"), parsed(sent), asked + " for");
        }
    }

    /** The operations that nobody in this run has called with success so far. */
    static Set<String> unseen() {
        Set<String> unseen = new TreeSet<>(DESCRIPTION.path("paths").findValuesAsText("operationId"));
        unseen.removeAll(SEEN.keySet());
        return unseen;
    }

    /** The ids of the requests of this run that were answered with success, by operation: of all paths that begin with none of these. */
    static Map<String, Set<String>> answeredOutside(String... paths) {
        Map<String, Set<String>> answered = new HashMap<>(SEEN);
        DESCRIPTION.path("paths").properties().stream().filter(path -> Stream.of(paths).anyMatch(path.getKey()::startsWith))
                .forEach(path -> path.getValue().findValuesAsText("operationId").forEach(answered::remove));
        return answered;
    }

    /** The most literal path wins, as in the container. */
    private static Optional<JsonNode> operation(String method, String path) {
        return DESCRIPTION.path("paths").properties().stream()
                .filter(described -> path.matches(PLACE.matcher(described.getKey().replace(".", "\\.")).replaceAll("[^/]+")))
                .max(Comparator.comparingInt(described -> PLACE.matcher(described.getKey()).replaceAll("").length()))
                .map(described -> described.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static void hold(JsonNode described, JsonNode value, String asked) {
        JsonSchema schema = SCHEMAS.computeIfAbsent(described, AsDescribed::schema);
        assertThat(schema.validate(value)).as("%s %s", asked, value).isEmpty();
    }

    private static JsonSchema schema(JsonNode described) {
        ObjectNode whole = described.deepCopy();
        whole.set("components", DESCRIPTION.path("components"));
        return FACTORY.getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static JsonNode closed(JsonNode description) {
        description.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return description;
    }

    private static JsonNode read() {
        try {
            return Json.MAPPER.readTree(RunningPlatform.source().resolve("platform-core/server/openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String json) {
        return Json.read(json, JsonNode.class);
    }
}
