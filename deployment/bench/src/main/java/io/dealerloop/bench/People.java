package io.dealerloop.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dealerloop.local.Home;
import io.dealerloop.local.LocalKeycloak;
import io.dealerloop.local.Ports;
import io.dealerloop.sample.LargeSample.Worker;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Those who work in the stores: made in Keycloak like anybody, signed in with a password, with tokens Keycloak signed. */
final class People {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Home home;
    private final LocalKeycloak keycloak;
    private final String admin;
    private final String realm;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Worker> workers = new ArrayList<>();
    private Instant signedIn = Instant.EPOCH;
    private volatile List<String> tokens = List.of();

    People(Home home, Ports ports, LocalKeycloak keycloak) {
        this.home = home;
        this.keycloak = keycloak;
        this.admin = "http://127.0.0.1:" + ports.keycloak() + "/admin/realms/dealerloop";
        this.realm = "http://127.0.0.1:" + ports.keycloak() + "/realms/dealerloop";
    }

    /** Makes that many people, or finds those of an earlier run. */
    People make(int count) throws IOException, InterruptedException {
        String token = clientToken();
        for (int i = 0; i < count; i++) {
            String userName = "bench.agent%02d".formatted(i);
            String body = JSON.writeValueAsString(Map.of("username", userName, "enabled", true, "firstName", "压测员%02d".formatted(i),
                    "email", userName + "@example.com", "emailVerified", true,
                    "credentials", List.of(Map.of("type", "password", "value", password(userName), "temporary", false))));
            send(HttpRequest.newBuilder(URI.create(admin + "/users")).POST(HttpRequest.BodyPublishers.ofString(body)), token);
            String found = send(HttpRequest.newBuilder(URI.create(admin + "/users?exact=true&username=" + userName)), token);
            workers.add(new Worker(UUID.fromString(JSON.readTree(found).get(0).path("id").asText()), userName, "压测员%02d".formatted(i),
                    List.of("CALLBACK_AGENT", "MANAGING_SUPERVISOR", "INFORMATION_CLERK")));
        }
        return this;
    }

    Worker worker(int number) {
        return workers.get(number % workers.size());
    }

    /** Makes sure that everybody's token outlasts the next round. Tokens live five minutes, and signing 32 people in takes a while. */
    void signIn() {
        if (Duration.between(signedIn, Instant.now()).compareTo(Duration.ofSeconds(150)) < 0) {
            return;
        }
        Instant begin = Instant.now();
        List<String> fresh = new ArrayList<>();
        for (Worker worker : workers) {
            fresh.add(keycloak.tokenOf(worker.userName(), password(worker.userName())));
        }
        tokens = List.copyOf(fresh);
        signedIn = begin;
    }

    String token(int number) {
        return tokens.get(number % tokens.size());
    }

    private String password(String userName) {
        return home.secrets().ofPerson(userName);
    }

    private String clientToken() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=dealerloop-platform&client_secret="
                + URLEncoder.encode(home.secrets().of("keycloak-platform"), StandardCharsets.UTF_8);
        String answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)), null);
        return JSON.readTree(answer).path("access_token").asText();
    }

    private String send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
            throw new IOException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
