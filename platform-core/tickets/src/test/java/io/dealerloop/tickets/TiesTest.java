package io.dealerloop.tickets;

import static io.dealerloop.tickets.RecordingTest.about;
import static io.dealerloop.tickets.RecordingTest.refused;
import static io.dealerloop.tickets.RecordingTest.refusedAs;
import static io.dealerloop.tickets.RecordingTest.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.tickets.RelatedTicket.Relation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tickets linked, merged, split, opened again, and what of it is taken back. */
class TiesTest {

    private static final Map<String, String> ATTITUDE = Map.of("region", "北京", "brand", "通用", "treatment", "无人接待");

    private final TicketDesk desk = new TicketDesk();

    private TicketView suggestion(String text) {
        return desk.as("张敏", () -> desk.recording.record(null, about(TicketKind.SUGGESTION, text)));
    }

    private TicketFile file(TicketView ticket) {
        return desk.as("张敏", () -> desk.tickets.file(ticket.id()));
    }

    private static TicketEvent last(TicketFile file) {
        return file.timeline().getLast();
    }

    @Test
    void linked_tickets_name_each_other_until_it_is_taken_back_from_either_side() {
        TicketView one = suggestion("一");
        TicketView other = suggestion("二");
        TicketView linked = desk.as("李楠", () -> desk.ties.link(one.id(), one.version(), other.id()));

        assertThat(file(one).related()).containsExactly(new RelatedTicket(other.id(), 2, TicketKind.SUGGESTION, TicketState.OPEN, Relation.LINKED));
        assertThat(file(other).related()).extracting(RelatedTicket::number).containsExactly(1L);
        assertThat(last(file(other)).other().number()).isEqualTo(1);
        assertThat(file(other).ticket().version()).as("who has it open is not disturbed").isEqualTo(other.version());
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.ties.link(one.id(), linked.version(), other.id())));
        refused("ticketId", "请选择另一张工单", () -> desk.as("张敏", () -> desk.ties.link(one.id(), linked.version(), one.id())));
        refused("ticketId", "请填写", () -> desk.as("张敏", () -> desk.ties.link(one.id(), linked.version(), null)));
        refusedAs(Problem.Kind.NOT_FOUND, () -> desk.as("张敏", () -> desk.ties.link(one.id(), linked.version(), Ids.next())));

        UUID link = last(file(other)).id();
        desk.as("张敏", () -> desk.ties.undo(other.id(), link, other.version()));
        assertThat(file(one).related()).isEmpty();
        for (TicketView each : List.of(one, other)) {
            assertThat(file(each).timeline()).extracting(TicketEvent::kind).containsExactly(TicketEventKind.OPENED, TicketEventKind.LINKED, TicketEventKind.UNLINKED);
            assertThat(file(each).timeline()).extracting(TicketEvent::undone).containsExactly(false, true, false);
        }
        int version = file(other).ticket().version();
        desk.as("张敏", () -> desk.ties.link(other.id(), version, one.id()));
        assertThat(last(file(one)).undoable()).isTrue();
    }

    @Test
    void other_capabilities_are_told_of_each_entry_with_its_id() {
        TicketView one = suggestion("一");
        TicketView other = suggestion("二");
        desk.published.clear();
        desk.as("李楠", () -> desk.ties.link(one.id(), one.version(), other.id()));

        TicketEvent there = last(file(one));
        assertThat(desk.published).contains(new TicketHappened(one.id(), there.id(), TicketEventKind.LINKED, TicketDesk.NOW.atOffset(ZoneOffset.UTC),
                TicketDesk.subject("李楠"), other.id()));
        assertThat(desk.published).extracting(told -> ((TicketHappened) told).ticketId()).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void a_merged_ticket_is_worked_on_in_the_other_one_and_can_come_back() {
        TicketView one = suggestion("一");
        TicketView into = suggestion("二");
        TicketView merged = desk.as("李楠", () -> desk.ties.merge(one.id(), one.version(), into.id()));

        assertThat(merged.state()).isEqualTo(TicketState.CLOSED);
        assertThat(merged.mergedInto()).isEqualTo(into.id());
        assertThat(file(into).related()).extracting(RelatedTicket::relation).containsExactly(Relation.ABSORBED);
        assertThat(file(one).related()).extracting(RelatedTicket::relation).containsExactly(Relation.MERGED_INTO);
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", tickets -> tickets.reopen(one.id(), null, merged.version())));
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.recording.correct(one.id(), merged.version(), about(TicketKind.SUGGESTION, "x"))));

        UUID merging = last(file(one)).id();
        TicketView back = desk.as("张敏", () -> desk.ties.undo(one.id(), merging, merged.version()));
        assertThat(back.state()).isEqualTo(TicketState.OPEN);
        assertThat(back.mergedInto()).isNull();
        assertThat(file(into).timeline()).extracting(TicketEvent::kind).containsExactly(TicketEventKind.OPENED, TicketEventKind.ABSORBED, TicketEventKind.RELEASED);
    }

    @Test
    void whoever_handled_a_complaint_has_handled_the_one_it_was_merged_into() {
        TicketView one = desk.as("张敏", () -> desk.recording.record(null, said("P1", ATTITUDE)));
        TicketView into = desk.as("李楠", () -> desk.recording.record(null, said("P1", ATTITUDE)));
        desk.as("李楠", () -> desk.ties.merge(one.id(), one.version(), into.id()));
        desk.colleagues.add("王强");

        TicketView now = file(into).ticket();
        for (String name : List.of("张敏", "李楠")) {
            assertThatThrownBy(() -> desk.as(name, tickets -> tickets.close(into.id(), "已致歉", now.version(), null))).hasMessageContaining("a colleague must close it");
        }
        assertThat(desk.as("王强", tickets -> tickets.close(into.id(), "已致歉", now.version(), null)).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void a_complaint_goes_into_a_complaint_alone_and_nothing_into_a_closed_ticket() {
        TicketView complaint = desk.as("张敏", () -> desk.recording.record(null, said("P1", ATTITUDE)));
        TicketView other = suggestion("一");
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.ties.merge(complaint.id(), complaint.version(), other.id())));
        desk.as("李楠", tickets -> tickets.close(other.id(), "已转达", other.version(), null));
        TicketView third = suggestion("二");
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.ties.merge(third.id(), third.version(), other.id())));
        refusedAs(Problem.Kind.CONFLICT, () -> desk.as("张敏", () -> desk.ties.merge(third.id(), third.version() + 1, complaint.id())));
    }

    @Test
    void what_was_part_of_a_ticket_becomes_one_of_its_own_with_the_same_customer() {
        UUID customer = desk.customer("王小明", "13911120001");
        TicketView whole = desk.as("张敏", () -> desk.recording.record(null, RecordingTest.of(said("P1", ATTITUDE), customer, null)));
        TicketView part = desk.as("李楠", () -> desk.recording.split(whole.id(), whole.version(), about(TicketKind.SUGGESTION, "多放些书")));

        assertThat(part.number()).isEqualTo(2);
        assertThat(part.customer().name()).isEqualTo("王小明");
        assertThat(file(whole).related()).extracting(RelatedTicket::relation).containsExactly(Relation.SPLIT_OFF);
        assertThat(file(part).related()).extracting(RelatedTicket::relation).containsExactly(Relation.SPLIT_FROM);
        assertThat(file(part).timeline()).extracting(TicketEvent::kind).containsExactly(TicketEventKind.OPENED, TicketEventKind.SPLIT_OFF);
        assertThat(last(file(part)).undoable()).isFalse();
        refusedAs(Problem.Kind.CONFLICT, () -> desk.as("张敏", () -> desk.recording.split(whole.id(), whole.version(), about(TicketKind.SUGGESTION, "x"))));
    }

    @Test
    void closing_and_opening_again_stand_in_the_timeline_with_what_was_said() {
        TicketView one = suggestion("一");
        TicketView closed = desk.as("李楠", tickets -> tickets.close(one.id(), "已转达", one.version(), null));
        desk.as("张敏", tickets -> tickets.reopen(one.id(), "客户又来电", closed.version()));

        assertThat(file(one).timeline()).extracting(TicketEvent::kind).containsExactly(TicketEventKind.OPENED, TicketEventKind.CLOSED, TicketEventKind.REOPENED);
        assertThat(file(one).timeline()).extracting(TicketEvent::note).containsExactly(null, "已转达", "客户又来电");
        assertThat(file(one).timeline()).extracting(TicketEvent::by).containsExactly("张敏", "李楠", "张敏");
    }

    @Test
    void two_that_merge_into_each_other_at_once_do_not_wait_in_a_circle() throws Exception {
        TicketView one = suggestion("一");
        TicketView other = suggestion("二");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(() -> desk.as("张敏", () -> desk.ties.merge(one.id(), one.version(), other.id())),
                    () -> desk.as("李楠", () -> desk.ties.merge(other.id(), other.version(), one.id()))));
            long merged = answers.stream().filter(answer -> answer.state() == Future.State.SUCCESS).count();
            assertThat(merged).isEqualTo(1);
        }
    }

    @Test
    void a_timeline_cannot_be_written_over() {
        TicketView one = suggestion("一");
        for (String sql : List.of("UPDATE ticket_event SET by_name = 'x' WHERE tenant_id = ? AND ticket_id = ?",
                "DELETE FROM ticket_event WHERE tenant_id = ? AND ticket_id = ?", "DELETE FROM ticket_edition WHERE tenant_id = ? AND ticket_id = ?")) {
            assertThatThrownBy(() -> desk.sql(connection -> Sql.update(connection, sql, desk.store, one.id()))).hasMessageContaining("42501");
        }
    }
}
