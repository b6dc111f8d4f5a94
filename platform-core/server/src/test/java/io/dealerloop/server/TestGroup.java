package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A group with its headquarters, stores and staff, made the way files make them; each test class has its own, by its code. */
final class TestGroup {

    static final String PASSWORD = "Headquarters-of-1";

    final RunningPlatform.Servers platform;
    final String code;
    final String id;
    final Caller headquarters;
    private final Map<String, String> stores;

    /** @param storeCodes each store gets one agent, {@code <code>.<store>}, and one head, {@code <code>.<store>.head} */
    TestGroup(RunningPlatform.Servers platform, String code, String... storeCodes) {
        this(platform, code, "{plugin: beijing-hyundai, base: true}", List.of("CALLBACK_AGENT"), storeCodes);
    }

    /**
     * @param standard the one each store follows, as a description says it
     * @param posts the agent's
     */
    TestGroup(RunningPlatform.Servers platform, String code, String standard, List<String> posts, String... storeCodes) {
        this.platform = platform;
        this.code = code;
        StringBuilder text = new StringBuilder("code: " + code + "\nname: 集团" + code + "\nheadquarters:\n  - {user-name: " + code
                + ".hq, name: 总部" + code + ", email: hq@example.com, posts: [HEADQUARTERS]}\n");
        Map<String, String> passwords = new HashMap<>(Map.of(code + ".hq", PASSWORD));
        for (String store : storeCodes) {
            text.append("""
                    ---
                    code: %1$s
                    name: 门店%1$s
                    kind: DEALERSHIP
                    time-zone: Asia/Shanghai
                    standards:
                      - %3$s
                    contact: {signature: 门店%1$s, phone: 010-5550 0000}
                    staff:
                      - {user-name: %2$s.%1$s, name: 回访%1$s, email: agent@example.com, posts: [%4$s]}
                      - {user-name: %2$s.%1$s.head, name: 主管%1$s, email: head@example.com, posts: [CRC_HEAD]}
                    """.formatted(store, code, standard, String.join(", ", posts)));
            passwords.put(code + "." + store, PASSWORD);
            passwords.put(code + "." + store + ".head", PASSWORD);
        }
        operator().post("/api/platform/tenants/apply", Json.write(Map.of("documents", text.toString(), "passwords", passwords))).expecting(200);
        headquarters = person("hq");
        JsonNode me = headquarters.get("/api/me").expecting(200).body();
        id = me.path("groups").get(0).path("id").asText();
        stores = StreamSupport.stream(headquarters.get(address("/stores?size=200")).expecting(200).body().path("entries").spliterator(), false)
                .collect(Collectors.toMap(store -> store.path("code").asText(), store -> store.path("id").asText()));
    }

    Caller operator() {
        return new Caller(platform.url(), platform.keycloak().operatorToken());
    }

    /** Somebody of the group by the rest of their user name. */
    Caller person(String rest) {
        return new Caller(platform.url(), platform.keycloak().tokenOf(code + "." + rest, PASSWORD));
    }

    String address(String rest) {
        return "/api/groups/" + id + rest;
    }

    String store(String storeCode) {
        return stores.get(storeCode);
    }

    Set<String> stores() {
        return stores.keySet();
    }

    /** The subject of somebody of the group. */
    String subject(String rest) {
        return StreamSupport.stream(headquarters.get(address("/people?size=200&q=" + code + "." + rest)).expecting(200).body().path("entries")
                        .spliterator(), false)
                .filter(person -> person.path("userName").asText().equals(code + "." + rest)).findFirst().orElseThrow().path("subject").asText();
    }

    static String json(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return Json.write(map);
    }

    static String newStore(String storeCode, String name) {
        return json("code", storeCode, "name", name, "kind", "DEALERSHIP", "timeZone", "Asia/Shanghai",
                "standards", List.of(Map.of("plugin", "beijing-hyundai", "version", "latest", "base", true, "brands", List.of(), "settings", Map.of())));
    }
}
