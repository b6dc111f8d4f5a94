package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.standards.SignedPlugin;
import io.dealerloop.standards.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes of one platform, two processes: what one is told of standards, the other does within five seconds, and without any file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT extends ContainerTest {

    private static final String PLUGIN = "nodes-standard";
    private static final Duration ALLOWED = Duration.ofSeconds(5);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static SigningKey key;
    private static Caller partner;
    private static TestGroup group;
    private static String settings;
    /** Headquarters at the second node. */
    private static Caller there;

    @BeforeAll
    static void two_nodes_and_a_store_on_the_first_version() {
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> platform().second().url());
        key = SigningKey.of("Nodes");
        Caller operator = new Caller(platform().url(), platform().keycloak().operatorToken());
        String subject = Partner.invite(platform(), "nodes");
        partner = new Caller(platform().url(), Partner.token(platform(), "nodes"));
        operator.post("/api/platform/signers", json("certificate", key.pem(), "partner", subject, "plugins", List.of(PLUGIN), "brands", List.of("试驾"))).expecting(201);
        publish("1.0.0", 3);
        group = new TestGroup(platform(), "nodes", "{plugin: " + PLUGIN + ", version: 1.0.0, base: true}", List.of("CALLBACK_AGENT", "INFORMATION_CLERK"), "one");
        settings = group.address("/stores/" + group.store("one") + "/settings");
        FreshOrder.load(group.person("one"), group.store("one"), "N-1", TODAY.minusDays(5));
        there = new Caller(second.join(), platform().keycloak().tokenOf("nodes.hq", TestGroup.PASSWORD));
    }

    private static void publish(String version, int days) {
        partner.upload("/api/partner/standards", "s.jar", SignedPlugin.of(PLUGIN, version).days(days).wording("第 " + version + " 版的问题？").signedBy(key))
                .expecting(201);
        new Caller(platform().url(), platform().keycloak().operatorToken()).post("/api/platform/standards/" + PLUGIN + "/" + version + "/publish", "").expecting(200);
    }

    /** In how many days the store's standard calls by itself: what the version in force says there; empty as long as the node does not know that version. */
    private static String days(Caller.Answer page) {
        return StreamSupport.stream(page.body().path("values").spliterator(), false).filter(one -> one.path("key").asText().equals(PLUGIN + ":phone.days"))
                .findFirst().map(one -> one.path("defaultValue").asText()).orElse("");
    }

    /** What a node plans by may be some seconds old, unlike what its pages show: the day is open, so a delivery is planned when it is loaded. */
    private static void allowedHasPassedSince(Instant change) {
        group.headquarters.await(settings, page -> Instant.now().isAfter(change.plus(ALLOWED)), ALLOWED.plusSeconds(1));
    }

    @Test
    @Order(1)
    void what_is_uploaded_and_activated_on_one_node_is_asked_by_the_other_within_five_seconds() {
        assertThat(days(there.get(settings).expecting(200))).as("known there, in the version before").isEqualTo("3");

        publish("1.1.0", 5);
        group.headquarters.post(group.address("/standards/" + PLUGIN + "/activate"), json("version", "1.1.0", "dryRun", false)).expecting(200);

        Instant activated = Instant.now();
        there.await(settings, page -> days(page).equals("5"), ALLOWED);
        allowedHasPassedSince(activated);
        assertThat(there.get(group.address("/standards/" + PLUGIN + "/1.1.0/preview")).expecting(200).body().at("/surveys/0/questions/0/wording").asText())
                .as("answered by a worker of the other node").contains("1.1.0");
        Caller agent = new Caller(platform().second().url(), platform().keycloak().tokenOf("nodes.one", TestGroup.PASSWORD));
        assertThat(FreshOrder.entry(agent, group.store("one"), "N-1", TODAY).path("dueOn").asText()).isEqualTo(TODAY.toString());
        assertThat(platform().second().files()).as("it needed no archive of a plugin").isEmpty();
    }

    @Test
    @Order(2)
    void a_rollback_on_the_other_node_is_known_on_the_first_within_five_seconds() {
        assertThat(days(group.headquarters.get(settings).expecting(200))).isEqualTo("5");

        assertThat(there.post(group.address("/standards/" + PLUGIN + "/rollback"), json("dryRun", false)).expecting(200).body().path("changing").asInt()).isOne();

        Instant rolledBack = Instant.now();
        group.headquarters.await(settings, page -> days(page).equals("3"), ALLOWED);
        allowedHasPassedSince(rolledBack);
        Caller agent = group.person("one");
        FreshOrder.load(agent, group.store("one"), "N-2", TODAY.minusDays(5));
        assertThat(FreshOrder.entry(agent, group.store("one"), "N-2", TODAY).path("dueOn").asText()).as("what is planned from then on")
                .isEqualTo(TODAY.minusDays(2).toString());
    }

    @Test
    @Order(3)
    void a_node_that_is_killed_leaves_the_other_undisturbed() {
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> platform().second().kill());
        List<Integer> answers = new ArrayList<>();
        while (!killed.isDone() || answers.size() < 30) {
            answers.add(group.headquarters.get(group.address("/standards/" + PLUGIN + "/1.1.0/preview")).status());
        }
        killed.join();

        assertThat(answers).containsOnly(200);
        assertThat(group.headquarters.post(group.address("/standards/" + PLUGIN + "/activate"), json("version", "1.1.0", "dryRun", false)).expecting(200).body()
                .path("changing").asInt()).isOne();
        assertThat(days(group.headquarters.get(settings).expecting(200))).isEqualTo("5");
    }
}
