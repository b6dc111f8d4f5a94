package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Open;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Json;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Post.Level;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the API's description, called by somebody who holds exactly one post, for every post there is: it is let through
 * or refused as the table in {@link Permission} says. What is asked for does not exist, so that nothing is done by whoever is let through.
 */
class EveryPermissionIT extends ContainerTest {

    private static final String NOTHING = "00000000-0000-7000-8000-00000000dead";

    private static String store;
    private static String group;
    private static final Map<Post, Caller> HOLDERS = new EnumMap<>(Post.class);
    private static Caller idle;
    private static Caller disabled;
    private static Caller machine;
    private static Caller modest;
    private static final Set<String> GRANTABLE = new HashSet<>();

    /** An operation of the description and what it asks. */
    private record Asked(String id, String method, JsonNode parameters, String path, Permission permission, boolean file, boolean body) {

        String address() {
            String address = "/api" + path.replaceFirst("^/api", "");
            for (JsonNode parameter : parameters) {
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace("{" + parameter.path("name").asText() + "}", value(parameter));
                }
            }
            return address;
        }

        private String value(JsonNode parameter) {
            String name = parameter.path("name").asText();
            JsonNode schema = described(parameter.path("schema"));
            if (name.equals("store") && permission.level() == Level.STORE) {
                return store;
            }
            if (name.equals("group")) {
                return group;
            }
            if (schema.has("enum")) {
                return schema.path("enum").get(0).asText();
            }
            return switch (schema.path("format").asText()) {
                case "uuid" -> NOTHING;
                case "date" -> "2020-01-01";
                default -> "0";
            };
        }
    }

    private static JsonNode document;

    @BeforeAll
    static void somebody_for_each_post() throws IOException {
        document = Json.MAPPER.readTree(RunningPlatform.source().resolve("platform-core/server/openapi.json").toFile());
        StringBuilder staff = new StringBuilder();
        Map<String, String> passwords = new HashMap<>();
        for (Post post : Post.values()) {
            if (post.level() == Level.STORE) {
                staff.append("  - {user-name: walk.").append(userName(post)).append(", name: ").append(post.title().zh())
                        .append(", email: walk@example.com, posts: [").append(post).append("]}\n");
                passwords.put("walk." + userName(post), TestGroup.PASSWORD);
            }
        }
        for (String nobody : List.of("idle", "disabled")) {
            staff.append("  - {user-name: walk.").append(nobody).append(", name: ").append(nobody).append(", email: walk@example.com, posts: [")
                    .append(nobody.equals("disabled") ? "CRC_HEAD" : "").append("]}\n");
            passwords.put("walk." + nobody, TestGroup.PASSWORD);
        }
        passwords.put("walk.hq", TestGroup.PASSWORD);
        String text = """
                code: walk
                name: 权限集团
                headquarters:
                  - {user-name: walk.hq, name: 总部, email: hq@example.com, posts: [HEADQUARTERS]}
                ---
                code: walk-store
                name: 权限门店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 权限门店, phone: 010-5550 0000}
                staff:
                """ + staff;
        Caller operator = new Caller(platform().url(), platform().keycloak().operatorToken());
        operator.post("/api/platform/tenants/apply", Json.write(Map.of("documents", text, "passwords", passwords))).expecting(200);
        for (Post post : Post.values()) {
            if (post.level() == Level.STORE) {
                HOLDERS.put(post, caller("walk." + userName(post)));
            }
        }
        Caller headquarters = caller("walk.hq");
        HOLDERS.put(Post.HEADQUARTERS, headquarters);
        HOLDERS.put(Post.PLATFORM_OPERATOR, operator);
        Partner.invite(platform(), "walk");
        HOLDERS.put(Post.BRAND_PARTNER, new Caller(platform().url(), Partner.token(platform(), "walk")));
        group = headquarters.get("/api/me").expecting(200).body().path("groups").get(0).path("id").asText();
        store = headquarters.get("/api/groups/" + group + "/stores").expecting(200).body().path("entries").get(0).path("id").asText();
        headquarters.post("/api/groups/" + group + "/stores/" + store + "/entry", TestGroup.json("reason", "权限测试")).expecting(200);
        idle = caller("walk.idle");
        disabled = caller("walk.disabled");
        JsonNode gone = headquarters.get("/api/groups/" + group + "/people?q=walk.disabled").expecting(200).body().path("entries").get(0);
        headquarters.post("/api/groups/" + group + "/people/" + gone.path("subject").asText() + "/disabled", "").expecting(200);
        headquarters.get("/api/groups/" + group + "/machines").expecting(200).body().path("operations").forEach(name -> GRANTABLE.add(name.asText()));
        machine = machine(headquarters, "全部", GRANTABLE);
        modest = machine(headquarters, "一项", Set.of("listStaff"));
    }

    private static Caller machine(Caller headquarters, String name, Set<String> operations) {
        JsonNode made = headquarters.post("/api/groups/" + group + "/machines", TestGroup.json("store", store, "name", name, "operations", operations))
                .expecting(201).body();
        return new Caller(platform().url(), platform().keycloak().tokenOfMachine(made.path("machine").path("clientId").asText(), made.path("secret").asText()));
    }

    private static Caller caller(String userName) {
        return new Caller(platform().url(), platform().keycloak().tokenOf(userName, TestGroup.PASSWORD));
    }

    private static String userName(Post post) {
        return post.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void every_operation_lets_exactly_those_posts_through_that_the_table_names() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Asked operation : operations()) {
            for (Map.Entry<Post, Caller> holder : HOLDERS.entrySet()) {
                boolean allowed = operation.permission() == Permission.SELF || operation.permission().heldBy(Set.of(holder.getKey()));
                Caller.Answer answer = call(holder.getValue(), operation);
                asked++;
                // A group is hidden from whoever does not belong to its headquarters, a store from whoever holds nothing there.
                boolean refused = answer.status() == 403 || answer.status() == 404 && !allowed && hidden(operation, holder.getKey());
                if (answer.status() == 401 || answer.status() >= 500 || refused == allowed) {
                    wrong.add(holder.getKey() + " " + operation.id() + " (" + operation.permission() + "): " + answer.status() + " "
                            + answer.text("detail"));
                }
            }
        }

        assertThat(HOLDERS).as("somebody for each post").containsOnlyKeys(Post.values());
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    @Test
    void who_holds_no_post_or_was_disabled_learns_of_themselves_alone() {
        for (Caller nobody : List.of(idle, disabled)) {
            assertThat(letThrough(nobody)).isEqualTo(operations().stream().filter(operation -> operation.permission() == Permission.SELF).map(Asked::id)
                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void a_machine_is_let_through_where_it_was_granted_the_operation_by_name_and_nowhere_else() {
        Set<String> own = operations().stream().filter(operation -> operation.permission() == Permission.SELF).map(Asked::id).collect(Collectors.toSet());
        assertThat(letThrough(modest)).isEqualTo(Stream.concat(own.stream(), Stream.of("listStaff")).collect(Collectors.toSet()));
        assertThat(letThrough(machine)).isEqualTo(Stream.concat(own.stream(), GRANTABLE.stream()).collect(Collectors.toSet()));
        assertThat(GRANTABLE).contains("listStaff", "uploadExport").doesNotContain("changeSettings", "confirmCorrection", "setClock", "createStore");
    }

    /** The operations that do not refuse somebody outright; what none of them finds is not there in any case. */
    private static Set<String> letThrough(Caller caller) {
        Set<String> through = new HashSet<>();
        for (Asked operation : operations()) {
            Caller.Answer answer = call(caller, operation);
            assertThat(answer.status()).as(operation.id()).isNotEqualTo(401).isLessThan(500);
            // Of a group or of all stores, a machine is told that there is nothing.
            boolean elsewhere = operation.permission().level() != Level.STORE && operation.permission() != Permission.SELF;
            if (answer.status() != 403 && !(elsewhere && answer.status() == 404)) {
                through.add(operation.id());
            }
        }
        return through;
    }

    private static boolean hidden(Asked operation, Post post) {
        return operation.permission().level() == Level.GROUP && post.level() != Level.GROUP
                || operation.permission().level() == Level.STORE && post.level() == Level.PLATFORM;
    }

    private static Caller.Answer call(Caller caller, Asked operation) {
        String address = operation.address();
        return switch (operation.method()) {
            case "get" -> caller.get(address);
            case "delete" -> caller.delete(address);
            case "put" -> caller.put(address, operation.body() ? "{}" : "");
            default -> operation.file() ? caller.upload(address, "nothing.csv", new byte[0]) : caller.post(address, operation.body() ? "{}" : "");
        };
    }

    /** What the description lists; an operation without an entry in the table, open ones apart, fails here. */
    private static List<Asked> operations() {
        Map<String, Method> methods = new HashMap<>();
        new Api().getClasses().stream().flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .forEach(method -> methods.put(method.getAnnotation(Operation.class).operationId(), method));
        List<Asked> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(entry -> {
            JsonNode operation = entry.getValue();
            String id = operation.path("operationId").asText();
            assertThat(methods).as("operations of the resources").containsKey(id);
            if (methods.get(id).isAnnotationPresent(Open.class)) {
                return;
            }
            assertThat(methods.get(id).isAnnotationPresent(Needs.class)).as(id + " has an entry in the table").isTrue();
            boolean file = operation.at("/requestBody/content").has("application/octet-stream");
            operations.add(new Asked(id, entry.getKey(), operation.path("parameters"), path.getKey(),
                    methods.get(id).getAnnotation(Needs.class).value(), file, operation.has("requestBody")));
        }));
        return operations;
    }

    private static JsonNode described(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
