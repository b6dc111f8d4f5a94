package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import io.dealerloop.migrate.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person of a shared centre who serves twenty stores, with other posts in each: one list, one inbox, permissions store by store. */
class MergedInboxIT extends ContainerTest {

    private static final String PASSWORD = "Merged-inbox-1";
    private static final int STORES = 20;
    private static final int EACH = 30;

    private static Caller person;
    private static final Map<String, String> IDS = new HashMap<>();
    private static String elsewhere;

    @BeforeAll
    static void twenty_stores_served_and_one_that_is_not() throws SQLException {
        StringBuilder description = new StringBuilder("code: merged\nname: 合并集团\n");
        for (int i = 1; i <= STORES; i++) {
            description.append(store(i, "merged.one", "一人"));
        }
        description.append(store(STORES + 1, "merged.two", "另一人"));
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/tenants/apply", Json.write(Map.of("documents",
                description.toString(), "passwords", Map.of("merged.one", PASSWORD, "merged.two", PASSWORD)))).expecting(200);
        person = new Caller(platform().url(), platform().keycloak().tokenOf("merged.one", PASSWORD));
        person.get("/api/me").expecting(200).body().path("stores").forEach(one -> IDS.put(one.path("code").asText(), one.path("id").asText()));
        assertThat(IDS).hasSize(STORES);
        Caller stranger = new Caller(platform().url(), platform().keycloak().tokenOf("merged.two", PASSWORD));
        elsewhere = stranger.get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
        List<String> all = new ArrayList<>(IDS.values());
        all.add(elsewhere);
        DatabaseAccess access = platform().database();
        try (Connection connection = DriverManager.getConnection(access.url(), access.admin(), access.adminPassword())) {
            for (String id : all) {
                fill(connection, UUID.fromString(id));
            }
        }
    }

    /** 1–12 agent, 13–16 head, 17–18 clerk, 19–21 salesperson. */
    private static String store(int number, String user, String name) {
        String post = number <= 12 ? "CALLBACK_AGENT" : number <= 16 ? "CRC_HEAD" : number <= 18 ? "INFORMATION_CLERK" : "SALESPERSON";
        return """
                ---
                code: merged-%1$02d
                name: 合并门店%1$02d
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 合并门店, phone: 010-5550 7700}
                staff:
                  - {user-name: %2$s, name: %3$s, email: %2$s@example.com, posts: [%4$s]}
                """.formatted(number, user, name, post);
    }

    private static void fill(Connection connection, UUID store) throws SQLException {
        for (String sql : List.of("""
                INSERT INTO ticket (tenant_id, id, version, number, kind, state, text, created_at, created_by, created_by_name, changed_at,
                  changed_by, changed_by_name, callback_id, customer_id, customer_name, vehicle_id)
                SELECT ?, gen_random_uuid(), 0, n, 'BOOKING', 'OPEN', 'x', '2026-03-01T00:00:00Z'::timestamptz + n * interval '1 minute',
                  gen_random_uuid(), 'a', now(), gen_random_uuid(), 'a', gen_random_uuid(), gen_random_uuid(), '客户', gen_random_uuid()
                FROM generate_series(1, ?) n""", """
                WITH made AS (INSERT INTO customer (tenant_id, id, kind, name, name_key, created_at, changed_at)
                  VALUES (?, gen_random_uuid(), 'PERSON', '客户', '客户', now(), now()) RETURNING tenant_id, id)
                INSERT INTO data_correction (tenant_id, id, customer_id, field, new_value, state, made_by, made_by_name, made_at, effective_at,
                  before, proposed)
                SELECT tenant_id, gen_random_uuid(), id, 'ADDRESS', n || '号', 'PENDING', gen_random_uuid(), 'a',
                  '2026-03-01T00:00:00Z'::timestamptz + n * interval '1 minute', NULL, '{}', '{"address": "1"}' FROM made, generate_series(1, ?) n""", """
                INSERT INTO import_file (tenant_id, id, state, file_name, size_bytes, sha256, columns, questions, answers, preview, stated_on,
                  uploaded_by, uploaded_by_name, uploaded_at)
                SELECT ?, gen_random_uuid(), 'READY', 'x.csv', 1, 'x', '[]', '[]', '[]', '[]', '2026-03-01', gen_random_uuid(), 'a',
                  '2026-03-01T00:00:00Z'::timestamptz + n * interval '1 minute' FROM generate_series(1, ?) n""")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, store);
                statement.setInt(2, EACH);
                statement.executeUpdate();
            }
        }
    }

    @Test
    void the_day_the_tickets_the_corrections_and_the_imports_are_one_list_each_over_the_stores_where_they_may_be_read() {
        assertThat(person.get("/api/callbacks").expecting(200).body().path("days")).hasSize(STORES);
        assertThat(storesIn("/api/tickets", 18 * EACH)).isEqualTo(ids(1, 18));
        assertThat(storesIn("/api/corrections", 20 * EACH)).isEqualTo(ids(1, 20));
        assertThat(storesIn("/api/imports", 6 * EACH)).isEqualTo(ids(13, 18));
    }

    /** Reads every page and holds them against each other. @return the stores met */
    private static TreeSet<String> storesIn(String list, int total) {
        TreeSet<String> stores = new TreeSet<>();
        List<String> met = new ArrayList<>();
        for (int page = 0; page * 200 < total; page++) {
            JsonNode answer = person.get(list + "?size=200&page=" + page).expecting(200).body();
            assertThat(answer.path("total").asInt()).isEqualTo(total);
            answer.path("entries").forEach(entry -> {
                stores.add(entry.path("storeId").asText());
                met.add(entry.path("id").asText());
                assertThat(entry.path("storeName").asText()).startsWith("合并门店");
            });
        }
        assertThat(met).hasSize(total).doesNotHaveDuplicates();
        return stores;
    }

    @Test
    void a_list_is_narrowed_to_some_stores_and_a_store_where_it_may_not_be_read_is_not_told_from_none() {
        String two = id(2) + "," + id(14);
        assertThat(person.get("/api/tickets?stores=" + two).expecting(200).body().path("total").asInt()).isEqualTo(2 * EACH);
        assertThat(person.get("/api/corrections?stores=" + two).expecting(200).body().path("total").asInt()).isEqualTo(2 * EACH);
        assertThat(person.get("/api/imports?stores=" + id(14)).expecting(200).body().path("total").asInt()).isEqualTo(EACH);
        person.get("/api/imports?stores=" + two).expecting(404);
        person.get("/api/tickets?stores=" + id(19)).expecting(404);
        for (String list : List.of("/api/tickets", "/api/corrections", "/api/imports", "/api/callbacks")) {
            person.get(list + "?stores=" + elsewhere).expecting(404);
            person.get(list + "?stores=" + UUID.randomUUID()).expecting(404);
        }
    }

    @Test
    void what_may_be_done_is_decided_store_by_store() {
        assertThat(confirmed(14)).isEqualTo(200);
        assertThat(confirmed(2)).isEqualTo(403);
        assertThat(confirmed(17)).isEqualTo(403);
        assertThat(closed(2)).isEqualTo(200);
        assertThat(closed(17)).isEqualTo(200);
        person.post("/api/stores/" + id(19) + "/tickets/" + UUID.randomUUID() + "/close", "{\"note\":\"x\",\"version\":0}").expecting(403);
        person.post("/api/stores/" + elsewhere + "/tickets/" + UUID.randomUUID() + "/close", "{\"note\":\"x\",\"version\":0}").expecting(404);
        person.get("/api/stores/" + id(14) + "/separations").expecting(200);
        person.get("/api/stores/" + id(2) + "/separations").expecting(403);
    }

    /** Confirms and puts nothing else out of order: the newest of the store's. */
    private static int confirmed(int store) {
        JsonNode one = person.get("/api/corrections?stores=" + id(store) + "&size=1").expecting(200).body().path("entries").get(0);
        return person.post("/api/stores/" + id(store) + "/corrections/" + one.path("id").asText() + "/confirm", "{}").status();
    }

    private static int closed(int store) {
        JsonNode one = person.get("/api/tickets?stores=" + id(store) + "&size=1").expecting(200).body().path("entries").get(0);
        return person.post("/api/stores/" + id(store) + "/tickets/" + one.path("id").asText() + "/close",
                "{\"note\":\"已约\",\"version\":" + one.path("version").asInt() + "}").status();
    }

    private static String id(int store) {
        return IDS.get("merged-%02d".formatted(store));
    }

    private static TreeSet<String> ids(int from, int to) {
        TreeSet<String> ids = new TreeSet<>();
        for (int i = from; i <= to; i++) {
            ids.add(id(i));
        }
        return ids;
    }
}
