package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of customer data and the head's right to confirm them, in a store that wants them confirmed before they count. */
class ConfirmationIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "Confirmation-1";

    private static Caller clerk;
    private static Caller head;
    private static Caller other;
    private static String path;

    @BeforeAll
    static void a_store_with_a_clerk_and_two_heads() {
        String description = """
                code: confirm
                name: 确认集团
                ---
                code: confirm-store
                name: 确认门店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 确认门店, phone: 010-5550 7700}
                settings: {corrections-take-effect: AFTER_CONFIRMATION}
                staff:
                  - {user-name: confirm.clerk, name: 陈录, email: c1@example.com, posts: [INFORMATION_CLERK, CALLBACK_AGENT]}
                  - {user-name: confirm.head, name: 刘主管, email: c2@example.com, posts: [CRC_HEAD]}
                  - {user-name: confirm.other, name: 高主管, email: c3@example.com, posts: [CRC_HEAD]}
                """;
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/tenants/apply", Json.write(Map.of("documents",
                description, "passwords", Map.of("confirm.clerk", PASSWORD, "confirm.head", PASSWORD, "confirm.other", PASSWORD)))).expecting(200);
        clerk = new Caller(platform().url(), platform().keycloak().tokenOf("confirm.clerk", PASSWORD));
        head = new Caller(platform().url(), platform().keycloak().tokenOf("confirm.head", PASSWORD));
        other = new Caller(platform().url(), platform().keycloak().tokenOf("confirm.other", PASSWORD));
        path = "/api/stores/" + head.get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
    }

    @Test
    void a_correction_is_proposed_shown_as_such_and_counts_once_the_head_has_confirmed_it() {
        load("proposed.csv", ImportingStore.line("CF-1", "京A·CF001", "旧名", "13911130001", "1000"));
        JsonNode customer = customer("13911130001");
        JsonNode proposed = correct(clerk, customer, "NAME", "新名");
        assertThat(proposed.path("inEffect").asBoolean()).isFalse();

        JsonNode file = clerk.get(path + "/customers/" + customer.path("id").asText()).expecting(200).body();
        assertThat(file.path("customer").path("name").asText()).isEqualTo("旧名");
        assertThat(file.path("corrections").get(0).path("newValue").asText()).isEqualTo("新名");
        clerk.post(path + "/corrections/" + proposed.path("id").asText() + "/confirm", "{}").expecting(403);

        JsonNode confirmed = confirm(head, proposed, Map.of()).expecting(200).body();
        assertThat(confirmed.path("inEffect").asBoolean()).isTrue();
        assertThat(customer("13911130001").path("name").asText()).isEqualTo("新名");
    }

    @Test
    void a_value_changed_meanwhile_is_a_conflict_showing_both_and_is_replaced_only_by_somebody_who_has_seen_that() {
        load("conflict.csv", ImportingStore.line("CF-2", "京A·CF002", "冲突", "13911130002", "1000"));
        JsonNode customer = customer("13911130002");
        JsonNode first = correct(clerk, customer, "ADDRESS", "东街1号");
        JsonNode second = correct(clerk, customer, "ADDRESS", "西街2号");
        confirm(head, second, Map.of()).expecting(200);

        Caller.Answer conflict = confirm(head, first, Map.of()).expecting(409);
        assertThat(conflict.text("detail")).contains("西街2号").contains("东街1号");
        assertThat(conflict.body().path("current").path("standing").asText()).isEqualTo("西街2号");
        assertThat(customer("13911130002").path("address").asText()).isEqualTo("西街2号");

        confirm(head, first, Map.of("subjectVersion", conflict.body().path("current").path("subjectVersion").asInt())).expecting(200);
        assertThat(customer("13911130002").path("address").asText()).isEqualTo("东街1号");
    }

    @Test
    void nobody_confirms_their_own_while_another_head_could_and_with_a_reason_where_the_store_allows_it() {
        load("own.csv", ImportingStore.line("CF-3", "京A·CF003", "本人", "13911130003", "1000"));
        JsonNode own = correct(head, customer("13911130003"), "NAME", "本人改");
        assertThat(confirm(head, own, Map.of("reason", "急")).expecting(422).text("detail")).contains("another head");

        set("separation-own-data-change", "ALLOW_WITH_REASON");
        try {
            Caller.Answer asked = confirm(head, own, Map.of()).expecting(422);
            assertThat(asked.text("field")).isEqualTo("reason");
            confirm(head, own, Map.of("reason", "另一位主管休假")).expecting(200);
        } finally {
            set("separation-own-data-change", null);
        }
        JsonNode waived = head.get(path + "/separations").expecting(200).body().path("entries").get(0);
        assertThat(waived.path("by").asText()).isEqualTo("刘主管");
        assertThat(waived.path("why").asText()).isEqualTo("另一位主管休假");
        assertThat(waived.path("subjectKind").asText()).isEqualTo("correction");
        clerk.get(path + "/separations").expecting(403);
    }

    @Test
    void many_are_confirmed_at_once_and_those_that_cannot_be_are_left_with_the_reason() {
        load("many.csv", ImportingStore.line("CF-4", "京A·CF004", "甲乙", "13911130004", "1000")
                + ImportingStore.line("CF-5", "京A·CF005", "丙丁", "13911130005", "1000"));
        JsonNode ours = correct(clerk, customer("13911130004"), "NAME", "甲甲");
        JsonNode own = correct(other, customer("13911130005"), "NAME", "丙丙");
        JsonNode done = other.post(path + "/corrections/confirm", Json.write(Map.of("ids", new String[] {ours.path("id").asText(),
            own.path("id").asText()}))).expecting(200).body();

        assertThat(done.path("confirmed")).hasSize(1);
        assertThat(done.path("left").get(0).path("id").asText()).isEqualTo(own.path("id").asText());
        assertThat(done.path("left").get(0).path("why").asText()).contains("another head");
        assertThat(customer("13911130004").path("name").asText()).isEqualTo("甲甲");
        assertThat(customer("13911130005").path("name").asText()).isEqualTo("丙丁");
        head.post(path + "/corrections/" + own.path("id").asText() + "/revert", "").expecting(200);
    }

    @Test
    void an_import_waits_as_one_whole_new_data_at_once_and_is_confirmed_or_taken_back() {
        load("before.csv", ImportingStore.line("CF-6", "京A·CF006", "整批", "13911130006", "1000"));
        load("changing.csv", ImportingStore.line("CF-7", "京A·CF006", "整批", "13911130007", "2000")
                + ImportingStore.line("CF-8", "京A·CF008", "新客", "13911130008", "3000"));
        assertThat(customer("13911130008").path("name").asText()).isEqualTo("新客");
        assertThat(customer("13911130006").path("name").asText()).isEqualTo("整批");

        JsonNode whole = waiting("changing.csv");
        assertThat(whole.path("changes").path("PHONE").asInt()).isEqualTo(1);
        assertThat(head.get(path + "/corrections/" + whole.path("id").asText() + "/changes").expecting(200).body().path("entries").get(0)
                .path("newValue").asText()).isEqualTo("13911130007");
        confirm(head, whole, Map.of()).expecting(200);
        assertThat(customer("13911130007").path("name").asText()).isEqualTo("整批");
        assertThat(head.post(path + "/imports/" + whole.path("importId").asText() + "/revert", "").expecting(422).text("detail"))
                .contains("head has confirmed");

        load("back.csv", ImportingStore.line("CF-9", "京A·CF006", "整批", "13911130009", "4000"));
        JsonNode unwanted = waiting("back.csv");
        head.post(path + "/imports/" + unwanted.path("importId").asText() + "/revert", "").expecting(200);
        clerk.await(path + "/imports/" + unwanted.path("importId").asText(), answer -> answer.text("state").equals("UNDONE"), PATIENCE);
        assertThat(customer("13911130007").path("name").asText()).isEqualTo("整批");
        assertThat(head.get("/api/corrections?state=REVERTED").expecting(200).body().path("entries")).anySatisfy(one ->
                assertThat(one.path("newValue").asText()).isEqualTo("back.csv"));
    }

    @Test
    void what_waits_when_the_store_changes_its_mind_goes_on_waiting_and_new_corrections_count_at_once() {
        load("switch.csv", ImportingStore.line("CF-10", "京A·CF010", "切换", "13911130010", "1000"));
        JsonNode waiting = correct(clerk, customer("13911130010"), "ADDRESS", "南街3号");
        set("corrections-take-effect", "AT_ONCE");
        try {
            assertThat(correct(clerk, customer("13911130010"), "NAME", "切换后").path("inEffect").asBoolean()).isTrue();
            assertThat(customer("13911130010").path("name").asText()).isEqualTo("切换后");
            assertThat(customer("13911130010").has("address")).isFalse();
        } finally {
            set("corrections-take-effect", "AFTER_CONFIRMATION");
        }
        confirm(head, waiting, Map.of()).expecting(200);
        assertThat(customer("13911130010").path("address").asText()).isEqualTo("南街3号");
    }

    private static void set(String key, String value) {
        Map<String, Object> values = new HashMap<>();
        values.put(key, value);
        int version = head.get(path + "/settings").expecting(200).body().path("version").asInt();
        head.put(path + "/settings", Json.write(Map.of("version", version, "values", values))).expecting(200);
    }

    private static JsonNode waiting(String file) {
        JsonNode entries = head.get("/api/corrections?state=PENDING&size=200").expecting(200).body().path("entries");
        for (JsonNode one : entries) {
            if (one.path("newValue").asText().equals(file)) {
                return one;
            }
        }
        throw new AssertionError(file + " does not wait: " + entries);
    }

    private static Caller.Answer confirm(Caller who, JsonNode correction, Map<String, Object> said) {
        return who.post(path + "/corrections/" + correction.path("id").asText() + "/confirm", Json.write(said));
    }

    private static JsonNode correct(Caller who, JsonNode customer, String field, String value) {
        return who.post(path + "/customers/" + customer.path("id").asText() + "/corrections",
                Json.write(Map.of("field", field, "value", value, "version", customer.path("version").asInt()))).expecting(200).body();
    }

    private static JsonNode customer(String phone) {
        JsonNode found = clerk.get(path + "/customers?q=" + phone).expecting(200).body().path("entries");
        assertThat(found).hasSize(1);
        return clerk.get(path + "/customers/" + found.get(0).path("id").asText()).expecting(200).body().path("customer");
    }

    private static void load(String name, String lines) {
        String address = path + "/imports/" + clerk.upload(path + "/imports", name,
                (ImportingStore.HEADINGS + lines).getBytes(java.nio.charset.StandardCharsets.UTF_8)).expecting(201).text("id");
        JsonNode ready = clerk.await(address, answer -> !answer.text("state").equals("CHECKING"), PATIENCE).body();
        assertThat(ready.path("state").asText()).as("%s", ready).isEqualTo("READY");
        String[] answers = ready.path("questions").findValuesAsText("code").toArray(String[]::new);
        clerk.post(address + "/load", Json.write(Map.of("answers", answers))).expecting(200);
        assertThat(clerk.await(address, answer -> !answer.text("state").equals("LOADING"), PATIENCE).text("state")).isEqualTo("LOADED");
    }
}
