package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers, and what no answer tells anybody. */
class SecurityIT extends ContainerTest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Products, versions and the insides of the program. */
    private static final Pattern TELLTALE = Pattern.compile(
            "(?i)payara|glassfish|grizzly|jersey|catalina|tomcat|hibernate|eclipselink|postgres|exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.|stack ?trace");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/callbacks/today", "/partner/acme/1.0.0", "/favicon.svg", "/index.html", "/openapi.json", "/api/config", "/api/me", "/api/nowhere",
        "/nothing.png", "/assets/nothing.js", "/health/ready", "/sign-in/silent", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF"})
    void every_answer_carries_the_rules_for_browsers(String path) {
        HttpResponse<String> answer = platform().get(path);

        rulesAreIn(answer);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).as("not over plain HTTP").isEmpty();
    }

    @Test
    void errors_of_the_container_carry_them_too() {
        rulesAreIn(platform().get("/api/me", "Authorization", "Bearer x.y.z"));
        rulesAreIn(platform().get("/api/stores/not-a-store/callbacks", "Authorization", "Bearer " + operator()));
        rulesAreIn(send(request("/api/config").method("BREW", BodyPublishers.noBody())));
    }

    private static void rulesAreIn(HttpResponse<String> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("base-uri 'none'").contains("frame-ancestors '")
                .doesNotContain("unsafe-eval").containsPattern("default-src 'none'|object-src 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()").contains("microphone=()");
        for (String silent : List.of("Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Origin")) {
            assertThat(answer.headers().firstValue(silent)).as(silent).isEmpty();
        }
        if (!answer.body().isEmpty()) {
            assertThat(answer.headers().firstValue("Content-Type")).as("a body says what it is").isPresent();
        }
    }

    @Test
    void over_an_encrypted_way_browsers_are_told_to_stay_on_it() {
        for (String path : List.of("/", "/api/config", "/api/me", "/nothing.png")) {
            assertThat(header(platform().get(path, "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void pages_run_our_own_scripts_alone_and_the_api_nothing() {
        String page = header(platform().get("/"), "Content-Security-Policy");
        Matcher scripts = Pattern.compile("script-src ([^;]*)").matcher(page);
        assertThat(scripts.find()).isTrue();
        assertThat(scripts.group(1)).isEqualTo("'self'");
        assertThat(platform().get("/").body()).doesNotContain("<style").doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("onload=");

        assertThat(header(platform().get("/api/config"), "Content-Security-Policy")).startsWith("default-src 'none'").endsWith("sandbox");
    }

    @Test
    void answers_of_the_api_and_errors_are_kept_nowhere() {
        for (String path : List.of("/api/config", "/api/me", "/api/nowhere", "/api/stores/x/callbacks")) {
            assertThat(header(platform().get(path), "Cache-Control")).as(path).isEqualTo("no-store");
        }
        assertThat(header(platform().get("/api/me", "Authorization", "Bearer x.y.z"), "Cache-Control")).isEqualTo("no-store");
        assertThat(header(platform().get("/"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void what_goes_wrong_tells_nothing_of_how_the_platform_is_made() throws IOException {
        String operator = operator();
        List<HttpResponse<String>> answers = List.of(
                platform().get("/WEB-INF/web.xml"),
                platform().get("/WEB-INF/classes/META-INF/microprofile-config.properties"),
                platform().get("/META-INF/MANIFEST.MF"),
                platform().get("/nothing.png"),
                platform().get("/api/me", "Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.x"),
                platform().get("/api/stores/%00/callbacks", "Authorization", "Bearer " + operator),
                platform().get("/api/stores/" + "9".repeat(4000), "Authorization", "Bearer " + operator),
                send(post("/api/platform/tenants/apply", "{\"documents\": [", "application/json", operator)),
                send(post("/api/platform/tenants/apply", "[".repeat(100_000), "application/json", operator)),
                send(post("/api/platform/tenants/apply", "{}", "application/xml", operator)),
                send(request("/api/platform/tenants/apply").method("DELETE", BodyPublishers.noBody())),
                send(request("/").method("BREW", BodyPublishers.noBody())));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).as("%s", answer.uri()).isGreaterThanOrEqualTo(400).isNotEqualTo(500);
            assertThat(answer.body()).as("%s", answer.uri()).doesNotContainPattern(TELLTALE);
        }
        for (String raw : List.of("GET /%zz HTTP/1.1", "GET / HTTP/9.9", "NONSENSE", "GET /" + "a".repeat(20_000) + " HTTP/1.1",
                "GET /..%2f..%2f..%2fetc/passwd HTTP/1.1", "GET /api/config HTTP/1.1\r\nX: " + "a".repeat(70_000))) {
            assertThat(sayRaw(raw)).as(raw.substring(0, Math.min(40, raw.length()))).doesNotContainPattern(TELLTALE)
                    .doesNotContain("root:");
        }
    }

    /** What Payara and Jersey answer by themselves, and what other servers would at such an address. */
    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/", "/metrics/base", "/metrics/vendor", "/metrics/application", "/metric%73", "/metrics;a=b", "/metrics?name=x",
        "/openapi", "/openapi/", "/openapi?format=JSON", "/openapi-ui", "/openapi-ui/", "/openapi-ui/index.html", "/health/group/x", "/health/details",
        "/api/application.wadl", "/api/application.wadl/xsd0.xsd", "/api/openapi.json", "/admin", "/asadmin", "/__asadmin/version", "/management/domain.json",
        "/monitoring/domain.json", "/rest-monitoring/rest", "/common/index.jsf", "/assets/", "/assets", "/WEB-INF/", "/META-INF/", "/WEB-INF/classes/",
        "/jolokia/", "/actuator", "/server-status", "/index.jsp", "/.well-known/", "/web.xml", "/.git/config"})
    void nothing_answers_at_our_address_but_what_we_put_there(String path) {
        String page = platform().get("/").body();
        for (String accept : List.of("*/*", "application/json", "text/plain", "application/vnd.sun.wadl+xml")) {
            HttpResponse<String> answer = platform().get(path, "Accept", accept);

            boolean toFolder = answer.statusCode() == 301 && header(answer, "Location").equals(platform().url() + path + "/");
            assertThat(toFolder || answer.statusCode() == 404 || answer.statusCode() == 401 || answer.statusCode() == 200 && answer.body().equals(page))
                    .as("%s answers %s %s", path, answer.statusCode(), answer.body()).isTrue();
            assertThat(answer.body()).doesNotContainPattern(TELLTALE).doesNotContain("Index of", "# TYPE", "openapi:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void whether_the_platform_is_up_is_said_and_nothing_more(String path) {
        HttpResponse<String> answer = platform().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void asking_what_can_be_asked_tells_nothing_of_how_the_platform_is_made() {
        for (String path : List.of("/", "/api/config", "/api/me", "/api/stores/x/callbacks", "/health/ready", "/metrics")) {
            HttpResponse<String> answer = send(request(path).header("Accept", "*/*").method("OPTIONS", BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContainPattern(TELLTALE).doesNotContain("wadl", "<method", "<resource");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/config", "/health/ready", "/metrics", "/nothing.png"})
    void trace_is_off(String path) throws IOException {
        assertThat(sayRaw("TRACE " + path + " HTTP/1.1\r\nX-Secret: from-a-cookie")).doesNotContain("from-a-cookie")
                .containsPattern("^HTTP/1.1 (404|405|501|403)");
    }

    @Test
    void a_request_from_another_page_does_nothing_for_it_carries_no_token() {
        String token = operator();
        String body = Json.write(Map.of("documents", "code: csrf\nname: 恶意集团\n", "passwords", Map.of()));
        for (String simple : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/json")) {
            HttpResponse<String> answer = send(request("/api/platform/tenants/apply")
                    .header("Content-Type", simple).header("Origin", "https://evil.example")
                    .header("Cookie", "Bearer=" + token + "; Authorization=Bearer " + token + "; access_token=" + token)
                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(simple).isIn(401, 415);
        }
        assertThat(platform().get("/api/me?access_token=" + token + "&token=" + token).statusCode()).as("in the address").isEqualTo(401);
        HttpResponse<String> preflight = send(request("/api/platform/tenants/apply").header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
        for (String simple : List.of("application/x-www-form-urlencoded", "text/plain")) {
            assertThat(send(post("/api/platform/tenants/apply", body, simple, token)).statusCode()).as("even with one").isEqualTo(415);
        }

        String changes = send(post("/api/platform/tenants/apply", body, "application/json", token)).body();
        assertThat(changes).as("nothing of it was there before").contains("csrf").contains("created");
    }

    @Test
    void only_a_token_for_this_platform_opens_it() {
        platform().demo().applyTenants();
        Visitor visitor = new Visitor(platform().keycloak().issuer(), platform().url());
        var tokens = Visitor.json(visitor.passwordToken("dealerloop-local", "demo.zhang.min", platform().demo().passwordOf("demo.zhang.min")));

        assertThat(me(tokens.path("access_token").asText())).isEqualTo(200);
        assertThat(me(tokens.path("id_token").asText())).as("a token that says who signed in, to the pages").isEqualTo(401);
        assertThat(me(tokens.path("refresh_token").asText())).as("a token for renewing").isEqualTo(401);
        String others = Visitor.json(new Visitor(platform().keycloak().url() + "/realms/master", platform().url())
                .clientToken("local-admin", platform().home().secrets().of("keycloak-admin"))).path("access_token").asText();
        assertThat(me(others)).as("a token of another realm").isEqualTo(401);
    }

    private static int me(String token) {
        assertThat(token).contains(".");
        return platform().get("/api/me", "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void a_body_beyond_all_measure_is_refused() {
        byte[] large = ("{\"documents\": \"" + "x".repeat(11 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = send(request("/api/platform/tenants/apply").header("Content-Type", "application/json")
                .header("Accept-Language", "en").header("Authorization", "Bearer " + operator()).POST(BodyPublishers.ofByteArray(large)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("10 MB");
    }

    private static String operator() {
        return platform().keycloak().operatorToken();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform().url() + path));
    }

    private static HttpRequest.Builder post(String path, String body, String type, String token) {
        return request(path).header("Content-Type", type).header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("No " + name + " in " + answer + " " + answer.headers()));
    }

    /** A request as no client would send it; whatever comes back until the connection ends. */
    private static String sayRaw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), platform().ports().platform())) {
            socket.setSoTimeout(5_000);
            try {
                socket.getOutputStream().write((head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException hungUp) {
                return "";
            }
        }
    }
}
