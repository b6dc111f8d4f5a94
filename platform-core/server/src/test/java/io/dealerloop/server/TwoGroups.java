package io.dealerloop.server;

import io.dealerloop.kernel.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two competing groups of two stores each on one platform, filled over HTTP by people who do there whatever can be done. */
final class TwoGroups {

    private static final String PASSWORD = "Two-groups-2";

    /**
     * Somebody who calls the API, and what is theirs.
     *
     * @param token {@code null} = not signed in
     * @param store {@code null} = nowhere
     */
    record Insider(String name, String token, String store, String group) {}

    private static TwoGroups made;

    /** Two stores of the first group, then two of the second, each with somebody of all posts. */
    final List<Insider> insiders = new ArrayList<>();
    /** People who belong nowhere: without a post, without a token, and the platform's operator. */
    final List<Insider> outsiders = new ArrayList<>();
    private final RunningPlatform.Servers platform;

    private TwoGroups(RunningPlatform.Servers platform) {
        this.platform = platform;
    }

    /** Made once for all tests of a run. */
    static synchronized TwoGroups on(RunningPlatform.Servers platform) throws SQLException {
        if (made == null) {
            TwoGroups groups = new TwoGroups(platform);
            groups.make();
            made = groups;
        }
        made.signIn();
        return made;
    }

    private void make() throws SQLException {
        new Caller(platform.url(), platform.keycloak().operatorToken()).post("/api/platform/tenants/apply", Json.write(Map.of(
                "documents", group("iso-a", "甲") + "---\n" + group("iso-b", "乙"),
                "passwords", Map.of("iso-a.one", PASSWORD, "iso-a.two", PASSWORD, "iso-b.one", PASSWORD, "iso-b.two", PASSWORD,
                        "iso-a.idle", PASSWORD, "iso-a.hq", PASSWORD, "iso-b.hq", PASSWORD)))).expecting(200);
        signIn();
        for (Insider insider : insiders) {
            Caller person = new Caller(platform.url(), insider.token());
            String store = "/api/stores/" + insider.store();
            EveryOperationIT.everything(person, store);
            person.put(store + "/service-kinds", "{\"word\":\"抛光打蜡\",\"kind\":\"REPAIR\"}").expecting(200);
        }
        headquarters("iso-a");
        headquarters("iso-b");
        seals();
        settle();
    }

    /** What a headquarters leaves behind: figures of its stores, a visit, a store that is suspended. */
    private void headquarters(String code) {
        Caller person = new Caller(platform.url(), platform.keycloak().tokenOf(code + ".hq", PASSWORD));
        String group = "/api/groups/" + person.get("/api/me").expecting(200).body().path("groups").get(0).path("id").asText();
        for (Insider insider : insiders) {
            if (insider.name().startsWith(code)) {
                person.post(group + "/stores/" + insider.store() + "/health", "").expecting(200);
                person.post(group + "/stores/" + insider.store() + "/entry", TestGroup.json("reason", "看看" + insider.name())).expecting(200);
                person.get("/api/stores/" + insider.store() + "/customers?q=13911120001").expecting(200);
            }
        }
        String paused = person.post(group + "/stores", TestGroup.newStore(code + "-three", "隔离停用店" + code)).expecting(201).body()
                .path("store").path("id").asText();
        person.post(group + "/stores/" + paused + "/suspension", TestGroup.json("reason", "停用" + code)).expecting(200);
    }

    /** No day of these stores has ended yet; what a seal is made of is tried at all the same. */
    private void seals() throws SQLException {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            for (Insider insider : insiders) {
                statement.execute("INSERT INTO audit_seal VALUES ('" + insider.store() + "', 1, '2020-01-01', 1, '\\x00', '\\x01', '\\x02', now())");
                statement.execute("INSERT INTO audit_seal_entry SELECT tenant_id, 1, 1, id, '\\x01', '\\x02' FROM audit_entry WHERE tenant_id = '"
                        + insider.store() + "' LIMIT 1");
            }
        }
    }

    /** Tokens live five minutes. */
    private void signIn() throws SQLException {
        insiders.clear();
        outsiders.clear();
        for (String name : List.of("iso-a.one", "iso-a.two", "iso-b.one", "iso-b.two")) {
            String token = platform.keycloak().tokenOf(name, PASSWORD);
            String store = new Caller(platform.url(), token).get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
            try (Connection connection = superuser()) {
                insiders.add(new Insider(name, token, store, Walls.strings(connection, "SELECT group_id FROM tenant WHERE id = '" + store + "'").getFirst()));
            }
        }
        outsiders.add(new Insider("somebody without a post", platform.keycloak().tokenOf("iso-a.idle", PASSWORD), null, null));
        outsiders.add(new Insider("nobody", null, null, null));
        outsiders.add(new Insider("the operator", platform.keycloak().operatorToken(), null, null));
    }

    /** Waits until the platform has handed on every event and done every job that is due. */
    void settle() throws SQLException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        try (Connection connection = superuser()) {
            while (!Walls.strings(connection, "SELECT 'x' FROM scheduled_tasks WHERE execution_time < now() + interval '2 seconds' LIMIT 1").isEmpty()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("Still due after a minute: " + Walls.strings(connection,
                            "SELECT task_name || ' ' || task_instance || ' ' || execution_time FROM scheduled_tasks ORDER BY execution_time LIMIT 5"));
                }
                Thread.onSpinWait();
            }
        }
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(platform.database().url() + "?ApplicationName=isolation-looks", platform.database().admin(),
                platform.database().adminPassword());
    }

    Connection asPlatform() throws SQLException {
        return DriverManager.getConnection(platform.database().url() + "?ApplicationName=isolation-tries&preferQueryMode=simple", "dl_app",
                platform.database().appPassword());
    }

    private static String group(String code, String sign) {
        return """
                code: %1$s
                name: 隔离集团%2$s
                settings: {open-at: "06:30", number-searches-per-hour: "10000"}
                headquarters:
                  - {user-name: %1$s.hq, name: 总部%2$s, email: %1$s.hq@example.com, posts: [HEADQUARTERS]}
                ---
                """.formatted(code, sign) + store(code, "one", sign + "一") + "---\n" + store(code, "two", sign + "二");
    }

    private static String store(String group, String code, String sign) {
        String idle = group.equals("iso-a") && code.equals("one") ? "  - {user-name: iso-a.idle, name: 闲人, email: iso-a.idle@example.com, posts: []}\n" : "";
        return """
                code: %1$s-%2$s
                name: 隔离门店%3$s
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 隔离门店%3$s, phone: 010-5550 0000}
                staff:
                  - user-name: %1$s.%2$s
                    name: 店员%3$s
                    email: %1$s.%2$s@example.com
                    posts: [CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER]
                """.formatted(group, code, sign) + idle;
    }
}
