package io.dealerloop.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** With a platform that runs. */
final class OverHttp implements Exchange {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String url;

    OverHttp(String url) {
        this.url = url;
    }

    @Override
    public Answer send(Request wanted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + wanted.path())).header("Accept-Language", "en").timeout(Duration.ofSeconds(30));
        if (wanted.token() != null) {
            request.header("Authorization", "Bearer " + wanted.token());
        }
        if (wanted.header() != null) {
            request.header(wanted.header().getKey(), wanted.header().getValue());
        }
        if (wanted.body() != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(wanted.method(), wanted.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(wanted.body()));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IllegalStateException(wanted.shown() + " was not answered", failure);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
