package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tokens that prove a person but open nothing: one without a post, one that has expired. */
class NobodysTokenIT extends ContainerTest {

    private static final String PASSWORD = "Without-a-post-1";

    /** A client whose tokens last two seconds; the platform grants five more for clocks that differ. */
    private static final String BRIEF_CLIENT = """
            {"clientId": "it-brief", "publicClient": true, "directAccessGrantsEnabled": true,
             "attributes": {"access.token.lifespan": "2"},
             "protocolMappers": [{"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
               "config": {"included.custom.audience": "dealerloop", "access.token.claim": "true"}}]}
            """;

    private static final String DESCRIPTION = """
            code: it
            name: 测试集团
            ---
            code: it-store
            name: 测试门店
            kind: DEALERSHIP
            time-zone: Asia/Shanghai
            standards:
              - plugin: beijing-hyundai
                base: true
            contact: {signature: 测试门店, phone: 010-5550 0000}
            staff:
              - {user-name: it.no.post, name: 无岗, email: no.post@example.com, posts: []}
            """;

    @Test
    void a_person_without_a_post_is_told_so_and_sees_no_store() {
        Caller operator = new Caller(platform().url(), platform().keycloak().operatorToken());
        operator.post("/api/platform/tenants/apply", Json.write(Map.of("documents", DESCRIPTION, "passwords", Map.of("it.no.post", PASSWORD))))
                .expecting(200);
        Caller person = new Caller(platform().url(), platform().keycloak().tokenOf("it.no.post", PASSWORD));

        assertThat(person.get("/api/me").expecting(200).body().path("stores")).isEmpty();
        assertThat(person.get("/api/callbacks").expecting(403).text("detail")).contains("post");
        assertThat(person.speaking("zh-CN").get("/api/callbacks").expecting(403).text("detail")).contains("岗位");
    }

    @Test
    void an_expired_token_ends_with_a_clear_problem() throws IOException, InterruptedException {
        platform().demo().applyTenants();
        String keycloak = platform().keycloak().url();
        String admin = token(keycloak + "/realms/master", Map.of("grant_type", "client_credentials", "client_id", "local-admin",
                "client_secret", platform().home().secrets().of("keycloak-admin")));
        new Caller(keycloak, admin).post("/admin/realms/dealerloop/clients", BRIEF_CLIENT);
        Caller person = new Caller(platform().url(), token(keycloak + "/realms/dealerloop", Map.of("grant_type", "password",
                "client_id", "it-brief", "username", "demo.li.nan", "password", platform().demo().passwordOf("demo.li.nan"))));

        Caller.Answer refused = person.await("/api/me", answer -> answer.status() == 401, Duration.ofSeconds(60));

        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("detail")).contains("sign in");
    }

    private static String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Json.MAPPER.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body()).path("access_token").asText();
        }
    }

    @Test
    void an_unknown_key_in_a_description_is_named_and_nothing_is_made() {
        Caller operator = new Caller(platform().url(), platform().keycloak().operatorToken());
        String broken = DESCRIPTION.replace("kind: DEALERSHIP", "kind: DEALERSHIP\ncolour: red").replace("it-store", "it-broken");

        Caller.Answer answer = operator.post("/api/platform/tenants/apply", Json.write(Map.of("documents", broken, "passwords", Map.of())));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("colour").contains("line");
    }
}
