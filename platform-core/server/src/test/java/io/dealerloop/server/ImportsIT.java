package io.dealerloop.server;

import static io.dealerloop.server.ImportingStore.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an import does to a store, over the API: once, again, and back. */
class ImportsIT extends ContainerTest {

    private static ImportingStore store;

    @BeforeAll
    static void a_store_of_its_own() {
        store = new ImportingStore(platform(), "imports-it");
    }

    private static int count(Caller.Answer answer, String what) {
        return answer.body().path("counts").path(what).asInt();
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String lines = line("IS-1", "京A·IS001", "同一", "13911120001", "1000") + line("IS-2", "京A·IS001", "同一", "13911120001", "9000");
        Caller.Answer first = store.load(store.check("same.csv", lines));
        int version = store.customer("13911120001").body().path("customer").path("version").asInt();
        Caller.Answer again = store.load(store.check("same.csv", lines));

        assertThat(count(first, "creates")).isEqualTo(2);
        assertThat(count(again, "creates") + count(again, "updates")).isZero();
        assertThat(count(again, "unchanged")).isEqualTo(2);
        assertThat(store.customer("13911120001").body().path("customer").path("version").asInt()).isEqualTo(version);
        assertThat(store.found("deliveries", "IS-1").body().path("entries")).hasSize(1);
    }

    @Test
    void an_import_is_taken_back_whole_what_it_created_and_what_it_changed() {
        store.load(store.check("before.csv", line("IU-1", "京A·IU001", "撤销", "13911120011", "1000")));
        Caller.Answer loaded = store.load(store.check("changing.csv", line("IU-1", "京A·IU001", "撤销", "13911120012", "2000")
                + line("IU-2", "京A·IU002", "新来", "13911120013", "3000")));
        assertThat(count(loaded, "creates")).isEqualTo(1);
        assertThat(count(loaded, "updates")).isEqualTo(1);
        assertThat(loaded.body().path("undoable").asBoolean()).isTrue();
        assertThat(store.customer("13911120012").body().path("customer").path("name").asText()).isEqualTo("撤销");

        assertThat(store.undone(loaded).text("state")).isEqualTo("UNDONE");

        assertThat(store.customer("13911120011").body().path("customer").path("name").asText()).isEqualTo("撤销");
        assertThat(store.found("customers", "13911120012").body().path("entries")).isEmpty();
        assertThat(store.found("customers", "13911120013").body().path("entries")).isEmpty();
        assertThat(store.found("deliveries", "IU-2").body().path("entries")).isEmpty();
        assertThat(store.found("deliveries", "IU-1").body().path("entries").get(0).path("mileageKm").asInt()).isEqualTo(1000);
    }

    @Test
    void what_somebody_has_corrected_since_is_not_taken_back_and_the_reason_is_given_in_the_users_language() {
        Caller.Answer loaded = store.load(store.check("corrected.csv", line("IC-1", "京A·IC001", "更正", "13911120021", "1000")));
        JsonNode customer = store.customer("13911120021").body().path("customer");
        correct(customer, "NAME", "更正过");

        Caller.Answer chinese = store.person.speaking("zh-CN").get(store.address(loaded)).expecting(200);
        Caller.Answer refused = store.person.post(store.address(loaded) + "/undo", "").expecting(422);

        assertThat(chinese.body().path("undoable").asBoolean()).isFalse();
        assertThat(chinese.text("undoObstacle")).contains("更正过");
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("detail")).contains("corrected since");
        assertThat(store.person.get(store.address(loaded)).text("state")).isEqualTo("LOADED");
        assertThat(store.customer("13911120021").body().path("customer").path("name").asText()).isEqualTo("更正过");
    }

    @Test
    void an_import_that_is_not_loaded_cannot_be_taken_back() {
        Caller.Answer checked = store.check("unloaded.csv", line("IN-1", "京A·IN001", "未导", "13911120031", "1000"));

        Caller.Answer refused = store.person.post(store.address(checked) + "/undo", "").expecting(422);

        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("detail")).isNotBlank();
    }

    @Test
    void emoji_and_characters_of_four_bytes_in_gb18030_come_in_as_they_are() {
        String name = "\uD842\uDFB7田\uD83D\uDE97";
        Caller.Answer checked = store.check("rare.csv", (ImportingStore.HEADINGS + line("IG-1", "京A·IG001", name, "13911120041", "1000"))
                .getBytes(Charset.forName("GB18030")));
        assertThat(checked.text("encoding")).startsWith("GB18030");
        store.load(checked);

        assertThat(store.customer("13911120041").body().path("customer").path("name").asText()).isEqualTo(name);
    }

    @Test
    void an_unknown_kind_of_service_goes_in_and_is_shown_to_be_classified() {
        store.load(store.check("kinds.csv", line("IK-1", "京A·IK001", "类别", "13911120051", "1000").replace("保养", "量子调谐")));

        assertThat(store.found("deliveries", "IK-1").body().path("entries").get(0).path("serviceKind").asText()).isEqualTo("UNKNOWN");
        assertThat(store.person.get(store.path + "/service-kinds").expecting(200).body().path("unread")).anySatisfy(word ->
                assertThat(word.path("word").asText()).isEqualTo("量子调谐"));
    }

    @Test
    void a_brands_own_words_for_columns_and_kinds_are_read_by_its_standard() {
        String lines = line("IW-1", "京A·IW001", "品牌", "13911120055", "1000").replace("保养", "定期点检");
        Caller.Answer checked = store.check("words.csv", (ImportingStore.HEADINGS.replace("派工单号", "派工单编码") + lines).getBytes(StandardCharsets.UTF_8));
        store.load(checked);

        assertThat(store.found("deliveries", "IW-1").body().path("entries").get(0).path("serviceKind").asText()).isEqualTo("MAINTENANCE");
        assertThat(store.person.get(store.path + "/service-kinds").expecting(200).body().path("shipped").toString()).contains("定期点检", "总成大修");
    }

    @Test
    void another_stores_file_is_questioned_and_not_loaded_unless_somebody_says_so() {
        byte[] theirs = ("宏远汽车销售服务有限公司南山店 维修明细\n" + ImportingStore.HEADINGS
                + line("IO-1", "京A·IO001", "别家", "13911120061", "1000")).getBytes(StandardCharsets.UTF_8);
        Caller.Answer checked = store.check("theirs.csv", theirs);
        assertThat(checked.body().path("questions").get(0).path("text").asText()).contains("南山店");

        Caller.Answer refused = store.person.speaking("zh-CN").post(store.address(checked) + "/load", "{\"answers\":[]}").expecting(422);

        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.text("detail")).contains("另一家门店").contains("南山店");
        assertThat(store.found("customers", "13911120061").body().path("entries")).isEmpty();
        store.load(checked, checked.body().path("questions").get(0).path("code").asText());
        assertThat(store.customer("13911120061").body().path("customer").path("name").asText()).isEqualTo("别家");
    }

    @Test
    void a_landline_typed_without_its_area_code_is_the_stores_neighbour_imported_or_corrected() {
        store.load(store.check("landline.csv", line("IL-1", "京A·IL001", "座机", "55502201", "1000")));
        JsonNode customer = store.customer("座机").body().path("customer");
        assertThat(customer.path("phone").asText()).isEqualTo("010-55502201");

        correct(customer, "PHONE", "5550 2202");

        assertThat(store.customer("座机").body().path("customer").path("phone").asText()).isEqualTo("010-55502202");
    }

    @Test
    void times_are_the_stores_with_their_offset() {
        Caller.Answer loaded = store.load(store.check("times.csv", line("IT-1", "京A·IT101", "时间", "13911120071", "1000")));

        assertThat(loaded.text("uploadedAt")).endsWith("+08:00");
        assertThat(loaded.text("loadedAt")).endsWith("+08:00");
        assertThat(store.person.get(store.path + "/imports").expecting(200).body().path("entries").get(0).path("uploadedAt").asText())
                .endsWith("+08:00");
    }

    private static void correct(JsonNode customer, String field, String value) {
        store.person.post(store.path + "/customers/" + customer.path("id").asText() + "/corrections", "{\"field\":\"" + field
                + "\",\"value\":\"" + value + "\",\"version\":" + customer.path("version").asInt() + "}").expecting(200);
    }
}
