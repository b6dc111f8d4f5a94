package io.dealerloop.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import io.dealerloop.standards.SignedPlugin;
import io.dealerloop.standards.SigningKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Two competing groups of two stores each on one platform, filled over HTTP by people who do there whatever can be done. */
final class TwoGroups {

    static final String OPERATOR = "the operator";
    private static final String PASSWORD = "Two-groups-2";

    /**
     * Somebody who calls the API, and what is theirs.
     *
     * @param token {@code null} = not signed in
     * @param store {@code null} = nowhere
     * @param home what the addresses begin with behind which they can do most: there everything is tried, elsewhere some of it
     */
    record Insider(String name, String token, String store, String group, String home) {

        /** The same, trying some of it everywhere. */
        Insider sparing() {
            return new Insider(name, token, store, group, null);
        }
    }

    /** What may be used up in the end, to see that an operation does something with one's own. */
    record Spare(String person, String machine) {}

    /** Of a machine. */
    private record Credentials(String clientId, String secret) {

        static Credentials of(JsonNode made) {
            return new Credentials(made.path("machine").path("clientId").asText(), made.path("secret").asText());
        }
    }

    static final String OF_STORES = "/api/stores/";
    static final String OF_GROUPS = "/api/groups/";

    private static TwoGroups made;

    /** Two stores of the first group, then two of the second, each with somebody of all posts. */
    final List<Insider> insiders = new ArrayList<>();
    /** Who else of the first group might try at the second: two of headquarters, of whom one has entered the first store, and its machine. */
    Insider entered;
    Insider desk;
    Insider machine;
    /** The same of the second group, in its second store, and somebody of it without a post: they go the other way. */
    final List<Insider> otherWay = new ArrayList<>();
    /** Who belongs nowhere: without a post, without a token, a brand's partner, and the platform's operator. */
    final List<Insider> outsiders = new ArrayList<>();
    /** Every operation that may be granted to a machine; {@link #machine} has them all. */
    final Set<String> granted = new TreeSet<>();
    /** In the first group. */
    Spare spare;
    private Credentials ours;
    private Credentials theirs;
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
                        "iso-a.idle", PASSWORD, "iso-a.hq", PASSWORD, "iso-b.hq", PASSWORD, "iso-a.desk", PASSWORD, "iso-b.idle", PASSWORD, "iso-b.desk", PASSWORD)))).expecting(200);
        Partner.invite(platform, "isolation");
        signInStaff();
        for (Insider insider : insiders) {
            Caller person = new Caller(platform.url(), insider.token());
            String store = "/api/stores/" + insider.store();
            EveryOperationIT.everything(person, store);
            person.put(store + "/service-kinds", "{\"word\":\"抛光打蜡\",\"kind\":\"REPAIR\"}").expecting(200);
        }
        theirs = headquarters("iso-b", insiders.getLast());
        ours = headquarters("iso-a", insiders.getFirst());
        String group = OF_GROUPS + insiders.getFirst().group();
        spare = new Spare(new Caller(platform.url(), platform.keycloak().tokenOf("iso-a.hq", PASSWORD)).get(group + "/people?q=iso-a.spare").expecting(200).body()
                .path("entries").get(0).path("subject").asText(), machine("iso-a", group, insiders.getFirst()).path("machine").path("id").asText());
        seals();
        settle();
    }

    /**
     * What a headquarters leaves behind: figures of its stores, machines, a visit, a store that is suspended.
     *
     * @param staying whose store it stays in; its trail then tells of what headquarters reads in merged lists
     * @return the credentials of that store's machine
     */
    private Credentials headquarters(String code, Insider staying) {
        Caller person = new Caller(platform.url(), platform.keycloak().tokenOf(code + ".hq", PASSWORD));
        String group = OF_GROUPS + person.get("/api/me").expecting(200).body().path("groups").get(0).path("id").asText();
        Credentials kept = null;
        for (Insider insider : insiders) {
            if (insider.name().startsWith(code)) {
                Credentials made = Credentials.of(machine(code, group, insider));
                kept = insider == staying ? made : kept;
                person.post(group + "/stores/" + insider.store() + "/health", "").expecting(200);
                person.post(group + "/stores/" + insider.store() + "/entry", TestGroup.json("reason", "看看" + insider.name())).expecting(200);
                person.get(OF_STORES + insider.store() + "/customers?q=13911120001").expecting(200);
                if (insider != staying) {
                    person.delete(group + "/stores/" + insider.store() + "/entry").expecting(204);
                }
            }
        }
        privateStandard(code, group);
        String paused = person.post(group + "/stores", TestGroup.newStore(code + "-three", "隔离停用店" + code)).expecting(201).body()
                .path("store").path("id").asText();
        person.post(group + "/stores/" + paused + "/suspension", TestGroup.json("reason", "停用" + code)).expecting(200);
        return kept;
    }

    /** A standard of the group's own; each group's has another version, so that neither's is the other's by chance. */
    private void privateStandard(String code, String group) {
        SigningKey key = SigningKey.of(code);
        new Caller(platform.url(), platform.keycloak().operatorToken()).post("/api/platform/signers", TestGroup.json("certificate", key.pem(), "group",
                group.substring(OF_GROUPS.length()))).expecting(201);
        new Caller(platform.url(), platform.keycloak().tokenOf(code + ".hq", PASSWORD)).upload(group + "/standards", "own.jar",
                SignedPlugin.of(code + "-own", code.equals("iso-a") ? "1.0.1" : "1.0.2").brand(code).signedBy(key)).expecting(201);
    }

    private JsonNode machine(String code, String group, Insider store) {
        Caller person = new Caller(platform.url(), platform.keycloak().tokenOf(code + ".hq", PASSWORD));
        person.get(group + "/machines").expecting(200).body().path("operations").forEach(operation -> granted.add(operation.asText()));
        return person.post(group + "/machines", TestGroup.json("store", store.store(), "name", "DMS " + store.name(), "operations", granted)).expecting(201).body();
    }

    /** No day of these stores has ended yet; what a seal is made of is tried at all the same. */
    private void seals() throws SQLException {
        try (Connection connection = superuser(); var statement = connection.createStatement()) {
            for (Insider insider : insiders) {
                statement.execute("INSERT INTO audit_seal VALUES ('" + insider.store() + "', 1, '2020-01-01', 1, '\\x00', '\\x01', '\\x02', now())");
                statement.execute("INSERT INTO audit_seal_entry SELECT tenant_id, 1, 1, id, '\\x01', '\\x02' FROM audit_entry WHERE tenant_id = '"
                        + insider.store() + "' LIMIT 1");
                statement.execute("INSERT INTO shadow_run (tenant_id, id, plugin, version, against, from_on, to_on, state, deliveries, replayed, callbacks_before,"
                        + " callbacks_after, asked_by, asked_by_name, asked_at) VALUES ('" + insider.store() + "', gen_random_uuid(), 'beijing-hyundai', '9.9.9',"
                        + " '1.0.0', '2026-01-01', '2026-03-31', 'DONE', 1, 1, 1, 1, gen_random_uuid(), 'nobody', now())");
                statement.execute("INSERT INTO shadow_difference SELECT tenant_id, id, 1, 'DAY', 'PHONE', NULL, NULL, 1, NULL, NULL, NULL, NULL FROM shadow_run"
                        + " WHERE tenant_id = '" + insider.store() + "'");
                statement.execute("INSERT INTO standard_health VALUES ('" + insider.group() + "', '" + insider.store() + "', 'beijing-hyundai', '1.0.0', now(),"
                        + " 'CALLS', 1)");
                // Of a day so far that the job that seals has nothing to do behind it.
                statement.execute("INSERT INTO group_audit_seal VALUES ('" + insider.group() + "', 1, '2999-01-01', 1, '\\x00', '\\x01', '\\x02', now())"
                        + " ON CONFLICT DO NOTHING");
                statement.execute("INSERT INTO group_audit_seal_entry SELECT group_id, 1, 1, id, '\\x01', '\\x02' FROM group_audit_entry"
                        + " WHERE group_id = '" + insider.group() + "' LIMIT 1 ON CONFLICT DO NOTHING");
            }
            statement.execute("INSERT INTO platform_audit_entry SELECT '" + SqlSurface.PLATFORMS + "', id, at, actor, actor_name, action, subject_kind,"
                    + " subject_id, details, via, address, request_id FROM platform_audit_entry LIMIT 1");
            statement.execute("INSERT INTO platform_audit_seal VALUES ('" + SqlSurface.PLATFORMS + "', 1, '2020-01-01', 1, '\\x00', '\\x01', '\\x02', now())");
            statement.execute("INSERT INTO platform_audit_seal_entry SELECT platform_id, 1, 1, id, '\\x01', '\\x02' FROM platform_audit_entry WHERE platform_id = '"
                    + SqlSurface.PLATFORMS + "'");
        }
    }

    /** Tokens live five minutes. */
    private void signIn() throws SQLException {
        signInStaff();
        Insider first = insiders.getFirst();
        entered = new Insider("headquarters, entered", platform.keycloak().tokenOf("iso-a.hq", PASSWORD), first.store(), first.group(), null);
        desk = new Insider("headquarters", platform.keycloak().tokenOf("iso-a.desk", PASSWORD), first.store(), first.group(), OF_GROUPS);
        machine = new Insider("a machine", token(ours), first.store(), first.group(), null);
        Insider last = insiders.getLast();
        otherWay.clear();
        otherWay.add(new Insider("the other headquarters", platform.keycloak().tokenOf("iso-b.desk", PASSWORD), last.store(), last.group(), null));
        otherWay.add(new Insider("the other headquarters, entered", platform.keycloak().tokenOf("iso-b.hq", PASSWORD), last.store(), last.group(), null));
        otherWay.add(new Insider("somebody of the other group without a post", platform.keycloak().tokenOf("iso-b.idle", PASSWORD), null, null, null));
        otherWay.add(new Insider("a machine of the other group", token(theirs), last.store(), last.group(), null));
        outsiders.clear();
        outsiders.add(new Insider("somebody without a post", platform.keycloak().tokenOf("iso-a.idle", PASSWORD), null, null, null));
        outsiders.add(new Insider("nobody", null, null, null, null));
        outsiders.add(new Insider("a partner", Partner.token(platform, "isolation"), null, null, null));
        outsiders.add(new Insider(OPERATOR, platform.keycloak().operatorToken(), null, null, null));
    }

    private String token(Credentials machine) {
        return platform.keycloak().tokenOfMachine(machine.clientId(), machine.secret());
    }

    private void signInStaff() throws SQLException {
        insiders.clear();
        for (String name : List.of("iso-a.one", "iso-a.two", "iso-b.one", "iso-b.two")) {
            String token = platform.keycloak().tokenOf(name, PASSWORD);
            String store = new Caller(platform.url(), token).get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
            try (Connection connection = superuser()) {
                insiders.add(new Insider(name, token, store, Walls.strings(connection, "SELECT group_id FROM tenant WHERE id = '" + store + "'").getFirst(), OF_STORES));
            }
        }
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
                Waiting.aMoment();
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
                settings: {open-at: "06:30", entry-minutes: "480", number-searches-per-hour: "10000"}
                headquarters:
                  - {user-name: %1$s.hq, name: 总部%2$s, email: %1$s.hq@example.com, posts: [HEADQUARTERS]}
                  - {user-name: %1$s.desk, name: 总台%2$s, email: %1$s.desk@example.com, posts: [HEADQUARTERS]}
                ---
                """.formatted(code, sign) + store(code, "one", sign + "一") + "---\n" + store(code, "two", sign + "二");
    }

    private static String store(String group, String code, String sign) {
        String idle = !code.equals("one") ? "" : "  - {user-name: %1$s.idle, name: 闲人, email: %1$s.idle@example.com, posts: []}\n".formatted(group)
                + (group.equals("iso-a") ? "  - {user-name: iso-a.spare, name: 备员, email: iso-a.spare@example.com, posts: []}\n" : "");
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
