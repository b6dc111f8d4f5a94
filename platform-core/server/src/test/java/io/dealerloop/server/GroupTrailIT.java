package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Sql;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What headquarters did stands in the group's own trail, in the reader's words, sealed day by day; over HTTP. */
class GroupTrailIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestGroup group;
    private static TestGroup others;
    private static Trail trail;

    @BeforeAll
    static void two_groups() {
        group = new TestGroup(platform(), "gta", "east", "west");
        others = new TestGroup(platform(), "gtb", "east");
        trail = new Trail(platform().database());
    }

    /** The newest deed of that kind. */
    private static JsonNode deed(String action) {
        return deed(action, "en");
    }

    private static JsonNode deed(String action, String language) {
        JsonNode entries = group.headquarters.speaking(language).get(group.address("/audit?action=" + action)).expecting(200).body().path("entries");
        assertThat(entries).as(action).isNotEmpty();
        return entries.get(0);
    }

    @Test
    void posts_given_and_taken_in_a_store_say_whom_where_and_which() {
        String agent = group.subject("west");
        String posts = group.address("/people/" + agent + "/posts/" + group.store("west"));

        group.headquarters.put(posts, json("posts", List.of("CALLBACK_AGENT", "INFORMATION_CLERK"))).expecting(200);
        JsonNode given = deed("staff.posts");
        assertThat(given.path("name").asText()).isEqualTo("总部gta");
        assertThat(given.path("subjectId").asText()).isEqualTo(agent);
        assertThat(given.at("/details/name").asText()).isEqualTo("回访west");
        assertThat(given.at("/details/userName").asText()).isEqualTo("gta.west");
        assertThat(given.at("/details/given")).extracting(JsonNode::asText).containsExactly("INFORMATION_CLERK");
        assertThat(given.path("stores")).extracting(store -> store.path("name").asText()).containsExactly("门店west");
        assertThat(given.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");

        group.headquarters.put(posts, json("posts", List.of("CALLBACK_AGENT"))).expecting(200);
        assertThat(deed("staff.posts").at("/details/taken")).extracting(JsonNode::asText).containsExactly("INFORMATION_CLERK");
        assertThat(trail.count("tenant_id = ?::uuid AND action = 'staff.posts' AND subject_id = ?::uuid AND via = 'PERSON'", group.store("west"), agent))
                .as("the store's own trail").isEqualTo(2);
    }

    @Test
    void stand_ins_say_in_whose_place_and_until_when_and_a_removal_what_was_held() {
        String leaver = group.headquarters.post(group.address("/people"), json("userName", "gta.leaver", "name", "离职人", "email", "leaver@example.com"))
                .expecting(201).text("subject");
        String standIns = group.address("/people/" + leaver + "/stand-ins/" + group.store("east"));
        group.headquarters.post(standIns, json("standingInFor", group.subject("east"), "until", OffsetDateTime.now().plusDays(1).toString())).expecting(200);

        JsonNode standIn = deed("staff.stand-in");
        assertThat(standIn.at("/details/standingInFor").asText()).isEqualTo("回访east");
        assertThat(standIn.at("/details/given")).extracting(JsonNode::asText).containsExactly("CALLBACK_AGENT");
        assertThat(OffsetDateTime.parse(standIn.at("/details/until").asText())).isAfter(OffsetDateTime.now().plusHours(23));

        group.headquarters.delete(standIns).expecting(200);
        assertThat(deed("staff.stand-in-end").at("/details/taken")).extracting(JsonNode::asText).containsExactly("CALLBACK_AGENT");

        group.headquarters.put(group.address("/people/" + leaver + "/posts/" + group.store("east")), json("posts", List.of("TRAINER"))).expecting(200);
        group.headquarters.delete(group.address("/people/" + leaver)).expecting(204);
        JsonNode removed = deed("staff.remove");
        assertThat(removed.at("/details/name").asText()).isEqualTo("离职人");
        assertThat(removed.at("/details/taken")).extracting(JsonNode::asText).containsExactly("TRAINER");
        assertThat(deed("person.remove").at("/details/name").asText()).isEqualTo("离职人");
    }

    @Test
    void what_is_done_to_an_account_says_whose_it_is() {
        String subject = group.headquarters.post(group.address("/people"), json("userName", "gta.account", "name", "账号人", "email", "account@example.com"))
                .expecting(201).text("subject");
        String person = group.address("/people/" + subject);
        group.headquarters.post(person + "/invitation", "").expecting(200);
        group.headquarters.post(person + "/password", "").expecting(200);
        group.headquarters.post(person + "/second-factor", "").expecting(200);
        group.headquarters.delete(person + "/second-factor").expecting(200);
        group.headquarters.put(person + "/headquarters", json("held", true)).expecting(200);
        group.headquarters.post(person + "/disabled", "").expecting(200);
        group.headquarters.delete(person + "/disabled").expecting(200);

        JsonNode entries = group.headquarters.get(group.address("/audit?subject=" + subject)).expecting(200).body().path("entries");
        assertThat(entries).extracting(entry -> entry.path("action").asText()).containsExactlyInAnyOrder("person.invite", "person.invite-again",
                "person.new-password", "person.second-factor", "person.second-factor-reset", "person.headquarters", "person.disable", "person.enable");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.at("/details/name").asText()).isEqualTo("账号人"));
    }

    @Test
    void what_a_store_does_itself_is_not_headquarters_doing() {
        long before = group.headquarters.get(group.address("/audit")).expecting(200).body().path("total").asLong();

        String posts = "/api/stores/" + group.store("east") + "/staff/" + group.subject("east") + "/posts";
        group.person("east.head").put(posts, json("posts", List.of("CALLBACK_AGENT", "TRAINER"))).expecting(200);
        group.person("east.head").put(posts, json("posts", List.of("CALLBACK_AGENT"))).expecting(200);

        assertThat(group.headquarters.get(group.address("/audit")).expecting(200).body().path("total").asLong()).isEqualTo(before);
    }

    @Test
    void without_an_entry_in_the_groups_trail_no_post_is_given_and_no_store_set_otherwise() {
        String posts = group.address("/people/" + group.subject("east.head") + "/posts/" + group.store("west"));
        long before = trail.count("tenant_id = ?::uuid AND action = 'staff.posts'", group.store("west"));
        execute("REVOKE INSERT ON group_audit_entry FROM dl_app");
        try {
            assertThat(group.headquarters.put(posts, json("posts", List.of("TRAINER"))).expecting(503).text("detail")).contains("audit trail");
            String open = "{\"values\":{\"open-at\":\"05:55\"},\"dryRun\":false}";
            assertThat(group.headquarters.speaking("zh").post(group.address("/settings/changes"), open).expecting(503).text("detail")).startsWith("审计记录暂时无法写入");
        } finally {
            execute("GRANT INSERT ON group_audit_entry TO dl_app");
        }

        JsonNode holdings = group.headquarters.get(group.address("/people/" + group.subject("east.head"))).expecting(200).body().path("holdings");
        assertThat(holdings.findValuesAsText("post")).containsExactly("CRC_HEAD");
        assertThat(trail.count("tenant_id = ?::uuid AND action = 'staff.posts'", group.store("west"))).isEqualTo(before);
        assertThat(group.headquarters.get(group.address("/stores/" + group.store("east") + "/settings")).expecting(200).body().toString()).doesNotContain("05:55");
    }

    @Test
    void settings_changed_for_many_are_told_by_their_titles_in_the_readers_language_with_what_was_before() {
        String stores = "\"stores\":[\"" + group.store("east") + "\",\"" + group.store("west") + "\"]";
        String values = "{\"values\":{\"open-at\":\"07:05\",\"corrections-take-effect\":\"AFTER_CONFIRMATION\"}," + stores + ",\"dryRun\":false}";
        group.headquarters.post(group.address("/settings/changes"), values).expecting(200);
        group.headquarters.post(group.address("/settings/changes"), values.replace("07:05", "07:10")).expecting(200);

        JsonNode first = group.headquarters.get(group.address("/audit?action=settings.change-many")).expecting(200).body().path("entries").get(1);
        assertThat(first.path("settings")).extracting(one -> one.path("title").asText() + " " + one.path("before").asText("-") + " > " + one.path("after").asText())
                .containsExactlyInAnyOrder("When changes of customer data take effect - > After confirmation",
                        "Time at which the day's list is opened - > 07:05");
        assertThat(first.path("stores")).extracting(store -> store.path("name").asText()).containsExactlyInAnyOrder("门店east", "门店west");

        JsonNode second = deed("settings.change-many", "zh").path("settings");
        assertThat(second).hasSize(1);
        assertThat(second.get(0).path("title").asText()).isEqualTo("每日回访名单生成时间");
        assertThat(second.get(0).path("before").asText()).isEqualTo("07:05");
        assertThat(second.get(0).path("after").asText()).isEqualTo("07:10");
        assertThat(second.get(0).path("stores")).hasSize(2);
        assertThat(trail.<Long>asOwner(connection -> Sql.count(connection, "SELECT count(*) FROM group_audit_entry WHERE group_id = ?::uuid"
                + " AND details::text ~ '(名单|opened|confirmation)'", group.id))).as("kept in no language").isZero();

        JsonNode stores0 = group.person("east.head").get("/api/stores/" + group.store("east") + "/audit?action=settings.change").expecting(200).body()
                .path("entries").get(0);
        assertThat(stores0.at("/settings/0/title").asText()).isEqualTo("Time at which the day's list is opened");
    }

    @Test
    void its_days_are_sealed_by_a_job_and_what_is_done_to_them_shows() {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        UUID id = UUID.fromString(others.id);
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        trail.asOwner(connection -> Sql.update(connection, "INSERT INTO group_audit_entry SELECT group_id, e, ?::timestamptz + n * interval '1 hour',"
                + " actor, actor_name, action, subject_kind, subject_id, details, via, address, request_id FROM (SELECT * FROM group_audit_entry"
                + " WHERE group_id = ? LIMIT 1) one, unnest(?) WITH ORDINALITY AS each (e, n)",
                yesterday.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC), id, new UUID[] {first, last}));
        execute("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'seal-group-audit-days' AND NOT picked");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (trail.<Long>asOwner(connection -> Sql.count(connection, "SELECT count(*) FROM group_audit_seal WHERE group_id = ?", id)) < 2) {
            assertThat(Instant.now()).as("sealed in time").isBefore(deadline);
            Waiting.aMoment();
        }

        JsonNode intact = others.headquarters.get(others.address("/audit/verification")).expecting(200).body();
        assertThat(intact.path("intact").asBoolean()).as("%s", intact).isTrue();
        assertThat(intact.path("sealedThrough").asText()).isEqualTo(yesterday.toString());
        assertThat(intact.path("entries").asInt()).isEqualTo(2);
        assertThat(trail.verify("--headquarters=gtb").status()).isZero();

        trail.asOwner(connection -> Sql.update(connection, "DELETE FROM group_audit_entry WHERE group_id = ? AND id = ?", id, last));
        JsonNode broken = others.headquarters.get(others.address("/audit/verification")).expecting(200).body();
        assertThat(broken.path("intact").asBoolean()).isFalse();
        assertThat(broken.at("/findings/0/kind").asText()).isEqualTo("DELETED");
        assertThat(broken.at("/findings/0/entry").asText()).isEqualTo(last.toString());
        Trail.Command command = trail.verify("--group=gtb");
        assertThat(command.status()).isEqualTo(1);
        assertThat(command.said()).contains("gtb (headquarters): " + yesterday.minusDays(1) + " DELETED at 2 entry " + last, "gtb/east: ");
    }

    @Test
    void nobody_else_reads_it() {
        for (String rest : List.of("/audit", "/audit/verification")) {
            others.headquarters.get(group.address(rest)).expecting(404);
            group.person("east.head").get(group.address(rest)).expecting(404);
        }
    }

    private static void execute(String sql) {
        trail.asOwner(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
