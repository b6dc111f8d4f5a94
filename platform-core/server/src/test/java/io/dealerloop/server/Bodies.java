package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bodies made from their description, with ids put where ids belong. */
final class Bodies {

    /** Words without which an operation refuses a body before it looks at its ids, by operation and property. */
    private static final Map<String, JsonNode> WORDS = Map.ofEntries(
            Map.entry("recordAttempt/channel", text("PHONE")), Map.entry("moveCallback/channel", text("VISIT")),
            Map.entry("correctVehicle/field", text("PLATE")), Map.entry("correctVehicle/value", text("京A00001")),
            Map.entry("correctCustomer/field", text("NAME")), Map.entry("loadImport/answers", JsonNodeFactory.instance.arrayNode()),
            Map.entry("changeSettings/values", JsonNodeFactory.instance.objectNode()),
            Map.entry("changeStoreSettings/values", JsonNodeFactory.instance.objectNode()),
            Map.entry("changeManyStores/values", JsonNodeFactory.instance.objectNode().put("open-at", "06:30")),
            Map.entry("changeManyStores/standards", JsonNodeFactory.instance.nullNode()), Map.entry("changeManyStores/dryRun", JsonNodeFactory.instance.booleanNode(true)),
            Map.entry("activateStandard/version", text("latest")), Map.entry("activateStandard/dryRun", JsonNodeFactory.instance.booleanNode(true)),
            Map.entry("rollBackStandard/dryRun", JsonNodeFactory.instance.booleanNode(true)),
            Map.entry("standIn/posts", JsonNodeFactory.instance.nullNode()), Map.entry("grantMachine/operations", list("listStaff")),
            Map.entry("createMachine/operations", list("listStaff")),
            Map.entry("recordTicket/requestId", JsonNodeFactory.instance.nullNode()),
            Map.entry("recordTicket/kind", text("CONSULTATION")), Map.entry("recordTicket/format", text("C1")), Map.entry("recordTicket/callerPhone", text("13911120001")),
            Map.entry("correctTicket/kind", text("COMPLAINT")), Map.entry("correctTicket/format", text("P1")), Map.entry("correctTicket/callerPhone", text("13911120001")),
            Map.entry("splitTicket/kind", text("COMPLAINT")), Map.entry("splitTicket/format", text("P1")), Map.entry("splitTicket/callerPhone", text("13911120001")),
            Map.entry("renderTicketSentence/format", text("C1")));

    /** A place for an id in a body: its path, and what it is an id of. */
    record Slot(String path, String kind) {}

    private final ApiSurface surface;
    private final ApiSurface.Operation operation;

    Bodies(ApiSurface surface, ApiSurface.Operation operation) {
        this.surface = surface;
        this.operation = operation;
    }

    List<Slot> slots() {
        List<Slot> found = new ArrayList<>();
        make(operation.body(), "", "", slot -> {
            found.add(slot);
            return List.of("");
        }, 0);
        return found;
    }

    /**
     * @param ids what to put where; several make a list of several
     * @param version the version said to have been seen
     */
    JsonNode of(Function<Slot, List<String>> ids, int version) {
        return operation.body().isMissingNode() ? null : make(operation.body(), "", "", ids, version).getFirst();
    }

    private List<JsonNode> make(JsonNode described, String path, String before, Function<Slot, List<String>> ids, int version) {
        JsonNode schema = surface.resolved(described);
        String name = path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
        JsonNode word = WORDS.get(operation.id() + "/" + name);
        if (word != null) {
            return List.of(word);
        }
        if (schema.has("enum")) {
            return List.of(schema.path("enum").get(0));
        }
        String type = type(schema.path("type"));
        return switch (type) {
            case "object" -> objects(schema, path, before, ids, version);
            case "array" -> List.of(array(schema, path, ids, version));
            case "boolean" -> List.of(JsonNodeFactory.instance.booleanNode(false));
            case "integer", "number" -> List.of(JsonNodeFactory.instance.numberNode(name.equalsIgnoreCase("version") ? version : 1));
            case "string" -> switch (schema.path("format").asText()) {
                case "uuid" -> ids.apply(new Slot(path, surface.kind(before, name, "'" + path + "' in the body of " + operation.id())))
                        .stream().map(Bodies::text).toList();
                case "date" -> List.of(text(LocalDate.now().plusDays(1).toString()));
                case "date-time" -> List.of(text(OffsetDateTime.now().plusDays(1).withNano(0).toString()));
                default -> List.of(text("隔离"));
            };
            default -> throw new AssertionError("The isolation kit does not know how to make '" + path + "' in the body of " + operation.id()
                    + ", described as " + schema + ": teach Bodies.make");
        };
    }

    /** As many as there are ids for the place in it that takes several. */
    private List<JsonNode> objects(JsonNode schema, String path, String before, Function<Slot, List<String>> ids, int version) {
        List<ObjectNode> made = new ArrayList<>(List.of(JsonNodeFactory.instance.objectNode()));
        schema.path("properties").properties().forEach(property -> {
            List<JsonNode> values = make(property.getValue(), path.isEmpty() ? property.getKey() : path + "." + property.getKey(), before, ids, version);
            while (made.size() < values.size()) {
                made.add(made.getFirst().deepCopy());
            }
            for (int i = 0; i < made.size(); i++) {
                made.get(i).set(property.getKey(), values.get(Math.min(i, values.size() - 1)));
            }
        });
        return List.copyOf(made);
    }

    private ArrayNode array(JsonNode schema, String path, Function<Slot, List<String>> ids, int version) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        make(schema.path("items"), path + "[]", path.substring(path.lastIndexOf('.') + 1), ids, version).forEach(all::add);
        return all;
    }

    private static String type(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText();
    }

    private static JsonNode list(String value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }
}
