package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody who inspects but does not call sees everything but how to reach customers: on screens, in files, in words others typed. */
class MaskingIT extends ContainerTest {

    private static final int FEW = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PASSWORD = "Masking-it-1";
    private static final String PHONE = "13911150001";
    private static final String MASKED = "139****0001";
    private static final String MAIL = "meng.yan@private.example";
    private static final String ADDRESS = "北京市朝阳区掩面街10号院3-1201";

    private static Caller worker;
    private static Caller inspector;
    private static String inspectorsToken;
    private static String store;
    private static String customer;
    private static String callback;
    private static String ticket;

    @BeforeAll
    static void a_customer_with_everything_and_a_complaint_full_of_numbers() {
        String description = """
                code: masking
                name: 掩码集团
                headquarters:
                  - {user-name: masking.hq, name: 总部, email: masking.hq@example.com, posts: [HEADQUARTERS]}
                ---
                code: masking-store
                name: 掩码门店
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 掩码门店, phone: 010-5550 0000}
                staff:
                  - user-name: masking.worker
                    name: 回访
                    email: masking.worker@example.com
                    posts: [CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK]
                  - user-name: masking.inspector
                    name: 质检
                    email: masking.inspector@example.com
                    posts: [QUALITY_INSPECTOR, TECHNICAL_EXPERT]
                  - user-name: masking.guesser
                    name: 猜测
                    email: masking.guesser@example.com
                    posts: [QUALITY_INSPECTOR, TECHNICAL_EXPERT]
                """;
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/tenants/apply",
                Json.write(Map.of("documents", description, "passwords", Map.of("masking.worker", PASSWORD, "masking.inspector", PASSWORD,
                        "masking.hq", PASSWORD, "masking.guesser", PASSWORD))))
                .expecting(200);
        worker = new Caller(platform().url(), platform().keycloak().tokenOf("masking.worker", PASSWORD));
        inspectorsToken = platform().keycloak().tokenOf("masking.inspector", PASSWORD);
        inspector = new Caller(platform().url(), inspectorsToken);
        store = "/api/stores/" + worker.get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
        load("派工单号,车架号,车牌号,车主姓名,送修人,送修人电话,维修类别,出厂日期,品牌,车型,行驶里程\n"
                + "M-1,LBEHDAEB09Y077201,京AMK001,孟掩,孟掩," + PHONE + ",一般维修," + TODAY.minusDays(3) + ",北京现代,途胜,20000\n");
        customer = worker.get(store + "/customers?q=" + PHONE).expecting(200).body().path("entries").get(0).path("id").asText();
        correct("EMAIL", MAIL);
        correct("ADDRESS", ADDRESS);
        worker.post(store + "/days/" + TODAY + "/open", "").expecting(200);
        JsonNode entry = worker.get("/api/callbacks?assignee=all&q=M-1").expecting(200).body().path("entries").get(0);
        callback = entry.path("callbackId").asText();
        worker.post(store + "/callbacks/" + callback + "/attempts", "{\"version\":" + entry.path("version").asInt()
                + ",\"channel\":\"PHONE\",\"outcome\":\"BUSY\",\"answers\":{},\"opinion\":\"请改打 139-1115-0001 或写 " + MAIL
                + "\",\"remarks\":\"身份证11010519491231002X\",\"complaint\":true,\"booking\":false}").expecting(200);
        worker.await(store + "/tickets?kind=COMPLAINT", list -> !list.body().path("entries").isEmpty(), PATIENCE);
        ticket = "/tickets/" + worker.post(store + "/tickets", "{\"recording\":{\"format\":\"R1\",\"slots\":{\"region\":\"海淀\",\"contact\":\"" + PHONE
                + "\"},\"text\":\"或写 " + MAIL + "\",\"callerPhone\":\"139-1115-0001\",\"customerId\":\"" + customer + "\"}}").expecting(200).text("id");
        int version = worker.get(store + ticket).expecting(200).body().at("/ticket/version").asInt();
        worker.put(store + ticket + "/recording", "{\"version\":" + version + ",\"recording\":{\"format\":\"R1\",\"slots\":{\"region\":\"朝阳\",\"contact\":\"139-1115-0001\"},"
                + "\"text\":\"勿写 " + MAIL + "\",\"callerPhone\":\"" + PHONE + "\",\"customerId\":\"" + customer + "\"}}").expecting(200);
    }

    private static void correct(String field, String value) {
        int version = worker.get(store + "/customers/" + customer).expecting(200).body().at("/customer/version").asInt();
        worker.post(store + "/customers/" + customer + "/corrections",
                "{\"field\":\"" + field + "\",\"value\":\"" + value + "\",\"version\":" + version + "}").expecting(200);
    }

    private static void load(String export) {
        String address = store + "/imports/"
                + worker.upload(store + "/imports", "masking.csv", export.getBytes(StandardCharsets.UTF_8)).expecting(201).text("id");
        JsonNode ready = worker.await(address, answer -> !answer.text("state").equals("CHECKING"), PATIENCE).body();
        String answered = StreamSupport.stream(ready.path("questions").spliterator(), false).map(question -> question.path("code").toString())
                .collect(Collectors.joining(",", "[", "]"));
        worker.post(address + "/load", "{\"answers\":" + answered + "}").expecting(200);
        assertThat(worker.await(address, answer -> !answer.text("state").equals("LOADING"), PATIENCE).text("state")).isEqualTo("LOADED");
    }

    /** Everything the inspector may look at that could tell how to reach the customer. */
    private static List<String> everywhere() {
        return List.of("/api/callbacks?assignee=all", store + "/callbacks/" + callback, store + "/days/" + TODAY, store + "/deliveries?q=M-1",
                store + "/customers", store + "/customers/" + customer, store + "/corrections", store + "/tickets", store + ticket,
                store + "/forms/callback-record?agent=all&day=" + TODAY, store + "/forms/interview-record/" + callback);
    }

    @Test
    void nothing_the_inspector_sees_tells_how_to_reach_the_customer() {
        for (String address : everywhere()) {
            String seen = inspector.get(address).expecting(200).body().toString();

            assertThat(seen).as(address).doesNotContain(PHONE, "1115-0001", MAIL, "meng.yan", "掩面街", "19491231");
        }
        assertThat(inspector.get(store + "/customers/" + customer).body().at("/customer/phone").asText()).isEqualTo(MASKED);
        assertThat(inspector.get(store + "/customers/" + customer).body().at("/customer/email").asText()).isEqualTo("m****@private.example");
        assertThat(inspector.get(store + "/customers/" + customer).body().at("/customer/address").asText()).isEqualTo("北京市朝阳区****");
        assertThat(inspector.get(store + "/tickets").body().toString()).contains(MASKED, "m****@private.example");
    }

    @Test
    void what_the_inspector_takes_away_as_a_file_is_masked_too() throws Exception {
        for (String path : List.of("/forms/callback-record.xlsx?agent=all&day=" + TODAY, "/forms/interview-record/" + callback + ".xlsx")) {
            String content = workbook(path);

            assertThat(content).as(path).doesNotContain(PHONE, "1115-0001", MAIL, "掩面街", "19491231").contains(MASKED);
        }
    }

    @Test
    void who_calls_sees_it_whole_everywhere() {
        for (String address : List.of("/api/callbacks?assignee=all", store + "/callbacks/" + callback, store + "/customers/" + customer,
                store + "/forms/callback-record?agent=all&day=" + TODAY)) {
            assertThat(worker.get(address).expecting(200).body().toString()).as(address).contains(PHONE);
        }
    }

    @Test
    void a_search_does_not_spell_out_what_is_hidden() {
        assertThat(found("/api/callbacks?assignee=all&q=1391115")).isZero();
        assertThat(found("/api/callbacks?assignee=all&q=15000")).isZero();
        assertThat(found(store + "/customers?q=1391115")).isZero();
        assertThat(found(store + "/deliveries?q=1391115")).isZero();
        assertThat(found("/api/tickets?q=1391115")).isZero();

        assertThat(found("/api/callbacks?assignee=all&q=" + PHONE)).isEqualTo(1);
        assertThat(found(store + "/customers?q=" + PHONE)).isEqualTo(1);
        assertThat(found("/api/tickets?q=" + PHONE)).isEqualTo(2);
        assertThat(inspector.post(store + "/tickets/earlier", "{\"phone\":\"" + PHONE + "\"}").expecting(200).body().toString()).contains(MASKED).doesNotContain(PHONE, MAIL);
        assertThat(found(store + "/customers?q=0001")).as("what is seen may be looked for").isEqualTo(1);
    }

    private static int found(String address) {
        return inspector.get(address).expecting(200).body().path("entries").size();
    }

    /** A person of their own, or what they have used up would be missing to the other tests. */
    @Test
    void who_sees_numbers_masked_looks_for_so_many_whole_ones_an_hour_and_each_is_written_down() {
        Caller guesser = new Caller(platform().url(), platform().keycloak().tokenOf("masking.guesser", PASSWORD));
        limit(FEW);
        Trail trail = new Trail(platform().database());
        List<String> places = List.of(store + "/customers?q=", store + "/deliveries?q=", "/api/callbacks?assignee=all&q=", "/api/tickets?q=", store + "/tickets?q=");
        int allowed = 0;
        Caller.Answer last = null;
        // The hour may end in the midst of it: then there are as many again.
        for (int guess = 0; guess < 2 * FEW + 1 && (last == null || last.status() == 200); guess++) {
            last = guesser.get(places.get(guess % places.size()) + (13911150002L + guess));
            if (last.status() == 200) {
                allowed++;
                assertThat(trail.count("request_id = ? AND action = 'customers.search-by-number' AND details ->> 'number' = '139****" + ("" + (50002 + guess)).substring(1)
                        + "'", last.requestId())).isEqualTo(1);
            }
        }

        assertThat(allowed).isBetween(FEW, 2 * FEW);
        assertThat(last.expecting(429).text("detail")).contains(FEW + " searches");
        assertThat(trail.count("request_id = ? AND action = 'customers.search-by-number-refused'", last.requestId())).isEqualTo(1);
        for (String place : places) {
            assertThat(guesser.speaking("zh").get(place + "010-55501234").expecting(429).text("detail")).contains("每小时最多按完整号码检索 " + FEW + " 次");
            guesser.get(place + "0001").expecting(200);
            guesser.get(place + URLEncoder.encode("孟", StandardCharsets.UTF_8)).expecting(200);
            worker.get(place + PHONE).expecting(200);
        }
        limit(60);
    }

    private static void limit(int perHour) {
        String settings = store + "/settings";
        int version = worker.get(settings).expecting(200).body().path("version").asInt();
        worker.put(settings, "{\"values\":{\"number-searches-per-hour\":\"" + perHour + "\"},\"version\":" + version + "}").expecting(200);
    }

    @Test
    void unmasking_is_allowed_to_some_and_written_down_each_time() {
        String ask = "{\"what\":\"PHONE\",\"reason\":\"回电 " + PHONE + "\"}";
        inspector.post(store + "/customers/" + customer + "/unmask", ask).expecting(403);
        Trail trail = new Trail(platform().database());

        for (int times = 0; times < 2; times++) {
            Caller.Answer told = worker.post(store + "/customers/" + customer + "/unmask", ask).expecting(200);

            assertThat(told.text("value")).isEqualTo(PHONE);
            assertThat(trail.count("request_id = ? AND action = 'customers.unmask' AND subject_id = ?::uuid AND details ->> 'what' = 'PHONE'"
                    + " AND details ->> 'reason' = '回电 " + MASKED + "'", told.requestId(), customer)).isEqualTo(1);
        }
        worker.post(store + "/customers/" + customer + "/unmask", "{\"reason\":\"x\"}").expecting(400);
        worker.post(store + "/customers/00000000-0000-7000-8000-000000000000/unmask", ask).expecting(404);
    }

    @Test
    void a_machine_sees_contact_data_masked_until_somebody_lets_it_who_may_see_it_there_themselves() {
        Caller headquarters = new Caller(platform().url(), platform().keycloak().tokenOf("masking.hq", PASSWORD));
        String group = "/api/groups/" + headquarters.get("/api/me").expecting(200).body().path("groups").get(0).path("id").asText();
        String id = store.substring("/api/stores/".length());
        String entry = group + "/stores/" + id + "/entry";
        List<String> operations = List.of("readCustomer");
        String clear = TestGroup.json("store", id, "name", "看得见", "operations", operations, "contactsClear", true);
        JsonNode made = headquarters.post(group + "/machines", TestGroup.json("store", id, "name", "DMS", "operations", operations)).expecting(201).body();
        assertThat(made.at("/machine/contactsClear").asBoolean()).isFalse();
        String grant = group + "/machines/" + made.at("/machine/id").asText();
        Caller machine = new Caller(platform().url(), platform().keycloak().tokenOfMachine(made.at("/machine/clientId").asText(), made.path("secret").asText()));
        String file = store + "/customers/" + customer;
        assertThat(machine.get(file).expecting(200).body().at("/customer/phone").asText()).isEqualTo(MASKED);

        String let = TestGroup.json("operations", operations, "contactsClear", true);
        assertThat(headquarters.put(grant, let).expecting(422).body().at("/errors/0/field").asText()).isEqualTo("contactsClear");
        headquarters.post(group + "/machines", clear).expecting(422);
        assertThat(machine.get(file).expecting(200).body().toString()).doesNotContain(PHONE, MAIL, "掩面街");

        headquarters.post(entry, TestGroup.json("reason", "与厂家系统对接")).expecting(200);
        assertThat(headquarters.put(grant, let).expecting(200).body().path("contactsClear").asBoolean()).isTrue();
        assertThat(machine.get(file).expecting(200).body().toString()).contains(PHONE, MAIL, "掩面街");
        assertThat(headquarters.get(group + "/machines").expecting(200).body().at("/machines/0/contactsClear").asBoolean()).isTrue();
        headquarters.delete(entry).expecting(204);

        // The credentials of a machine that sees it are as much as seeing it.
        headquarters.post(grant + "/secret", "").expecting(422);
        headquarters.put(grant, TestGroup.json("operations", operations)).expecting(200);
        assertThat(machine.get(file).expecting(200).body().at("/customer/phone").asText()).isEqualTo(MASKED);
        headquarters.post(grant + "/secret", "").expecting(200);

        Trail trail = new Trail(platform().database());
        assertThat(trail.count("tenant_id = ?::uuid AND action IN ('machine.contacts-clear', 'machine.contacts-masked')", id)).isEqualTo(2);
        JsonNode deed = headquarters.get(group + "/audit?action=machine.contacts-clear").expecting(200).body().path("entries");
        assertThat(deed).hasSize(1);
        assertThat(deed.at("/0/details/name").asText()).isEqualTo("DMS");
        assertThat(deed.at("/0/stores/0/name").asText()).isEqualTo("掩码门店");
        assertThat(trail.count("tenant_id = ?::uuid AND action = 'customers.read-file' AND via = 'MACHINE'", id)).isPositive();
    }

    private static String workbook(String path) throws IOException, InterruptedException {
        byte[] bytes;
        try (HttpClient client = HttpClient.newHttpClient()) {
            bytes = client.send(HttpRequest.newBuilder(URI.create(platform().url() + store + path))
                    .header("Authorization", "Bearer " + inspectorsToken).build(), BodyHandlers.ofByteArray()).body();
        }
        // The library streams its archives with descriptors that only the directory at the end explains.
        Path file = Files.createTempFile("masking", ".xlsx");
        Files.write(file, bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> parts = new ArrayList<>();
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.add(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
            return String.join("\n", parts);
        } finally {
            Files.delete(file);
        }
    }
}
