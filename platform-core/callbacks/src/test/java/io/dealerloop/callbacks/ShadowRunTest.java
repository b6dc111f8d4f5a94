package io.dealerloop.callbacks;

import static io.dealerloop.callbacks.Call.answers;
import static io.dealerloop.callbacks.Call.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class ShadowRunTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final StandardRef NEXT = new StandardRef("demo", "2.0.0");

    /** Calls two days later, asks more sternly, words its text message anew, and cannot answer about campaigns. */
    private static final class NextStandard extends DemoStandard {

        @Override
        public List<SettingDeclaration> settings() {
            return List.of(SettingDeclaration.number("phone-days", 5, 0, 10, Text.of("电话回访天数", "Days until the call")));
        }

        @Override
        public CallbackPlan plan(DeliveryFacts delivery) {
            if (delivery.serviceKind() == io.dealerloop.spi.ServiceKind.CAMPAIGN) {
                throw new IllegalStateException("no rule for campaigns");
            }
            return delivery.serviceKind() == io.dealerloop.spi.ServiceKind.SMALL_REPAIR
                    ? CallbackPlan.none("QUIET", Text.of("小修不回访", "small repairs are left alone")) : super.plan(delivery);
        }

        @Override
        public Optional<SurveyDefinition> survey(SurveyFacts facts) {
            return super.survey(facts).map(survey -> new SurveyDefinition(survey.code(), 2, survey.title(), survey.questions(), 1, 10, 8));
        }

        @Override
        public Optional<MessageTemplate> message(ScriptFacts facts) {
            return facts.channel().written()
                    ? Optional.of(new MessageTemplate(Optional.empty(), Text.of("您好 {customer}", "Hello {customer}"))) : Optional.empty();
        }
    }

    private final TestStore store = new TestStore();
    private final List<ShadowedPast> pasts = new java.util.ArrayList<>();
    private final UUID customer = store.customer("王小明", "13800000001");

    ShadowRunTest() {
        store.host = PluginHost.holding(Map.of(TestStore.STANDARD, new DemoStandard(), NEXT, new NextStandard()));
    }

    @Test
    void every_kind_of_change_is_counted_and_listed_and_nothing_live_is_touched() {
        TestPlatform platform = new TestPlatform(store);
        UUID called = store.service(D, "REPAIR", customer);
        store.service(D.plusDays(1), "MAINTENANCE", store.customer("李四", "13800000002"));
        store.service(D.plusDays(2), "MAINTENANCE", store.customer("王五", "13800000003"));
        store.service(D.plusDays(3), "SMALL_REPAIR", store.customer("赵六", "13800000004"));
        store.service(D.plusDays(4), "CAMPAIGN", store.customer("孙七", "13800000005"));
        store.service(TODAY.minusDays(91), "REPAIR", store.customer("周八", "13800000006"));
        store.open(D.plusDays(3));
        platform.setClock(D.plusDays(3), "10:00");
        platform.as(store, store.ann, () -> platform.callbacks.record(store.callback(called, "PHONE").id,
                call().outcome(Outcome.DONE).answers(answers("Q1", 7, "Q2", 9, "Q3", null)).complaint().input()));
        List<String> live = store.everything();

        UUID run = replay(platform);

        ShadowRun made = store.in(connection -> new ShadowRows(connection, store.tenant).runs(run, Locale.ENGLISH)).getFirst();
        assertThat(made.state()).isEqualTo(ShadowRun.State.DONE);
        assertThat(made.deliveries()).as("older than 90 days is left out").isEqualTo(5);
        assertThat(made.replayed()).isEqualTo(5);
        assertThat(made.callbacksBefore()).isEqualTo(5);
        assertThat(made.callbacksAfter()).isEqualTo(3);
        assertThat(differences(run)).extracting(ShadowRun.Difference::kind, ShadowRun.Difference::subject, ShadowRun.Difference::documentNo,
                ShadowRun.Difference::times).contains(
                tuple(ShadowRun.Kind.DAY, "PHONE", "WX1", 1),
                tuple(ShadowRun.Kind.CALLBACK_DROPPED, "PHONE", "WX4", 1),
                tuple(ShadowRun.Kind.UNANSWERED, "", "WX5", 1),
                tuple(ShadowRun.Kind.MESSAGE, "SMS", "WX2", 2),
                tuple(ShadowRun.Kind.SCALE, "service", "WX1", 1),
                tuple(ShadowRun.Kind.SCORE, "Q1", "WX1", 1)).hasSize(6);
        assertThat(differences(run)).filteredOn(one -> one.kind() == ShadowRun.Kind.DAY).singleElement().satisfies(day -> {
            assertThat(day.before()).isEqualTo("2026-03-05");
            assertThat(day.after()).isEqualTo("2026-03-07");
        });
        assertThat(differences(run)).filteredOn(one -> one.kind() == ShadowRun.Kind.SCORE).singleElement().satisfies(score -> {
            assertThat(score.before()).isEqualTo("7: no alarm");
            assertThat(score.after()).isEqualTo("7: alarm");
        });
        assertThat(made.changes()).contains(new ShadowRun.Change(ShadowRun.Kind.MESSAGE, 1, 2));
        assertThat(store.everything()).isEqualTo(live);
    }

    @Test
    void what_was_known_of_the_customer_on_that_morning_counts_and_not_what_came_later() {
        UUID written = store.service(D, "MAINTENANCE", customer);
        store.open(D.plusDays(1));
        TestPlatform platform = new TestPlatform(store);
        platform.setClock(D.plusDays(1), "10:00");
        platform.as(store, store.ann, () -> platform.callbacks.record(store.callback(written, "SMS").id, call().channel(io.dealerloop.spi.Channel.SMS)
                .outcome(Outcome.DONE).input()));
        UUID later = store.service(D.plusDays(10), "MAINTENANCE", customer);

        List<Replayed> past = store.in(connection -> Replayed.after(connection, store.tenant, D.minusDays(1), TODAY, null, 10));

        assertThat(past).extracting(one -> one.delivery().deliveryId(), Replayed::firstWritten, Replayed::today).containsExactly(
                tuple(written, Optional.empty(), D.plusDays(1)), tuple(later, Optional.of(D.plusDays(1)), D.plusDays(11)));
    }

    @Test
    void a_run_that_was_interrupted_begins_anew_and_finds_the_same() {
        TestPlatform platform = new TestPlatform(store);
        store.service(D, "REPAIR", customer);
        UUID run = wanted(platform);
        store.in(connection -> {
            ShadowRows rows = new ShadowRows(connection, store.tenant);
            rows.begin(run, 1, now());
            rows.replayed(run, 1, 1, 1);
            rows.keep(run, 1, List.of(new ShadowDifference(ShadowRun.Kind.DAY, "HALF", "WX0", D, 1, null, null)));
            return null;
        });

        make(platform);

        ShadowRun made = store.in(connection -> new ShadowRows(connection, store.tenant).runs(run, Locale.ENGLISH)).getFirst();
        assertThat(made.state()).isEqualTo(ShadowRun.State.DONE);
        assertThat(made.replayed()).isEqualTo(1);
        assertThat(differences(run)).extracting(ShadowRun.Difference::subject).doesNotContain("HALF").contains("PHONE");
    }

    @Test
    void what_another_capability_keeps_of_those_days_is_put_to_both_versions_too() {
        TestPlatform platform = new TestPlatform(store);
        pasts.add(run -> {
            assertThat(run.from()).isEqualTo(TestStore.at(TODAY.minusDays(90), "00:00"));
            assertThat(run.until()).isEqualTo(TestStore.at(TODAY.plusDays(1), "00:00"));
            assertThat(run.inForce().links().getFirst().ref()).isEqualTo(TestStore.STANDARD);
            assertThat(run.tried().links().getFirst().ref()).isEqualTo(NEXT);
            assertThat(run.keep(List.of(new ShadowDifference(ShadowRun.Kind.RECORDING, "C1", "7", D, 1, Text.of("90 分", "90 points"), Text.of("80 分", "80 points")))))
                    .isTrue();
        });

        UUID run = replay(platform);

        assertThat(differences(run)).extracting(ShadowRun.Difference::kind, ShadowRun.Difference::documentNo, ShadowRun.Difference::after)
                .contains(tuple(ShadowRun.Kind.RECORDING, "7", "80 points"));
    }

    @Test
    void a_cancelled_run_finds_nothing_more() {
        TestPlatform platform = new TestPlatform(store);
        store.service(D, "REPAIR", customer);
        UUID run = wanted(platform);
        ShadowRows.Wanted wanted = store.in(connection -> new ShadowRows(connection, store.tenant).next()).orElseThrow();
        store.in(connection -> new ShadowRows(connection, store.tenant).end(run, ShadowRun.State.CANCELLED, null, now()));

        make(platform, wanted);

        assertThat(differences(run)).isEmpty();
        assertThat(store.in(connection -> new ShadowRows(connection, store.tenant).runs(run, Locale.ENGLISH)).getFirst().state())
                .isEqualTo(ShadowRun.State.CANCELLED);
    }

    @Test
    void the_workbook_has_a_line_for_each_difference_and_never_a_formula() throws Exception {
        TestPlatform platform = new TestPlatform(store);
        store.service(D, "REPAIR", customer);
        UUID run = replay(platform);
        ShadowRun made = store.in(connection -> new ShadowRows(connection, store.tenant).runs(run, Locale.ENGLISH)).getFirst();
        List<ShadowRun.Difference> lines = new java.util.ArrayList<>(differences(run));
        lines.add(new ShadowRun.Difference(99, ShadowRun.Kind.SCRIPT, "=1+1", null, null, 1, "=cmd()", "@x"));

        byte[] workbook = ShadowSheet.workbook(made, page -> page == 0 ? lines : List.of(), Locale.ENGLISH);

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(lines.size() + 1);
            assertThat(rows.getLast().getCellText(2)).isEqualTo("=1+1");
            assertThat(rows.getLast().getCell(2).getFormula()).isNull();
        }
    }

    private UUID wanted(TestPlatform platform) {
        UUID id = Ids.next();
        store.in(connection -> {
            new ShadowRows(connection, store.tenant).add(new ShadowRows.Wanted(id, "demo", "2.0.0", "1.0.0", TODAY.minusDays(90), TODAY),
                    Actor.SYSTEM, now());
            return null;
        });
        return id;
    }

    private UUID replay(TestPlatform platform) {
        UUID id = wanted(platform);
        make(platform);
        return id;
    }

    private void make(TestPlatform platform) {
        make(platform, store.in(connection -> new ShadowRows(connection, store.tenant).next()).orElseThrow());
    }

    private void make(TestPlatform platform, ShadowRows.Wanted wanted) {
        ShadowReplay.Transactions transactions = new ShadowReplay.Transactions() {
            @Override
            public <T> T in(StoreDatabase.Work<T> work) {
                return store.in(work);
            }
        };
        Standards standards = store.standards(store.settings);
        Supplier<OffsetDateTime> clock = ShadowRunTest::now;
        platform.as(store, store.sue, () -> {
            new ShadowReplay(transactions, platform.surveys, store.tenant, wanted, standards,
                    new ShadowComparison(side("1.0.0"), side("2.0.0")), clock).run(pasts);
            return null;
        });
    }

    private ShadowComparison.Side side(String version) {
        return new ShadowComparison.Side(store.standards(store.settings.following("demo", version)), new StandardRef("demo", version));
    }

    private List<ShadowRun.Difference> differences(UUID run) {
        return store.in(connection -> new ShadowRows(connection, store.tenant).differences(run, null, 0, 200, Locale.ENGLISH));
    }

    private static OffsetDateTime now() {
        return TestStore.at(TODAY, "12:00");
    }
}
