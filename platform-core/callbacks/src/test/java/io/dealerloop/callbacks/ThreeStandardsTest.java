package io.dealerloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.beijinghyundai.BeijingHyundai;
import io.dealerloop.plugins.standard4s.Standard4s;
import io.dealerloop.plugins.yaolan.Yaolan;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Settings;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three standards answer the same ten thousand visits. Each is compared with its own text, written down a second time as a plain table that
 * shares no line of code with the plugin. See {@link OracleTable} for how to read one.
 */
class ThreeStandardsTest {

    private static final int VISITS = 10_000;
    private static final long SEED = 20261123;

    private static final String BASE = "standard-4s";
    private static final String HYUNDAI = "beijing-hyundai";
    private static final String YAOLAN = "yaolan";

    /** Whom the two standards with four channels reach how, and what the agent should notice. */
    private static final String FOUR_WAYS = """
            wanted VISIT, often online     | VISIT PHONE EMAIL SMS
            wanted VISIT                   | VISIT PHONE SMS EMAIL
            wanted PHONE, often online     | PHONE EMAIL SMS
            wanted PHONE                   | PHONE SMS EMAIL
            wanted SMS                     | SMS EMAIL PHONE
            wanted EMAIL                   | EMAIL SMS PHONE
            """;
    private static final String DAYS = """
            SMS   | 1
            EMAIL | 1
            PHONE | 3
            VISIT | 7
            """;
    private static final String MARKS = """
            used VISIT                                    | CALL_DAY_BEFORE
            wrong or no phone                             | CHECK_PHONE
            wrong email                                   | CHECK_EMAIL
            service, unknown kind, not proposed           | PLEASE_CLASSIFY
            service, watch in use, not proposed           | WATCH_IN_USE
            service, half a year in writing, not proposed | HALF_YEAR
            """;

    private static final Map<String, OracleTable> ORACLES = Map.of(
            BASE, OracleTable.of("""
                    delivered after today  | NOT-DELIVERED-YET
                    service, internal job  | INTERNAL
                    """, """
                    # group  | when                                                         | rule            | wanted | due       | expires | post
                    ordinary | service, complaint resolved                                  | MAJOR-COMPLAINT | VISIT  | C+way     | C+15    | VISIT supervisor, PHONE supervisor, agent
                    ordinary | service, first visit                                         | FIRST-VISIT     | PHONE  | D+way     | D+15    | agent
                    ordinary | service, watch in use                                        | WATCH-IN-USE    | PHONE  | D+way     | D+15    | agent
                    ordinary | service, wrong email                                         | EMAIL-WRONG     | PHONE  | D+way     | D+15    | agent
                    ordinary | service, small job, half a year in writing                   | HALF-YEAR       | PHONE  | D+way     | D+15    | agent
                    ordinary | service, maintenance, often online, email                    | MAINTENANCE     | EMAIL  | D+way     | D+15    | agent
                    ordinary | service, maintenance                                         | MAINTENANCE     | SMS    | D+way     | D+15    | agent
                    ordinary | service, small repair, often online, email                   | SMALL-REPAIR    | EMAIL  | D+way     | D+15    | agent
                    ordinary | service, small repair                                        | SMALL-REPAIR    | SMS    | D+way     | D+15    | agent
                    ordinary | service, repair                                              | REPAIR          | PHONE  | D+way     | D+15    | agent
                    ordinary | service, campaign                                            | CAMPAIGN        | PHONE  | D+way     | D+15    | agent
                    ordinary | service, unknown kind                                        | UNKNOWN         | PHONE  | D+way     | D+15    | agent
                    proposal | service, not already a visit, not refuses visits, no visit in 90 days, fleet       | FLEET-PROPOSED  | VISIT | D+way | D+15 | supervisor
                    proposal | service, not already a visit, not refuses visits, no visit in 90 days, good advice | ADVICE-PROPOSED | VISIT | D+way | D+15 | supervisor
                    sale 1   | sale                                                         | NEW-CAR-SALESPERSON | PHONE | D+3       | D+15   | salesperson
                    sale 2   | sale                                                         | NEW-CAR-MANAGER     | PHONE | D+7       | D+15   | sales-manager
                    sale 3   | sale                                                         | NEW-CAR-MONTH       | PHONE | D+1 month | due+15 | agent
                    """, FOUR_WAYS, DAYS, MARKS, "NOT-WANTED", "HISTORY"),

            HYUNDAI, OracleTable.of("""
                    delivered after today  | FUTURE-DELIVERY
                    service, internal job  | NO-CUSTOMER-JOB
                    """, """
                    # group  | when                                                         | rule            | wanted | due       | expires | post
                    ordinary | service, complaint resolved                                  | MAJOR-COMPLAINT | VISIT  | C+way     | C+15    | VISIT supervisor, agent
                    ordinary | service, first visit                                         | FIRST-VISIT     | PHONE  | D+way     | D+15    | agent
                    ordinary | service, repair                                              | REPAIR          | PHONE  | D+way     | D+15    | agent
                    ordinary | service, watch in use                                        | WATCH-IN-USE    | PHONE  | D+way     | D+15    | agent
                    ordinary | service, wrong email                                         | EMAIL-WRONG     | PHONE  | D+way     | D+15    | agent
                    ordinary | service, half a year in writing                              | HALF-YEAR       | PHONE  | D+way     | D+15    | agent
                    ordinary | service, campaign                                            | CAMPAIGN        | PHONE  | D+way     | D+15    | agent
                    ordinary | service, unknown kind                                        | UNKNOWN-KIND    | PHONE  | D+way     | D+15    | agent
                    ordinary | service, small job, often online, email                      | OFTEN-ONLINE    | EMAIL  | D+way     | D+15    | agent
                    ordinary | service, small job                                           | SMALL-JOB       | SMS    | D+way     | D+15    | agent
                    proposal | service, not already a visit, not refuses visits, no visit in 90 days, fleet       | FLEET-PROPOSED       | VISIT | D+way | D+15 | supervisor
                    proposal | service, not already a visit, not refuses visits, no visit in 90 days, good advice | GOOD-ADVICE-PROPOSED | VISIT | D+way | D+15 | supervisor
                    sale 1   | sale                                                         | NEW-CAR-SALESPERSON | PHONE | D+3       | D+15   | salesperson
                    sale 2   | sale                                                         | NEW-CAR-MANAGER     | PHONE | D+7       | D+15   | sales-manager
                    sale 3   | sale                                                         | NEW-CAR-MONTH       | PHONE | D+1 month | due+15 | agent
                    """, FOUR_WAYS, DAYS, MARKS, "ALL-REFUSED", "EXPIRED"),

            YAOLAN, OracleTable.of("""
                    delivered after today  | NOT-YET
                    service, internal job  | NO-CUSTOMER
                    refuses all but visits | NOT-WANTED
                    """, """
                    # group  | when                                                         | rule            | wanted | due       | expires | post
                    ordinary | service, complaint resolved                                  | COMPLAINT-CALL  | PHONE  | C+1       | due+10  | supervisor
                    ordinary | service, small job, not first visit, not watch in use        | THANKS          | SMS    | D+1       | due+10  | agent
                    ordinary | service                                                      | CALL            | PHONE  | D+2       | due+10  | agent
                    sale 1   | sale                                                         | NEW-CAR-1       | PHONE  | D+1       | due+10  | salesperson
                    sale 2   | sale                                                         | NEW-CAR-14      | PHONE  | D+14      | due+10  | agent
                    """, """
                    anything | wanted PHONE SMS EMAIL
                    """, "", """
                    unknown kind, not unreachable | PLEASE_CLASSIFY
                    unreachable                   | CHECK_PHONE
                    """, "NOT-WANTED", "TOO-LATE"));

    private static final Map<String, DealerStandard> STANDARDS = Map.of(BASE, new Standard4s(), HYUNDAI, new BeijingHyundai(), YAOLAN, new Yaolan());

    static Stream<Arguments> standards() {
        return Stream.of(BASE, HYUNDAI, YAOLAN).map(Arguments::of);
    }

    private static List<DeliveryFacts> visits(String plugin) {
        return GeneratedVisits.list(SEED, VISITS, Settings.defaultsOf(STANDARDS.get(plugin).settings()));
    }

    private static List<Answer<CallbackPlan>> answers(String plugin) {
        StandardRef ref = new StandardRef(plugin, "1.1.0");
        return PluginHost.holding(Map.of(ref, STANDARDS.get(plugin))).plan(Asker.PLATFORM, ref, visits(plugin), Duration.ofMinutes(1));
    }

    private static Set<String> said(CallbackPlan plan) {
        Set<String> said = new LinkedHashSet<>();
        plan.noneBecause().ifPresent(none -> said.add("none " + none.rule()));
        plan.callbacks().forEach(callback -> said.add(said(callback)));
        return said;
    }

    private static String said(PlannedCallback callback) {
        return String.join(" ", callback.rule(), callback.channel().name(), callback.dueOn().toString(), callback.expiresOn().toString(),
                post(callback.post()), callback.standing().name(), new TreeSet<>(callback.marks().stream().map(Enum::name).toList()).toString());
    }

    private static String post(Post post) {
        return switch (post) {
            case CALLBACK_AGENT -> "agent";
            case MANAGING_SUPERVISOR -> "supervisor";
            case SALESPERSON -> "salesperson";
            case SALES_MANAGER -> "sales-manager";
            default -> post.name();
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("standards")
    void ten_thousand_visits_are_answered_as_the_standards_table_says(String plugin) {
        List<DeliveryFacts> visits = visits(plugin);
        List<Answer<CallbackPlan>> answers = answers(plugin);
        OracleTable oracle = ORACLES.get(plugin);

        assertThat(answers).hasSize(VISITS);
        for (int i = 0; i < VISITS; i++) {
            assertThat(said(answers.get(i).value().orElseThrow())).as("visit %s: %s", i, without(visits.get(i), new Settings(Map.of()))).isEqualTo(oracle.answer(visits.get(i)));
        }
        assertThat(oracle.neverMet()).as("rows that none of the visits has met").isEmpty();
    }

    @Test
    void the_three_are_asked_about_the_same_visits_and_differ() {
        List<DeliveryFacts> base = visits(BASE);
        List<DeliveryFacts> yaolan = visits(YAOLAN);
        Settings none = new Settings(Map.of());
        for (int i = 0; i < VISITS; i++) {
            assertThat(without(base.get(i), none)).isEqualTo(without(yaolan.get(i), none));
        }
        assertThat(answers(BASE).stream().map(answer -> said(answer.value().orElseThrow())).toList())
                .isNotEqualTo(answers(HYUNDAI).stream().map(answer -> said(answer.value().orElseThrow())).toList());
    }

    private static DeliveryFacts without(DeliveryFacts f, Settings none) {
        return new DeliveryFacts(f.occasion(), f.deliveredOn(), f.today(), f.serviceKind(), f.firstVisit(), f.watchInUse(),
                f.majorComplaintResolvedOn(), f.fleetCustomer(), f.goodAdvice(), f.fleetVisitedOn(), f.firstWrittenSincePhone(), f.contact(), none);
    }
}
