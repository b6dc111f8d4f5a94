package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keycloak killed, hanging, or signing with another key: who is signed in works on until their token ends, and nobody else gets in. */
class KeycloakAwayIT extends ContainerTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    /** Who call while it hangs, each time all of them at once. */
    private static final int PEOPLE = 5;
    private static final int ROUNDS = 4;
    private static final String BRIEF_CLIENT = """
            {"clientId": "it-away", "publicClient": true, "directAccessGrantsEnabled": true,
             "attributes": {"access.token.lifespan": "2"},
             "protocolMappers": [{"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
               "config": {"included.custom.audience": "dealerloop", "access.token.claim": "true"}}]}
            """;

    @BeforeEach
    void people() {
        platform().demo().applyTenants();
    }

    @Test
    void with_keycloak_killed_those_signed_in_work_on_and_nobody_else_gets_in() throws Exception {
        String seen = platform().demo().tokenOf("demo.zhang.min");
        String unseen = platform().demo().tokenOf("demo.li.nan");
        String operator = platform().keycloak().operatorToken();
        call("/admin/realms/dealerloop/clients", BRIEF_CLIENT);
        String brief = brief("demo.li.nan");
        assertThat(status(seen)).isEqualTo(200);

        platform().keycloak().kill();
        try {
            assertThat(status(seen)).as("seen before").isEqualTo(200);
            assertThat(status(unseen)).as("never seen before").isEqualTo(200);
            for (Map.Entry<String, String> forgery : forgeries(unseen).entrySet()) {
                assertThat(status(forgery.getValue())).as(forgery.getKey()).isEqualTo(401);
            }
            assertThat(platform().get("/api/me").statusCode()).as("no token").isEqualTo(401);
            assertThat(new Caller(platform().url(), brief)
                    .await("/api/me", answer -> answer.status() == 401, Duration.ofSeconds(30)).text("detail")).contains("sign in");
            Caller.Answer needsKeycloak = new Caller(platform().url(), operator).post("/api/platform/tenants/apply", description());
            assertThat(needsKeycloak.status()).isEqualTo(503);
            assertThat(needsKeycloak.text("detail")).contains("identity provider");
            assertThat(status(unseen)).as("after all that").isEqualTo(200);
        } finally {
            Instant began = Instant.now();
            platform().keycloak().start();
            Duration away = Duration.between(began, Instant.now());
            System.out.println("Keycloak answered again " + away.toMillis() + " ms after kill -9 and start");
            assertThat(away).isLessThan(BACK_WITHIN);
        }
        assertThat(status(platform().demo().tokenOf("demo.li.nan"))).isEqualTo(200);
        assertThat(new Caller(platform().url(), operator).post("/api/platform/tenants/apply", description()).status()).isEqualTo(200);
    }

    @Test
    void a_store_created_while_keycloak_is_away_waits_whole_and_is_finished_by_itself() {
        TestGroup group = new TestGroup(platform(), "away", "one");
        String store;
        platform().keycloak().kill();
        try {
            JsonNode made = group.headquarters.post(group.address("/stores"), TestGroup.newStore("late", "晚到店")).expecting(201).body();
            assertThat(made.path("store").path("status").asText()).isEqualTo("PREPARING");
            store = group.address("/stores/" + made.path("store").path("id").asText());
            assertThat(group.headquarters.post(group.address("/people"), TestGroup.json("userName", "away.nobody", "name", "没人",
                    "email", "nobody@example.com")).expecting(503).text("detail")).contains("identity provider");
        } finally {
            platform().keycloak().start();
        }

        assertThat(group.headquarters.await(store, answer -> answer.body().path("store").path("status").asText().equals("ACTIVE"),
                Duration.ofSeconds(60)).status()).isEqualTo(200);
        assertThat(group.headquarters.get(group.address("/people?q=away.nobody")).expecting(200).body().path("total").asInt()).isZero();
    }

    @Test
    void a_second_factor_demanded_while_keycloak_is_away_is_asked_for_when_it_is_back() {
        TestGroup group = new TestGroup(platform(), "awayfactor", "one");
        String head = group.address("/people/" + group.subject("one.head"));
        int version = group.headquarters.get(group.address("/settings")).expecting(200).body().path("version").asInt();
        platform().keycloak().kill();
        try {
            group.headquarters.put(group.address("/settings"), "{\"values\":{\"second-factor\":\"HEADS\"},\"version\":" + version + "}").expecting(200);
        } finally {
            platform().keycloak().start();
        }

        assertThat(group.headquarters.await(head, answer -> answer.body().path("account").path("secondFactorRequired").asBoolean(),
                Duration.ofSeconds(120)).status()).isEqualTo(200);
    }

    @Test
    void a_keycloak_that_hangs_keeps_nobody_waiting_who_has_a_token() throws Exception {
        String unseen = platform().demo().tokenOf("demo.zhang.min");
        String unknown = forgeries(unseen).get("a key nobody knows");
        Callable<Duration> askedTwice = () -> {
            Instant began = Instant.now();
            assertThat(status(unseen)).isEqualTo(200);
            assertThat(status(unknown)).isEqualTo(401);
            return Duration.between(began, Instant.now());
        };
        signal("STOP");
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Future<Duration> waited : people.invokeAll(Collections.nCopies(PEOPLE, askedTwice))) {
                    assertThat(waited.get()).isLessThan(Duration.ofSeconds(8));
                }
            }
        } finally {
            signal("CONT");
        }
        assertThat(status(platform().demo().tokenOf("demo.zhang.min"))).isEqualTo(200);
    }

    @Test
    void a_new_signing_key_is_known_at_once_and_a_withdrawn_one_no_more() throws Exception {
        call("/admin/realms/dealerloop/components", """
                {"name": "it-rotated", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["900"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}
                """);
        String used;
        String unused;
        try {
            used = platform().demo().tokenOf("demo.zhang.min");
            unused = platform().demo().tokenOf("demo.li.nan");
            assertThat(status(used)).as("signed with a key that is a moment old").isEqualTo(200);
        } finally {
            JsonNode made = new Caller(platform().keycloak().url(), admin())
                    .get("/admin/realms/dealerloop/components?name=it-rotated").body();
            made.forEach(component -> new Caller(platform().keycloak().url(), admin())
                    .delete("/admin/realms/dealerloop/components/" + component.path("id").asText()));
        }
        Path keys = platform().home().root().resolve("run/signing-keys.json");
        String withdrawn = header(used).path("kid").asText();
        Instant deadline = Instant.now().plusSeconds(30);
        while (Files.readString(keys).contains(withdrawn)) {
            assertThat(Instant.now()).isBefore(deadline);
            assertThat(status(platform().demo().tokenOf("demo.zhang.min"))).isEqualTo(200);
        }

        assertThat(status(unused)).isEqualTo(401);
    }

    /** By what is wrong with each. */
    private static Map<String, String> forgeries(String genuine) throws Exception {
        String[] parts = genuine.split("\\.");
        ObjectNode claims = (ObjectNode) Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
        ObjectNode later = claims.deepCopy().put("exp", claims.path("exp").asLong() + 86_400);
        ObjectNode operator = claims.deepCopy();
        operator.putArray("groups").add("platform-operator");
        PrivateKey ours = ours();
        String kid = header(genuine).path("kid").asText();
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}";
        return Map.of(
                "signed by somebody else", signed(header, claims.toString(), ours),
                "a key nobody knows", signed(header.replace(kid, "unknown"), claims.toString(), ours),
                "a key it brings along", signed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"x\",\"jku\":\"http://127.0.0.1:1/keys\"}",
                        claims.toString(), ours),
                "unsigned", part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".",
                "unsigned, with the old signature", part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2],
                "the public key as a secret", part("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}") + "." + parts[1] + "." + parts[2],
                "made to last", parts[0] + "." + part(later.toString()) + "." + parts[2],
                "made the operator's", parts[0] + "." + part(operator.toString()) + "." + parts[2],
                "cut off", genuine.substring(0, genuine.length() - 8),
                "no token at all", "x");
    }

    private static PrivateKey ours() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String signed(String header, String claims, PrivateKey key) throws GeneralSecurityException {
        String content = part(header) + "." + part(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode header(String token) throws IOException {
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
    }

    private static int status(String token) {
        return new Caller(platform().url(), token).get("/api/me").status();
    }

    private static String brief(String userName) {
        return Visitor.json(new Visitor(platform().keycloak().issuer(), platform().url())
                .passwordToken("it-away", userName, platform().demo().passwordOf(userName))).path("access_token").asText();
    }

    private static String admin() {
        return Visitor.json(new Visitor(platform().keycloak().url() + "/realms/master", platform().url())
                .clientToken("local-admin", platform().home().secrets().of("keycloak-admin"))).path("access_token").asText();
    }

    private static void call(String path, String body) {
        new Caller(platform().keycloak().url(), admin()).post(path, body);
    }

    private static String description() {
        return Json.write(Map.of("passwords", Map.of(), "documents", """
                code: away
                name: 测试集团
                ---
                code: away-store
                name: 测试门店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - plugin: beijing-hyundai
                    base: true
                contact: {signature: 测试门店, phone: 010-5550 0000}
                staff:
                  - {user-name: away.person, name: 人, email: away@example.com, posts: []}
                """));
    }

    private static void signal(String name) throws IOException, InterruptedException {
        List<String> command = List.of("/bin/kill", "-s", name, Long.toString(platform().keycloak().processId()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }
}
