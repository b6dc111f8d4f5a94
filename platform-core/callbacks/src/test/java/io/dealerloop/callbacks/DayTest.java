package io.dealerloop.callbacks;

import static io.dealerloop.callbacks.Call.assertProblem;
import static io.dealerloop.callbacks.Call.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DayTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = D.plusDays(3);

    private final TestStore east = new TestStore();
    private final TestStore west = new TestStore();
    private final TestPlatform platform = new TestPlatform(east, west);

    DayTest() {
        platform.setClock(DAY, "09:30");
    }

    @Test
    void a_day_is_opened_on_the_day_itself_only_and_says_who_opened_it() {
        assertProblem(() -> platform.as(east, east.ann, () -> platform.days.open(DAY.plusDays(1))), Problem.Kind.INVALID, "day");
        platform.as(east, east.ann, () -> platform.days.open(DAY));
        DayView day = platform.as(east, east.ann, () -> platform.days.day(DAY));
        assertThat(day.opened()).isTrue();
        assertThat(day.openedBy()).isEqualTo("ann");
        assertThat(platform.as(east, east.ann, () -> platform.days.day(D)).opened()).isFalse();
    }

    @Test
    void deliveries_imported_after_the_opening_join_today_and_before_it_they_wait() {
        UUID early = east.service(D, "REPAIR", east.customer("早", "13800000001"));
        platform.as(east, east.ann, this::join);
        assertThat(east.callbacks(early)).isEmpty();
        platform.as(east, east.ann, () -> platform.days.openToday());
        assertThat(east.list(DAY)).hasSize(1);
        east.service(D, "REPAIR", east.customer("晚", "13800000002"));
        platform.as(east, east.ann, this::join);
        assertThat(east.list(DAY)).containsExactlyInAnyOrder("PHONE DUE ann", "PHONE DUE ben");
    }

    private Void join() {
        platform.days.joinToday();
        return null;
    }

    @Test
    void a_day_is_handed_in_taken_back_and_acknowledged_once() {
        east.service(D, "REPAIR", east.customer("王一", "13800000001"));
        platform.as(east, east.ann, () -> platform.days.openToday());
        assertThat(platform.as(east, east.ann, () -> platform.days.handIn(DAY, "全部完成")).note()).isEqualTo("全部完成");
        assertProblem(() -> platform.as(east, east.ann, () -> platform.days.handIn(DAY, null)), Problem.Kind.CONFLICT, null);
        platform.as(east, east.ann, this::takeBack);
        assertProblem(() -> platform.as(east, east.sue, () -> platform.days.acknowledge(DAY, east.ann.subject(), null)),
                Problem.Kind.CONFLICT, null);
        platform.as(east, east.ann, () -> platform.days.handIn(DAY, null));
        DayView.Agent acknowledged = platform.as(east, east.sue, () -> platform.days.acknowledge(DAY, east.ann.subject(), "收到"));
        assertThat(acknowledged.acknowledgedBy()).isEqualTo("sue");
        assertProblem(() -> platform.as(east, east.ann, this::takeBack), Problem.Kind.REFUSED, null);
        assertProblem(() -> platform.as(east, east.sue, () -> platform.days.acknowledge(DAY, east.ann.subject(), null)),
                Problem.Kind.CONFLICT, null);
        DayView day = platform.as(east, east.sue, () -> platform.days.day(DAY));
        assertThat(day.agents()).extracting(DayView.Agent::name, DayView.Agent::total, DayView.Agent::open)
                .containsExactly(tuple("ann", 1, 1));
    }

    private Void takeBack() {
        platform.days.takeBack(DAY);
        return null;
    }

    @Test
    void nobody_acknowledges_their_own_day_where_somebody_else_could() {
        platform.as(east, east.sue, () -> platform.days.openToday());
        platform.as(east, east.sue, () -> platform.days.handIn(DAY, null));
        east.staff.add(TestStore.colleague("sid", Post.MANAGING_SUPERVISOR));
        assertProblem(() -> platform.as(east, east.sue, () -> platform.days.acknowledge(DAY, east.sue.subject(), null)),
                Problem.Kind.REFUSED, null);
        east.staff.removeLast();
        assertThat(platform.as(east, east.sue, () -> platform.days.acknowledge(DAY, east.sue.subject(), null)).acknowledgedAt())
                .isNotNull();
    }

    @Test
    void two_who_open_the_day_at_once_open_it_once() throws Exception {
        for (int i = 0; i < 30; i++) {
            east.service(D, "REPAIR", east.customer("客户" + i, "1380000200" + i));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            var runs = pool.invokeAll(List.<Callable<Opened>>of(
                    () -> platform.as(east, east.ann, () -> platform.days.openToday()),
                    () -> platform.as(east, east.ben, () -> platform.days.openToday()),
                    () -> platform.as(east, east.sue, () -> platform.days.openToday())));
            int planned = 0;
            for (var run : runs) {
                planned += run.get().planned();
            }
            assertThat(planned).isEqualTo(30);
        }
        assertThat(east.list(DAY)).hasSize(30);
    }

    @Test
    void one_list_over_the_stores_a_person_serves_filtered_counted_sorted_and_paged() {
        for (int i = 0; i < 4; i++) {
            east.service(D, "REPAIR", east.customer("东" + i, "1380000300" + i));
            west.service(DAY.minusDays(1), "MAINTENANCE", west.customer("西" + i, "1380000400" + i));
        }
        east.open(DAY);
        west.open(DAY);
        DayList all = list("all", null, null, null, "list", 0, 50, east, west);
        assertThat(all.counts().total()).isEqualTo(8);
        assertThat(all.counts().byChannel()).containsEntry(Channel.PHONE, 4).containsEntry(Channel.SMS, 4);
        assertThat(all.days()).hasSize(2).allMatch(DayList.StoreDay::opened);
        assertThat(list("all", null, null, null, "list", 0, 50, east).entries())
                .allMatch(entry -> entry.storeId().equals(east.tenant.value()));
        assertThat(list("me", null, null, null, "list", 0, 50, east).entries()).hasSize(2);
        assertThat(list("all", "SMS", null, null, "list", 0, 50, east, west).entries()).hasSize(4);
        assertThat(list("all", "SMS", null, null, "list", 0, 50, east, west).counts().total()).isEqualTo(8);
        assertThat(list("all", null, null, "13800003002", "list", 0, 50, east, west).entries()).hasSize(1);
        DayList page = list("all", null, null, null, "-customer", 1, 3, east, west);
        assertThat(page.entries()).extracting(entry -> entry.customer().name()).containsExactly("西0", "东3", "东2");
        assertThat(page.page().total()).isEqualTo(8);
        assertProblem(() -> list("all", "FAX", null, null, "list", 0, 50, east), Problem.Kind.INVALID, "channel");
        assertProblem(() -> list("all", null, null, null, "phone", 0, 50, east), Problem.Kind.INVALID, "sort");
        assertProblem(() -> list("all", null, null, null, "list", 0, 500, east), Problem.Kind.INVALID, "size");
    }

    @Test
    void a_corrected_number_brings_back_whom_nobody_could_reach() {
        UUID customer = east.customer("无号", null);
        UUID order = east.service(DAY.minusDays(1), "MAINTENANCE", customer);
        east.open(DAY);
        assertThat(east.callbacks(order)).extracting(callback -> callback.state).containsExactly(CallbackState.UNREACHABLE);
        east.in(connection -> Sql.update(connection,
                "UPDATE customer SET phone = '13800000001', phone_mobile = true WHERE tenant_id = ? AND id = ?", east.tenant, customer));
        platform.as(east, east.ann, () -> {
            platform.days.planAgain(customer);
            return null;
        });
        assertThat(east.callback(order, "LOST").state).isEqualTo(CallbackState.CANCELLED);
        assertThat(east.callback(order, "SMS").state).isEqualTo(CallbackState.OPEN);
        assertThat(east.list(DAY)).contains("SMS DUE ann");
        assertThat(east.open(DAY).unchanged()).isTrue();
    }

    @Test
    void the_day_begins_at_the_stores_own_midnight() {
        platform.setClock(DAY, "00:05");
        assertThat(platform.as(east, east.ann, () -> platform.days.open(DAY)).day()).isEqualTo(DAY);
        platform.setClock(DAY, "23:55");
        assertThat(platform.as(east, east.ann, () -> platform.days.open(DAY)).unchanged()).isTrue();
        platform.setClock(DAY.plusDays(1), "00:00");
        assertProblem(() -> platform.as(east, east.ann, () -> platform.days.open(DAY)), Problem.Kind.INVALID, "day");
    }

    @Test
    void what_callbacks_tell_others_survives_the_outbox() {
        CallbackRecorded recorded = new CallbackRecorded(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "王", new UUID(0, 4), null, null,
                Channel.PHONE, Outcome.NO_ANSWER, CallbackState.OPEN, false, true, List.of("Q1=3"), false, "改日再联系", "", new UUID(0, 5), "张敏");
        assertThat(Json.read(Json.write(recorded), CallbackRecorded.class)).isEqualTo(recorded);
        CustomersUnreachable lost = new CustomersUnreachable(List.of(new CustomersUnreachable.Callback(new UUID(0, 1), new UUID(0, 2), "王",
                new UUID(0, 3), null, "伊兰特", "没有电话")));
        assertThat(Json.read(Json.write(lost), CustomersUnreachable.class)).isEqualTo(lost);
    }

    @Test
    void a_past_day_shows_how_it_ended() {
        UUID order = east.service(D, "REPAIR", east.customer("王一", "13800000001"));
        east.open(DAY);
        UUID id = east.callbacks(order).getFirst().id;
        platform.as(east, east.ann, () -> platform.callbacks.record(id, call().outcome(Outcome.NO_ANSWER).input()));
        platform.setClock(DAY.plusDays(1), "09:00");
        east.open(DAY.plusDays(1));
        platform.as(east, east.ann, () -> platform.callbacks.record(id, call().version(1).input()));
        Entry yesterday = onDay(DAY);
        assertThat(yesterday.state()).isEqualTo(CallbackState.OPEN);
        assertThat(yesterday.lastOutcome()).isEqualTo(Outcome.NO_ANSWER);
        Entry today = onDay(DAY.plusDays(1));
        assertThat(today.state()).isEqualTo(CallbackState.DONE);
        assertThat(today.origin()).isEqualTo(Origin.CARRIED_OVER);
    }

    @Test
    void the_work_view_speaks_the_stores_words() {
        UUID order = east.service(D, "REPAIR", east.customer("王小明", "13800000001"));
        UUID written = east.service(DAY.minusDays(1), "MAINTENANCE", east.customer("李四", "13800000002"));
        east.open(DAY);
        Work call = platform.as(east, east.ann, () -> platform.workspace.work(east.callbacks(order).getFirst().id));
        assertThat(call.script().steps().getFirst().words()).isEqualTo("王小明先生/女士您好，我是东城店的ann");
        assertThat(call.survey().questions()).hasSize(5);
        assertThat(call.message()).isNull();
        assertThat(call.visits()).hasSize(1);
        Work text = platform.as(east, east.ann, Locale.ENGLISH, () -> platform.workspace.work(east.callbacks(written).getFirst().id));
        assertThat(text.message().body()).startsWith("Thank you 京A").endsWith("东城店");
        assertThat(text.script()).isNull();
        assertThat(text.survey()).isNull();
    }

    @Test
    void an_import_is_not_undone_under_what_people_have_worked() {
        UUID worked = east.service(D, "REPAIR", east.customer("王一", "13800000001"));
        UUID untouched = east.service(D, "REPAIR", east.customer("王二", "13800000002"));
        east.open(DAY);
        platform.as(east, east.ann, () -> platform.callbacks.record(east.callbacks(worked).getFirst().id, call().input()));
        assertThat(platform.as(east, east.ann, () -> platform.inUse.obstacle(List.of(worked, untouched)))).isPresent();
        assertThat(platform.as(east, east.ann, () -> platform.inUse.obstacle(List.of(untouched)))).isEmpty();
        platform.as(east, east.ann, () -> {
            platform.inUse.forget(List.of(untouched));
            return null;
        });
        assertThat(east.callbacks(untouched)).isEmpty();
        assertThat(east.list(DAY)).hasSize(1);
    }

    private Entry onDay(LocalDate day) {
        return platform.reading(east.ann, List.of(east), () -> platform.reading.list(
                ListQuery.of(day, "all", east.ann.subject(), null, null, null, null, 0, 50))).entries().getFirst();
    }

    private DayList list(String assignee, String channel, String state, String search, String sort, int page, int size,
            TestStore... served) {
        return platform.reading(east.ann, List.of(served), () -> platform.reading.list(
                ListQuery.of(null, assignee, east.ann.subject(), channel, state, search, sort, page, size)));
    }
}
