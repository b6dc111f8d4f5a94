package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealerloop.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repair order of the brand 试驾, from its export to its callback on the day's list. */
final class FreshOrder {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FreshOrder() {}

    /** Loads the order. @param person somebody who may import into the store */
    static void load(Caller person, String store, String number, LocalDate deliveredOn) {
        String imports = "/api/stores/" + store + "/imports";
        String export = "派工单号,车架号,车牌号,车主姓名,送修人,送修人电话,维修类别,出厂日期,品牌,车型,行驶里程\n"
                + number + ",LBEHDAEB09Y077015,京ASS015,艾一,艾一,13911130001,一般维修," + deliveredOn + ",试驾,途胜,20000\n";
        String address = imports + "/" + person.upload(imports, "s.csv", export.getBytes(StandardCharsets.UTF_8)).expecting(201).text("id");
        JsonNode ready = person.await(address, answer -> !answer.text("state").equals("CHECKING"), PATIENCE).body();
        assertThat(ready.path("state").asText()).as("%s", ready).isEqualTo("READY");
        List<String> questions = new ArrayList<>(ready.path("questions").findValuesAsText("code"));
        person.post(address + "/load", Json.write(Map.of("answers", questions))).expecting(200);
        person.await(address, answer -> answer.text("state").equals("LOADED"), PATIENCE);
    }

    /** Opens the day where that person asks, and finds the order's callback. */
    static JsonNode entry(Caller person, String store, String number, LocalDate today) {
        person.post("/api/stores/" + store + "/days/" + today + "/open", "").expecting(200);
        return person.get("/api/callbacks?assignee=all&q=" + number).expecting(200).body().path("entries").get(0);
    }
}
