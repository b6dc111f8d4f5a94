package io.dealerloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.callbacks.CallbackRecorded;
import io.dealerloop.callbacks.CallbackState;
import io.dealerloop.identity.Separation;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private final TicketDesk desk = new TicketDesk();

    @Test
    void a_complaint_and_a_low_score_make_one_ticket_and_a_booking_another() {
        assertThat(TicketsFromCallbacks.wanted(recorded(true, true, List.of("Q2=3"), false, "等待太久"))).extracting(NewTicket::kind)
                .containsExactly(TicketKind.COMPLAINT, TicketKind.BOOKING);
        assertThat(TicketsFromCallbacks.wanted(recorded(false, false, List.of("Q2=3"), false, "等待太久"))).singleElement()
                .satisfies(ticket -> assertThat(ticket.text()).isEqualTo("低分：Q2=3\n等待太久"));
        assertThat(TicketsFromCallbacks.wanted(recorded(false, false, List.of(), true, ""))).extracting(NewTicket::kind)
                .containsExactly(TicketKind.CORRECTION);
        assertThat(TicketsFromCallbacks.wanted(recorded(false, true, List.of(), false, ""))).extracting(NewTicket::text)
                .containsExactly("预约");
        assertThat(TicketsFromCallbacks.wanted(recorded(false, false, List.of(), false, "很好"))).isEmpty();
    }

    @Test
    void numbers_are_counted_per_store_without_gaps_or_doubles_however_many_open_tickets_at_once() throws Exception {
        List<Callable<Void>> openings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            openings.add(() -> open(TicketKind.COMPLAINT, TicketKind.BOOKING));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var opened : pool.invokeAll(openings)) {
                opened.get();
            }
        }
        assertThat(list(null, null).entries()).extracting(TicketView::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 24).map(number -> 25 - number).boxed().toList());

        TicketsTest elsewhere = new TicketsTest();
        elsewhere.open(TicketKind.BOOKING);
        assertThat(elsewhere.list(null, null).entries()).extracting(TicketView::number).containsExactly(1L);
    }

    @Test
    void tickets_are_listed_by_state_and_kind_closed_and_opened_again() {
        open(TicketKind.COMPLAINT, TicketKind.BOOKING);
        TicketView booking = list(TicketState.OPEN, TicketKind.BOOKING).entries().getFirst();

        TicketView closed = desk.as("张敏", tickets -> tickets.close(booking.id(), "已预约周五", booking.version(), null));

        assertThat(list(TicketState.OPEN, null).total()).isEqualTo(1);
        assertThat(list(TicketState.CLOSED, null).entries()).containsExactly(closed);
        assertThat(closed.note()).isEqualTo("已预约周五");
        assertThat(closed.version()).isEqualTo(booking.version() + 1);
        assertThat(closed.changedBy()).isEqualTo("张敏");
        assertThat(closed.createdAt()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00:00+08:00"));
        assertThat(closed.customer()).isEqualTo(booking.customer());

        desk.as("张敏", tickets -> tickets.reopen(booking.id(), null, closed.version()));
        assertThat(list(null, null).entries()).extracting(TicketView::number).containsExactly(2L, 1L);
        assertThat(desk.as("张敏", tickets -> tickets.list(Tickets.Query.ALL, 1, 1)).entries()).extracting(TicketView::number).containsExactly(1L);
        assertThat(new TicketsTest().list(null, null).total()).isZero();
    }

    @Test
    void whoever_comes_second_is_told_who_was_faster_and_nothing_is_overwritten() {
        open(TicketKind.COMPLAINT);
        TicketView seen = list(null, null).entries().getFirst();
        desk.as("李楠", tickets -> tickets.close(seen.id(), "已致歉", seen.version(), null));

        assertThatThrownBy(() -> desk.as("王强", tickets -> tickets.close(seen.id(), "也处理了", seen.version(), null)))
                .isInstanceOfSatisfying(Problem.class, conflict -> {
                    assertThat(conflict.kind()).isEqualTo(Problem.Kind.CONFLICT);
                    assertThat(conflict.getMessage()).contains("李楠").contains("03-02 09:00");
                });
        assertThat(list(null, null).entries().getFirst().note()).isEqualTo("已致歉");
    }

    @Test
    void a_ticket_of_another_store_is_not_found() {
        open(TicketKind.COMPLAINT);
        UUID theirs = list(null, null).entries().getFirst().id();

        assertThatThrownBy(() -> new TicketsTest().desk.as("张敏", tickets -> tickets.close(theirs, "x", 0, null)))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void whoever_handled_a_complaint_does_not_close_it_while_a_colleague_could() {
        open(TicketKind.COMPLAINT, TicketKind.BOOKING);
        TicketView complaint = list(null, TicketKind.COMPLAINT).entries().getFirst();
        TicketView booking = list(null, TicketKind.BOOKING).entries().getFirst();

        refused(() -> desk.as("张敏", tickets -> tickets.close(complaint.id(), "已致歉", complaint.version(), "同事请假")), "a colleague must close it");
        assertThat(list(TicketState.OPEN, TicketKind.COMPLAINT).total()).isEqualTo(1);
        desk.as("张敏", tickets -> tickets.close(booking.id(), "已约", booking.version(), null));
        TicketView closed = desk.as("李楠", tickets -> tickets.close(complaint.id(), "已致歉", complaint.version(), null));

        // Not satisfied after all: who said what was done has handled it by now, and nobody is left who has not.
        TicketView again = desk.as("李楠", tickets -> tickets.reopen(complaint.id(), "客户仍不满意", closed.version()));
        refused(() -> desk.as("李楠", tickets -> tickets.close(complaint.id(), "再次处理", again.version(), " ")), "say why");
        desk.as("李楠", tickets -> tickets.close(complaint.id(), "再次处理", again.version(), "本店只有两名客服"));
        assertThat(desk.as("李楠", tickets -> desk.separations.waived(0, 10)).entries()).singleElement().satisfies(waived -> {
            assertThat(waived.by()).isEqualTo("李楠");
            assertThat(waived.why()).isEqualTo("本店只有两名客服");
            assertThat(waived.subjectId()).isEqualTo(complaint.id());
            assertThat(waived.subject()).isEqualTo("投诉 1");
            assertThat(waived.at()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00:00+08:00"));
        });
    }

    @Test
    void a_store_may_enforce_it_always_or_allow_it_with_a_reason() {
        open(TicketKind.COMPLAINT);
        TicketView complaint = list(null, null).entries().getFirst();
        desk.colleagues.remove("李楠");

        desk.rule = Separation.Rule.ENFORCE;
        refused(() -> desk.as("张敏", tickets -> tickets.close(complaint.id(), "已致歉", complaint.version(), "无他人")), "a colleague must close it");
        desk.rule = Separation.Rule.ENFORCE_WHERE_POSSIBLE;
        refused(() -> desk.as("张敏", tickets -> tickets.close(complaint.id(), "已致歉", complaint.version(), null)), "say why");
        desk.colleagues.add("李楠");
        desk.rule = Separation.Rule.ALLOW_WITH_REASON;
        assertThat(desk.as("张敏", tickets -> tickets.close(complaint.id(), "已致歉", complaint.version(), "同事外出")).state())
                .isEqualTo(TicketState.CLOSED);
    }

    private static void refused(Callable<?> work, String why) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.REFUSED))
                .hasMessageContaining(why);
    }

    private Void open(TicketKind... kinds) {
        return desk.as("张敏", tickets -> {
            tickets.open(Stream.of(kinds).map(kind -> new NewTicket(kind, Ids.next(), Ids.next(), "王小明", Ids.next(), "京A12345",
                    "伊兰特", "文字", TicketDesk.subject("张敏"), "张敏")).toList());
            return null;
        });
    }

    private Page<TicketView> list(TicketState state, TicketKind kind) {
        return desk.as("张敏", tickets -> tickets.list(new Tickets.Query(state, kind, null, null), 0, 50));
    }

    private static CallbackRecorded recorded(boolean complaint, boolean booking, List<String> low, boolean correction, String words) {
        return new CallbackRecorded(Ids.next(), Ids.next(), Ids.next(), "王小明", Ids.next(), "京A12345", "伊兰特", Channel.PHONE,
                Outcome.DONE, CallbackState.DONE, complaint, booking, low, correction, "无法联系：空号", words, Ids.next(), "张敏");
    }
}
