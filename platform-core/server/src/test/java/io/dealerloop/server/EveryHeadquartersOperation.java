package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.standards.SignedPlugin;
import io.dealerloop.standards.SigningKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

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
        standards();
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

    private void standards() {
        Caller operator = group.operator();
        SigningKey key = SigningKey.of("Every");
        String signer = operator.post("/api/platform/signers", json("certificate", key.pem(), "group", group.id)).expecting(201).text("id");
        hq.upload(group.address("/standards"), "own.jar", SignedPlugin.of("every-own", "1.0.0").signedBy(key)).expecting(201);
        String own = group.address("/standards/every-own");
        for (String rest : List.of("", "/stores", "/history", "/1.0.0", "/1.0.0/preview")) {
            hq.get(own + rest).expecting(200);
        }
        hq.post(own + "/activate", json("version", "1.0.0", "dryRun", true)).expecting(200);
        hq.post(own + "/rollback", json("dryRun", true)).expecting(200);
        shadowRun(key);
        hq.delete(own + "/1.0.0").expecting(204);
        operator.get("/api/platform/signers").expecting(200);
        operator.delete("/api/platform/signers/" + signer).expecting(204);

        String subject = Partner.invite(group.platform, group.code);
        Caller partner = new Caller(group.platform.url(), Partner.token(group.platform, group.code));
        operator.post("/api/platform/signers", json("certificate", key.pem(), "partner", subject)).expecting(201);
        String organisation = operator.post("/api/platform/partners", json("code", group.code + "-org", "name", "合作方")).expecting(201).text("id");
        operator.put("/api/platform/partners/" + organisation + "/people/" + subject, "").expecting(200);
        operator.get("/api/platform/partners").expecting(200);
        for (String version : List.of("1.0.0", "1.1.0")) {
            partner.upload("/api/partner/standards", "theirs.jar", SignedPlugin.of("every-theirs", version).signedBy(key)).expecting(201);
        }
        partner.get("/api/partner/standards").expecting(200);
        partner.get("/api/partner/standards/every-theirs/1.0.0").expecting(200);
        partner.get("/api/partner/standards/every-theirs/1.0.0/preview").expecting(200);
        operator.get("/api/platform/standards").expecting(200);
        operator.get("/api/platform/standards/every-theirs/1.0.0").expecting(200);
        operator.get("/api/platform/standards/every-theirs/1.0.0/preview").expecting(200);
        operator.post("/api/platform/standards/every-theirs/1.0.0/publish", "").expecting(200);
        operator.post("/api/platform/standards/every-theirs/1.0.0/withdraw", json("reason", "试一试")).expecting(200);
        operator.post("/api/platform/standards/every-theirs/1.1.0/refuse", json("reason", "试一试")).expecting(200);
        operator.delete("/api/platform/partners/" + organisation + "/people/" + subject).expecting(200);
    }

    private void shadowRun(SigningKey key) {
        hq.upload(group.address("/standards"), "own.jar", SignedPlugin.of("every-own", "1.1.0").signedBy(key)).expecting(201);
        follow("every-own", "1.0.0");
        String runs = group.address("/stores/" + group.store("one") + "/shadow-runs");
        String run = runs + "/" + hq.post(runs, json("plugin", "every-own", "version", "1.1.0")).expecting(201).text("id");
        hq.get(runs).expecting(200);
        hq.get(run).expecting(200);
        hq.get(run + "/differences").expecting(200);
        hq.get(run + "/differences.xlsx").expecting(200);
        hq.delete(run).expecting(200);
        follow("beijing-hyundai", "latest");
    }

    private void follow(String plugin, String version) {
        hq.post(group.address("/settings/changes"), json("stores", List.of(group.store("one")), "standards", List.of(Map.of("plugin", plugin,
                "version", version, "base", true, "brands", List.of(), "settings", Map.of())), "dryRun", false)).expecting(200);
    }

    private void platform() {
        Caller operator = group.operator();
        operator.get("/api/platform/groups").expecting(200);
        String made = operator.post("/api/platform/groups", json("code", group.code + "-new", "name", "新集团")).expecting(201).text("id");
        operator.post("/api/platform/groups/" + made + "/headquarters",
                json("userName", group.code + "-new.hq", "name", "总部", "email", "new-hq@example.com")).expecting(201);
        String partner = operator.post("/api/platform/people", "{\"post\":\"BRAND_PARTNER\",\"person\":"
                + json("userName", "partner." + group.code + "-gone", "name", "伙伴", "email", "partner-gone@example.com") + "}").expecting(201).text("subject");
        operator.get("/api/platform/people").expecting(200);
        operator.delete("/api/platform/people/" + partner).expecting(204);
        operator.put("/api/platform/national-days/2031-02-01", json("kind", "HOLIDAY", "name", "春节")).expecting(200);
        operator.get("/api/platform/national-days?year=2031").expecting(200);
        operator.delete("/api/platform/national-days/2031-02-01").expecting(204);
        operator.get("/api/platform/audit").expecting(200);
        operator.get("/api/platform/audit/verification").expecting(200);
    }

    private static String standIn(String whose) {
        return json("standingInFor", whose, "until", OffsetDateTime.now().plusDays(1).toString());
    }
}
