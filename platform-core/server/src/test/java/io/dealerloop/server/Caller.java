package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Somebody who calls the API with a token of theirs, in English unless said otherwise, and finds every answer as described. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;
    private final String language;

    Caller(String url, String token) {
        this(url, token, "en");
    }

    private Caller(String url, String token, String language) {
        this.url = url;
        this.token = token;
        this.language = language;
    }

    Caller speaking(String otherLanguage) {
        return new Caller(url, token, otherLanguage);
    }

    /** What came back; a body that is not JSON is missing. */
    record Answer(int status, String contentType, String requestId, JsonNode body) {

        Answer expecting(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected " + wanted + " but was answered with " + status + ": " + body);
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer get(String path) {
        return send("GET", path, null, request(path));
    }

    Answer post(String path, String json) {
        return send("POST", path, json, request(path).header("Content-Type", "application/json"));
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, request(path).header("Content-Type", "application/json"));
    }

    Answer delete(String path) {
        return send("DELETE", path, null, request(path));
    }

    Answer upload(String path, String fileName, byte[] content) {
        Answer answer = send(request(path).header("Content-Type", "application/octet-stream")
                .header("X-File-Name", URLEncoder.encode(fileName, StandardCharsets.UTF_8))
                .POST(BodyPublishers.ofByteArray(content)));
        AsDescribed.check("POST", path, null, answer);
        return answer;
    }

    /** Asks again until the answer is as wanted. */
    Answer await(String path, Predicate<Answer> wanted, Duration atMost) {
        Instant deadline = Instant.now().plus(atMost);
        Answer answer = get(path);
        while (!wanted.test(answer)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not in time: " + path + " still answers " + answer);
            }
            Waiting.aMoment();
            answer = get(path);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).header("Accept-Language", language)
                .timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(String method, String path, String json, HttpRequest.Builder request) {
        Answer answer = send(request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
        AsDescribed.check(method, path, json, answer);
        return answer;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !response.body().isBlank()
                    ? Json.MAPPER.readTree(response.body())
                    : Json.MAPPER.missingNode();
            return new Answer(response.statusCode(), type, response.headers().firstValue("X-Request-Id").orElse(""), body);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
