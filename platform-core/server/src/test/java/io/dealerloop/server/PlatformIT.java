package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

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
    void the_public_configuration_names_the_realm() {
        HttpResponse<String> answer = platform().get("/api/config");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(platform().keycloak().issuer()).contains("dealerloop-ui");
    }
}
