package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;

class PlatformIT extends ContainerTest {

    @Test
    void the_platform_reports_itself_ready() {
        HttpResponse<String> answer = platform().get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void without_a_token_nobody_is_told_who_they_are() {
        assertThat(platform().get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        String forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

        assertThat(platform().get("/api/me", "Authorization", "Bearer " + forged).statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_whose_address_ends_with_a_version_is_reloaded_like_any_other() {
        for (String path : List.of("/callbacks/today", "/partner/acme/1.0.0", "/platform/standards/com.acme/1.0.0-rc.1", "/hq/1/standards/com.acme")) {
            HttpResponse<String> page = platform().get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).as(path).startsWith("text/html");
        }
        assertThat(platform().get("/nothing.png").statusCode()).isEqualTo(404);
    }

    @Test
    void the_public_configuration_names_the_realm() {
        HttpResponse<String> answer = platform().get("/api/config");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(platform().keycloak().issuer()).contains("dealerloop-ui");
    }
}
