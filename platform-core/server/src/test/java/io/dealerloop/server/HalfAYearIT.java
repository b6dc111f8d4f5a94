package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Half a year of one store, lived through by setting the clock: the day opens by itself, D+1 writes, and after half a year somebody calls. */
@Order(Integer.MAX_VALUE)
class HalfAYearIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate D = LocalDate.now(ZONE);
    private static final String PASSWORD = "Half-a-year-1";
    private static final String HEADING = "派工单号,车架号,车牌号,车主姓名,送修人,送修人电话,维修类别,出厂日期,品牌,行驶里程\n";

    private static Caller person;
    private static String store;

    @BeforeAll
    static void a_store_of_its_own() {
        String description = """
                code: years
                name: 岁月集团
                ---
                code: years-store
                name: 岁月门店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 岁月门店, phone: 010-5550 0000}
                staff:
                  - {user-name: years.all, name: 全能, email: years@example.com, posts: [CALLBACK_AGENT, INFORMATION_CLERK]}
                """;
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/tenants/apply",
                Json.write(Map.of("documents", description, "passwords", Map.of("years.all", PASSWORD)))).expecting(200);
        person = new Caller(platform().url(), platform().keycloak().tokenOf("years.all", PASSWORD));
        store = "/api/stores/" + person.get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
    }

    @Test
    void the_day_opens_by_itself_writes_at_d_plus_one_and_calls_after_half_a_year() {
        load("first.csv", line("Y-0", D.minusDays(90)) + line("Y-1", D));
        setClock(D.plusDays(1));
        assertThat(person.await(store + "/days/" + D.plusDays(1), day -> day.body().path("opened").asBoolean(), PATIENCE).text("day"))
                .as("opened at six by the scheduler").isEqualTo(D.plusDays(1).toString());
        JsonNode written = entry("Y-1", D.plusDays(1));
        assertThat(written.path("channel").asText()).isEqualTo("SMS");
        person.post(store + "/callbacks/" + written.path("callbackId").asText() + "/attempts", "{\"version\":" + written.path("version").asInt()
                + ",\"channel\":\"SMS\",\"outcome\":\"DONE\",\"answers\":{},\"complaint\":false,\"booking\":false}").expecting(200);

        LocalDate later = D.plusDays(200);
        setClock(later);
        person.await(store + "/days/" + later, day -> day.body().path("opened").asBoolean(), PATIENCE);
        load("later.csv", line("Y-2", later.minusDays(3)));
        person.await("/api/callbacks?assignee=all&q=Y-2&day=" + later, list -> list.body().path("entries").size() == 1, PATIENCE);
        JsonNode called = entry("Y-2", later);

        assertThat(called.path("channel").asText()).isEqualTo("PHONE");
        assertThat(called.path("rule").asText()).contains("HALF-YEAR");

        Trail trail = new Trail(platform().database());
        UUID id = UUID.fromString(store.substring("/api/stores/".length()));
        trail.awaitSealed(id, later.minusDays(1), PATIENCE);
        Trail.Command command = trail.verify("--group=years");
        assertThat(command.said()).as("200 days, each sealed by the job").contains("intact, 200 seals");
        assertThat(command.status()).isZero();

        UUID gone = trail.asOwner(connection -> Sql.one(connection, "DELETE FROM audit_entry WHERE tenant_id = ? AND action = 'imports.load'"
                + " AND at < ? RETURNING id", row -> row.getObject(1, UUID.class), id, D.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime()))
                .orElseThrow();
        Trail.Command broken = trail.verify("--group=years", "--store=years-store");
        assertThat(broken.said()).contains("years/years-store: " + D + " DELETED at ", " entry " + gone, "BROKEN");
        assertThat(broken.status()).isEqualTo(1);
    }

    private static JsonNode entry(String order, LocalDate day) {
        JsonNode entries = person.get("/api/callbacks?assignee=all&q=" + order + "&day=" + day).expecting(200).body().path("entries");
        assertThat(entries).as("%s on %s", order, day).hasSize(1);
        return entries.get(0);
    }

    private static void setClock(LocalDate day) {
        person.put("/api/clock", "{\"now\":\"" + day.atTime(LocalTime.of(6, 10)).atZone(ZONE).toInstant() + "\"}").expecting(200);
    }

    private static String line(String order, LocalDate delivered) {
        return order + ",LBEHDAEB09Y077001,京A·HY001,艾年,艾年,13911119001,保养," + delivered + ",北京现代,20000\n";
    }

    private static void load(String name, String lines) {
        String id = person.upload(store + "/imports", name, (HEADING + lines).getBytes(StandardCharsets.UTF_8)).expecting(201).text("id");
        Caller.Answer ready = person.await(store + "/imports/" + id, answer -> !answer.text("state").equals("CHECKING"), PATIENCE);
        assertThat(ready.text("state")).as("%s", ready.body()).isEqualTo("READY");
        person.post(store + "/imports/" + id + "/load", "{\"answers\":[]}");
        assertThat(person.await(store + "/imports/" + id, answer -> !answer.text("state").equals("LOADING"), PATIENCE).text("state"))
                .isEqualTo("LOADED");
    }
}
