package io.dealerloop.server;

import static io.dealerloop.server.TestGroup.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What somebody could do ends although their token lives on: writes at once, reads within the time that is remembered, whichever node took
 * it away. The platform under test remembers three seconds; that nobody can set more than a minute is PostsTest's.
 */
class AccessEndsIT extends ContainerTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    private static TestGroup group;

    @BeforeAll
    static void a_group_with_four_stores() {
        group = new TestGroup(platform(), "ends", "east", "west", "south", "north");
    }

    /** Somebody with the access they have, and what ends when it is taken. */
    private record Holder(Caller who, String reads, String writes, String body, String taken) {

        boolean mayRead() {
            return !REFUSED.contains(who.get(reads).status());
        }

        boolean mayWrite() {
            return !REFUSED.contains(who.post(writes, body).status());
        }
    }

    private static Holder agent(String store, String taken) {
        String inside = "/api/stores/" + group.store(store);
        return new Holder(group.person(store), inside + "/staff", inside + "/days/2020-01-01/open", "", taken.formatted(group.subject(store)));
    }

    private static Holder seat(String store) {
        String subject = group.subject(store + ".head");
        group.headquarters.put(group.address("/people/" + subject + "/headquarters"), json("held", true)).expecting(200);
        return new Holder(group.person(store + ".head"), group.address("/stores"), group.address("/stores/" + group.store("east") + "/health"), "",
                "UPDATE group_post_holding SET held_to = now() WHERE subject = '" + subject + "'");
    }

    private static Holder machine(String name, String taken) {
        JsonNode made = group.headquarters.post(group.address("/machines"), json("store", group.store("east"), "name", name, "operations",
                List.of("listStaff", "openDay"))).expecting(201).body();
        Caller machine = new Caller(platform().url(), platform().keycloak().tokenOfMachine(made.path("machine").path("clientId").asText(),
                made.path("secret").asText()));
        String inside = "/api/stores/" + group.store("east");
        return new Holder(machine, inside + "/staff", inside + "/days/2020-01-01/open", "", taken.formatted(made.path("machine").path("id").asText()));
    }

    @Test
    void what_another_node_takes_ends_at_once_for_writes_and_in_time_for_reads() throws SQLException {
        String post = "UPDATE post_holding SET held_to = now() WHERE subject = '%s'";
        String account = "UPDATE account SET disabled_at = now() WHERE subject = '%s'";
        String grant = "UPDATE machine_client SET operations = '{uploadExport}' WHERE id = '%s'";
        String machine = "UPDATE machine_client SET revoked_at = now() WHERE id = '%s'";
        List<Holder> readers = List.of(agent("east", post), agent("south", account), seat("east"), machine("读一", grant), machine("读二", machine));
        List<Holder> writers = List.of(agent("west", post), agent("north", account), seat("west"), machine("写一", grant), machine("写二", machine));
        assertThat(writers).allMatch(Holder::mayWrite);
        assertThat(readers).allMatch(Holder::mayRead);

        for (Holder holder : readers) {
            behindTheNodesBack(holder.taken());
        }
        for (Holder holder : writers) {
            behindTheNodesBack(holder.taken());
            assertThat(holder.mayWrite()).as("a write after: %s", holder.taken()).isFalse();
        }
        for (Holder holder : readers) {
            holder.who().await(holder.reads(), answer -> REFUSED.contains(answer.status()), AT_MOST);
            assertThat(holder.who().get("/api/me").status()).as("the token lives on").isEqualTo(200);
        }
    }

    @Test
    void what_is_taken_here_ends_with_the_next_request() {
        String left = invited("left");
        String inside = "/api/stores/" + group.store("east");
        group.headquarters.put(group.address("/people/" + left + "/posts/" + group.store("east")), json("posts", List.of("CALLBACK_AGENT"))).expecting(200);
        Caller leaver = group.person("left");
        leaver.get(inside + "/staff").expecting(200);
        Holder granted = machine("改", "%s");
        Holder revoked = machine("撤", "%s");
        assertThat(List.of(granted, revoked)).allMatch(Holder::mayRead);

        group.headquarters.delete(group.address("/people/" + left)).expecting(204);
        group.headquarters.put(address(granted), json("operations", List.of("uploadExport"))).expecting(200);
        group.headquarters.delete(address(revoked)).expecting(204);

        assertThat(leaver.get(inside + "/staff").status()).as("removed from the group").isEqualTo(403);
        assertThat(leaver.post(inside + "/days/2020-01-01/open", "").status()).isEqualTo(403);
        assertThat(leaver.get("/api/me").expecting(200).body().path("stores")).as("the token lives on").isEmpty();
        assertThat(List.of(granted, revoked)).noneMatch(Holder::mayRead).noneMatch(Holder::mayWrite);
    }

    /** Of a machine whose end is no statement but its id. */
    private static String address(Holder machine) {
        return group.address("/machines/" + machine.taken());
    }

    /** Somebody of the group who can sign in. */
    private static String invited(String name) {
        group.operator().post("/api/platform/tenants/apply", json("documents", "code: " + group.code + "\nname: 集团" + group.code
                + "\nheadquarters:\n  - {user-name: " + group.code + ".hq, name: 总部, email: hq@example.com, posts: [HEADQUARTERS]}\n"
                + "  - {user-name: " + group.code + "." + name + ", name: 离开, email: left@example.com, posts: []}\n",
                "passwords", Map.of(group.code + "." + name, TestGroup.PASSWORD))).expecting(200);
        return group.subject(name);
    }

    private static void behindTheNodesBack(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(platform().database().url(), platform().database().admin(),
                platform().database().adminPassword()); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }
}
