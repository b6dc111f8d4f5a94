package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dealerloop.kernel.Json;
import io.dealerloop.server.TwoGroups.Insider;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The kit that tries the API, let loose on one that leaks, and on descriptions it cannot know: it must notice both. */
class DoctoredApiIT extends ContainerTest {

    private static final String REFUSED = "{\"status\":404,\"detail\":\"There is no such thing.\"}";

    private static TwoGroups groups;
    private static ApiSurface surface;
    private static Belongings belongings;

    @BeforeAll
    static void what_two_groups_have() throws Exception {
        groups = TwoGroups.on(platform());
        try (Connection connection = groups.superuser()) {
            SqlSurface tables = new SqlSurface(connection);
            surface = new ApiSurface(description(), kinds(tables));
            belongings = new Belongings(tables, groups.insiders);
        }
    }

    private static Tally triedAt(Function<String, String> leak) {
        return triedBy(groups.insiders.getFirst(), (token, path) -> leak.apply(path));
    }

    /**
     * The whole plan, without a wire: what is judged here is what the kit makes of the answers. That it reaches the platform is for
     * {@link IsolationIT} to see.
     *
     * @param leak what a leaking platform answers to a token and an address; {@code null} = the refusal everybody gets
     */
    private static Tally triedBy(Insider who, BinaryOperator<String> leak) {
        Tally tally = new Tally();
        Exchange leaking = asked -> {
            String said = leak.apply(String.valueOf(asked.token()), URI.create("http://leaking" + asked.path()).getPath());
            boolean refused = said == null || said.contains("\"status\":404");
            return new Exchange.Answer(refused ? 404 : 200, asked.method().equals("HEAD") ? "" : said == null ? REFUSED : said);
        };
        List<Runnable> plan = new HttpAttempts(surface, belongings, leaking, tally).plan(who, groups.insiders.get(2));
        assertThat(plan).as("the plan of " + who.name()).hasSizeGreaterThan(100);
        plan.forEach(Runnable::run);
        return tally;
    }

    @Test
    void an_operation_that_shows_anothers_row_is_found() throws Exception {
        Insider other = groups.insiders.get(2);
        try (Connection connection = groups.superuser()) {
            Set<String> theirs = new TreeSet<>(Walls.strings(connection, "SELECT id FROM customer WHERE tenant_id = '" + other.store() + "'"));
            Tally tally = triedAt(path -> theirs.stream().filter(id -> path.endsWith("/customers/" + id)).findFirst().map(id -> "{\"id\":\"" + id + "\"}").orElse(null));

            assertThat(tally.successes()).isNotEmpty().allSatisfy(success -> assertThat(success).contains("/customers/"));
        }
    }

    @Test
    void an_operation_that_tells_anothers_id_from_nobodys_is_found() throws Exception {
        Insider other = groups.insiders.get(2);
        try (Connection connection = groups.superuser()) {
            Set<String> theirs = new TreeSet<>(Walls.strings(connection, "SELECT id FROM ticket WHERE tenant_id = '" + other.store() + "'"));
            Tally tally = triedAt(path -> theirs.stream().anyMatch(path::contains) ? REFUSED.replace("thing.", "thing here.") : null);

            assertThat(tally.successes()).isNotEmpty().anySatisfy(success -> assertThat(success).contains("tells it from one that is nobody's"));
        }
    }

    @Test
    void a_search_that_looks_into_another_store_is_found() {
        String theirs = groups.insiders.get(2).store();
        Tally tally = triedAt(path -> path.endsWith("/customers") ? "{\"entries\":[{\"storeId\":\"" + theirs + "\"}]}" : null);

        assertThat(tally.successes()).anySatisfy(success -> assertThat(success).startsWith("search for what is another's"));
    }

    @Test
    void an_operation_of_groups_that_forgets_which_group_asks_is_found_by_headquarters_alone() throws Exception {
        Insider desk = groups.desk;
        try (Connection connection = groups.superuser()) {
            Set<String> theirs = new TreeSet<>(Walls.strings(connection, "SELECT subject FROM person WHERE group_id = '" + groups.insiders.get(2).group() + "'"));
            BinaryOperator<String> forgetful = (token, path) -> !token.equals(desk.token()) || !path.startsWith("/api/groups/" + desk.group() + "/people/") ? null
                    : theirs.stream().filter(path::endsWith).findFirst().map(id -> "{\"subject\":\"" + id + "\"}").orElse(null);

            assertThat(triedBy(desk, forgetful).successes()).isNotEmpty().allSatisfy(success -> assertThat(success).contains("/people/"));
            assertThat(triedBy(groups.insiders.getFirst(), forgetful).successes()).isEmpty();
        }
    }

    @Test
    void a_machine_that_is_let_into_any_store_is_found_by_a_machine_alone() {
        String theirs = "/api/stores/" + groups.insiders.get(2).store() + "/staff";
        String machine = groups.machine.token();
        BinaryOperator<String> open = (token, path) -> token.equals(machine) && path.equals(theirs) ? "[]" : null;

        assertThat(triedBy(groups.machine, open).successes()).isNotEmpty().allSatisfy(success -> assertThat(success).contains("/staff"));
        assertThat(triedBy(groups.insiders.getFirst(), open).successes()).isEmpty();
    }

    @Test
    void a_list_of_groups_that_partners_may_read_is_found_by_a_partner_alone() {
        Insider partner = groups.outsiders.stream().filter(who -> who.name().equals("a partner")).findFirst().orElseThrow();
        BinaryOperator<String> open = (token, path) -> token.equals(partner.token()) && path.equals("/api/platform/groups")
                ? "{\"entries\":[{\"name\":\"隔离集团乙\"}]}" : null;

        assertThat(triedBy(partner, open).successes()).isNotEmpty().allSatisfy(success -> assertThat(success).contains("/api/platform/groups"));
        assertThat(triedBy(groups.insiders.getFirst(), open).successes()).isEmpty();
    }

    @Test
    void an_address_the_kit_does_not_know_fails_it_and_says_what_to_add_where() throws Exception {
        try (Connection connection = groups.superuser()) {
            Set<String> kinds = kinds(new SqlSurface(connection));

            assertThatThrownBy(() -> new ApiSurface(with("/api/stores/{store}/riddles/{riddle}", "riddle", "uuid"), kinds))
                    .hasMessageContaining("{riddle}").hasMessageContaining("ApiSurface.KINDS");
            assertThatThrownBy(() -> new ApiSurface(with("/api/stores/{store}/riddles/{riddle}", "riddle", "made-up"), kinds))
                    .hasMessageContaining("{riddle}").hasMessageContaining("ApiSurface.operation");
        }
    }

    private static ObjectNode with(String path, String place, String format) throws IOException {
        ObjectNode description = description();
        ObjectNode operation = ((ObjectNode) description.path("paths")).putObject(path).putObject("get");
        operation.put("operationId", "guess");
        for (String name : new String[] {"store", place}) {
            operation.withArray("parameters").addObject().put("name", name).put("in", "path").putObject("schema").put("type", "string")
                    .put("format", name.equals("store") ? "uuid" : format);
        }
        return description;
    }

    private static ObjectNode description() throws IOException {
        return (ObjectNode) Json.MAPPER.readTree(RunningPlatform.source().resolve("platform-core/server/openapi.json").toFile());
    }

    private static Set<String> kinds(SqlSurface tables) {
        Set<String> kinds = new TreeSet<>(tables.tables.stream().map(SqlSurface.Table::name).toList());
        kinds.addAll(Walls.PLATFORM_TABLES.keySet());
        return kinds;
    }
}
