package io.dealerloop.local;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The realm names the address of our pages; another port at a later start must reach the realm that is already there. */
final class RealmOrigin {

    private final String keycloak;
    private final String adminSecret;
    private final int port;

    /** @param port the platform's port now */
    RealmOrigin(String keycloak, String adminSecret, int port) {
        this.keycloak = keycloak;
        this.adminSecret = adminSecret;
        this.port = port;
    }

    void align() {
        HttpResponse<String> answer = Http.form(keycloak + "/realms/master/protocol/openid-connect/token",
            Map.of("grant_type", "client_credentials", "client_id", "local-admin", "client_secret", adminSecret));
        if (answer.statusCode() != 200) {
            throw new StartFailure("Keycloak does not know our secrets any more (" + answer.statusCode() + "); start with --reset.");
        }
        String token = Http.json(answer.body()).path("access_token").asText();
        String origin = "http://localhost:" + port;
        JsonNode client = call("GET", "/clients?clientId=dealerloop-ui", token, null).path(0);
        if (client.path("webOrigins").toString().contains('"' + origin + '"')) {
            return;
        }
        String loopback = "http://127.0.0.1:" + port;
        ObjectNode change = Http.MAPPER.createObjectNode();
        change.put("clientId", "dealerloop-ui").put("baseUrl", origin + "/");
        change.putArray("redirectUris").add(origin + "/*").add(loopback + "/*");
        change.putArray("webOrigins").add(origin).add(loopback);
        call("PUT", "/clients/" + client.path("id").asText(), token, change);
        ObjectNode realm = Http.MAPPER.createObjectNode();
        ObjectNode headers = call("GET", "", token, null).path("browserSecurityHeaders").deepCopy();
        headers.put("contentSecurityPolicy", "frame-src 'self'; frame-ancestors 'self' " + origin + "; object-src 'none';");
        realm.set("browserSecurityHeaders", headers);
        call("PUT", "", token, realm);
    }

    private JsonNode call(String method, String path, String token, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/dealerloop" + path))
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString()));
        HttpResponse<String> answer = Http.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new StartFailure("Keycloak refused to take over the new port (" + answer.statusCode() + "): " + answer.body());
        }
        return answer.body().isBlank() ? Http.MAPPER.nullNode() : Http.json(answer.body());
    }
}
