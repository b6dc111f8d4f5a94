package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A store of its own in which every operation of the API is called once with success; {@link Caller} finds each answer as described. */
class EveryOperationIT extends ContainerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PASSWORD = "Every-operation-1";
    private static final String HEADING = "派工单号,车架号,车牌号,车主姓名,送修人,送修人电话,维修类别,出厂日期,品牌,车型,行驶里程\n";

    private static Caller person;
    private static String store;

    @BeforeAll
    static void a_store_of_its_own() {
        String description = """
                code: every
                name: 万象集团
                ---
                code: every-store
                name: 万象门店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 万象门店, phone: 010-5550 0000}
                staff:
                  - user-name: every.all
                    name: 万能
                    email: every@example.com
                    posts: [CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER]
                """;
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/tenants/apply",
                Json.write(Map.of("documents", description, "passwords", Map.of("every.all", PASSWORD)))).expecting(200);
        person = new Caller(platform().url(), platform().keycloak().tokenOf("every.all", PASSWORD));
        store = "/api/stores/" + got("/api/me").path("stores").get(0).path("id").asText();
    }

    @Test
    void every_operation_answers_as_described() {
        everything(person, store);
        new EveryHeadquartersOperation(new TestGroup(platform(), "everyhq", "one")).everything();

        // A visit is proposed only after a fleet has been called for a while; that path is walked where its rules are tested.
        assertThat(AsDescribed.unseen()).containsExactly("decideProposal");
    }

    /**
     * Does in a store whatever can be done.
     *
     * @param who somebody of all posts there
     * @param where the store's address
     */
    static void everything(Caller who, String where) {
        person = who;
        store = where;
        aboutPlatformAndStore();
        String loaded = load("first.csv", 3, "E-1", "E-2", "E-3", "E-4");
        person.get(store + "/imports/" + loaded + "/bad-rows.csv").expecting(200);
        got(store + "/imports");
        // Another page than the store's own list just read: the same again within minutes leaves one entry.
        got("/api/imports?size=49");
        assertThat(got(store + "/imports/fields?kind=SERVICE").findValuesAsText("plugin")).as("words of the brand and of the base")
                .contains("beijing-hyundai", "standard-4s");
        person.post(store + "/days/" + TODAY + "/open", "").expecting(200);
        workTheList();
        aboutCustomers();
        aboutTickets();
        aboutTheDay();
        takeBack(load("second.csv", 0, "E-9"), "undo");
        importedChanges();

        aboutTheTrail();
    }

    private static void aboutPlatformAndStore() {
        got("/api/config");
        OffsetDateTime now = OffsetDateTime.parse(got("/api/clock").path("now").asText());
        person.put("/api/clock", Json.write(Map.of("now", now.plusSeconds(20)))).expecting(200);
        got(store + "/staff");
        int version = got(store + "/settings").path("version").asInt();
        int next = person.put(store + "/settings", "{\"version\":" + version + ",\"values\":{\"open-at\":\"07:00\"}}").expecting(200).body()
                .path("version").asInt();
        person.put(store + "/settings", "{\"version\":" + next + ",\"values\":{\"open-at\":null}}").expecting(200);
        person.put(store + "/service-kinds", "{\"word\":\"抛光\",\"kind\":\"REPAIR\"}").expecting(200);
        got(store + "/service-kinds");
        person.delete(store + "/service-kinds?word=" + URLEncoder.encode("抛光", StandardCharsets.UTF_8)).expecting(200);
    }

    private static void workTheList() {
        String list = "/api/callbacks?assignee=all&channel=PHONE,SMS&state=OPEN&day=" + TODAY + "&sort=customer";
        JsonNode entries = got(list).path("entries");
        assertThat(entries).hasSize(4);
        JsonNode called = entries.get(0);
        got(address(called));
        String assigned = "{\"callbacks\":[{\"id\":\"" + called.path("callbackId").asText() + "\",\"version\":" + called.path("version").asInt()
                + "}],\"assignee\":\"" + got("/api/me").path("subject").asText() + "\"}";
        JsonNode given = person.post(store + "/callbacks/assign", assigned).expecting(200).body().get(0);
        person.post(address(given) + "/attempts", "{\"version\":" + given.path("version").asInt() + ",\"channel\":\"PHONE\",\"outcome\":\"DONE\","
                + "\"answers\":" + answers(address(given)) + ",\"opinion\":\"很不满意\",\"complaint\":true,\"booking\":false}").expecting(200);
        assertThat(got(address(given)).path("attempts")).hasSize(1);

        JsonNode dropped = posted(entries.get(1), "drop", "\"reason\":\"重复\"");
        posted(dropped, "restore", "");
        JsonNode moved = posted(entries.get(2), "move", "\"channel\":\"VISIT\",\"reason\":\"客户要求\"");
        got(store + "/forms/interview-record/" + moved.path("callbackId").asText());
        person.get(store + "/forms/interview-record/" + moved.path("callbackId").asText() + ".xlsx").expecting(200);
        got("/api/callbacks?assignee=none&q=E-");
    }

    private static String answers(String callback) {
        return StreamSupport.stream(got(callback).path("survey").path("questions").spliterator(), false)
                .map(question -> "\"" + question.path("code").asText() + "\":" + (question.path("code").asText().endsWith("2") ? "null" : "5"))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void aboutCustomers() {
        String id = got(store + "/customers?q=13911120001").path("entries").get(0).path("id").asText();
        JsonNode file = got(store + "/customers/" + id);
        String vehicle = file.path("owned").get(0).path("id").asText();
        String corrected = person.post(store + "/customers/" + id + "/corrections", "{\"field\":\"PHONE\",\"value\":\"13911129999\",\"version\":"
                + file.path("customer").path("version").asInt() + "}").expecting(200).text("id");
        String reason = "{\"reason\":\"本店只有一人\"}";
        assertThat(person.post(store + "/corrections/" + corrected + "/confirm", "").expecting(422).text("field")).isEqualTo("reason");
        person.post(store + "/corrections/" + corrected + "/confirm", reason).expecting(200);
        String again = person.post(store + "/customers/" + id + "/corrections", "{\"field\":\"ADDRESS\",\"value\":\"东街1号\",\"version\":"
                + got(store + "/customers/" + id).path("customer").path("version").asInt() + "}").expecting(200).text("id");
        person.post(store + "/corrections/confirm", "{\"ids\":[\"" + again + "\"],\"reason\":\"本店只有一人\"}").expecting(200);
        assertThat(got(store + "/separations").path("entries")).hasSize(2);
        String plate = person.post(store + "/vehicles/" + vehicle + "/corrections", "{\"field\":\"PLATE\",\"value\":\"京AEY999\",\"version\":"
                + file.path("owned").get(0).path("version").asInt() + "}").expecting(200).text("id");
        person.post(store + "/corrections/" + plate + "/revert", "").expecting(200);
        got(store + "/corrections?state=CONFIRMED");
        got("/api/corrections");
        person.put(store + "/customers/" + id + "/refusals/SMS", "").expecting(200);
        got(store + "/customers/" + id);
        person.delete(store + "/customers/" + id + "/refusals/SMS").expecting(200);
    }

    private static void aboutTickets() {
        JsonNode ticket = person.await(store + "/tickets?kind=COMPLAINT&state=OPEN", list -> !list.body().path("entries").isEmpty(), PATIENCE)
                .body().path("entries").get(0);
        got("/api/tickets?size=49");
        String address = store + "/tickets/" + ticket.path("id").asText();
        int closed = person.post(address + "/close", "{\"note\":\"已道歉\",\"reason\":\"本店只有一人\",\"version\":"
                + ticket.path("version").asInt() + "}").expecting(200)
                .body().path("version").asInt();
        person.post(address + "/reopen", "{\"version\":" + closed + "}").expecting(200);
        recordedTickets();
    }

    private static void recordedTickets() {
        JsonNode formats = got(store + "/ticket-formats").path("formats");
        assertThat(formats.findValuesAsText("code")).contains("C1", "R1", "P14");
        String slots = "{\"region\":\"海淀\",\"brand\":\"北京现代\",\"faultCause\":\"异响\"}";
        JsonNode sentence = person.post(store + "/ticket-formats/render", "{\"format\":\"C1\",\"slots\":" + slots + "}").expecting(200).body();
        assertThat(sentence.path("points").path("missing")).hasSize(2);
        String said = Json.write(Map.of("text", sentence.path("sentence").asText()));
        assertThat(person.post(store + "/ticket-formats/recognise", said).expecting(200).body().get(0).path("exact").asBoolean()).isTrue();
        String customer = got(store + "/customers?q=13911120002").path("entries").get(0).path("id").asText();
        String recording = "\"recording\":{\"format\":\"C1\",\"slots\":" + slots + ",\"customerId\":\"" + customer + "\"}";
        JsonNode one = person.post(store + "/tickets", "{" + recording + ",\"requestId\":\"" + UUID.randomUUID() + "\"}").expecting(200).body();
        JsonNode other = person.post(store + "/tickets", "{\"recording\":{\"kind\":\"SUGGESTION\",\"text\":\"多放些书\",\"callerPhone\":\"13911120002\"}}")
                .expecting(200).body();
        assertThat(person.post(store + "/tickets/earlier", "{\"customerId\":\"" + customer + "\"}").expecting(200).body()).hasSize(1);
        String address = store + "/tickets/" + one.path("id").asText();
        JsonNode corrected = person.put(address + "/recording", seen(one) + recording.replace("异响", "熄火") + "}").expecting(200).body();
        JsonNode part = person.post(address + "/split", seen(corrected) + "\"recording\":{\"kind\":\"SUGGESTION\",\"text\":\"请延长营业时间\"}}").expecting(200).body();
        String tie = "\"ticketId\":\"" + other.path("id").asText() + "\"}";
        JsonNode linked = person.post(address + "/link", seen(got(address).path("ticket")) + tie).expecting(200).body();
        person.post(store + "/tickets/" + part.path("id").asText() + "/merge", seen(part) + tie).expecting(200);
        JsonNode last = got(address).path("timeline");
        person.post(address + "/events/" + last.get(last.size() - 1).path("id").asText() + "/undo", "{\"version\":" + linked.path("version").asInt() + "}").expecting(200);
        person.post(address + "/link", seen(got(address).path("ticket")) + tie).expecting(200);
        assertThat(got("/api/tickets?q=13911120002").path("total").asInt()).isEqualTo(3);
    }

    private static String seen(JsonNode ticket) {
        return "{\"version\":" + ticket.path("version").asInt() + ",";
    }

    private static void aboutTheDay() {
        String day = store + "/days/" + TODAY;
        load("third.csv", 0, "E-7");
        String delivery = got(store + "/deliveries?q=E-7").path("entries").get(0).path("id").asText();
        person.post(day + "/entries", "{\"deliveryId\":\"" + delivery + "\",\"channel\":\"PHONE\",\"reason\":\"客户要求\"}").expecting(200);
        got(store + "/forms/callback-record?day=" + TODAY);
        person.get(store + "/forms/callback-record.xlsx?agent=me").expecting(200);
        person.post(day + "/hand-in", "").expecting(200);
        person.delete(day + "/hand-in").expecting(204);
        String agent = person.post(day + "/hand-in", "{\"note\":\"今日完成\"}").expecting(200).text("subject");
        person.post(day + "/acknowledge", "{\"agent\":\"" + agent + "\",\"note\":\"收到\"}").expecting(200);
        got(day);
        got("/api/callbacks");
    }

    /** A car gets another plate by a file: that waits in the queue as a whole, and is taken back instead of confirmed. */
    private static void importedChanges() {
        String changing = load("changing.csv", 0, "F-1");
        JsonNode whole = got("/api/corrections?state=PENDING").path("entries").get(0);
        assertThat(whole.path("importId").asText()).as("%s", whole).isEqualTo(changing);
        got(store + "/corrections/" + whole.path("id").asText() + "/changes");
        takeBack(changing, "revert");
    }

    private static void aboutTheTrail() {
        String id = got(store + "/customers?q=13911129999").path("entries").get(0).path("id").asText();
        assertThat(person.post(store + "/customers/" + id + "/unmask", "{\"what\":\"PHONE\",\"reason\":\"核对\"}").expecting(200).text("value"))
                .isEqualTo("13911129999");
        got(store + "/audit?action=customers.unmask");
        got(store + "/audit/verification");
        assertThat(new Trail(platform().database()).operationsWithoutEntry()).isEmpty();
    }

    private static void takeBack(String imported, String how) {
        person.post(store + "/imports/" + imported + "/" + how, "").expecting(200);
        person.await(store + "/imports/" + imported, again -> !again.text("state").equals("UNDOING"), PATIENCE);
    }

    private static JsonNode got(String address) {
        return person.get(address).expecting(200).body();
    }

    private static String address(JsonNode entry) {
        return store + "/callbacks/" + entry.path("callbackId").asText();
    }

    private static JsonNode posted(JsonNode entry, String what, String more) {
        return person.post(address(entry) + "/" + what, "{\"version\":" + entry.path("version").asInt() + (more.isEmpty() ? "" : ",") + more + "}")
                .expecting(200).body();
    }

    /** Loads orders, one with a mileage nobody can read; its columns are mapped as they were recognised. */
    private static String load(String name, int daysAgo, String... orders) {
        StringBuilder export = new StringBuilder(HEADING);
        for (String order : orders) {
            int number = Integer.parseInt(order.substring(2));
            export.append(String.join(",", order, "LBEHDAEB09Y0770" + (10 + number), "京A" + order.charAt(0) + "Y00" + number, "艾" + order, "艾" + order,
                    "1391112000" + number, "一般维修", TODAY.minusDays(daysAgo).toString(), "北京现代", "途胜", number == 1 ? "很多" : "20000")).append('\n');
        }
        String address = store + "/imports/"
                + person.upload(store + "/imports", name, export.toString().getBytes(StandardCharsets.UTF_8)).expecting(201).text("id");
        JsonNode checked = person.await(address, answer -> !answer.text("state").equals("CHECKING"), PATIENCE).body();
        String columns = StreamSupport.stream(checked.path("columns").spliterator(), false).filter(column -> column.has("field"))
                .map(column -> "\"" + column.path("index").asInt() + "\":\"" + column.path("field").asText() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        person.put(address + "/mapping", "{\"kind\":\"SERVICE\",\"columns\":" + columns + ",\"save\":true}").expecting(200);
        JsonNode ready = person.await(address, answer -> !answer.text("state").equals("CHECKING"), PATIENCE).body();
        assertThat(ready.path("state").asText()).as("%s", ready).isEqualTo("READY");
        String answered = StreamSupport.stream(ready.path("questions").spliterator(), false)
                .map(question -> "\"" + question.path("code").asText() + "\"").collect(Collectors.joining(",", "[", "]"));
        person.post(address + "/load", "{\"answers\":" + answered + "}").expecting(200);
        JsonNode loaded = person.await(address, answer -> !answer.text("state").equals("LOADING"), PATIENCE).body();
        assertThat(loaded.path("state").asText()).as("%s", loaded).isEqualTo("LOADED");
        return loaded.path("id").asText();
    }
}
