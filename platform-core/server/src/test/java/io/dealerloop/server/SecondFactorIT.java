package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The setting that says of whom a second factor is demanded, against the real Keycloak. */
class SecondFactorIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static TestGroup group;
    private static Caller headquarters;

    @BeforeAll
    static void a_group_of_two_stores() {
        group = new TestGroup(platform(), "sfa", "one", "two");
        // Its token outlives what is demanded of it meanwhile.
        headquarters = group.headquarters;
    }

    private static boolean asked(String rest) {
        return account(rest).path("secondFactorRequired").asBoolean();
    }

    private static JsonNode account(String rest) {
        return headquarters.get(group.address("/people/" + group.subject(rest))).expecting(200).body().path("account");
    }

    private static void awaitAsked(String rest, boolean wanted) {
        headquarters.await(group.address("/people/" + group.subject(rest)),
                answer -> answer.body().path("account").path("secondFactorRequired").asBoolean() == wanted, PATIENCE);
    }

    private static void ofGroup(String value) {
        set(group.address("/settings"), value);
    }

    private static void ofStore(String store, String value) {
        set(group.address("/stores/" + group.store(store) + "/settings"), value);
    }

    private static void set(String settings, String value) {
        set(headquarters, settings, value);
    }

    private static void set(Caller who, String settings, String value) {
        int version = who.get(settings).expecting(200).body().path("version").asInt();
        who.put(settings, "{\"values\":{\"second-factor\":" + (value == null ? null : "\"" + value + "\"") + "},\"version\":" + version + "}")
                .expecting(200);
    }

    private static Visitor.Page signIn(String rest) {
        return new Visitor(platform().keycloak().issuer(), platform().url()).signIn("sfa." + rest, TestGroup.PASSWORD);
    }

    @Test
    void it_is_asked_of_whom_the_setting_names_from_the_next_sign_in_on_and_of_nobody_else() {
        assertThat(asked("one.head")).as("off unless somebody sets it").isFalse();
        assertThat(signIn("one.head").signedIn()).isTrue();

        ofGroup("HEADS");
        awaitAsked("one.head", true);
        awaitAsked("two.head", true);
        awaitAsked("hq", true);
        assertThat(asked("one")).as("an agent").isFalse();
        assertThat(signIn("one.head").html()).as("asked to set one up").contains("totpSecret");
        assertThat(signIn("one").signedIn()).isTrue();

        ofStore("two", "EVERYONE");
        awaitAsked("two", true);
        assertThat(asked("one")).as("of the other store").isFalse();

        // A post given later brings it along.
        headquarters.put(group.address("/people/" + group.subject("one") + "/posts/" + group.store("one")),
                json("posts", List.of("CALLBACK_AGENT", "SALES_MANAGER"))).expecting(200);
        awaitAsked("one", true);

        // The store's own value stands while the group's goes.
        ofGroup(null);
        awaitAsked("one.head", false);
        awaitAsked("one", false);
        awaitAsked("hq", false);
        assertThat(asked("two")).isTrue();
        assertThat(signIn("one.head").signedIn()).isTrue();
        ofStore("two", null);
        awaitAsked("two", false);
    }

    @Test
    void the_setting_is_headquarters_alone_and_shown_like_any_other() {
        Caller head = group.person("two.head");
        String settings = "/api/stores/" + group.store("two") + "/settings";
        JsonNode page = head.get(settings).expecting(200).body();

        JsonNode shown = StreamSupport.stream(page.path("values").spliterator(), false)
                .filter(value -> value.path("key").asText().equals("second-factor")).findFirst().orElseThrow();
        assertThat(shown.path("label").asText()).isEqualTo("Second factor demanded at sign-in");
        assertThat(shown.path("choices")).extracting(choice -> choice.path("value").asText()).containsExactly("NONE", "HEADS", "EVERYONE");
        assertThat(shown.path("byHeadquarters").asBoolean()).isTrue();
        head.put(settings, "{\"values\":{\"second-factor\":\"NONE\"},\"version\":" + page.path("version").asInt() + "}").expecting(400);
    }

    @Test
    void somebody_new_has_no_moment_without_it() {
        TestGroup strict = new TestGroup(platform(), "sfb", "one");
        int version = strict.headquarters.get(strict.address("/settings")).expecting(200).body().path("version").asInt();
        strict.headquarters.put(strict.address("/settings"), "{\"values\":{\"second-factor\":\"EVERYONE\"},\"version\":" + version + "}").expecting(200);

        JsonNode invited = strict.headquarters.post(strict.address("/people"),
                json("userName", "sfb.new", "name", "新人", "email", "sfb.new@example.com", "language", "en")).expecting(201).body();
        assertThat(invited.at("/account/secondFactorRequired").asBoolean()).as("with the account").isTrue();

        Visitor visitor = new Visitor(platform().keycloak().issuer(), platform().url());
        Visitor.Page form = visitor.proceed(visitor.open(platform().mail().to("sfb.new@example.com").getFirst().link()));
        for (int step = 0; step < 3 && !form.html().contains("totpSecret"); step++) {
            form = form.html().contains("password-new")
                    ? visitor.submit(form, Map.of("password-new", "just some plain words", "password-confirm", "just some plain words"))
                    : visitor.proceed(form);
        }
        assertThat(form.html()).as("before anything else").contains("totpSecret");
    }

    @Test
    void a_file_names_new_people_and_the_setting_and_they_are_asked_from_their_first_sign_in_on() {
        String text = """
                code: sfc
                name: 文件集团
                settings: {second-factor: HEADS}
                headquarters:
                  - {user-name: sfc.hq, name: 总部, email: hq@example.com, posts: [HEADQUARTERS]}
                """;
        group.operator().post("/api/platform/tenants/apply", json("documents", text, "passwords", Map.of("sfc.hq", TestGroup.PASSWORD))).expecting(200);

        assertThat(new Visitor(platform().keycloak().issuer(), platform().url()).signIn("sfc.hq", TestGroup.PASSWORD).html()).contains("totpSecret");
    }

    /** The container cannot be started with another default in the midst of a test; what a platform with another one left behind can be made. */
    @Test
    void a_default_that_the_deployment_changed_reaches_who_held_a_post_before_and_leaves_alone_who_is_under_a_rule_of_their_own() {
        TestGroup following = new TestGroup(platform(), "sfd", "one", "strict");
        TestGroup own = new TestGroup(platform(), "sfe", "one");
        set(following.headquarters, following.address("/stores/" + following.store("strict") + "/settings"), "HEADS");
        set(own.headquarters, own.address("/settings"), "HEADS");
        // As it was while the default was EVERYONE.
        execute("UPDATE post_holding SET second_factor = true WHERE tenant_id = '" + following.store("one") + "'");
        execute("UPDATE group_post_holding SET second_factor = true WHERE group_id = '" + following.id + "'");
        execute("UPDATE account SET followed = false, changes = changes + 1 WHERE group_id = '" + following.id + "'");
        soon("accounts-follow");
        for (String rest : List.of("hq", "one", "one.head", "strict.head")) {
            awaitAsked(following, rest, true);
        }
        awaitAsked(own, "one.head", true);

        long before = trail().count("action = 'settings.change' AND via = 'PLATFORM'");
        execute("UPDATE platform_default SET value = 'EVERYONE' WHERE key = 'second-factor'");
        soon("platform-defaults");
        // Only then are the accounts told.
        awaitDefault("NONE");
        soon("accounts-follow");

        for (String rest : List.of("hq", "one", "one.head")) {
            awaitAsked(following, rest, false);
        }
        assertThat(asked(following, "strict.head")).as("a store's own rule").isTrue();
        assertThat(asked(own, "one.head")).as("a group's own rule").isTrue();
        assertThat(trail().count("action = 'settings.change' AND via = 'PLATFORM'")).as("no store did anything").isEqualTo(before);
        JsonNode deed = following.operator().get("/api/platform/audit?action=settings.change").expecting(200).body().at("/entries/0");
        assertThat(deed.path("via").asText()).isEqualTo("PLATFORM");
        assertThat(deed.at("/settings/0/title").asText()).isEqualTo("Second factor demanded at sign-in");
        assertThat(deed.at("/settings/0/before").asText()).isEqualTo("Of everyone");
        assertThat(deed.at("/settings/0/after").asText()).isEqualTo("Of nobody");
    }

    private static boolean asked(TestGroup whose, String rest) {
        return whose.headquarters.get(whose.address("/people/" + whose.subject(rest))).expecting(200).body().at("/account/secondFactorRequired").asBoolean();
    }

    private static void awaitAsked(TestGroup whose, String rest, boolean wanted) {
        whose.headquarters.await(whose.address("/people/" + whose.subject(rest)),
                answer -> answer.body().at("/account/secondFactorRequired").asBoolean() == wanted, PATIENCE);
    }

    private static Trail trail() {
        return new Trail(platform().database());
    }

    private static void soon(String job) {
        execute("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = '" + job + "' AND NOT picked");
    }

    private static void awaitDefault(String wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (trail().<Long>asOwner(connection -> Sql.count(connection, "SELECT count(*) FROM platform_default WHERE key = 'second-factor' AND value = ?",
                wanted)) == 0) {
            assertThat(Instant.now()).as("noticed in time").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private static void execute(String sql) {
        trail().asOwner(connection -> Sql.update(connection, sql));
    }
}
