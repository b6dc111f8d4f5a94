package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.standards.SignedPlugin;
import io.dealerloop.standards.SigningKey;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The life of a brand's standard over HTTP: the operator trusts a signer, a partner uploads, the operator publishes, a headquarters reads,
 * tries, activates and goes back. The tests follow each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandardsIT extends ContainerTest {

    private static final String PLUGIN = "story-standard";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static SigningKey key;
    private static Caller operator;
    private static Caller partner;
    private static String partnersSubject;
    private static TestGroup ours;
    private static TestGroup others;
    private static String begun;

    @BeforeAll
    static void a_partner_whom_the_operator_trusts() {
        key = SigningKey.of("Story");
        operator = new Caller(platform().url(), platform().keycloak().operatorToken());
        String subject = Partner.invite(platform(), "story");
        partnersSubject = subject;
        partner = new Caller(platform().url(), Partner.token(platform(), "story"));

        assertThat(reasons(upload(partner, version("1.2.0", 3)))).containsExactly("signer");
        operator.post("/api/platform/signers", json("certificate", key.pem(), "partner", subject, "plugins", List.of(PLUGIN), "brands", List.of("试驾")))
                .expecting(201);
        upload(partner, version("1.2.0", 3)).expecting(201);
        operator.post("/api/platform/standards/" + PLUGIN + "/1.2.0/publish", "").expecting(200);
        ours = new TestGroup(platform(), "story", "{plugin: " + PLUGIN + ", version: 1.2.0, base: true}", List.of("CALLBACK_AGENT", "INFORMATION_CLERK"),
                "north", "south", "west");
        others = new TestGroup(platform(), "storyb", "one");
    }

    private static SignedPlugin version(String number, int days) {
        return SignedPlugin.of(PLUGIN, number).days(days).wording("第 " + number + " 版的问题？");
    }

    private static Caller.Answer upload(Caller who, SignedPlugin plugin) {
        return who.upload("/api/partner/standards", "standard.jar", plugin.signedBy(key));
    }

    private static List<String> reasons(Caller.Answer refused) {
        return refused.expecting(422).body().path("errors").findValuesAsText("field").stream().distinct().toList();
    }

    private static String standard(String rest) {
        return ours.address("/standards/" + PLUGIN + rest);
    }

    private static JsonNode activate(Object... pairs) {
        return ours.headquarters.post(standard("/activate"), json(pairs)).expecting(200).body();
    }

    private static Map<String, String> inForce() {
        return StreamSupport.stream(ours.headquarters.get(standard("/stores")).expecting(200).body().path("entries").spliterator(), false)
                .collect(Collectors.toMap(store -> store.path("name").asText().replace("门店", ""), store -> store.path("version").asText()));
    }

    @Test
    @Order(1)
    void what_is_not_taken_is_refused_with_every_reason_and_nothing_of_it_is_kept() {
        JsonNode refused = partner.upload("/api/partner/standards", "x.jar", version("1.9.0", 3).manifest("Plugin-Requires", "2.0").unsigned())
                .expecting(422).body();
        assertThat(refused.path("errors").findValuesAsText("field")).contains("unsigned", "contract");
        assertThat(refused.path("errors").findValuesAsText("detail")).allSatisfy(detail -> assertThat(detail).isNotBlank());
        assertThat(reasons(upload(partner, version("1.2.0", 3)))).as("the very same").containsExactly("duplicate");
        assertThat(reasons(upload(partner, version("1.2.0", 4)))).as("other bytes").containsExactly("duplicate");
        assertThat(reasons(upload(partner, SignedPlugin.of("beijing-hyundai", "9.9.9")))).contains("plugin-id", "signer-plugin");
        assertThat(reasons(upload(partner, version("1.9.0", 3).brand("别家")))).containsExactly("signer-brand");
        assertThat(reasons(upload(partner, version("1.9.0", 3).with("""
                @Override public Optional<ImportStandard> imports() { return Optional.of(settings -> new ImportMapping(
                        List.of(new ImportMapping.Heading(ImportField.DELIVERED_ON, List.of("大架号"))), List.of())); }
                """)))).as("a word the base knows otherwise").containsExactly("overrides");
        assertThat(partner.get("/api/partner/standards").expecting(200).body()).hasSize(1);
    }

    @Test
    @Order(2)
    void a_version_waits_for_the_operator_and_nobody_else_knows_of_it() {
        JsonNode uploaded = upload(partner, version("1.3.0", 5)).expecting(201).body();

        assertThat(uploaded.at("/page/state").asText()).isEqualTo("UPLOADED");
        assertThat(uploaded.at("/use").has("stores")).as("under five").isFalse();
        assertThat(operator.get("/api/platform/standards?state=UPLOADED").expecting(200).body().findValuesAsText("version")).contains("1.3.0");
        ours.headquarters.get(standard("/1.3.0")).expecting(404);
        ours.headquarters.post(standard("/activate"), json("version", "1.3.0", "dryRun", true)).expecting(404);
        assertThat(ours.headquarters.get(ours.address("/standards")).expecting(200).body().findValuesAsText("version")).doesNotContain("1.3.0");

        operator.post("/api/platform/standards/" + PLUGIN + "/1.3.0/refuse", json("reason", "先看一看")).expecting(200);
        assertThat(partner.get("/api/partner/standards/" + PLUGIN + "/1.3.0").expecting(200).body().at("/page/reason").asText()).isEqualTo("先看一看");
        operator.post("/api/platform/standards/" + PLUGIN + "/1.3.0/publish", "").expecting(200);
        ours.headquarters.get(standard("/1.3.0")).expecting(200);
    }

    @Test
    @Order(3)
    void headquarters_reads_what_it_asks_for_before_anybody_follows_it() {
        JsonNode page = ours.headquarters.get(standard("/1.3.0")).expecting(200).body();
        assertThat(page.path("documentation").asText()).isNotBlank();
        assertThat(page.at("/signer/name").asText()).isEqualTo("CN=Story");
        assertThat(page.path("newest").asBoolean()).isTrue();
        assertThat(page.at("/settings/0/key").asText()).isEqualTo(PLUGIN + ":phone.days");
        assertThat(page.at("/settings/0/defaultValue").asText()).isEqualTo("5");

        JsonNode preview = ours.headquarters.get(standard("/1.3.0/preview")).expecting(200).body();
        assertThat(preview.at("/surveys/0/questions/0/wording").asText()).contains("1.3.0");
        JsonNode known = ours.headquarters.get(standard("")).expecting(200).body();
        assertThat(known.path("versions").findValuesAsText("version")).containsExactly("1.3.0", "1.2.0");
        assertThat(known.at("/versions/1/stores").asInt()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void a_dry_run_changes_nothing_and_says_which_stores_cannot() {
        JsonNode tried = activate("version", "1.3.0", "dryRun", true);
        assertThat(tried.path("changing").asInt()).isEqualTo(3);
        assertThat(inForce()).containsOnly(Map.entry("north", "1.2.0"), Map.entry("south", "1.2.0"), Map.entry("west", "1.2.0"));

        JsonNode elsewhere = others.headquarters.post(others.address("/standards/" + PLUGIN + "/activate"), json("version", "1.3.0", "dryRun", true))
                .expecting(200).body();
        assertThat(elsewhere.path("cannot").asInt()).isOne();
        assertThat(elsewhere.at("/stores/0/why").asText()).contains("does not follow");
        ours.headquarters.post(standard("/activate"), json("version", "1.3.0", "stores", List.of(others.store("one")), "dryRun", true)).expecting(404);
    }

    @Test
    @Order(4)
    void the_platforms_base_is_told_of_every_store_that_has_it_beneath_its_own() {
        JsonNode base = StreamSupport.stream(ours.headquarters.get(ours.address("/standards")).expecting(200).body().spliterator(), false)
                .filter(line -> line.path("plugin").asText().equals("standard-4s") && line.path("newest").asBoolean()).findFirst().orElseThrow();
        assertThat(base.path("stores").asInt() + " " + base.path("beneath").asInt()).isEqualTo("3 3");

        JsonNode stores = ours.headquarters.get(ours.address("/standards/standard-4s/stores")).expecting(200).body().path("entries");
        assertThat(stores.findValuesAsText("how")).containsExactly("BENEATH", "BENEATH", "BENEATH");
        assertThat(stores.findValuesAsText("version")).containsOnly(base.path("version").asText());
        assertThat(stores.findValues("health")).hasSize(3);
        assertThat(ours.headquarters.get(ours.address("/standards/standard-4s")).expecting(200).body().has("rollback")).as("nothing to go back to").isFalse();
        JsonNode tried = ours.headquarters.post(ours.address("/standards/standard-4s/activate"), json("version", "latest", "dryRun", true)).expecting(200).body();
        assertThat(tried.at("/stores/0/why").asText()).contains("beneath");
        assertThat(ours.headquarters.post(ours.address("/standards/standard-4s/rollback"), json("dryRun", false)).expecting(200).body().path("stores")).isEmpty();
    }

    @Test
    @Order(4)
    void a_value_with_which_a_standard_cannot_do_is_refused_by_name_and_nothing_is_saved() {
        String sentence = "standard-4s:format.c8.sentence";
        String bad = json("values", Map.of(sentence, "来自{region}的客户，咨询{part}。"), "version", 0);
        for (String page : List.of(ours.address("/settings"), ours.address("/stores/" + ours.store("north") + "/settings"))) {
            int seen = ours.headquarters.get(page).expecting(200).body().path("version").asInt();
            JsonNode refused = ours.headquarters.put(page, bad.replace("\"version\":0", "\"version\":" + seen)).expecting(400).body();
            assertThat(refused.path("field").asText()).isEqualTo(sentence);
            assertThat(refused.path("detail").asText()).contains("{brand}", "{price}");
            assertThat(ours.headquarters.get(page).expecting(200).body().path("version").asInt()).isEqualTo(seen);
        }
        JsonNode tried = ours.headquarters.post(ours.address("/settings/changes"), json("values", Map.of(sentence, "没有项目"), "dryRun", false)).expecting(200).body();
        assertThat(tried.path("cannot").asInt()).isEqualTo(3);
        assertThat(tried.at("/stores/0/why").asText()).contains("{region}");

        String own = json("values", Map.of(sentence, "{region}的{brand}车主问{part}，价格{price}"), "dryRun", false);
        assertThat(ours.headquarters.post(ours.address("/settings/changes"), own).expecting(200).body().path("changing").asInt()).isEqualTo(3);
        String back = "{\"values\":{\"" + sentence + "\":null},\"dryRun\":false}";
        assertThat(ours.headquarters.post(ours.address("/settings/changes"), back).expecting(200).body().path("changing").asInt()).isEqualTo(3);
    }

    @Test
    @Order(5)
    void two_stores_on_two_versions_give_one_order_different_days() {
        assertThat(activate("version", "1.3.0", "stores", List.of(ours.store("south")), "dryRun", false).path("changing").asInt()).isOne();

        assertThat(dueOn("north")).isEqualTo(TODAY.minusDays(2).toString());
        assertThat(dueOn("south")).isEqualTo(TODAY.toString());
        assertThat(inForce()).contains(Map.entry("north", "1.2.0"), Map.entry("south", "1.3.0"));
    }

    /** Loads an order delivered five days ago, opens the day, and tells on which day its callback was due. */
    private static String dueOn(String store) {
        Caller person = ours.person(store);
        String where = "/api/stores/" + ours.store(store);
        FreshOrder.load(person, ours.store(store), "S-1", TODAY.minusDays(5));
        JsonNode entry = FreshOrder.entry(person, ours.store(store), "S-1", TODAY);
        begun = where + "/callbacks/" + entry.path("callbackId").asText();
        return entry.path("dueOn").asText();
    }

    @Test
    @Order(6)
    void what_was_begun_under_a_version_is_asked_and_answered_under_it() {
        Caller south = ours.person("south");
        assertThat(south.get(begun).expecting(200).body().at("/survey/questions/0/wording").toString()).contains("1.3.0");
        assertThat(activate("version", "1.2.0", "stores", List.of(ours.store("south")), "dryRun", false).path("changing").asInt()).isOne();

        JsonNode open = south.get(begun).expecting(200).body();
        assertThat(open.at("/survey/questions/0/wording").toString()).contains("1.3.0");
        south.post(begun + "/attempts", json("version", open.at("/entry/version").asInt(), "channel", "PHONE", "outcome", "DONE", "answers", Map.of("Q1", 9),
                "complaint", false, "booking", false)).expecting(200);
    }

    @Test
    @Order(7)
    void each_store_goes_back_to_the_version_it_had_before_and_it_is_written_who_did() {
        assertThat(activate("version", "1.3.0", "dryRun", false).path("changing").asInt()).isEqualTo(3);
        assertThat(inForce().values()).containsOnly("1.3.0");
        long start = System.nanoTime();
        JsonNode back = ours.headquarters.post(standard("/rollback"), json("stores", List.of(ours.store("north"), ours.store("west")), "dryRun", false))
                .expecting(200).body();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        assertThat(back.path("changing").asInt()).isEqualTo(2);
        assertThat(ours.headquarters.get(standard("")).expecting(200).body().path("rollback").asInt()).as("again, forth").isEqualTo(3);
        assertThat(inForce()).containsOnly(Map.entry("north", "1.2.0"), Map.entry("south", "1.3.0"), Map.entry("west", "1.2.0"));
        JsonNode history = ours.headquarters.get(standard("/history?store=" + ours.store("north"))).expecting(200).body().path("entries");
        assertThat(history.findValuesAsText("way")).containsExactly("ROLLBACK", "ACTIVATION", "FILE");
        assertThat(history.get(0).path("from").asText() + " > " + history.get(0).path("to").asText()).isEqualTo("1.3.0 > 1.2.0");
        assertThat(history.get(0).path("by").asText()).isEqualTo("总部story");
    }

    @Test
    @Order(8)
    void settings_that_a_version_does_not_know_are_named_before_it_is_activated() {
        upload(partner, version("1.4.0", 4).setting("call.days")).expecting(201);
        operator.post("/api/platform/standards/" + PLUGIN + "/1.4.0/publish", "").expecting(200);
        String settings = ours.address("/stores/" + ours.store("west") + "/settings");
        int seen = ours.headquarters.get(settings).expecting(200).body().path("version").asInt();
        ours.headquarters.put(settings, json("values", Map.of(PLUGIN + ":phone.days", "6"), "version", seen)).expecting(200);

        JsonNode tried = activate("version", "1.4.0", "stores", List.of(ours.store("west"), ours.store("north")), "dryRun", true);

        assertThat(tried.path("cannot").asInt()).isOne();
        assertThat(tried.path("stores").findValuesAsText("why")).hasSize(1).first().asString().contains(PLUGIN + ":phone.days");
    }

    @Test
    @Order(9)
    void stores_that_follow_the_latest_move_with_what_the_operator_publishes_and_the_history_tells() {
        String south = ours.store("south");
        activate("version", "latest", "stores", List.of(south), "dryRun", false);
        upload(partner, version("1.4.1", 4).setting("call.days")).expecting(201);
        operator.post("/api/platform/standards/" + PLUGIN + "/1.4.1/publish", "").expecting(200);

        assertThat(inForce()).contains(Map.entry("south", "1.4.1"), Map.entry("west", "1.2.0"));
        assertThat(historyOf(south).getFirst()).isEqualTo("PUBLISHED 1.4.0 > 1.4.1 by " + operatorsName());
        assertThat(ours.headquarters.get(ours.address("/audit?action=standard.latest")).expecting(200).body().path("entries")).hasSize(1);

        JsonNode tried = ours.headquarters.post(standard("/rollback"), json("stores", List.of(south), "dryRun", true)).expecting(200).body();
        assertThat(tried.at("/stores/0/why").asText()).as("it would be pinned").contains("1.4.0");

        operator.post("/api/platform/standards/" + PLUGIN + "/1.4.1/withdraw", json("reason", "有误", "stores", 1)).expecting(200);
        assertThat(historyOf(south).getFirst()).startsWith("WITHDRAWN 1.4.1 > 1.4.0");
        assertThat(ours.headquarters.post(standard("/rollback"), json("stores", List.of(south), "dryRun", false)).expecting(200).body().path("changing").asInt()).isOne();
        assertThat(inForce()).as("never to what was withdrawn").contains(Map.entry("south", "1.3.0"));
    }

    private static List<String> historyOf(String store) {
        return StreamSupport.stream(ours.headquarters.get(standard("/history?store=" + store)).expecting(200).body().path("entries").spliterator(), false)
                .map(one -> one.path("way").asText() + " " + one.path("from").asText() + " > " + one.path("to").asText() + " by " + one.path("by").asText()).toList();
    }

    private static String operatorsName() {
        return operator.get("/api/platform/audit?action=standard.publish").expecting(200).body().at("/entries/0/name").asText();
    }

    @Test
    @Order(10)
    void a_version_that_stores_follow_is_withdrawn_only_by_who_says_how_many() {
        String withdraw = "/api/platform/standards/" + PLUGIN + "/1.2.0/withdraw";
        assertThat(operator.post(withdraw, json("reason", "有误")).expecting(422).text("field")).isEqualTo("stores");
        assertThat(operator.get("/api/platform/standards/" + PLUGIN + "/1.2.0").expecting(200).body().path("stores").asInt()).isEqualTo(2);
        operator.post(withdraw, json("reason", "有误", "stores", 2)).expecting(200);

        assertThat(inForce()).contains(Map.entry("north", "1.2.0"));
        ours.headquarters.post(standard("/activate"), json("version", "1.2.0", "dryRun", true)).expecting(422);
        assertThat(operator.get("/api/platform/audit?action=standard.withdraw").expecting(200).body().path("entries")).isNotEmpty();
    }

    @Test
    @Order(11)
    void what_a_group_keeps_for_itself_is_not_there_for_anybody_else() {
        SigningKey house = SigningKey.of("House");
        operator.post("/api/platform/signers", json("certificate", house.pem(), "group", ours.id)).expecting(201);
        byte[] archive = SignedPlugin.of("story-house", "1.0.0").brand("自有").signedBy(house);
        JsonNode made = ours.headquarters.upload(ours.address("/standards"), "h.jar", archive).expecting(201).body();
        assertThat(made.path("origin").asText() + " " + made.path("state").asText()).isEqualTo("PRIVATE PUBLISHED");
        assertThat(made.path("uploadedBy").asText()).isEqualTo("总部story");

        assertThat(reasons(others.headquarters.upload(others.address("/standards"), "h.jar", archive))).contains("signer", "plugin-id");
        assertThat(others.headquarters.get(others.address("/standards")).expecting(200).body().findValuesAsText("plugin")).doesNotContain("story-house");
        for (String rest : List.of("", "/stores", "/history", "/1.0.0", "/1.0.0/preview")) {
            assertThat(others.headquarters.get(others.address("/standards/story-house" + rest)).expecting(404).text("detail"))
                    .isEqualTo(others.headquarters.get(others.address("/standards/no-such" + rest)).expecting(404).text("detail"));
        }
        String follow = json("standards", List.of(Map.of("plugin", "story-house", "version", "1.0.0", "base", true, "brands", List.of(), "settings", Map.of())),
                "dryRun", true);
        others.headquarters.post(others.address("/settings/changes"), follow).expecting(400);
        ours.headquarters.post(ours.address("/settings/changes"), follow).expecting(200);
        operator.get("/api/platform/standards/story-house/1.0.0").expecting(404);
        assertThat(partner.get("/api/partner/standards").expecting(200).body().findValuesAsText("plugin")).doesNotContain("story-house");

        ours.headquarters.delete(ours.address("/standards/story-house/1.0.0")).expecting(204);
        ours.headquarters.post(ours.address("/standards/story-house/activate"), json("version", "1.0.0", "dryRun", true)).expecting(422);
    }

    @Test
    @Order(12)
    void all_people_of_a_partner_organisation_continue_its_plugins() {
        String colleague = Partner.invite(platform(), "story2");
        Caller second = new Caller(platform().url(), Partner.token(platform(), "story2"));
        assertThat(second.get("/api/partner/standards").expecting(200).body()).as("alone so far").isEmpty();
        String organisation = operator.post("/api/platform/partners", json("code", "story-works", "name", "故事汽车")).expecting(201).text("id");
        for (String subject : List.of(partnersSubject, colleague)) {
            operator.put("/api/platform/partners/" + organisation + "/people/" + subject, "").expecting(200);
        }

        upload(second, version("1.4.2", 4)).expecting(201);

        JsonNode page = partner.get("/api/partner/standards/" + PLUGIN + "/1.4.2").expecting(200).body();
        assertThat(page.at("/page/uploadedBy").asText()).isEqualTo("partner.story2");
        assertThat(second.get("/api/partner/standards").expecting(200).body().findValuesAsText("version")).contains("1.2.0", "1.4.2");
        assertThat(operator.get("/api/platform/standards?state=UPLOADED").expecting(200).body().findValuesAsText("partnerName")).contains("故事汽车");
        assertThat(operator.get("/api/platform/partners").expecting(200).body().findValuesAsText("userName")).contains("partner.story", "partner.story2");
        operator.post("/api/platform/partners", json("code", "story-works", "name", "又一个")).expecting(400);

        String seconds = "/api/platform/partners/" + organisation + "/people/" + colleague;
        assertThat(operator.delete(seconds).expecting(200).body().findValuesAsText("userName")).containsExactly("partner.story");
        assertThat(second.get("/api/partner/standards").expecting(200).body()).as("alone again; what they uploaded stays").isEmpty();
        assertThat(partner.get("/api/partner/standards").expecting(200).body().findValuesAsText("version")).contains("1.4.2");
        operator.delete(seconds).expecting(404);
        operator.put(seconds, "").expecting(200);
        for (String deed : List.of("partner.appoint", "partner.remove")) {
            assertThat(operator.get("/api/platform/audit?subject=" + colleague).expecting(200).body().path("entries"))
                    .filteredOn(entry -> deed.equals(entry.path("action").asText())).isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.at("/details/userName").asText()).isEqualTo("partner.story2"));
        }
    }

    @Test
    @Order(13)
    void a_signer_who_is_revoked_signs_nothing_new() {
        String signer = StreamSupport.stream(operator.get("/api/platform/signers").expecting(200).body().spliterator(), false)
                .filter(one -> one.path("name").asText().equals("CN=Story")).findFirst().orElseThrow().path("id").asText();
        operator.delete("/api/platform/signers/" + signer).expecting(204);

        assertThat(reasons(upload(partner, version("1.5.0", 3)))).containsExactly("signer-revoked");
        assertThat(partner.get("/api/partner/standards/" + PLUGIN + "/1.3.0").expecting(200).body().at("/page/state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    @Order(14)
    void a_shadow_run_shows_headquarters_what_a_version_would_change_before_it_is_activated() {
        String runs = ours.address("/stores/" + ours.store("north") + "/shadow-runs");
        String before = ours.person("north").get("/api/callbacks?assignee=all&q=S-1").expecting(200).body().path("entries").toString();

        String run = runs + "/" + ours.headquarters.post(runs, json("plugin", PLUGIN, "version", "1.3.0")).expecting(201).text("id");
        JsonNode made = ours.headquarters.await(run, answer -> answer.text("state").equals("DONE"), PATIENCE).body();

        assertThat(made.path("against").asText() + " > " + made.path("version").asText()).isEqualTo("1.2.0 > 1.3.0");
        assertThat(made.path("replayed").asInt()).isEqualTo(made.path("deliveries").asInt()).isPositive();
        assertThat(made.path("changes").findValuesAsText("kind")).contains("DAY", "QUESTION");
        JsonNode day = ours.headquarters.get(run + "/differences?kind=DAY").expecting(200).body().path("entries").get(0);
        assertThat(day.path("documentNo").asText()).isEqualTo("S-1");
        assertThat(day.path("before").asText() + " > " + day.path("after").asText()).isEqualTo(TODAY.minusDays(2) + " > " + TODAY);
        assertThat(ours.person("north").get("/api/callbacks?assignee=all&q=S-1").expecting(200).body().path("entries").toString())
                .as("nothing live is touched").isEqualTo(before);
        assertThat(ours.headquarters.get(ours.address("/audit?action=standards.shadow-run")).expecting(200).body().path("entries")).isNotEmpty();
        ours.headquarters.post(runs, json("plugin", PLUGIN, "version", "1.2.0")).expecting(400);
        ours.headquarters.post(runs, json("plugin", "yaolan", "version", "latest")).expecting(400);
        others.headquarters.get(others.address("/stores/" + ours.store("north") + "/shadow-runs")).expecting(404);
        ours.person("north").get(runs).expecting(404);
    }
}
