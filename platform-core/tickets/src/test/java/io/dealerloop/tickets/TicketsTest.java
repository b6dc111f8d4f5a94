package io.dealerloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.callbacks.CallbackRecorded;
import io.dealerloop.callbacks.CallbackState;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.TestDatabase;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TicketsTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated("db/kernel/changelog.xml", "db/tickets/changelog.xml");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final TenantId store = new TenantId(Ids.next());

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
        List<Callable<Long>> openings = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            openings.add(() -> open(TicketKind.COMPLAINT));
        }
        List<Long> numbers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var opened : pool.invokeAll(openings)) {
                numbers.add(opened.get());
            }
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
        assertThat(new TicketsTest().open(TicketKind.BOOKING)).isEqualTo(1);
    }

    @Test
    void tickets_are_listed_by_state_and_kind_closed_and_opened_again() {
        open(TicketKind.COMPLAINT);
        open(TicketKind.BOOKING);
        Ticket booking = list(Ticket.State.OPEN, TicketKind.BOOKING).entries().getFirst();
        change(booking.id(), Ticket.State.CLOSED, "已预约周五");
        assertThat(list(Ticket.State.OPEN, null).total()).isEqualTo(1);
        assertThat(list(Ticket.State.CLOSED, null).entries()).singleElement().satisfies(closed -> {
            assertThat(closed.note()).isEqualTo("已预约周五");
            assertThat(closed.version()).isEqualTo(1);
            assertThat(closed.createdAt()).isEqualTo(NOW);
        });
        change(booking.id(), Ticket.State.OPEN, null);
        assertThat(list(null, null).entries()).extracting(Ticket::number).containsExactly(2L, 1L);
        TenantId other = new TenantId(Ids.next());
        Page<Ticket> elsewhere = DATABASE.in(other, connection -> new TicketRows(connection, other, ZONE).list(null, null, 0, 50));
        assertThat(elsewhere.total()).isZero();
    }

    private long open(TicketKind kind) {
        NewTicket ticket = new NewTicket(kind, Ids.next(), Ids.next(), "王小明", Ids.next(), "京A12345", "伊兰特", "文字", Ids.next(), "张敏");
        return DATABASE.in(store, connection -> new TicketRows(connection, store, ZONE).insert(Ids.next(), ticket, NOW));
    }

    private Page<Ticket> list(Ticket.State state, TicketKind kind) {
        return DATABASE.in(store, connection -> new TicketRows(connection, store, ZONE).list(state, kind, 0, 50));
    }

    private void change(UUID id, Ticket.State to, String note) {
        DATABASE.in(store, connection -> {
            new TicketRows(connection, store, ZONE).change(id, to, note, Actor.SYSTEM, NOW);
            return null;
        });
    }

    private static CallbackRecorded recorded(boolean complaint, boolean booking, List<String> low, boolean correction, String words) {
        return new CallbackRecorded(Ids.next(), Ids.next(), Ids.next(), "王小明", Ids.next(), "京A12345", "伊兰特", Channel.PHONE,
                Outcome.DONE, CallbackState.DONE, complaint, booking, low, correction, "无法联系：空号", words, Ids.next(), "张敏");
    }
}
