package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The description of the API is served as it is committed, and by nobody else. What it says is tested in {@link ApiDescriptionTest}. */
class OpenApiIT extends ContainerTest {

    @Test
    void the_committed_description_is_served() throws IOException {
        HttpResponse<String> served = platform().get("/openapi.json");

        assertThat(served.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(served.body()).isEqualTo(Files.readString(RunningPlatform.source().resolve("platform-core/server/openapi.json")));
    }

    @Test
    void the_container_describes_nothing_by_itself() {
        HttpResponse<String> own = platform().get("/openapi");

        assertThat(own.body()).doesNotContain("/api/");
    }
}
