package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;

/** A store of its own to import into, with one person of all the posts that takes; what is in it disturbs nobody's list. */
final class ImportingStore {

    /** So long ago that nobody is called about it. */
    static final LocalDate LONG_AGO = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(70);
    static final String HEADINGS = "派工单号,车牌号,车主姓名,送修人,送修人电话,维修类别,行驶里程,出厂日期,维修内容\n";
    private static final String PASSWORD = "Imports-it-1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Caller person;
    final String path;
    private final String url;
    private final String token;

    /** @param code the store's code; its name ends with it */
    ImportingStore(RunningPlatform.Servers platform, String code) {
        String description = """
                code: %1$s-group
                name: 导入集团
                ---
                code: %1$s
                name: 导入门店%1$s
                kind: DEALERSHIP
                time-zone: Asia/Shanghai
                standards:
                  - {plugin: beijing-hyundai, base: true}
                contact: {signature: 导入门店, phone: 010-5550 7700}
                staff:
                  - {user-name: %1$s-group.all, name: 全能, email: %1$s@example.com, posts: [CALLBACK_AGENT, INFORMATION_CLERK, CRC_HEAD]}
                """.formatted(code);
        new Caller(platform.url(), platform.keycloak().operatorToken()).post("/api/platform/tenants/apply",
                Json.write(Map.of("documents", description, "passwords", Map.of(code + "-group.all", PASSWORD)))).expecting(200);
        url = platform.url();
        token = platform.keycloak().tokenOf(code + "-group.all", PASSWORD);
        person = new Caller(url, token);
        path = "/api/stores/" + person.get("/api/me").expecting(200).body().path("stores").get(0).path("id").asText();
    }

    String token() {
        return token;
    }

    static String line(String order, String plate, String name, String phone, String mileage) {
        return "%s,%s,\"%s\",\"%s\",%s,保养,%s,%s,更换机油机滤\n".formatted(order, plate, name, name, phone, mileage, LONG_AGO);
    }

    /** Uploads a file and waits until it is checked. */
    Caller.Answer check(String fileName, byte[] content) {
        return checked(person.upload(path + "/imports", fileName, content).expecting(201).text("id"));
    }

    Caller.Answer check(String fileName, String lines) {
        return check(fileName, (HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
    }

    private Caller.Answer checked(String id) {
        return await(id, answer -> !answer.text("state").equals("CHECKING"));
    }

    /** Loads what was checked and waits until it is in. */
    Caller.Answer load(Caller.Answer checked, String... answers) {
        assertThat(checked.text("state")).as("%s", checked.body()).isEqualTo("READY");
        person.post(address(checked) + "/load", Json.write(Map.of("answers", answers))).expecting(200);
        Caller.Answer loaded = await(checked.text("id"), answer -> !answer.text("state").equals("LOADING"));
        assertThat(loaded.text("state")).as("%s", loaded.body()).isEqualTo("LOADED");
        return loaded;
    }

    Caller.Answer undone(Caller.Answer loaded) {
        person.post(address(loaded) + "/undo", "").expecting(200);
        return await(loaded.text("id"), answer -> !answer.text("state").equals("UNDOING"));
    }

    Caller.Answer await(String id, Predicate<Caller.Answer> wanted) {
        return person.await(path + "/imports/" + id, wanted, PATIENCE);
    }

    String address(Caller.Answer known) {
        return path + "/imports/" + known.text("id");
    }

    /** The one customer found under these words. */
    Caller.Answer customer(String words) {
        Caller.Answer found = found("customers", words);
        assertThat(found.body().path("entries")).as("%s", found).hasSize(1);
        return person.get(path + "/customers/" + found.body().path("entries").get(0).path("id").asText()).expecting(200);
    }

    /** @param what customers or deliveries */
    Caller.Answer found(String what, String words) {
        return person.get(path + "/" + what + "?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8)).expecting(200);
    }

    /** The file of bad rows as it is downloaded. */
    String badRows(Caller.Answer checked, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + address(checked) + "/bad-rows.csv"))
                .header("Authorization", "Bearer " + token).header("Accept-Language", language).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        }
    }
}
