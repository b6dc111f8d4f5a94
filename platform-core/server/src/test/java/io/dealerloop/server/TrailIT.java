package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reading people's data leaves in the trail of their store, over HTTP. */
class TrailIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PASSWORD = "Trail-it-pass-1";
    private static final String HEADING = "派工单号,车架号,车牌号,车主姓名,送修人,送修人电话,维修类别,出厂日期,品牌,车型,行驶里程\n";

    private static Trail trail;
    private static Caller worker;
    private static Caller head;
    private static String east;
    private static String west;

    @BeforeAll
    static void two_stores_with_a_list_each() {
        String store = """
                ---
                code: trail-%1$s
                name: 留痕%1$s店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 留痕店, phone: 010-5550 7700}
                staff:
                  - {user-name: trail.worker, name: 作业, email: trail.worker@example.com, posts: [CALLBACK_AGENT, INFORMATION_CLERK]}
                  - {user-name: trail.head, name: 主管, email: trail.head@example.com, posts: [CRC_HEAD]}
                """;
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/tenants/apply",
                Json.write(Map.of("documents", "code: trail\nname: 留痕集团\n" + store.formatted("east") + store.formatted("west"),
                        "passwords", Map.of("trail.worker", PASSWORD, "trail.head", PASSWORD)))).expecting(200);
        trail = new Trail(platform().database());
        worker = new Caller(platform().url(), platform().keycloak().tokenOf("trail.worker", PASSWORD));
        head = new Caller(platform().url(), platform().keycloak().tokenOf("trail.head", PASSWORD));
        JsonNode stores = worker.get("/api/me").expecting(200).body().path("stores");
        for (JsonNode one : stores) {
            String path = "/api/stores/" + one.path("id").asText();
            if (one.path("code").asText().endsWith("east")) {
                east = path;
            } else {
                west = path;
            }
            load(path, one.path("code").asText().endsWith("east") ? 1 : 5);
            worker.post(path + "/days/" + TODAY + "/open", "").expecting(200);
        }
    }

    /** Three orders delivered three days ago. */
    private static void load(String store, int first) {
        StringBuilder export = new StringBuilder(HEADING);
        for (int number = first; number < first + 3; number++) {
            export.append(String.join(",", "T-" + number, "LBEHDAEB09Y0771" + (10 + number), "京ATR00" + number, "迹" + number, "迹" + number,
                    "1391117000" + number, "一般维修", TODAY.minusDays(3).toString(), "北京现代", "途胜", "20000")).append('\n');
        }
        String address = store + "/imports/"
                + worker.upload(store + "/imports", "trail.csv", export.toString().getBytes(StandardCharsets.UTF_8)).expecting(201).text("id");
        JsonNode ready = worker.await(address, answer -> !answer.text("state").equals("CHECKING"), PATIENCE).body();
        String answered = StreamSupport.stream(ready.path("questions").spliterator(), false).map(question -> question.path("code").toString())
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        worker.post(address + "/load", "{\"answers\":" + answered + "}").expecting(200);
        assertThat(worker.await(address, answer -> !answer.text("state").equals("LOADING"), PATIENCE).text("state")).isEqualTo("LOADED");
    }

    private static String customer(String store, int number) {
        return worker.get(store + "/customers?q=1391117000" + number).expecting(200).body().path("entries").get(0).path("id").asText();
    }

    private static long of(Caller.Answer answer) {
        return trail.count("request_id = ?", answer.requestId());
    }

    @Test
    void a_read_says_who_did_it_holding_which_posts_from_which_address_in_which_request() {
        String id = customer(east, 1);
        Caller.Answer read = worker.get(east + "/customers/" + id).expecting(200);

        JsonNode entries = head.get(east + "/audit?subject=" + id + "&action=customers.read-file").expecting(200).body().path("entries");

        assertThat(entries).hasSize(1);
        JsonNode entry = entries.get(0);
        assertThat(entry.path("requestId").asText()).isEqualTo(read.requestId());
        assertThat(entry.path("name").asText()).isEqualTo("作业");
        assertThat(entry.path("via").asText()).isEqualTo("PERSON");
        assertThat(entry.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(entry.path("posts")).extracting(JsonNode::asText).containsExactly("CALLBACK_AGENT", "INFORMATION_CLERK");
        assertThat(entry.path("subjectKind").asText()).isEqualTo("customer");
    }

    @Test
    void the_same_read_again_is_one_entry_and_another_persons_is_another() {
        String file = east + "/customers/" + customer(east, 2);

        assertThat(of(worker.get(file).expecting(200))).isEqualTo(1);
        assertThat(of(worker.get(file).expecting(200))).isZero();
        assertThat(of(head.get(file).expecting(200))).isEqualTo(1);
    }

    @Test
    void every_search_is_an_entry_and_keeps_numbers_masked() {
        assertThat(of(worker.get(east + "/customers?q=13911170003").expecting(200))).isEqualTo(1);
        assertThat(of(worker.get(east + "/customers?q=" + java.net.URLEncoder.encode("迹3", StandardCharsets.UTF_8)).expecting(200))).isEqualTo(1);

        JsonNode entries = head.get(east + "/audit?action=customers.search").expecting(200).body().path("entries");
        assertThat(entries).extracting(entry -> entry.at("/details/q").asText()).contains("139****0003", "迹3");
        assertThat(trail.count("details::text LIKE '%13911170003%'")).isZero();
        assertThat(entries.get(0).at("/details/shown").asInt()).isEqualTo(1);
    }

    @Test
    void a_file_is_written_down_each_time_it_leaves() {
        String form = east + "/forms/callback-record?day=" + TODAY;
        String workbook = east + "/forms/callback-record.xlsx?day=" + TODAY;

        assertThat(of(worker.get(form).expecting(200)) + of(worker.get(form).expecting(200))).isEqualTo(1);
        assertThat(of(worker.get(workbook).expecting(200)) + of(worker.get(workbook).expecting(200))).isEqualTo(2);
    }

    @Test
    void a_merged_list_leaves_an_entry_in_each_store_whose_people_it_shows() {
        Caller.Answer both = worker.get("/api/callbacks?assignee=all&q=T-").expecting(200);
        Caller.Answer one = worker.get("/api/callbacks?assignee=all&q=T-1").expecting(200);
        Caller.Answer none = worker.get("/api/callbacks?assignee=all&q=T-nobody").expecting(200);

        assertThat(both.body().path("entries")).hasSize(6);
        assertThat(of(both)).isEqualTo(2);
        assertThat(trail.count("request_id = ? AND tenant_id = ? AND details ->> 'shown' = '3'", both.requestId(), id(west))).isEqualTo(1);
        assertThat(of(one)).isEqualTo(1);
        assertThat(of(none)).isZero();
    }

    @Test
    void a_change_says_its_request_and_so_does_what_an_import_does_after_it_was_answered() {
        JsonNode file = worker.get(west + "/customers/" + customer(west, 5)).expecting(200).body().path("customer");
        Caller.Answer corrected = worker.post(west + "/customers/" + file.path("id").asText() + "/corrections",
                "{\"field\":\"ADDRESS\",\"value\":\"留痕路1号\",\"version\":" + file.path("version").asInt() + "}").expecting(200);

        assertThat(trail.count("request_id = ? AND action = 'customers.correct'", corrected.requestId())).isEqualTo(1);
        assertThat(trail.count("tenant_id = ? AND action = 'imports.load' AND via = 'PERSON' AND address IS NOT NULL", id(west))).isEqualTo(1);
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        String id = customer(west, 6);
        String file = west + "/customers/" + id;
        String workbook = west + "/forms/callback-record.xlsx?day=" + TODAY;
        String unmask = file + "/unmask";
        String badRows = west + "/imports/" + worker.get(west + "/imports").expecting(200).body().path("entries").get(0).path("id").asText() + "/bad-rows.csv";
        String phone = "{\"what\":\"PHONE\",\"reason\":\"核对\"}";
        String correction = "{\"field\":\"ADDRESS\",\"value\":\"无痕路1号\",\"version\":" + worker.get(file).expecting(200).body().at("/customer/version").asInt() + "}";
        JsonNode other = worker.get(west + "/customers/" + customer(west, 7)).expecting(200).body().path("customer");
        String waiting = worker.post(west + "/customers/" + other.path("id").asText() + "/corrections", "{\"field\":\"ADDRESS\",\"value\":\"待定路1号\",\"version\":"
                + other.path("version").asInt() + "}").expecting(200).text("id");
        String posts = west + "/staff/" + worker.get("/api/me").expecting(200).text("subject") + "/posts";
        String settings = "{\"values\":{\"open-at\":\"05:45\"},\"version\":" + head.get(west + "/settings").expecting(200).body().path("version").asInt() + "}";
        // What was read a moment ago is in the trail already and may be read again: these were not, by the head.
        List<String> reads = List.of(file, west + "/customers?q=13911170006", west + "/deliveries?q=T-6", west + "/tickets?size=48",
                "/api/callbacks?assignee=all&q=T-6", west + "/forms/callback-record?day=" + TODAY);
        execute("REVOKE INSERT ON audit_entry FROM dl_app");
        try {
            for (String read : reads) {
                nothingIn(head.get(read));
            }
            nothingIn(worker.get(workbook));
            nothingIn(worker.get(badRows));
            for (Caller asking : List.of(worker, worker.speaking("zh"))) {
                nothingIn(asking.post(unmask, phone));
                nothingIn(asking.post(file + "/corrections", correction));
            }
            nothingIn(head.put(posts, "{\"posts\":[\"CALLBACK_AGENT\"]}"));
            nothingIn(head.post(west + "/corrections/confirm", "{\"ids\":[\"" + waiting + "\"]}"));
            nothingIn(head.put(west + "/settings", settings));
        } finally {
            execute("GRANT INSERT ON audit_entry TO dl_app");
        }
        reads.forEach(read -> assertThat(of(head.get(read).expecting(200))).as(read).isPositive());
        worker.get(workbook).expecting(200);
        worker.get(badRows).expecting(200);
        assertThat(worker.post(unmask, phone).expecting(200).text("value")).isEqualTo("13911170006");
        assertThat(worker.get(file).expecting(200).body().toString()).as("a change that could not be written down").doesNotContain("无痕路1号");
        worker.post(file + "/corrections", correction).expecting(200);
        assertThat(worker.get("/api/me").expecting(200).body().toString()).as("posts nobody could be told of").contains("INFORMATION_CLERK");
        head.put(west + "/settings", settings).expecting(200);
        assertThat(head.post(west + "/corrections/confirm", "{\"ids\":[\"" + waiting + "\"]}").expecting(200).body().path("confirmed")).hasSize(1);
    }

    private static void nothingIn(Caller.Answer refused) {
        assertThat(refused.expecting(503).contentType()).startsWith("application/problem+json");
        assertThat(refused.body().toString()).contains("requestId").doesNotContain("13911170006", "迹6", "ATR006", "T-6", "无痕路", "待定路", "05:45");
        assertThat(refused.text("detail")).matches(".*audit trail cannot be written.*|(审计|访问)记录暂时无法写入.*");
    }

    @Test
    void only_the_head_reads_the_trail_and_leaves_one_doing_so() {
        worker.get(east + "/audit").expecting(403);
        worker.get(east + "/audit/verification").expecting(403);

        assertThat(of(head.get(east + "/audit?size=7").expecting(200))).isEqualTo(1);
        head.get(east + "/audit?size=0").expecting(400);
        JsonNode verified = head.get(east + "/audit/verification").expecting(200).body();
        assertThat(verified.path("intact").asBoolean()).isTrue();
    }

    @Test
    void one_stores_trail_is_nothing_to_the_head_of_another() {
        String id = customer(west, 7);
        worker.get(west + "/customers/" + id).expecting(200);

        assertThat(head.get(east + "/audit?subject=" + id).expecting(200).body().path("entries")).isEmpty();
        assertThat(head.get(west + "/audit?subject=" + id).expecting(200).body().path("entries")).isNotEmpty();
    }

    private static UUID id(String store) {
        return UUID.fromString(store.substring("/api/stores/".length()));
    }

    private static void execute(String sql) {
        trail.asOwner(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
