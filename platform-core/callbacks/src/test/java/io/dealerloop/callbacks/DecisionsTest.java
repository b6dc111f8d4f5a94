package io.dealerloop.callbacks;

import static io.dealerloop.callbacks.Call.answers;
import static io.dealerloop.callbacks.Call.assertProblem;
import static io.dealerloop.callbacks.Call.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people decide about the list, and whose a callback is. */
class DecisionsTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final LocalDate CALL_DAY = D.plusDays(3);

    private final TestStore store = new TestStore();
    private final TestPlatform platform = new TestPlatform(store);
    private final UUID customer = store.customer("王小明", "13800000001");
    private final UUID order = store.service(D, "REPAIR", customer);

    DecisionsTest() {
        platform.setClock(CALL_DAY, "09:30");
        store.open(CALL_DAY);
    }

    @Test
    void a_visit_is_the_supervisors_and_the_call_before_it_completes_nothing() {
        platform.as(store, store.ann, () -> platform.callbacks.move(id(), Channel.VISIT, null, "客户要求", 0));
        assertThat(store.callback(order, "PHONE").assignee).isEqualTo(store.sue.subject());
        assertProblem(() -> record(call().channel(Channel.VISIT).version(1)), Problem.Kind.FORBIDDEN, null);
        Entry announced = platform.as(store, store.sue, () -> platform.callbacks.record(id(),
                call().version(1).agreedAt(TestStore.at(CALL_DAY.plusDays(1), "10:00")).input())).entry();
        assertThat(announced.state()).isEqualTo(CallbackState.OPEN);
        assertThat(announced.channel()).isEqualTo(Channel.VISIT);
        platform.setClock(CALL_DAY.plusDays(1), "11:00");
        Entry visited = platform.as(store, store.sue, () -> platform.callbacks.record(id(),
                call().channel(Channel.VISIT).version(2).answers(answers("Q1", 10)).visitor("苏经理", "主管经理").input())).entry();
        assertThat(visited.state()).isEqualTo(CallbackState.DONE);
        FormView interview = platform.as(store, store.sue, () -> platform.forms.interviewRecord(id()));
        assertThat(interview.rows().getFirst().get(FormField.VISITOR)).isEqualTo("苏经理 主管经理");
    }

    @Test
    void a_sale_is_the_salespersons_and_an_agents_where_there_is_none() {
        UUID sale = store.delivery("SALE", D, "NONE", store.customer("买家", "13800000007"), store.vehicle("京B22222"));
        store.open(CALL_DAY);
        UUID id = store.callback(sale, "SALE-3").id;
        assertThat(store.callback(sale, "SALE-3").assignee).isEqualTo(store.sam.subject());
        assertProblem(() -> platform.as(store, store.ann, () -> platform.callbacks.record(id, call().input())),
                Problem.Kind.FORBIDDEN, null);
        store.staff.remove(store.sam);
        assertThat(platform.as(store, store.ann, () -> platform.callbacks.record(id, call().input())).entry().state())
                .isEqualTo(CallbackState.DONE);
    }

    @Test
    void entries_are_dropped_restored_added_and_given_to_colleagues() {
        Entry dropped = platform.as(store, store.ann, () -> platform.callbacks.drop(id(), "重复", 0));
        assertThat(dropped.state()).isEqualTo(CallbackState.DROPPED);
        assertThat(dropped.lastChange().what()).isEqualTo("移除：重复");
        Entry restored = platform.as(store, store.ann, () -> platform.callbacks.restore(id(), 1));
        assertThat(restored.state()).isEqualTo(CallbackState.OPEN);
        List<Entry> given = platform.as(store, store.ann, () -> platform.callbacks.assign(
                List.of(new Callbacks.Assigned(id(), 2)), store.ben.subject()));
        assertThat(given.getFirst().assignee().name()).isEqualTo("ben");
        assertProblem(() -> platform.as(store, store.ann, () -> platform.callbacks.assign(
                List.of(new Callbacks.Assigned(id(), 3)), store.sam.subject())), Problem.Kind.INVALID, "assignee");
        UUID internal = store.service(D, "NONE", customer);
        Entry added = platform.as(store, store.ann, () -> platform.days.add(CALL_DAY, internal, Channel.PHONE, "客户来电"));
        assertThat(added.origin()).isEqualTo(Origin.ADDED);
        assertThat(added.reason()).isEqualTo("客户来电");
        assertProblem(() -> platform.as(store, store.ann, () -> platform.days.add(CALL_DAY, internal, Channel.PHONE, "再次")),
                Problem.Kind.REFUSED, null);
        assertProblem(() -> platform.as(store, store.ann, () -> platform.callbacks.drop(id(), " ", 3)), Problem.Kind.INVALID, "reason");
        assertThat(store.open(CALL_DAY).unchanged()).isFalse();
        assertThat(store.open(CALL_DAY).unchanged()).isTrue();
    }

    @Test
    void a_proposed_visit_waits_for_the_supervisor() {
        UUID fleetOrder = store.service(D, "MAINTENANCE", store.customer("某车队", "13800000008", "FLEET"));
        store.open(CALL_DAY);
        store.open(D.plusDays(7));
        platform.setClock(D.plusDays(7), "09:00");
        UUID visit = store.callback(fleetOrder, "FLEET").id;
        assertProblem(() -> platform.as(store, store.sue, () -> platform.callbacks.record(visit, call().channel(Channel.VISIT).input())),
                Problem.Kind.REFUSED, null);
        assertProblem(() -> platform.as(store, store.ann, () -> platform.callbacks.decide(visit, true, null, 0)), Problem.Kind.FORBIDDEN,
                null);
        Entry accepted = platform.as(store, store.sue, () -> platform.callbacks.decide(visit, true, null, 0));
        assertThat(accepted.proposal()).isEqualTo(Proposal.ACCEPTED);
        assertThat(platform.as(store, store.sue, () -> platform.callbacks.record(visit, call().channel(Channel.VISIT).version(1).input()))
                .entry().state()).isEqualTo(CallbackState.DONE);
    }

    @Test
    void what_was_dropped_yesterday_comes_back_onto_todays_list_at_once() {
        platform.as(store, store.ann, () -> platform.callbacks.drop(id(), "重复", 0));
        platform.setClock(CALL_DAY.plusDays(1), "09:00");
        store.open(CALL_DAY.plusDays(1));
        assertThat(store.list(CALL_DAY.plusDays(1))).isEmpty();
        Entry restored = platform.as(store, store.ann, () -> platform.callbacks.restore(id(), 1));
        assertThat(restored.day()).isEqualTo(CALL_DAY.plusDays(1));
        assertThat(store.list(CALL_DAY.plusDays(1))).containsExactly("PHONE CARRIED_OVER ann");
        Entry later = platform.as(store, store.ann, () -> platform.callbacks.move(id(), Channel.PHONE, CALL_DAY.plusDays(3), "出差", 2));
        assertThat(later.day()).isNull();
        assertThat(store.list(CALL_DAY.plusDays(1))).isEmpty();
        assertThat(store.open(CALL_DAY.plusDays(1)).listed()).isZero();
        store.open(CALL_DAY.plusDays(3));
        assertThat(store.list(CALL_DAY.plusDays(3))).hasSize(1);
    }

    private Recorded record(Call call) {
        return platform.as(store, store.ann, () -> platform.callbacks.record(id(), call.input()));
    }

    private UUID id() {
        return store.callbacks(order).getFirst().id;
    }
}
