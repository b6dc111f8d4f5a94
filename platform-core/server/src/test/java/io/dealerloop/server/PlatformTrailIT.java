package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the platform's operators did stands in a trail of the platform's own, sealed day by day; over HTTP. */
class PlatformTrailIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRAIL = "/api/platform/audit";
    private static final UUID OWNER = PlatformDatabase.PLATFORM;

    private static TestGroup group;
    private static Caller operator;
    private static Trail trail;

    @BeforeAll
    static void a_group_for_comparison() {
        group = new TestGroup(platform(), "pta", "east");
        operator = group.operator();
        trail = new Trail(platform().database());
    }

    private static JsonNode deeds(String query) {
        return operator.get(TRAIL + "?" + query).expecting(200).body().path("entries");
    }

    private static String partner(String rest) {
        return "{\"post\":\"BRAND_PARTNER\",\"person\":" + json("userName", "partner." + rest, "name", "伙伴" + rest, "email", rest + "@partner.example") + "}";
    }

    @Test
    void groups_made_and_handed_over_say_by_whom_from_where_in_which_request() {
        Caller.Answer made = operator.post("/api/platform/groups", json("code", "ptb", "name", "平台留痕集团")).expecting(201);
        operator.post("/api/platform/groups/" + made.text("id") + "/headquarters",
                json("userName", "ptb.hq", "name", "总部", "email", "ptb.hq@example.com")).expecting(201);

        JsonNode entries = deeds("subject=" + made.text("id"));
        assertThat(entries).extracting(entry -> entry.path("action").asText()).containsExactly("group.seat", "group.create");
        assertThat(entries.get(0).at("/details/userName").asText()).isEqualTo("ptb.hq");
        JsonNode create = entries.get(1);
        assertThat(create.path("requestId").asText()).isEqualTo(made.requestId());
        assertThat(create.path("via").asText()).isIn("PERSON", "MACHINE");
        assertThat(create.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(create.path("name").asText()).isNotEmpty();
        assertThat(create.at("/details/code").asText()).isEqualTo("ptb");
        assertThat(create.at("/details/name").asText()).isEqualTo("平台留痕集团");
        assertThat(trail.<Long>asOwner(connection -> Sql.count(connection, "SELECT count(*) FROM group_audit_entry WHERE group_id = ?::uuid"
                + " AND action = 'group.create'", made.text("id")))).as("the group's own trail begins with it too").isEqualTo(1);
    }

    @Test
    void partners_appointed_and_dismissed_and_descriptions_applied_stand_there() {
        String subject = operator.post("/api/platform/people", partner("trail")).expecting(201).text("subject");
        operator.delete("/api/platform/people/" + subject).expecting(204);

        JsonNode entries = deeds("subject=" + subject);
        assertThat(entries).extracting(entry -> entry.path("action").asText()).containsExactly("platform-person.dismiss", "platform-person.appoint");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.at("/details/post").asText()).isEqualTo("BRAND_PARTNER");
            assertThat(entry.at("/details/userName").asText()).isEqualTo("partner.trail");
        });
        assertThat(deeds("action=tenants.apply&size=200")).anySatisfy(entry -> {
            assertThat(entry.at("/details/groups/0").asText()).isEqualTo("pta");
            assertThat(entry.at("/details/stores").asInt()).isEqualTo(1);
        });
    }

    @Test
    void without_an_entry_nothing_is_done() {
        String standing = operator.post("/api/platform/people", partner("staying")).expecting(201).text("subject");
        execute("REVOKE INSERT ON platform_audit_entry FROM dl_app");
        try {
            for (Caller asking : List.of(operator, operator.speaking("zh"))) {
                refused(asking.post("/api/platform/groups", json("code", "ptc", "name", "无痕集团")));
                refused(asking.post("/api/platform/groups/" + group.id + "/headquarters", json("userName", "pta.unseen", "name", "无痕人", "email", "unseen@example.com")));
                refused(asking.post("/api/platform/people", partner("unseen")));
                refused(asking.delete("/api/platform/people/" + standing));
                refused(asking.put("/api/platform/national-days/2032-02-01", json("kind", "HOLIDAY", "name", "无痕")));
                refused(asking.post("/api/platform/tenants/apply", json("documents", "code: ptd\nname: 无痕集团\n")));
            }
        } finally {
            execute("GRANT INSERT ON platform_audit_entry TO dl_app");
        }
        assertThat(operator.get("/api/platform/groups?q=" + URLEncoder.encode("无痕", StandardCharsets.UTF_8)).expecting(200).body().path("entries")).isEmpty();
        assertThat(operator.get("/api/platform/national-days?year=2032").expecting(200).body().path("days")).isEmpty();
        assertThat(group.headquarters.get(group.address("/people?q=pta.unseen")).expecting(200).body().path("entries")).isEmpty();
        assertThat(operator.get("/api/platform/people").expecting(200).body().toString()).contains("partner.staying").doesNotContain("partner.unseen");
        operator.delete("/api/platform/people/" + standing).expecting(204);
    }

    private static void refused(Caller.Answer answer) {
        assertThat(answer.expecting(503).text("detail")).matches(".*audit trail cannot be written.*|审计记录暂时无法写入.*");
        assertThat(answer.body().toString()).contains("requestId").doesNotContain("无痕", "unseen", "partner");
    }

    @Test
    void its_days_are_sealed_by_a_job_and_what_is_done_to_them_shows() throws SQLException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        UUID[] entries = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        try (Connection keys = DriverManager.getConnection(platform().database().url(), platform().database().admin(), platform().database().adminPassword())) {
            Sql.update(keys, "INSERT INTO platform_audit_entry SELECT platform_id, e, ?::timestamptz + n * interval '1 hour', actor, actor_name, action,"
                    + " subject_kind, subject_id, details, via, address, request_id FROM (SELECT * FROM platform_audit_entry WHERE platform_id = ? LIMIT 1) one,"
                    + " unnest(?) WITH ORDINALITY AS each (e, n)", first.atStartOfDay().atOffset(ZoneOffset.UTC), OWNER, entries);
            Sql.update(keys, "UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'seal-platform-audit-days' AND NOT picked");
            Instant deadline = Instant.now().plus(PATIENCE);
            while (Sql.count(keys, "SELECT count(*) FROM platform_audit_seal WHERE platform_id = ?", OWNER) < 2) {
                assertThat(Instant.now()).as("sealed in time").isBefore(deadline);
                Thread.onSpinWait();
            }
            intact();

            Sql.update(keys, "CREATE TEMP TABLE kept AS SELECT * FROM platform_audit_entry WHERE id = ?", entries[1]);
            Sql.update(keys, "DELETE FROM platform_audit_entry WHERE platform_id = ? AND id = ?", OWNER, entries[1]);
            found("DELETED", first, 2, entries[1]);
            Sql.update(keys, "INSERT INTO platform_audit_entry SELECT * FROM kept");
            intact();

            Sql.update(keys, "UPDATE platform_audit_entry SET actor_name = actor_name || '!' WHERE platform_id = ? AND id = ?", OWNER, entries[2]);
            found("CHANGED", first, 3, entries[2]);
            Sql.update(keys, "UPDATE platform_audit_entry SET actor_name = left(actor_name, -1) WHERE platform_id = ? AND id = ?", OWNER, entries[2]);
            intact();

            exchange(keys, entries[0], entries[1]);
            found("REORDERED", first, 1, entries[1]);
            exchange(keys, entries[0], entries[1]);
            intact();
        }
    }

    private static void exchange(Connection keys, UUID one, UUID other) throws SQLException {
        UUID aside = new UUID(0, 99);
        for (UUID[] step : new UUID[][] {{one, aside}, {other, one}, {aside, other}}) {
            Sql.update(keys, "UPDATE platform_audit_seal_entry SET entry_id = ? WHERE platform_id = ? AND entry_id = ?", step[1], OWNER, step[0]);
        }
    }

    private static void intact() {
        JsonNode verified = operator.get(TRAIL + "/verification").expecting(200).body();
        assertThat(verified.path("intact").asBoolean()).as("%s", verified).isTrue();
        assertThat(verified.path("sealedThrough").asText()).isEqualTo(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        assertThat(verified.path("entries").asInt()).isEqualTo(3);
        assertThat(trail.verify("--platform").status()).isZero();
    }

    private static void found(String kind, LocalDate day, int position, UUID entry) {
        JsonNode broken = operator.get(TRAIL + "/verification").expecting(200).body();
        assertThat(broken.path("intact").asBoolean()).isFalse();
        assertThat(broken.at("/findings/0/kind").asText()).as("%s", broken).isEqualTo(kind);
        assertThat(broken.at("/findings/0/entry").asText()).isEqualTo(entry.toString());
        Trail.Command command = trail.verify("--platform");
        assertThat(command.status()).isEqualTo(1);
        assertThat(command.said()).contains("the platform: " + day + " " + kind + " at " + position + " entry " + entry);
    }

    @Test
    void nobody_else_reads_it() {
        Partner.invite(platform(), "reader");
        for (String path : List.of(TRAIL, TRAIL + "/verification")) {
            group.headquarters.get(path).expecting(403);
            group.person("east.head").get(path).expecting(403);
            new Caller(platform().url(), Partner.token(platform(), "reader")).get(path).expecting(403);
            new Caller(platform().url(), null).get(path).expecting(401);
        }
    }

    private static void execute(String sql) {
        trail.asOwner(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
