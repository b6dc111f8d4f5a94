package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.server.Exchange.Answer;
import io.dealerloop.server.Exchange.Request;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What belongs to another group is refused not only in the same words as what nobody has, but as late: in pairs, each time in another order,
 * it is counted how often the refusal of another's came later. By chance that is half of the pairs.
 */
class AnswerTimesIT extends ContainerTest {

    private static final int PAIRS = 200;
    /** By chance alone the share of 200 pairs lies outside once in a hundred million runs. */
    private static final double LEAST = 0.3;
    private static final double MOST = 0.7;

    private static TestGroup ours;
    private static TestGroup others;
    private static Exchange exchange;
    private static String theirCustomer;

    @BeforeAll
    static void two_groups() throws SQLException {
        ours = new TestGroup(platform(), "tma", "east");
        others = new TestGroup(platform(), "tmb", "east");
        exchange = new Exchange(platform().url());
        try (Connection connection = DriverManager.getConnection(platform().database().url(), platform().database().admin(),
                platform().database().adminPassword())) {
            theirCustomer = Walls.strings(connection, "INSERT INTO customer (tenant_id, id, kind, name, name_key, created_at, changed_at) VALUES ('"
                    + others.store("east") + "', gen_random_uuid(), 'PERSON', '别家客户', '别家客户', now(), now()) RETURNING id::text").getFirst();
        }
    }

    private static double timed(Request request, int expected) {
        long begin = System.nanoTime();
        Answer answer = exchange.send(request);
        long nanos = System.nanoTime() - begin;
        assertThat(answer.status()).as(request.shown()).isEqualTo(expected);
        return nanos;
    }

    /** How often the first came later than the second. */
    private static double share(Function<Integer, Request> one, Function<Integer, Request> other, int expectedOne, int expectedOther) {
        int later = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            // Whoever owns it uses it meanwhile, so whatever can be remembered of it is.
            if (pair % 50 == 0) {
                others.headquarters.get(others.address("/stores/" + others.store("east"))).expecting(200);
                others.person("east").get("/api/stores/" + others.store("east") + "/staff").expecting(200);
            }
            double first;
            double second;
            if (pair % 2 == 0) {
                first = timed(one.apply(pair), expectedOne);
                second = timed(other.apply(pair), expectedOther);
            } else {
                second = timed(other.apply(pair), expectedOther);
                first = timed(one.apply(pair), expectedOne);
            }
            if (first > second) {
                later++;
            }
        }
        return (double) later / PAIRS;
    }

    private static void tellsNothing(String method, String path, String theirs, String token, String body) {
        Function<String, Request> asked = id -> new Request(method, path.formatted(id), token, null, body);
        double share = share(pair -> asked.apply(theirs), pair -> asked.apply(UUID.randomUUID().toString()), 404, 404);
        assertThat(share).as("%s %s: in this share of the pairs another's was refused later than nobody's", method, path).isBetween(LEAST, MOST);
    }

    private static String token(String rest) {
        return platform().keycloak().tokenOf("tma." + rest, TestGroup.PASSWORD);
    }

    @Test
    void a_store_of_another_group_is_refused_as_late_as_one_that_nobody_has() {
        tellsNothing("GET", "/api/stores/%s/staff", others.store("east"), token("east"), null);
        tellsNothing("GET", "/api/stores/%s/staff", others.store("east"), token("hq"), null);
        tellsNothing("GET", "/api/callbacks?stores=%s&day=2026-03-02", others.store("east"), token("east"), null);
    }

    @Test
    void a_customer_of_another_store_is_refused_as_late_as_one_that_nobody_has() {
        tellsNothing("GET", "/api/stores/" + ours.store("east") + "/customers/%s", theirCustomer, token("east"), null);
    }

    @Test
    void headquarters_is_refused_another_groups_store_person_and_the_group_itself_as_late_as_what_nobody_has() {
        String token = token("hq");
        tellsNothing("GET", "/api/groups/%s/stores", others.id, token, null);
        tellsNothing("GET", ours.address("/stores/%s"), others.store("east"), token, null);
        tellsNothing("POST", ours.address("/stores/%s/entry"), others.store("east"), token, json("reason", "看看"));
        tellsNothing("GET", ours.address("/people/%s"), others.subject("east"), token, null);
        tellsNothing("PUT", ours.address("/people/%s/posts/" + ours.store("east")), others.subject("east"), token, "{\"posts\":[\"CRC_HEAD\"]}");
    }

    @Test
    void the_measure_sees_a_single_question_to_the_database() {
        String token = token("hq");
        double share = share(pair -> new Request("GET", ours.address("/stores/" + UUID.randomUUID()), token, null, null),
                pair -> new Request("GET", "/api/groups/" + UUID.randomUUID() + "/stores", token, null, null), 404, 404);
        assertThat(share).as("a store of one's own group is asked of the database, a group where one holds no post is not").isGreaterThan(MOST);
    }
}
