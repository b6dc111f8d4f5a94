package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every operation of the served description of the API, with what its addresses and bodies take. */
final class ApiSurface {

    private static final Pattern PLACE = Pattern.compile("([^/{]*)/\\{(\\w+)}");

    /** What an id is one of, where neither its own name nor the word before it in the address is a table's. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("store", "tenant"), Map.entry("stores", "tenant"), Map.entry("group", "dealer_group"), Map.entry("groups/id", "dealer_group"),
            Map.entry("imports/id", "import_file"), Map.entry("corrections/id", "data_correction"), Map.entry("ids", "data_correction"),
            Map.entry("assignee", "staff"), Map.entry("agent", "staff"), Map.entry("standingInFor", "staff"),
            Map.entry("staff/subject", "staff"), Map.entry("people/subject", "person"),
            Map.entry("machine", "machine_client"), Map.entry("signers/id", "trusted_signer"), Map.entry("partner", "person"),
            Map.entry("run", "shadow_run"), Map.entry("event", "ticket_event"), Map.entry("except", "ticket"));

    /** What is named by words: a group's own plugin, and its version. */
    private static final Map<String, String> NAMED = Map.of("plugin", Belongings.PLUGIN, "version", Belongings.PLUGIN_VERSION);

    /** @param kind the table an id belongs to; {@code null} = no id: a day, a constant */
    record Place(String name, String kind, JsonNode schema) {}

    /** @param answersJson whether what it answers can be read by a test; the rest are files */
    record Operation(String id, String method, String path, List<Place> places, List<Place> query, JsonNode body, boolean answersJson) {

        boolean names(String kind) {
            return places.stream().anyMatch(place -> kind.equals(place.kind()));
        }
    }

    final List<Operation> operations = new ArrayList<>();
    private final JsonNode description;
    private final Set<String> tables;

    /** @param tables whose ids there are, by name */
    ApiSurface(JsonNode description, Set<String> tables) {
        this.description = description;
        this.tables = tables;
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method ->
                operations.add(operation(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
    }

    private Operation operation(String path, String method, JsonNode described) {
        String id = described.path("operationId").asText();
        Map<String, JsonNode> schemas = new HashMap<>();
        List<Place> query = new ArrayList<>();
        described.path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> schemas.put(name, resolved(parameter.path("schema")));
                case "query" -> query.add(new Place(name, null, resolved(parameter.path("schema"))));
                default -> { }
            }
        });
        List<Place> places = new ArrayList<>();
        Matcher place = PLACE.matcher(path);
        while (place.find()) {
            String name = place.group(2);
            JsonNode schema = schemas.getOrDefault(name, MissingNode.getInstance());
            boolean isId = schema.path("format").asText().equals("uuid");
            boolean known = isId || NAMED.containsKey(name) || schema.has("enum") || Set.of("date", "int32", "int64").contains(schema.path("format").asText());
            if (!known) {
                throw new AssertionError("The isolation kit does not know what to put for {" + name + "} in " + method + " " + path
                        + ": type it as an id, a day, a number or a constant, or teach ApiSurface.operation what it is");
            }
            places.add(new Place(name, isId ? kind(place.group(1), name, "{" + name + "} of " + method + " " + path) : NAMED.get(name), schema));
        }
        JsonNode body = resolved(described.at("/requestBody/content/application~1json/schema"));
        boolean json = described.path("responses").properties().stream().filter(answer -> answer.getKey().startsWith("2"))
                .allMatch(answer -> answer.getValue().path("content").isMissingNode() || answer.getValue().path("content").has("application/json"));
        return new Operation(id, method, path, places, query, body, json);
    }

    /** The table whose id this is, by the place's own name or by the word before it. */
    String kind(String before, String name, String what) {
        String one = singular(name.replaceFirst("Id$", "").replaceFirst("Ids$", ""));
        for (String tried : List.of(before + "/" + name, name, one)) {
            if (KINDS.containsKey(tried)) {
                return KINDS.get(tried);
            }
        }
        String bare = one.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        if (tables.contains(bare)) {
            return bare;
        }
        if (name.equals("id") && tables.contains(singular(before))) {
            return singular(before);
        }
        throw new AssertionError("The isolation kit does not know what " + what + " is an id of: add \"" + (name.equals("id") ? before + "/id" : name)
                + "\" and its table to ApiSurface.KINDS");
    }

    private static String singular(String word) {
        return word.endsWith("ies") ? word.replaceFirst("ies$", "y") : word.replaceFirst("s$", "");
    }

    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(description.at(schema.path("$ref").asText().substring(1)));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(one);
                }
            }
        }
        return schema;
    }
}
