package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job over the API, and what must not go through it. One small export in GB18030, as a dealer management system writes it. */
class MainPathIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Caller agent;
    private static Caller supervisor;
    private static Caller clerk;
    private static Caller stranger;
    private static String store;
    private static String callback;
    private static JsonNode entry;

    @BeforeAll
    static void an_export_is_loaded_and_the_day_is_open() {
        platform().demo().applyTenants();
        agent = caller("demo.li.nan");
        supervisor = caller("demo.wang.qiang");
        clerk = caller("demo.chen.jing");
        stranger = caller("demo.he.xin");
        store = "/api/stores/" + clerk.get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
        String export = "派工单号,底盘号,车牌号,车主姓名,送修人,送修人电话,维修类别,出厂日期,品牌,车型,行驶里程,维修内容\n"
                + line("IT-0001", "LBEHDAEB29Y033444", "京A·IT001", "艾一", "13911110001", "一般维修", 3)
                + line("IT-0002", "LBEHDAEB49Y033445", "京A·IT002", "艾二", "13911110002", "一般维修", 3)
                + line("IT-0003", "LBEHDAEB69Y033446", "京A·IT003", "=cmd|' /C calc'!A0", "13911110003", "一般维修", 3);
        load(clerk, "it-service.csv", export);
        agent.post(store + "/days/" + TODAY + "/open", "").expecting(200);
        entry = agent.get("/api/callbacks?assignee=all&channel=PHONE&q=IT-0001").expecting(200).body().path("entries").get(0);
        callback = store + "/callbacks/" + entry.path("callbackId").asText();
    }

    private static Caller caller(String userName) {
        return new Caller(platform().url(), platform().demo().tokenOf(userName));
    }

    private static String line(String order, String vin, String plate, String name, String phone, String kind, int daysAgo) {
        return String.join(",", order, vin, plate, "\"" + name + "\"", "\"" + name + "\"", phone, kind, TODAY.minusDays(daysAgo).toString(),
                "北京现代", "途胜", "\"12,345\"", "更换刹车片") + "\n";
    }

    private static void load(Caller who, String name, String export) {
        String id = who.upload(store + "/imports", name, export.getBytes(Charset.forName("GB18030"))).expecting(201).text("id");
        Caller.Answer ready = who.await(store + "/imports/" + id, answer -> !answer.text("state").equals("CHECKING"), PATIENCE);
        assertThat(ready.text("state")).as("%s", ready.body()).isEqualTo("READY");
        List<String> questions = StreamSupport.stream(ready.body().path("questions").spliterator(), false)
                .map(question -> "\"" + question.path("code").asText() + "\"").toList();
        who.post(store + "/imports/" + id + "/load", "{\"answers\":[" + String.join(",", questions) + "]}");
        Caller.Answer loaded = who.await(store + "/imports/" + id, answer -> !answer.text("state").equals("LOADING"), PATIENCE);
        assertThat(loaded.text("state")).as("%s", loaded.body()).isEqualTo("LOADED");
    }

    private static String attempt(String answers, String remarks) {
        int version = agent.get(callback).expecting(200).body().path("entry").path("version").asInt();
        return "{\"version\":" + version + ",\"channel\":\"PHONE\",\"outcome\":\"NO_ANSWER\",\"answers\":" + answers
                + ",\"remarks\":\"" + remarks + "\",\"complaint\":false,\"booking\":false}";
    }

    @Test
    void the_export_of_three_days_ago_is_on_todays_list_with_the_rule_that_put_it_there() {
        assertThat(entry.path("channel").asText()).isEqualTo("PHONE");
        assertThat(entry.path("rule").asText()).isNotBlank();
        assertThat(entry.path("reason").asText()).isNotBlank();
        assertThat(entry.path("dueOn").asText()).isEqualTo(TODAY.toString());
    }

    @Test
    void opening_the_day_again_changes_nothing() {
        JsonNode again = agent.post(store + "/days/" + TODAY + "/open", "").expecting(200).body();

        assertThat(again.path("planned").asInt()).isZero();
        assertThat(again.path("listed").asInt()).isZero();
    }

    @Test
    void the_supervisor_sees_the_whole_stores_list() {
        assertThat(supervisor.get("/api/callbacks?assignee=all&q=IT-").expecting(200).body().path("entries")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void staff_of_another_store_get_the_answer_of_a_store_that_does_not_exist() {
        Caller.Answer theirs = stranger.get(callback);
        Caller.Answer nobodys = stranger.get("/api/stores/00000000-0000-7000-8000-00000000000f/callbacks/" + entry.path("callbackId").asText());

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text("detail")).isEqualTo(nobodys.text("detail"));
        assertThat(stranger.get("/api/callbacks?assignee=all&q=IT-").expecting(200).body().path("entries")).isEmpty();
    }

    @Test
    void a_callback_of_another_store_is_not_found_under_ones_own_store() {
        String own = "/api/stores/" + stranger.get("/api/me").body().path("stores").get(0).path("id").asText();

        stranger.get(own + "/callbacks/" + entry.path("callbackId").asText()).expecting(404);
        stranger.post(own + "/callbacks/" + entry.path("callbackId").asText() + "/attempts", attempt("{}", "")).expecting(404);
    }

    @Test
    void naming_anothers_store_in_the_merged_list_shows_nothing_of_it() {
        Caller.Answer answer = stranger.get("/api/callbacks?assignee=all&stores=" + store.substring("/api/stores/".length()));

        assertThat(answer.body().path("entries").size()).as("%s", answer).isZero();
    }

    @Test
    void a_score_of_eleven_is_refused_by_name_and_nothing_is_recorded() {
        Caller.Answer answer = agent.post(callback + "/attempts", attempt("{\"Q1\":11}", ""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text("field")).contains("Q1");
        assertThat(agent.get(callback).body().path("attempts")).isEmpty();
    }

    @Test
    void a_score_of_seven_and_a_half_is_refused_by_name() {
        assertThat(agent.post(callback + "/attempts", attempt("{\"Q1\":\"7.5\"}", "")).expecting(400).text("field")).contains("Q1");
        assertThat(agent.post(callback + "/attempts", attempt("{\"Q1\":7.5}", "")).expecting(400).text("field")).contains("Q1");
    }

    @Test
    void five_thousand_characters_of_remarks_are_refused_in_the_users_language() {
        String body = attempt("{}", "很".repeat(5000));

        assertThat(agent.speaking("zh-CN").post(callback + "/attempts", body).expecting(400).text("detail")).contains("5000");
        assertThat(agent.post(callback + "/attempts", body).expecting(400).text("field")).isEqualTo("remarks");
    }

    @Test
    void a_post_that_does_not_allow_it_is_told_so() {
        assertThat(agent.put(store + "/settings", "{\"version\":1,\"values\":{\"open-at\":\"07:00\"}}").expecting(403).text("detail")).isNotBlank();
        agent.upload(store + "/imports", "x.csv", "x".getBytes(Charset.forName("UTF-8"))).expecting(403);
    }

    @Test
    void an_unknown_address_and_a_broken_body_are_answered_as_problems() {
        assertThat(agent.get("/api/nowhere").expecting(404).contentType()).startsWith("application/problem+json");
        assertThat(agent.post(callback + "/attempts", "{").expecting(400).contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_forged_token_is_answered_as_a_problem_in_the_users_language() {
        Caller.Answer answer = new Caller(platform().url(), "abc.def.ghi").speaking("zh-CN").get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text("detail")).contains("登录");
    }

    @Test
    void a_picture_named_xlsx_is_refused_with_a_reason() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
        Caller.Answer answer = clerk.upload(store + "/imports", "客户.xlsx", picture);
        JsonNode body = answer.body();
        if (answer.status() == 201) {
            body = clerk.await(store + "/imports/" + answer.text("id"), again -> !again.text("state").equals("CHECKING"), PATIENCE).body();
            assertThat(body.path("state").asText()).isEqualTo("REFUSED");
            assertThat(body.path("problem").asText() + body.path("problem").path("detail").asText()).isNotBlank();
        } else {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(clerk.upload(store + "/imports", "empty.csv", new byte[0]).expecting(400).text("detail")).contains("empty");
    }

    @Test
    void the_platform_operators_operations_are_closed_to_staff() {
        agent.post("/api/platform/tenants/apply", "{\"documents\":\"code: x\",\"passwords\":{}}").expecting(403);
    }
}
