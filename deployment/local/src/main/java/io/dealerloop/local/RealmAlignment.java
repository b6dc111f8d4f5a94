package io.dealerloop.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keycloak imports the realm's file once. What the file says later (another port, a stricter rule, a right more) reaches the realm
 * that is already there through this: the realm's settings, its clients, missing flows, what a person's account holds, texts, the rights of the service accounts.
 * People, organizations and keys are left alone.
 */
final class RealmAlignment {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");
    /** Have ways of their own below, or are only ever read by the import. */
    private static final Set<String> NOT_SETTINGS =
        Set.of("roles", "clients", "users", "components", "authenticationFlows", "localizationTexts");

    private final String keycloak;
    private final String adminSecret;
    private final Path file;
    private final Map<String, String> places;
    private String token;

    /** @param places what stands for each place the file leaves open */
    RealmAlignment(String keycloak, String adminSecret, Path file, Map<String, String> places) {
        this.keycloak = keycloak;
        this.adminSecret = adminSecret;
        this.file = file;
        this.places = places;
    }

    void align() {
        token = signIn();
        JsonNode wanted = read();
        alignFlows(wanted.path("authenticationFlows"));
        ObjectNode settings = Http.MAPPER.createObjectNode();
        wanted.properties().stream().filter(setting -> !NOT_SETTINGS.contains(setting.getKey()))
            .forEach(setting -> settings.set(setting.getKey(), setting.getValue()));
        call("PUT", "", settings);
        call("PUT", "/users/profile", Http.json(wanted.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
            .path("kc.user.profile.config").path(0).asText()));
        wanted.path("localizationTexts").properties().forEach(texts -> call("POST", "/localization/" + texts.getKey(), texts.getValue()));
        wanted.path("clients").forEach(this::alignClient);
        wanted.path("users").forEach(this::alignRights);
    }

    private JsonNode read() {
        try {
            Matcher place = PLACE.matcher(Files.readString(file));
            return Http.json(place.replaceAll(found -> Matcher.quoteReplacement(
                places.getOrDefault(found.group(1), found.group(2) == null ? found.group() : found.group(2)))));
        } catch (IOException e) {
            throw new StartFailure("The realm " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void alignClient(JsonNode client) {
        JsonNode known = call("GET", "/clients?clientId=" + client.path("clientId").asText(), null).path(0);
        if (known.isMissingNode()) {
            call("POST", "/clients", client);
        } else {
            call("PUT", "/clients/" + known.path("id").asText(), client);
        }
    }

    /** A service account gets the rights the file gives it, and loses those the file no longer does. */
    private void alignRights(JsonNode account) {
        String client = call("GET", "/clients?clientId=" + account.path("serviceAccountClientId").asText(), null).path(0).path("id").asText();
        String user = call("GET", "/clients/" + client + "/service-account-user", null).path("id").asText();
        account.path("clientRoles").properties().forEach(rights -> {
            String owner = call("GET", "/clients?clientId=" + rights.getKey(), null).path(0).path("id").asText();
            String held = "/users/" + user + "/role-mappings/clients/" + owner;
            change("POST", held, call("GET", held + "/available", null), role -> contains(rights.getValue(), role.path("name")));
            change("DELETE", held, call("GET", held, null), role -> !contains(rights.getValue(), role.path("name")));
        });
    }

    private void change(String method, String held, JsonNode roles, Predicate<JsonNode> which) {
        ArrayNode chosen = Http.MAPPER.createArrayNode();
        roles.forEach(role -> {
            if (which.test(role)) {
                chosen.add(role);
            }
        });
        if (!chosen.isEmpty()) {
            call(method, held, chosen);
        }
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(wanted::equals);
    }

    private void alignFlows(JsonNode flows) {
        JsonNode known = call("GET", "/authentication/flows", null);
        for (JsonNode flow : flows) {
            if (flow.path("topLevel").asBoolean() && named(known, "alias", flow.path("alias").asText()).isMissingNode()) {
                call("POST", "/authentication/flows", ((ObjectNode) flow.deepCopy()).without("authenticationExecutions"));
                addSteps(flow, flows);
                require(flow.path("alias").asText(), flows);
            }
        }
    }

    private void addSteps(JsonNode flow, JsonNode flows) {
        String steps = "/authentication/flows/" + segment(flow.path("alias").asText()) + "/executions/";
        for (JsonNode step : flow.path("authenticationExecutions")) {
            if (step.path("authenticatorFlow").asBoolean()) {
                JsonNode inner = named(flows, "alias", step.path("flowAlias").asText());
                call("POST", steps + "flow", Http.MAPPER.createObjectNode().put("alias", inner.path("alias").asText())
                    .put("type", "basic-flow").put("description", inner.path("description").asText()));
                addSteps(inner, flows);
            } else {
                call("POST", steps + "execution", Http.MAPPER.createObjectNode().put("provider", step.path("authenticator").asText()));
            }
        }
    }

    /** A new step is disabled until it is given its requirement. */
    private void require(String flow, JsonNode flows) {
        String steps = "/authentication/flows/" + segment(flow) + "/executions";
        for (JsonNode made : call("GET", steps, null)) {
            for (JsonNode described : flows) {
                for (JsonNode step : described.path("authenticationExecutions")) {
                    boolean same = made.has("authenticationFlow") ? made.path("displayName").equals(step.path("flowAlias"))
                        : made.path("providerId").equals(step.path("authenticator"));
                    if (same && contains(made.path("requirementChoices"), step.path("requirement"))) {
                        call("PUT", steps, ((ObjectNode) made.deepCopy()).set("requirement", step.path("requirement")));
                    }
                }
            }
        }
    }

    private static JsonNode named(JsonNode list, String key, String name) {
        return StreamSupport.stream(list.spliterator(), false).filter(each -> name.equals(each.path(key).asText())).findFirst()
            .orElse(Http.MAPPER.missingNode());
    }

    private String signIn() {
        HttpResponse<String> answer = Http.form(keycloak + "/realms/master/protocol/openid-connect/token",
            Map.of("grant_type", "client_credentials", "client_id", "local-admin", "client_secret", adminSecret));
        if (answer.statusCode() != 200) {
            throw new StartFailure("Keycloak does not know our secrets any more (" + answer.statusCode() + "); start with --reset.");
        }
        return Http.json(answer.body()).path("access_token").asText();
    }

    private JsonNode call(String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/dealerloop" + path))
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.toString()));
        HttpResponse<String> answer = Http.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new StartFailure("Keycloak refused what the realm's file says: " + method + " " + path + " was answered with "
                + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? Http.MAPPER.missingNode() : Http.json(answer.body());
    }

    private static String segment(String text) {
        return Http.encode(text).replace("+", "%20");
    }
}
