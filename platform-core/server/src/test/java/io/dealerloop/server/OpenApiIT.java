package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed description of the API is the one that is served: the pages' types are made from it. After a wanted change write it
 * anew with {@code mvn verify -Ddealerloop.openapi=write} and commit it.
 */
class OpenApiIT extends ContainerTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_committed_description_is_the_one_served() throws IOException {
        Path committed = RunningPlatform.source().resolve("platform-core/server/openapi.json");
        String served = canonical(platform().get("/openapi?format=json", "Accept", "application/json").body());
        if ("write".equals(System.getProperty("dealerloop.openapi"))) {
            Files.writeString(committed, served);
        }

        assertThat(served).isEqualTo(Files.readString(committed));
    }

    /** Keys in order, and without the address it happened to be served from. */
    private static String canonical(String description) throws IOException {
        JsonNode document = JSON.readTree(description);
        ((ObjectNode) document).remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    }
}
