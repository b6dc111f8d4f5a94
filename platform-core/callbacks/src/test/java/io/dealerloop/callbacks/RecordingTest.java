package io.dealerloop.callbacks;

import static io.dealerloop.callbacks.Call.answers;
import static io.dealerloop.callbacks.Call.assertProblem;
import static io.dealerloop.callbacks.Call.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.identity.Colleague;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Outcome;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final LocalDate CALL_DAY = D.plusDays(3);

    private final TestStore store = new TestStore();
    private final TestPlatform platform = new TestPlatform(store);
    private final UUID customer = store.customer("王小明", "13800000001");
    private final UUID order = store.service(D, "REPAIR", customer);

    RecordingTest() {
        platform.setClock(CALL_DAY, "09:30");
        store.open(CALL_DAY);
    }

    @Test
    void a_completed_call_is_kept_whole_and_told_to_others() {
        Map<String, Object> answers = answers("Q1", 9, "Q2", 3, "Q3", null);
        Recorded recorded = record(call().outcome(Outcome.DONE).answers(answers).opinion("等待太久 😀").remarks("𠮷家").complaint().booking());
        assertThat(recorded.entry().state()).isEqualTo(CallbackState.DONE);
        assertThat(recorded.entry().version()).isEqualTo(1);
        assertThat(recorded.consequence()).isEqualTo("回访完成");
        assertThat(platform.events).singleElement().isInstanceOfSatisfying(CallbackRecorded.class, event -> {
            assertThat(event.complaint()).isTrue();
            assertThat(event.booking()).isTrue();
            assertThat(event.lowScores()).containsExactly("Q2=3");
            assertThat(event.words()).isEqualTo("等待太久 😀\n𠮷家");
        });
        Work work = platform.as(store, store.ann, () -> platform.workspace.work(id()));
        assertThat(work.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.answers()).containsExactly(Map.entry("Q1", 9), Map.entry("Q2", 3),
                    new AbstractMap.SimpleEntry<>("Q3", null));
            assertThat(attempt.opinion()).isEqualTo("等待太久 😀");
            assertThat(attempt.remarks()).isEqualTo("𠮷家");
        });
    }

    @Test
    void a_second_completion_is_refused() {
        record(call().outcome(Outcome.DONE));
        assertProblem(() -> record(call().outcome(Outcome.DONE).version(1)), Problem.Kind.REFUSED, null);
    }

    @Test
    void a_call_in_vain_comes_back_the_next_day_up_to_the_standards_limit() {
        record(call().outcome(Outcome.NO_ANSWER));
        Entry again = record(call().outcome(Outcome.BUSY).version(1)).entry();
        assertThat(again.nextOn()).isEqualTo(CALL_DAY.plusDays(1));
        assertThat(again.dueOn()).isEqualTo(CALL_DAY);
        store.open(CALL_DAY.plusDays(1));
        assertThat(store.list(CALL_DAY.plusDays(1))).containsExactly("PHONE CARRIED_OVER ann");
        platform.setClock(CALL_DAY.plusDays(1), "10:00");
        Recorded last = record(call().outcome(Outcome.SWITCHED_OFF).version(2));
        assertThat(last.entry().state()).isEqualTo(CallbackState.UNREACHABLE);
        assertThat(last.consequence()).startsWith("无法联系");
        assertThat(store.open(CALL_DAY.plusDays(2)).listed()).isZero();
    }

    @Test
    void what_was_answered_is_kept_whatever_the_outcome() {
        record(call().outcome(Outcome.INCONVENIENT).answers(answers("Q1", 8)).agreedAt(TestStore.at(CALL_DAY.plusDays(1), "15:00")));
        assertThat(count("survey_answer", "question = 'Q1'")).isEqualTo(1);
    }

    @Test
    void an_agreed_time_is_kept_even_past_the_expiry_and_the_agent_is_told() {
        Recorded recorded = record(call().outcome(Outcome.INCONVENIENT).agreedAt(TestStore.at(D.plusDays(20), "15:00")));
        assertThat(recorded.entry().agreedAt()).isEqualTo(TestStore.at(D.plusDays(20), "15:00"));
        assertThat(recorded.entry().expiresOn()).isEqualTo(D.plusDays(20));
        assertThat(recorded.consequence()).contains("03-22 15:00", "顺延");
    }

    @Test
    void a_refused_call_goes_on_in_writing_and_the_wish_is_noted() {
        Recorded recorded = record(call().outcome(Outcome.REFUSED));
        assertThat(recorded.entry().channel()).isEqualTo(Channel.SMS);
        assertThat(recorded.entry().state()).isEqualTo(CallbackState.OPEN);
        assertThat(count("customer", "refuses_phone_since IS NOT NULL")).isEqualTo(1);
        assertProblem(() -> platform.as(store, store.ann, () -> platform.callbacks.move(id(), Channel.PHONE, null, "试试", 1)),
                Problem.Kind.REFUSED, null);
    }

    @Test
    void a_dead_number_is_noted_and_asks_for_a_way() {
        Recorded recorded = record(call().outcome(Outcome.NUMBER_DEAD));
        assertThat(recorded.entry().state()).isEqualTo(CallbackState.UNREACHABLE);
        assertThat(count("customer", "phone_wrong")).isEqualTo(1);
        assertThat(((CallbackRecorded) platform.events.getFirst()).correctionTask()).isTrue();
    }

    @Test
    void bad_input_names_its_field_and_records_nothing() {
        assertProblem(() -> record(call().answers(answers("Q1", 11))), Problem.Kind.INVALID, "answers.Q1");
        assertProblem(() -> record(call().answers(answers("Q1", 0))), Problem.Kind.INVALID, "answers.Q1");
        assertProblem(() -> record(call().answers(answers("Q1", "7.5"))), Problem.Kind.INVALID, "answers.Q1");
        assertProblem(() -> record(call().answers(answers("Q1", 7.5))), Problem.Kind.INVALID, "answers.Q1");
        assertProblem(() -> record(call().answers(answers("Q9", 5))), Problem.Kind.INVALID, "answers.Q9");
        assertProblem(() -> record(call().remarks("长".repeat(5000))), Problem.Kind.INVALID, "remarks");
        assertProblem(() -> record(call().remarks("a\u0000b")), Problem.Kind.INVALID, "remarks");
        assertProblem(() -> record(call().opinion("\uD800")), Problem.Kind.INVALID, "opinion");
        assertProblem(() -> record(call().outcome(Outcome.INCONVENIENT)), Problem.Kind.INVALID, "agreedAt");
        assertProblem(() -> record(call().outcome(Outcome.INCONVENIENT).agreedAt(TestStore.at(CALL_DAY, "09:30"))), Problem.Kind.INVALID,
                "agreedAt");
        assertProblem(() -> record(call().outcome(Outcome.NO_ANSWER).agreedAt(TestStore.at(CALL_DAY, "15:30"))), Problem.Kind.INVALID,
                "agreedAt");
        assertProblem(() -> record(call().channel(Channel.SMS)), Problem.Kind.INVALID, "channel");
        assertProblem(() -> record(call().version(null)), Problem.Kind.INVALID, "version");
        assertProblem(() -> platform.as(store, store.ann, () -> platform.callbacks.record(UUID.randomUUID(), call().input())),
                Problem.Kind.NOT_FOUND, null);
        assertThat(count("callback_attempt", "true")).isZero();
        assertThat(record(call().remarks("😀".repeat(2000))).entry().state()).isEqualTo(CallbackState.DONE);
    }

    @Test
    void the_error_for_long_remarks_names_limit_and_length() {
        assertThatThrownBy(() -> record(call().remarks("长".repeat(5000)))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.detail().zh()).contains("2000", "5000"));
    }

    @Test
    void another_stores_callback_does_not_exist() {
        TestStore other = new TestStore();
        TestPlatform both = new TestPlatform(store, other);
        both.setClock(CALL_DAY, "09:30");
        assertProblem(() -> both.as(other, other.ann, () -> both.callbacks.record(id(), call().input())), Problem.Kind.NOT_FOUND, null);
        assertProblem(() -> both.as(other, other.ann, () -> both.workspace.work(id())), Problem.Kind.NOT_FOUND, null);
        assertThat(store.callback(order, "PHONE").attempts).isZero();
    }

    @Test
    void of_two_people_on_one_callback_the_second_is_told_and_nothing_is_lost() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Colleague agent : List.of(store.ann, store.ben)) {
                running.add(pool.submit(() -> {
                    together.await();
                    try {
                        return platform.as(store, agent, () -> platform.callbacks.record(id(), call().remarks(agent.name()).input()));
                    } catch (Problem problem) {
                        return problem;
                    }
                }));
            }
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
        }
        Recorded won = (Recorded) outcomes.stream().filter(Recorded.class::isInstance).findFirst().orElseThrow();
        Problem lost = (Problem) outcomes.stream().filter(Problem.class::isInstance).findFirst().orElseThrow();
        assertThat(lost.kind()).isEqualTo(Problem.Kind.CONFLICT);
        assertThat(lost.current().orElseThrow()).isEqualTo(won.entry());
        assertThat(lost.detail().zh()).contains(won.entry().lastChange().by(), "03-05 09:30", "电话：完成");
        assertThat(count("callback_attempt", "true")).isEqualTo(1);
        assertThat(count("audit_entry", "action = 'callbacks.record'")).isEqualTo(1);
    }

    @Test
    void a_call_in_vain_is_kept_even_when_the_standard_does_not_answer() {
        TestStore elsewhere = new TestStore();
        elsewhere.follow(new DemoStandard() {
            @Override
            public NextStep afterAttempt(AttemptFacts attempt) {
                throw new IllegalStateException("broken");
            }
        });
        TestPlatform broken = new TestPlatform(elsewhere);
        broken.setClock(CALL_DAY, "09:30");
        UUID other = elsewhere.service(D, "REPAIR", elsewhere.customer("王一", "13800000001"));
        elsewhere.open(CALL_DAY);
        Entry kept = broken.as(elsewhere, elsewhere.ann, () -> broken.callbacks.record(elsewhere.callbacks(other).getFirst().id,
                call().outcome(Outcome.NO_ANSWER).input())).entry();
        assertThat(kept.nextOn()).isEqualTo(CALL_DAY.plusDays(1));
        assertThat(kept.attempts()).isEqualTo(1);
    }

    @Test
    void what_was_tried_comes_back_when_its_voided_order_does() {
        record(call().outcome(Outcome.NO_ANSWER));
        store.correct(order, "status = 'VOIDED'");
        store.open(CALL_DAY);
        assertThat(store.callback(order, "PHONE").state).isEqualTo(CallbackState.CANCELLED);
        store.correct(order, "status = 'DELIVERED'");
        store.open(CALL_DAY);
        assertThat(store.callback(order, "PHONE").state).isEqualTo(CallbackState.OPEN);
        assertThat(store.callback(order, "PHONE").attempts).isEqualTo(1);
    }

    @Test
    void the_next_callback_is_the_same_persons_first() {
        for (int i = 0; i < 3; i++) {
            store.service(D.minusDays(1), "REPAIR", store.customer("别人" + i, "1380000100" + i));
        }
        UUID second = store.service(D.minusDays(1), "MAINTENANCE", customer);
        store.open(CALL_DAY);
        assertThat(record(call()).next().callbackId()).isEqualTo(store.callback(second, "SMS").id);
    }

    private Recorded record(Call call) {
        return platform.as(store, store.ann, () -> platform.callbacks.record(id(), call.input()));
    }

    private UUID id() {
        return store.callbacks(order).getFirst().id;
    }

    private long count(String table, String condition) {
        return store.in(connection -> Sql.count(connection, "SELECT count(*) FROM " + table + " WHERE tenant_id = ? AND " + condition,
                store.tenant));
    }

}
