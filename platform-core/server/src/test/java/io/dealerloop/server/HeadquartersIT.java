package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static io.dealerloop.server.TestGroup.newStore;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headquarters at work in its console: stores, settings, people, entries and machines, over HTTP. */
class HeadquartersIT extends ContainerTest {

    private static TestGroup ours;
    private static TestGroup others;

    @BeforeAll
    static void two_groups() {
        ours = new TestGroup(platform(), "hqa", "east", "west", "south", "north");
        others = new TestGroup(platform(), "hqb", "east");
    }

    private static JsonNode store(String code) {
        return ours.headquarters.get(ours.address("/stores/" + ours.store(code))).expecting(200).body();
    }

    // ---- stores

    @Test
    void a_store_is_created_and_at_work_at_once() {
        JsonNode made = ours.headquarters.post(ours.address("/stores"), newStore("made", "新店")).expecting(201).body();

        assertThat(made.path("store").path("status").asText()).isEqualTo("ACTIVE");
        assertThat(made.path("standards").get(0).path("plugin").asText()).isEqualTo("beijing-hyundai");
        assertThat(made.path("standardsSetBy").path("way").asText()).isEqualTo("CONSOLE");
        assertThat(ours.headquarters.get(ours.address("/stores?q=新店")).expecting(200).body().path("total").asInt()).isOne();
    }

    @Test
    void of_two_people_who_create_the_same_store_at_once_one_does_and_the_other_is_told_by_the_field() throws Exception {
        List<Caller.Answer> answers = together(8, () -> ours.headquarters.post(ours.address("/stores"), newStore("twice", "同时")));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).hasSize(7)
                .allSatisfy(answer -> assertThat(answer.body().path("errors").get(0).path("field").asText()).isEqualTo("code"));
        assertThat(ours.headquarters.get(ours.address("/stores?q=twice")).body().path("total").asInt()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien \"4S\" 店", "🚗启程🚗", "店'); DROP TABLE tenant; --", "<script>alert(1)</script>", "مرسيدس"})
    void odd_names_are_kept_as_they_are(String name) {
        String code = "odd-" + Integer.toHexString(name.hashCode() & 0xfffffff);
        JsonNode made = ours.headquarters.post(ours.address("/stores"), newStore(code, name)).expecting(201).body();

        assertThat(made.path("store").path("name").asText()).isEqualTo(name);
    }

    @Test
    void a_name_that_is_too_long_a_zone_nobody_knows_and_a_plugin_that_is_not_there_are_refused_by_their_field() {
        assertThat(field(newStore("bad", "店".repeat(201)))).isEqualTo("name");
        assertThat(field(newStore("bad", "\u202e\u200f"))).isEqualTo("name");
        assertThat(field(newStore("Bad Code", "店"))).isEqualTo("code");
        assertThat(field(newStore("bad", "店").replace("Asia/Shanghai", "Asia/Nowhere"))).isEqualTo("timeZone");
        assertThat(field(newStore("bad", "店").replace("beijing-hyundai", "no-such-brand"))).isEqualTo("standards");
        assertThat(ours.headquarters.get(ours.address("/stores?q=bad")).body().path("total").asInt()).isZero();
    }

    private static String field(String store) {
        return ours.headquarters.post(ours.address("/stores"), store).expecting(400).body().path("errors").get(0).path("field").asText();
    }

    @Test
    void a_suspended_store_tells_its_staff_keeps_everything_and_goes_on_when_resumed() {
        String suspension = ours.address("/stores/" + ours.store("north") + "/suspension");
        Caller agent = ours.person("north");
        String list = "/api/stores/" + ours.store("north") + "/staff";
        agent.get(list).expecting(200);

        assertThat(ours.headquarters.post(suspension, json("reason", "装修")).expecting(200).body().path("store").path("suspension").path("reason").asText())
                .isEqualTo("装修");
        assertThat(agent.get(list).expecting(403).text("detail")).contains("suspended").contains("nothing is lost");
        assertThat(agent.get("/api/me").expecting(200).body().path("suspended").get(0).asText()).isEqualTo("门店north");
        assertThat(agent.get("/api/callbacks").status()).isEqualTo(403);
        ours.headquarters.post(suspension, json("reason", "再一次")).expecting(422);

        ours.headquarters.delete(suspension).expecting(200);
        agent.get(list).expecting(200);
        ours.headquarters.delete(suspension).expecting(422);
    }

    @Test
    void a_change_that_saw_an_older_version_is_refused_and_changes_nothing() {
        JsonNode seen = store("west");
        String change = json("store", Map.of("code", "west", "name", "西店", "kind", "DEALERSHIP", "timeZone", "Asia/Urumqi", "standards",
                List.of(Map.of("plugin", "yaolan", "version", "latest", "base", true, "brands", List.of("曜澜"), "settings", Map.of()))),
                "version", seen.path("version").asInt());

        JsonNode changed = ours.headquarters.put(ours.address("/stores/" + ours.store("west")), change).expecting(200).body();
        assertThat(changed.path("store").path("timeZone").asText()).isEqualTo("Asia/Urumqi");
        assertThat(changed.path("standards").get(0).path("plugin").asText()).isEqualTo("yaolan");

        ours.headquarters.put(ours.address("/stores/" + ours.store("west")), change.replace("西店", "又改")).expecting(409);
        assertThat(store("west").path("store").path("name").asText()).isEqualTo("西店");
    }

    @Test
    void the_health_of_a_store_is_measured_by_the_store_itself() {
        JsonNode health = ours.headquarters.post(ours.address("/stores/" + ours.store("east") + "/health"), "").expecting(200).body()
                .path("store").path("health");

        assertThat(OffsetDateTime.parse(health.path("measuredAt").asText())).isAfter(OffsetDateTime.now().minusMinutes(1));
        assertThat(health.path("overdueCallbacks").asInt()).isZero();
    }

    // ---- settings

    @Test
    void settings_for_many_are_tried_first_and_then_done() {
        String values = "\"values\":{\"open-at\":\"07:15\"},\"stores\":[\"" + ours.store("east") + "\",\"" + ours.store("south") + "\"]";

        JsonNode tried = ours.headquarters.post(ours.address("/settings/changes"), "{" + values + ",\"dryRun\":true}").expecting(200).body();
        assertThat(tried.path("changing").asInt()).isEqualTo(2);
        assertThat(value("east", "open-at").path("value").asText()).isEqualTo("06:00");

        JsonNode done = ours.headquarters.post(ours.address("/settings/changes"), "{" + values + ",\"dryRun\":false}").expecting(200).body();
        assertThat(done.path("changing").asInt()).isEqualTo(2);
        JsonNode again = ours.headquarters.post(ours.address("/settings/changes"), "{" + values + ",\"dryRun\":true}").expecting(200).body();
        assertThat(again.path("alreadySo").asInt()).isEqualTo(2);

        JsonNode set = value("east", "open-at");
        assertThat(set.path("value").asText()).isEqualTo("07:15");
        assertThat(set.path("source").asText()).isEqualTo("STORE");
        assertThat(set.path("setBy").path("name").asText()).isEqualTo("总部hqa");
        assertThat(set.path("setBy").path("way").asText()).isEqualTo("CONSOLE");
    }

    @Test
    void a_store_that_cannot_be_changed_says_why_and_does_not_keep_the_others() {
        JsonNode tried = ours.headquarters.post(ours.address("/settings/changes"), "{\"values\":{\"yaolan:survey\":\"x\"},\"dryRun\":true}")
                .expecting(200).body();

        assertThat(tried.path("cannot").asInt()).isPositive();
        assertThat(tried.path("stores").findValuesAsText("why")).anySatisfy(why -> assertThat(why).contains("yaolan:survey"));
    }

    @Test
    void a_value_shows_from_which_layer_it_comes_and_a_store_gives_it_back() {
        int version = ours.headquarters.get(ours.address("/settings")).expecting(200).body().path("version").asInt();
        ours.headquarters.put(ours.address("/settings"), "{\"values\":{\"upload-limit-mb\":\"200\"},\"version\":" + version + "}").expecting(200);

        JsonNode inherited = value("south", "upload-limit-mb");
        assertThat(inherited.path("value").asText()).isEqualTo("200");
        assertThat(inherited.path("source").asText()).isEqualTo("GROUP");
        assertThat(inherited.path("setBy").path("name").asText()).isEqualTo("总部hqa");

        assertThat(set("south", "{\"upload-limit-mb\":\"100\"}").path("source").asText()).isEqualTo("STORE");
        assertThat(set("south", "{\"upload-limit-mb\":null}").path("source").asText()).isEqualTo("GROUP");
    }

    private static JsonNode set(String code, String values) {
        String settings = ours.address("/stores/" + ours.store(code) + "/settings");
        int version = ours.headquarters.get(settings).expecting(200).body().path("version").asInt();
        ours.headquarters.put(settings, "{\"values\":" + values + ",\"version\":" + version + "}").expecting(200);
        return value(code, values.replaceAll("[{}\"]|:.*", ""));
    }

    private static JsonNode value(String code, String key) {
        for (JsonNode value : ours.headquarters.get(ours.address("/stores/" + ours.store(code) + "/settings")).expecting(200).body().path("values")) {
            if (value.path("key").asText().equals(key)) {
                return value;
            }
        }
        throw new AssertionError("No setting " + key);
    }

    @Test
    void business_hours_are_settings_like_others_and_wrong_ones_are_refused_by_name() {
        assertThat(value("south", "business-hours.monday").path("source").asText()).isEqualTo("PLATFORM");
        assertThat(set("south", "{\"business-hours.saturday\":\"09:00-12:00, 13:00-15:30\"}").path("source").asText()).isEqualTo("STORE");
        String settings = ours.address("/stores/" + ours.store("south") + "/settings");
        int version = ours.headquarters.get(settings).expecting(200).body().path("version").asInt();

        Caller.Answer refused = ours.headquarters.put(settings, "{\"values\":{\"business-hours.sunday\":\"9 to 5\",\"quiet-hours\":\"\",\"country\":\"XX\"},\"version\":" + version + "}")
                .expecting(400);

        assertThat(refused.body().path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("business-hours.sunday", "quiet-hours", "country");
        assertThat(refused.body().path("errors").findValuesAsText("detail")).anySatisfy(told -> assertThat(told).contains("9 to 5"));
        assertThat(set("south", "{\"business-hours.saturday\":null}").path("source").asText()).isEqualTo("PLATFORM");
    }

    @Test
    void what_headquarters_alone_may_set_a_store_cannot() {
        Caller head = ours.person("east.head");
        String settings = "/api/stores/" + ours.store("east") + "/settings";
        int version = head.get(settings).expecting(200).body().path("version").asInt();

        Caller.Answer refused = head.put(settings, "{\"values\":{\"head-manages-staff\":\"INVITE\"},\"version\":" + version + "}").expecting(400);

        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("head-manages-staff");
    }

    // ---- people

    @Test
    void posts_given_hold_at_once_and_posts_taken_are_gone_with_the_next_write() {
        ours.headquarters.post(ours.address("/people"), person("mover", "调动")).expecting(201);
        String subject = ours.subject("mover");
        String posts = ours.address("/people/" + subject + "/posts/" + ours.store("east"));
        ours.headquarters.put(posts, "{\"posts\":[\"CALLBACK_AGENT\",\"INFORMATION_CLERK\"]}").expecting(200);
        JsonNode held = ours.headquarters.get(ours.address("/people/" + subject)).expecting(200).body().path("holdings");
        assertThat(held.findValuesAsText("post")).containsExactly("CALLBACK_AGENT", "INFORMATION_CLERK");
        String there = ours.address("/people?size=200&store=" + ours.store("east"));
        assertThat(ours.headquarters.get(there).expecting(200).body().path("entries").findValuesAsText("subject")).contains(subject);

        ours.headquarters.put(posts, "{\"posts\":[]}").expecting(200);
        assertThat(ours.headquarters.get(ours.address("/people/" + subject)).body().path("holdings")).isEmpty();
        assertThat(ours.headquarters.get(there).expecting(200).body().path("entries").findValuesAsText("subject")).doesNotContain(subject);
        ours.headquarters.put(posts, "{\"posts\":[\"HEADQUARTERS\"]}").expecting(400);
    }

    @Test
    void somebody_disabled_or_whose_post_is_taken_can_do_nothing_more_with_the_token_they_hold() {
        Caller agent = ours.person("south");
        String subject = ours.subject("south");
        String open = "/api/stores/" + ours.store("south") + "/days/2020-01-01/open";
        assertThat(agent.post(open, "").status()).isNotIn(403, 404);

        ours.headquarters.post(ours.address("/people/" + subject + "/disabled"), "").expecting(200);
        assertThat(agent.post(open, "").status()).isEqualTo(403);
        assertThat(agent.get("/api/callbacks").status()).isEqualTo(403);

        ours.headquarters.delete(ours.address("/people/" + subject + "/disabled")).expecting(200);
        assertThat(agent.post(open, "").status()).isNotIn(403, 404);
        ours.headquarters.put(ours.address("/people/" + subject + "/posts/" + ours.store("south")), "{\"posts\":[]}").expecting(200);
        assertThat(agent.post(open, "").status()).isEqualTo(403);
        ours.headquarters.put(ours.address("/people/" + subject + "/posts/" + ours.store("south")), "{\"posts\":[\"CALLBACK_AGENT\"]}").expecting(200);
    }

    @Test
    void a_stand_in_may_do_the_colleagues_work_until_the_time_is_over_or_ended() {
        String clerk = ours.subject("east.head");
        String agent = ours.subject("west");
        String standIns = ours.address("/people/" + agent + "/stand-ins/" + ours.store("east"));
        Caller caller = ours.person("west");
        caller.get("/api/stores/" + ours.store("east") + "/staff").expecting(404);

        ours.headquarters.post(standIns, json("standingInFor", clerk, "until", OffsetDateTime.now().plusDays(1).toString())).expecting(200);
        caller.get("/api/stores/" + ours.store("east") + "/settings").expecting(200);
        assertThat(caller.get("/api/me").body().path("stores")).hasSize(2);

        ours.headquarters.delete(standIns).expecting(200);
        caller.put("/api/stores/" + ours.store("east") + "/settings", "{\"values\":{\"open-at\":\"05:00\"},\"version\":1}").expecting(404);
        ours.headquarters.post(standIns, json("standingInFor", clerk, "until", OffsetDateTime.now().minusDays(1).toString())).expecting(400);
        ours.headquarters.post(standIns, json("standingInFor", agent, "until", OffsetDateTime.now().plusDays(1).toString())).expecting(400);
    }

    @Test
    void a_post_that_begins_later_gives_nothing_yet() {
        String standIns = ours.address("/people/" + ours.subject("west") + "/stand-ins/" + ours.store("south"));
        ours.headquarters.post(standIns, json("standingInFor", ours.subject("south.head"), "from", OffsetDateTime.now().plusDays(2).toString(),
                "until", OffsetDateTime.now().plusDays(3).toString())).expecting(200);

        ours.person("west").get("/api/stores/" + ours.store("south") + "/staff").expecting(404);
        ours.headquarters.delete(standIns).expecting(200);
    }

    @Test
    void the_head_of_a_store_gives_posts_within_what_headquarters_allows() {
        Caller head = ours.person("east.head");
        String staff = "/api/stores/" + ours.store("east") + "/staff/";
        String agent = ours.subject("east");

        head.put(staff + agent + "/posts", "{\"posts\":[\"CALLBACK_AGENT\",\"MANAGING_SUPERVISOR\"]}").expecting(200);
        assertThat(head.put(staff + agent + "/posts", "{\"posts\":[\"CRC_HEAD\"]}").expecting(400).text("detail")).contains("CRC_HEAD");
        head.put(staff + ours.subject("east.head") + "/posts", "{\"posts\":[]}").expecting(422);
        head.put(staff + ours.subject("west") + "/posts", "{\"posts\":[\"CALLBACK_AGENT\"]}").expecting(404);
        head.post(staff.substring(0, staff.length() - 1), "{\"person\":" + person("newcomer", "新人") + ",\"posts\":[\"CALLBACK_AGENT\"]}").expecting(422);

        set("east", "{\"head-manages-staff\":\"INVITE\"}");
        head.post(staff.substring(0, staff.length() - 1), "{\"person\":" + person("newcomer", "新人") + ",\"posts\":[\"CALLBACK_AGENT\"]}").expecting(201);
        set("east", "{\"head-manages-staff\":\"NO\"}");
        head.put(staff + agent + "/posts", "{\"posts\":[\"CALLBACK_AGENT\"]}").expecting(422);
        set("east", "{\"head-manages-staff\":null}");
        head.put(staff + agent + "/posts", "{\"posts\":[\"CALLBACK_AGENT\"]}").expecting(200);
    }

    // ---- entering

    @Test
    void headquarters_enters_a_store_with_a_reason_only_looks_and_the_store_sees_it() {
        String inside = "/api/stores/" + ours.store("east") + "/customers?q=";
        String entry = ours.address("/stores/" + ours.store("east") + "/entry");
        assertThat(ours.headquarters.get(inside).expecting(403).text("detail")).contains("reason");
        ours.headquarters.post(entry, json("reason", "")).expecting(400);

        ours.headquarters.post(entry, json("reason", "核对投诉")).expecting(200);
        ours.headquarters.get(inside).expecting(200);
        assertThat(ours.headquarters.post("/api/stores/" + ours.store("east") + "/days/2020-01-01/open", "").status()).isEqualTo(403);
        JsonNode seen = ours.person("east.head").get("/api/stores/" + ours.store("east") + "/entries").expecting(200).body().path("entries").get(0);
        assertThat(seen.path("name").asText()).isEqualTo("总部hqa");
        assertThat(seen.path("reason").asText()).isEqualTo("核对投诉");
        JsonNode open = entryOf(ours.headquarters, ours.store("east"));
        assertThat(open.path("reason").asText()).isEqualTo("核对投诉");
        assertThat(open.path("endsAt").asText()).isNotEmpty();
        assertThat(ours.address("")).as("the way out leads to the group they came from").endsWith(open.path("group").asText());
        assertThat(entryOf(ours.person("east.head"), ours.store("east")).isEmpty()).as("staff are no visitors").isTrue();

        ours.headquarters.delete(entry);
        assertThat(entryOf(ours.headquarters, ours.store("east")).isEmpty()).isTrue();
        ours.headquarters.get(inside).expecting(403);
        ours.headquarters.post(others.address("/stores/" + others.store("east") + "/entry"), json("reason", "好奇")).expecting(404);
        ours.headquarters.post(ours.address("/stores/" + others.store("east") + "/entry"), json("reason", "好奇")).expecting(404);
    }

    /** The open entry into a store as it stands in what one is told about oneself. */
    private static JsonNode entryOf(Caller caller, String store) {
        for (JsonNode mine : caller.get("/api/me").expecting(200).body().path("stores")) {
            if (mine.path("id").asText().equals(store)) {
                return mine.path("entry");
            }
        }
        return MissingNode.getInstance();
    }

    // ---- machines

    @Test
    void a_machine_may_do_what_it_was_granted_in_its_store_and_nothing_else_until_revoked() {
        JsonNode made = ours.headquarters.post(ours.address("/machines"), json("store", ours.store("east"), "name", "DMS 东店",
                "operations", List.of("listStaff", "listImportsOfStore"))).expecting(201).body();
        String clientId = made.path("machine").path("clientId").asText();
        Caller machine = new Caller(platform().url(), platform().keycloak().tokenOfMachine(clientId, made.path("secret").asText()));

        machine.get("/api/stores/" + ours.store("east") + "/staff").expecting(200);
        machine.get("/api/stores/" + ours.store("east") + "/imports").expecting(200);
        assertThat(machine.get("/api/stores/" + ours.store("east") + "/customers?q=1").expecting(403).text("detail")).isNotEmpty();
        machine.get("/api/stores/" + ours.store("south") + "/staff").expecting(404);
        machine.get("/api/callbacks").expecting(403);
        machine.get(ours.address("/stores")).expecting(404);
        ours.headquarters.post(ours.address("/machines"), json("store", ours.store("east"), "name", "贪心", "operations", List.of("changeSettings")))
                .expecting(400);
        ours.headquarters.post(ours.address("/machines"), json("store", others.store("east"), "name", "越界", "operations", List.of("listStaff")))
                .expecting(404);

        ours.headquarters.delete(ours.address("/machines/" + made.path("machine").path("id").asText())).expecting(204);
        assertThat(machine.get("/api/stores/" + ours.store("east") + "/staff").status()).isIn(401, 403, 404);
    }

    // ---- apart

    @Test
    void two_groups_never_learn_of_each_other() {
        String unknown = "00000000-0000-7000-8000-000000000001";
        for (String rest : List.of("", "/stores", "/people", "/settings", "/machines", "/audit", "/audit/verification")) {
            assertThat(ours.headquarters.get("/api/groups/" + others.id + rest).expecting(404).text("detail"))
                    .isEqualTo(ours.headquarters.get("/api/groups/" + unknown + rest).expecting(404).text("detail"));
        }
        assertThat(ours.headquarters.get(ours.address("/people?store=" + others.store("east"))).expecting(404).text("detail"))
                .isEqualTo(ours.headquarters.get(ours.address("/people?store=" + unknown)).expecting(404).text("detail"));
        String theirs = others.subject("east");
        assertThat(ours.headquarters.get(ours.address("/people/" + theirs)).expecting(404).text("detail"))
                .isEqualTo(ours.headquarters.get(ours.address("/people/" + unknown)).expecting(404).text("detail"));
        ours.headquarters.put(ours.address("/people/" + theirs + "/posts/" + ours.store("east")), "{\"posts\":[\"CRC_HEAD\"]}").expecting(404);
        ours.headquarters.put(ours.address("/people/" + ours.subject("east") + "/posts/" + others.store("east")), "{\"posts\":[\"CRC_HEAD\"]}").expecting(404);
        ours.headquarters.post(ours.address("/stores"), newStore("hidden", "同码")).expecting(201);
        others.headquarters.post(others.address("/stores"), newStore("hidden", "同码")).expecting(201);
        assertThat(others.headquarters.get(others.address("/stores?size=200")).body().path("entries").findValuesAsText("name"))
                .allMatch(name -> name.equals("门店east") || name.equals("同码"));
    }

    @Test
    void inviting_an_address_that_another_group_knows_answers_as_for_a_new_one() {
        JsonNode theirs = others.headquarters.post(others.address("/people"), person("hqb", "same", "同邮箱")).expecting(201).body();
        JsonNode known = ours.headquarters.post(ours.address("/people"), person("hqa", "same", "同邮箱")).expecting(201).body();

        assertThat(known.path("subject")).isNotEqualTo(theirs.path("subject"));
        assertThat(known.path("email").asText()).isEqualTo("same@example.com");
        assertThat(ours.headquarters.post(ours.address("/people"), person("hqb", "stranger", "别人")).expecting(400).body().path("errors").get(0)
                .path("field").asText()).isEqualTo("userName");
    }

    @Test
    void what_headquarters_does_is_written_down() {
        ours.headquarters.post(ours.address("/stores"), newStore("written", "留痕")).expecting(201);

        assertThat(ours.headquarters.get(ours.address("/audit")).expecting(200).body().path("entries").findValuesAsText("action"))
                .contains("store.create");
    }

    private static String person(String rest, String name) {
        return person("hqa", rest, name);
    }

    private static String person(String group, String rest, String name) {
        return json("userName", group + "." + rest, "name", name, "email", rest + "@example.com", "language", "zh");
    }

    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(pool.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
