package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/** Every operation of headquarters, of a store's head for its people, and of the platform's operator, called once with success. */
final class EveryHeadquartersOperation {

    private final TestGroup group;
    private final Caller hq;

    EveryHeadquartersOperation(TestGroup group) {
        this.group = group;
        this.hq = group.headquarters;
    }

    void everything() {
        stores();
        settings();
        people();
        theHeadsPeople();
        machines();
        platform();
        hq.get(group.address("")).expecting(200);
        hq.get(group.address("/audit")).expecting(200);
        hq.get(group.address("/audit/verification")).expecting(200);
    }

    private void stores() {
        JsonNode made = hq.post(group.address("/stores"), TestGroup.newStore("walked", "走店")).expecting(201).body();
        String store = group.address("/stores/" + made.path("store").path("id").asText());
        hq.get(store).expecting(200);
        hq.put(store, "{\"store\":" + TestGroup.newStore("walked", "走店二") + ",\"version\":" + made.path("version").asInt() + "}").expecting(200);
        hq.post(store + "/suspension", json("reason", "试一试")).expecting(200);
        hq.delete(store + "/suspension").expecting(200);
        hq.post(store + "/health", "").expecting(200);
        hq.post(store + "/entry", json("reason", "看一看")).expecting(200);
        hq.delete(store + "/entry").expecting(204);
        int version = hq.get(store + "/settings").expecting(200).body().path("version").asInt();
        hq.put(store + "/settings", "{\"values\":{\"open-at\":\"06:10\"},\"version\":" + version + "}").expecting(200);
    }

    private void settings() {
        hq.get(group.address("/standards")).expecting(200);
        int version = hq.get(group.address("/settings")).expecting(200).body().path("version").asInt();
        hq.put(group.address("/settings"), "{\"values\":{\"quiet-days\":\"2027-01-01\"},\"version\":" + version + "}").expecting(200);
        hq.post(group.address("/settings/changes"), "{\"values\":{\"open-at\":\"06:20\"},\"dryRun\":true}").expecting(200);
    }

    private void people() {
        String invited = hq.post(group.address("/people"), json("userName", group.code + ".walker", "name", "走一走", "email", "walker@example.com"))
                .expecting(201).text("subject");
        String person = group.address("/people/" + invited);
        hq.get(person).expecting(200);
        hq.post(person + "/invitation", "").expecting(200);
        hq.post(person + "/password", "").expecting(200);
        hq.post(person + "/second-factor", "").expecting(200);
        hq.delete(person + "/second-factor").expecting(200);
        hq.put(person + "/headquarters", json("held", true)).expecting(200);
        hq.put(person + "/posts/" + group.store("one"), json("posts", List.of("TRAINER"))).expecting(200);
        hq.post(person + "/stand-ins/" + group.store("one"), standIn(group.subject("one"))).expecting(200);
        hq.delete(person + "/stand-ins/" + group.store("one")).expecting(200);
        hq.post(person + "/disabled", "").expecting(200);
        hq.delete(person + "/disabled").expecting(200);
        hq.delete(person).expecting(204);
    }

    private void theHeadsPeople() {
        Caller head = group.person("one.head");
        String staff = "/api/stores/" + group.store("one") + "/staff";
        head.get(staff + "/members").expecting(200);
        head.put(staff + "/" + group.subject("one") + "/posts", json("posts", List.of("CALLBACK_AGENT", "TRAINER"))).expecting(200);
        String settings = group.address("/stores/" + group.store("one") + "/settings");
        int version = hq.get(settings).expecting(200).body().path("version").asInt();
        hq.put(settings, "{\"values\":{\"head-manages-staff\":\"INVITE\"},\"version\":" + version + "}").expecting(200);
        String joined = head.post(staff, "{\"person\":" + json("userName", group.code + ".joiner", "name", "新同事", "email", "joiner@example.com")
                + ",\"posts\":[\"TRAINER\"]}").expecting(201).text("subject");
        head.post(staff + "/" + joined + "/stand-ins", standIn(group.subject("one"))).expecting(200);
        head.delete(staff + "/" + joined + "/stand-ins").expecting(200);
        head.get("/api/stores/" + group.store("one") + "/entries").expecting(200);
    }

    private void machines() {
        JsonNode made = hq.post(group.address("/machines"), json("store", group.store("one"), "name", "DMS", "operations", List.of("listStaff")))
                .expecting(201).body();
        String machine = group.address("/machines/" + made.path("machine").path("id").asText());
        hq.get(group.address("/machines")).expecting(200);
        hq.put(machine, json("operations", List.of("listStaff", "uploadExport"))).expecting(200);
        hq.post(machine + "/secret", "").expecting(200);
        hq.delete(machine).expecting(204);
    }

    private void platform() {
        Caller operator = group.operator();
        operator.get("/api/platform/groups").expecting(200);
        String made = operator.post("/api/platform/groups", json("code", group.code + "-new", "name", "新集团")).expecting(201).text("id");
        operator.post("/api/platform/groups/" + made + "/headquarters",
                json("userName", group.code + "-new.hq", "name", "总部", "email", "new-hq@example.com")).expecting(201);
        String partner = operator.post("/api/platform/people", "{\"post\":\"BRAND_PARTNER\",\"person\":"
                + json("userName", "partner." + group.code, "name", "伙伴", "email", "partner@example.com") + "}").expecting(201).text("subject");
        operator.get("/api/platform/people").expecting(200);
        operator.delete("/api/platform/people/" + partner).expecting(204);
        operator.get("/api/platform/audit").expecting(200);
        operator.get("/api/platform/audit/verification").expecting(200);
    }

    private static String standIn(String whose) {
        return json("standingInFor", whose, "until", OffsetDateTime.now().plusDays(1).toString());
    }
}
