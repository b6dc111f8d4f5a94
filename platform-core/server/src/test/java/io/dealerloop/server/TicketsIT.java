package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent to the recording of tickets and cannot stand is answered by its name, and a request sent twice makes one ticket. */
class TicketsIT extends ContainerTest {

    private static Caller person;
    private static String tickets;

    @BeforeAll
    static void a_store_of_its_own() {
        ImportingStore store = new ImportingStore(platform(), "tickets-it");
        person = store.person;
        tickets = store.path + "/tickets";
    }

    private static Caller.Answer record(String slots, String more) {
        return person.post(tickets, "{\"recording\":{\"format\":\"R1\",\"slots\":{" + slots + "}" + more + "}}");
    }

    @Test
    void what_cannot_stand_is_named_in_the_readers_language() {
        assertThat(record("\"mileage\":32000", "").expecting(400).text("field")).isEqualTo("recording.slots.mileage");
        assertThat(record("\"mileage\":\"去年\"", "").expecting(400).text("field")).isEqualTo("slots.mileage");
        assertThat(record("\"plate\":\"京A\\u0000123\"", "").expecting(400).text("field")).isEqualTo("slots.plate");
        assertThat(person.speaking("en").post(tickets, "{\"recording\":{\"format\":\"R1\",\"slots\":{\"place\":\"" + "x".repeat(201) + "\"}}}").expecting(400).text("detail"))
                .isEqualTo("'Place': at most 200 characters; this has 201.");
        assertThat(person.speaking("zh").post(tickets, "{\"recording\":{\"format\":\"X1\"}}").expecting(400).text("detail")).startsWith("本店没有记录格式“X1”");
        assertThat(person.post(tickets, "{\"requestId\":\"a\\u0000\",\"recording\":{\"kind\":\"SUGGESTION\",\"text\":\"x\"}}").expecting(400).text("field")).isEqualTo("requestId");
        assertThat(person.post(tickets, "{\"recording\":{\"kind\":\"SUGGESTION\",\"text\":\"a\\u0000\"}}").expecting(400).text("field")).isEqualTo("text");
        assertThat(person.post(tickets, "{}").expecting(400).text("field")).isEqualTo("recording");
        assertThat(person.post(tickets, "").expecting(400).text("field")).isEqualTo("body");
        assertThat(person.post(tickets + "/earlier", "{\"plate\":\"\\u0000\"}").expecting(400).text("field")).isEqualTo("plate");
        assertThat(person.get(tickets + "?q=%E4%BA%AC%00").status()).isEqualTo(400);
        assertThat(person.get(tickets + "/" + UUID.randomUUID()).expecting(404).text("detail")).contains("ticket");
    }

    @Test
    void a_request_sent_twice_makes_one_ticket_and_scripts_stay_text() {
        String script = "<script>alert(1)</script>";
        String body = "{\"requestId\":\"" + UUID.randomUUID() + "\",\"recording\":{\"kind\":\"SUGGESTION\",\"text\":\"" + script + "\"}}";
        JsonNode first = person.post(tickets, body).expecting(200).body();
        JsonNode again = person.post(tickets, body).expecting(200).body();

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("number")).isEqualTo(first.path("number"));
        assertThat(person.get(tickets + "/" + first.path("id").asText()).expecting(200).body().at("/ticket/text").asText()).isEqualTo(script);
        person.post(tickets, body.replace("alert", "confirm")).expecting(409);
    }
}
