package io.dealerloop.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** The demo's tenants and people, reached through the platform's public interface alone. */
public final class Demo {

    private final String url;
    private final LocalKeycloak keycloak;
    private final Secrets secrets;
    private final Path tenants;

    /**
     * @param url     the platform's address
     * @param tenants the folder {@code tenants}
     */
    public Demo(String url, LocalKeycloak keycloak, Secrets secrets, Path tenants) {
        this.url = url;
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.tenants = tenants;
    }

    /**
     * Applies the descriptions as the operator.
     *
     * @return what was changed, a line each; empty when everything was as described
     */
    public List<String> applyTenants() {
        Map<String, String> passwords = new TreeMap<>();
        StaffList.read(tenants).forEach(person -> passwords.put(person.userName(), passwordOf(person.userName())));
        String body = text(Map.of("files", files(), "passwords", passwords));
        JsonNode answer = call("POST", "/api/platform/tenants/apply", keycloak.operatorToken(), body);
        List<String> changes = new ArrayList<>();
        answer.path("changes").forEach(change -> changes.add((change.path("subject").asText() + ": " + change.path("action").asText()
            + " " + change.path("detail").asText("")).strip().replaceAll(" +", " ")));
        return changes;
    }

    /** A person's password, made when first asked for. */
    public String passwordOf(String userName) {
        return secrets.ofPerson(userName);
    }

    /** A fresh token of a person. */
    public String tokenOf(String userName) {
        return keycloak.tokenOf(userName, passwordOf(userName));
    }

    /** A call with a JSON body, or none; anything but a 2xx answer is a failure that names it. */
    JsonNode call(String method, String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token)
            .header("Accept", "application/json, application/problem+json").header("Accept-Language", "en");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return answer(method + " " + path, Http.send(request));
    }

    /** Sends a file as an import. */
    JsonNode upload(String path, String token, Path file) {
        try {
            return answer("POST " + path, Http.send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json").header("Accept-Language", "en")
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", Http.encode(file.getFileName().toString()).replace("+", "%20"))
                .POST(BodyPublishers.ofFile(file))));
        } catch (IOException e) {
            throw new StartFailure("The sample file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path tenants() {
        return tenants;
    }

    private static JsonNode answer(String what, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new StartFailure(what + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body().isBlank() ? Http.MAPPER.nullNode() : Http.json(response.body());
    }

    /** Each group's file followed by its stores', by the names that errors will call them. */
    private List<Map<String, String>> files() {
        List<Map<String, String>> all = new ArrayList<>();
        for (Path file : StaffList.files(tenants)) {
            try {
                all.add(Map.of("name", tenants.relativize(file).toString(), "content", Files.readString(file)));
            } catch (IOException e) {
                throw new StartFailure("The description " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static String text(Object value) {
        try {
            return Http.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
