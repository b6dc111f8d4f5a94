package io.dealerloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.spi.Post;
import io.dealerloop.tenancy.StandardChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Tickets recorded in the store's formats: what is kept, what it earns, what is refused and how. */
class RecordingTest {

    static final Map<String, String> RESCUE = Map.of("region", "海淀", "brand", "通用", "symptom", "无法启动", "place", "京藏高速 12 公里处",
            "plate", "京A12345", "contact", "13800138000");

    private final TicketDesk desk = new TicketDesk();

    /** What is said in a format. */
    static RecordingInput said(String format, Map<String, String> slots) {
        return new RecordingInput(null, null, null, format, slots, null, null, null, null, null, null);
    }

    static RecordingInput about(TicketKind kind, String text) {
        return new RecordingInput(kind, null, null, null, null, null, text, null, null, null, null);
    }

    static RecordingInput of(RecordingInput base, UUID customer, UUID vehicle) {
        return new RecordingInput(base.kind(), base.entryPoint(), base.brand(), base.format(), base.slots(), base.asSaid(), base.text(), customer, vehicle,
                base.callerName(), base.callerPhone());
    }

    private static Map<String, String> but(Map<String, String> slots, String name, String value) {
        Map<String, String> changed = new HashMap<>(slots);
        changed.put(name, value);
        return changed;
    }

    private TicketView record(RecordingInput input) {
        return desk.as("张敏", () -> desk.recording.record(null, input));
    }

    private TicketFile file(UUID ticket) {
        return desk.as("张敏", () -> desk.tickets.file(ticket));
    }

    @Test
    void what_is_recorded_makes_the_formats_sentence_and_reads_back_into_the_same_slots() {
        TicketView made = record(said("R1", RESCUE));

        assertThat(made.kind()).isEqualTo(TicketKind.RESCUE);
        assertThat(made.entryPoint()).isEqualTo(EntryPoint.PHONE);
        assertThat(made.recording().title()).isEqualTo("途中故障救援");
        assertThat(made.recording().sentence()).isEqualTo("来自海淀的通用客户，（未填）购车，已行驶（未填），途中车辆无法启动，现停在京藏高速 12 公里处，请求救援，"
                + "车牌号京A12345，联系电话13800138000。");
        List<RecognisedFormat> read = desk.as("张敏", () -> desk.formats.recognise(null, made.recording().sentence()));
        assertThat(read.getFirst().exact()).isTrue();
        assertThat(read.getFirst().format()).isEqualTo("R1");
        assertThat(read.getFirst().slots()).isEqualTo(RESCUE);
        assertThat(file(made.id()).form().slots()).isEqualTo(RESCUE);
    }

    @Test
    void every_format_of_the_store_says_its_slots_and_renders() {
        TicketFormats.FormatList list = desk.as("张敏", () -> desk.formats.list(null));

        assertThat(list.formats()).extracting(TicketFormat::code).contains("C1", "C8", "R1", "P1", "P14").doesNotContain("C9");
        assertThat(list.brands()).containsExactly("通用", "曜澜");
        assertThat(list.faults()).isEmpty();
        for (TicketFormat format : list.formats()) {
            TicketFormats.Rendered empty = desk.as("张敏", () -> desk.formats.render(null, format.code(), Map.of()));
            assertThat(empty.points().missing()).extracting(RecordingPoints.Named::name)
                    .containsExactlyElementsOf(format.slots().stream().filter(TicketFormat.Slot::required).map(TicketFormat.Slot::name).toList());
        }
        assertThat(list.formats().stream().filter(format -> format.code().equals("P8")).findFirst().orElseThrow().slots())
                .filteredOn(slot -> slot.name().equals("salesperson")).as("not the customer's name").extracting(TicketFormat.Slot::fills).containsOnlyNulls();
    }

    @Test
    void the_cars_brand_chooses_the_formats() {
        UUID car = desk.vehicle("京AD12345", "LYL00000000012345", "曜澜");
        Map<String, String> slots = Map.of("region", "北京", "brand", "曜澜", "model", "曜5", "question", "充电桩不通电", "advice", "请重启充电桩");

        assertThat(desk.as("张敏", () -> desk.formats.list("曜澜")).formats()).extracting(TicketFormat::code).contains("C9", "P3");
        assertThat(record(of(said("C9", slots), null, car)).recording().title()).isEqualTo("咨询充电");
        refused("format", "没有记录格式“C9”", () -> record(said("C9", slots)));
        refused("format", "没有记录格式“X99”", () -> record(of(said("X99", slots), null, car)));
    }

    @Test
    void the_score_follows_the_formats_own_rule_and_names_what_is_missing() {
        Map<String, String> lacking = new HashMap<>(RESCUE);
        lacking.remove("place");
        TicketView made = record(said("R1", lacking));

        TicketFile file = file(made.id());
        assertThat(file.form().points().missing()).extracting(RecordingPoints.Named::label).containsExactly("故障地点");
        assertThat(made.recording().score()).isEqualTo(file.form().points().total()).isEqualTo(40 * 5 / 6 + 30 + 30);
        assertThat(record(said("R1", RESCUE)).recording().score()).isEqualTo(100);
    }

    @Test
    void a_slot_of_the_wrong_kind_is_named_and_stands_only_when_the_customer_said_it_so() {
        Map<String, String> odd = but(but(RESCUE, "mileage", "去年"), "plate", "没看清");

        assertThatThrownBy(() -> record(said("R1", odd))).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.errors()).extracting(Problem.FieldError::field).containsExactly("slots.mileage", "slots.plate");
            assertThat(refused.detail().zh()).startsWith("“行驶里程”应为公里数");
            assertThat(refused.errors().get(1).detail().en()).contains("'Plate' is a plate such as");
        });
        RecordingInput confirmed = new RecordingInput(null, null, null, "R1", odd, List.of("mileage", "plate"), null, null, null, null, null);
        TicketView made = record(confirmed);
        assertThat(file(made.id()).form().points().implausible()).extracting(RecordingPoints.Named::name).containsExactly("mileage", "plate");
        assertThat(made.recording().score()).isLessThan(100);
    }

    @Test
    void what_is_too_long_unknown_or_cannot_be_stored_is_refused_by_its_name() {
        refused("slots.place", "“故障地点”最多 200 个字符，现有 201 个。", () -> record(said("R1", but(RESCUE, "place", "长".repeat(201)))));
        refused("slots.colour", "没有“colour”这一项", () -> record(said("R1", but(RESCUE, "colour", "红"))));
        refused("slots.plate", "“车牌号”含有无法保存的字符", () -> record(said("R1", but(RESCUE, "plate", "京A\0" + "345"))));
        refused("text", "最多 4000 个字符", () -> record(about(TicketKind.SUGGESTION, "x".repeat(4001))));
        refused("text", "含有无法保存的字符", () -> record(about(TicketKind.SUGGESTION, "半个字\uD83D")));
        refused("text", "请填写内容", () -> record(about(TicketKind.SUGGESTION, " ")));
        refused("slots", "请填写内容", () -> record(said("R1", Map.of("place", "  "))));
        refused("callerPhone", "不是电话号码", () -> record(new RecordingInput(TicketKind.SUGGESTION, null, null, null, null, null, "好", null, null, null, "打给我")));
        assertThat(desk.as("张敏", tickets -> tickets.list(Tickets.Query.ALL, 0, 50)).total()).as("nothing of it was written").isZero();
    }

    @Test
    void consultations_rescues_and_complaints_are_recorded_in_a_format_of_their_kind_others_in_words() {
        refused("format", "投诉须按记录格式登记", () -> record(about(TicketKind.COMPLAINT, "态度不好")));
        refused("kind", "请填写", () -> record(about(null, "好")));
        refused("format", "用于救援，不用于投诉", () -> record(new RecordingInput(TicketKind.COMPLAINT, null, null, "R1", RESCUE, null, null, null, null, null, null)));
        refused("format", "请选择记录格式", () -> record(new RecordingInput(TicketKind.SUGGESTION, null, null, null, RESCUE, null, "好", null, null, null, null)));
        refused("entryPoint", "来自回访的工单", () -> record(new RecordingInput(TicketKind.SUGGESTION, EntryPoint.CALLBACK, null, null, null, null, "好", null, null, null, null)));

        TicketView letter = record(new RecordingInput(TicketKind.SUGGESTION, EntryPoint.LETTER, null, null, null, null, "休息区多放些书", null, null, "李销售", "010-55501234"));
        assertThat(letter.recording()).isNull();
        assertThat(letter.entryPoint()).isEqualTo(EntryPoint.LETTER);
        assertThat(letter.caller().name()).as("a salesperson calls for a customer").isEqualTo("李销售");
    }

    @Test
    void html_and_scripts_are_text_like_any_other() {
        String script = "<script>alert(1)</script> '; DROP TABLE ticket; -- {region} 「」";
        Map<String, String> slots = but(RESCUE, "symptom", script);

        TicketView made = record(new RecordingInput(null, null, null, "R1", slots, null, script, null, null, null, null));

        assertThat(made.text()).isEqualTo(script);
        assertThat(file(made.id()).form().slots()).containsEntry("symptom", script);
        assertThat(made.recording().score()).isEqualTo(100);
    }

    @Test
    void the_same_request_makes_one_ticket_however_often_and_by_however_many_it_is_sent() throws Exception {
        UUID request = Ids.next();
        List<Callable<TicketView>> sent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sent.add(() -> desk.as("张敏", () -> desk.recording.record(request, said("R1", RESCUE))));
        }
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (var answer : pool.invokeAll(sent)) {
                assertThat(answer.get().number()).isEqualTo(1);
            }
        }
        assertThat(desk.as("张敏", tickets -> tickets.list(Tickets.Query.ALL, 0, 50)).total()).isEqualTo(1);
        assertThat(record(said("R1", RESCUE)).number()).as("no number was lost").isEqualTo(2);
        assertThatThrownBy(() -> desk.as("张敏", () -> desk.recording.record(request, said("R1", but(RESCUE, "place", "别处")))))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void a_correction_keeps_what_was_said_before_and_can_be_taken_back() {
        TicketView made = record(said("R1", RESCUE));
        TicketView corrected = desk.as("李楠", () -> desk.recording.correct(made.id(), made.version(), said("R1", but(RESCUE, "place", "京承高速"))));

        assertThat(corrected.recording().sentence()).contains("现停在京承高速");
        TicketEvent correction = file(made.id()).timeline().getLast();
        assertThat(correction.kind()).isEqualTo(TicketEventKind.CORRECTED);
        assertThat(correction.by()).isEqualTo("李楠");
        assertThat(correction.changes()).containsExactly(new TicketEvent.Change("slots.place", "故障地点", "京藏高速 12 公里处", "京承高速"));
        long kept = desk.sql(connection -> Sql.count(connection, "SELECT count(*) FROM ticket_edition WHERE tenant_id = ? AND ticket_id = ?", desk.store, made.id()));
        assertThat(kept).isEqualTo(1);

        desk.as("张敏", () -> desk.ties.undo(made.id(), correction.id(), corrected.version()));
        TicketFile again = file(made.id());
        assertThat(again.form().slots()).isEqualTo(RESCUE);
        assertThat(again.timeline()).extracting(TicketEvent::kind).containsExactly(TicketEventKind.OPENED, TicketEventKind.CORRECTED, TicketEventKind.CORRECTED);
        assertThat(again.timeline()).extracting(TicketEvent::undone).containsExactly(false, true, false);
        assertThat(again.timeline()).extracting(TicketEvent::undoable).containsOnly(false);
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.ties.undo(made.id(), correction.id(), again.ticket().version())));
    }

    @Test
    void a_closed_ticket_an_unchanged_one_and_one_changed_meanwhile_are_not_corrected() {
        TicketView made = record(about(TicketKind.SUGGESTION, "多放些书"));
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.recording.correct(made.id(), made.version(), about(TicketKind.SUGGESTION, "多放些书"))));
        TicketView closed = desk.as("李楠", tickets -> tickets.close(made.id(), "已转达", made.version(), null));
        refusedAs(Problem.Kind.CONFLICT, () -> desk.as("张敏", () -> desk.recording.correct(made.id(), made.version(), about(TicketKind.SUGGESTION, "x"))));
        refusedAs(Problem.Kind.REFUSED, () -> desk.as("张敏", () -> desk.recording.correct(made.id(), closed.version(), about(TicketKind.SUGGESTION, "x"))));
    }

    @Test
    void a_complaint_stays_a_complaint_and_a_consultation_may_turn_out_to_be_one() {
        Map<String, String> attitude = new LinkedHashMap<>(Map.of("region", "北京", "brand", "通用", "treatment", "无人接待"));
        TicketView asked = record(said("C1", Map.of("region", "北京", "brand", "通用", "faultCause", "异响")));

        TicketView complained = desk.as("张敏", () -> desk.recording.correct(asked.id(), asked.version(), said("P1", attitude)));
        assertThat(complained.kind()).isEqualTo(TicketKind.COMPLAINT);
        refused("kind", "投诉不能改成其他类型", () -> desk.as("张敏", () -> desk.recording.correct(asked.id(), complained.version(),
                said("C1", Map.of("region", "北京", "brand", "通用", "faultCause", "异响")))));
    }

    @Test
    void old_tickets_stay_readable_and_correctable_when_their_standard_is_gone() {
        UUID car = desk.vehicle("京AD12345", "LYL00000000012345", "曜澜");
        Map<String, String> slots = Map.of("region", "北京", "brand", "曜澜", "model", "曜5", "question", "充电桩不通电", "advice", "请重启充电桩");
        TicketView made = record(of(said("C9", slots), null, car));
        desk.standards = List.of(new StandardChoice("standard-4s", "1.0.0", true, List.of(), Map.of()));

        assertThat(file(made.id()).form().format().title()).isEqualTo("咨询充电");
        assertThat(file(made.id()).form().format().standard()).isEqualTo("yaolan 1.0.0");
        TicketView corrected = desk.as("张敏", () -> desk.recording.correct(made.id(), made.version(), of(said("C9", but(slots, "advice", "已派人")), null, car)));
        assertThat(corrected.recording().sentence()).contains("已答复：已派人");
        refused("format", "没有记录格式“C9”", () -> record(of(said("C9", slots), null, car)));
    }

    @Test
    void who_sees_numbers_masked_sends_them_back_without_losing_them() {
        UUID customer = desk.customer("王小明", "13911120001");
        desk.post = Post.SHIFT_LEADER;
        TicketView made = record(of(said("R1", but(RESCUE, "contact", "139****0001")), customer, null));
        assertThat(made.recording().sentence()).contains("联系电话139****0001");

        desk.as("张敏", () -> desk.recording.correct(made.id(), made.version(), of(said("R1", but(but(RESCUE, "contact", "139****0001"), "place", "别处")), customer, null)));
        desk.post = Post.COMPLAINT_INTAKE;
        assertThat(file(made.id()).form().slots()).containsEntry("contact", "13911120001").containsEntry("place", "别处");
        assertThat(file(made.id()).form().points().total()).isEqualTo(100);
    }

    @Test
    void customers_and_cars_of_other_stores_are_not_found() {
        UUID theirs = new TicketDesk().customer("别人", "13911120009");
        refusedAs(Problem.Kind.NOT_FOUND, () -> record(of(said("R1", RESCUE), theirs, null)));
        refusedAs(Problem.Kind.NOT_FOUND, () -> record(of(said("R1", RESCUE), null, Ids.next())));
        TicketView made = record(said("R1", RESCUE));
        refusedAs(Problem.Kind.NOT_FOUND, () -> new RecordingTest().file(made.id()));
    }

    @Test
    void free_words_are_recognised_by_what_they_share_with_a_format() {
        List<RecognisedFormat> found = desk.as("张敏", () -> desk.formats.recognise(null, "客户说车抛锚在路上请求救援 京A12345 电话13800138000 开了3.2万公里"));

        assertThat(found.getFirst().format()).isEqualTo("R1");
        assertThat(found.getFirst().exact()).isFalse();
        assertThat(found.getFirst().slots()).isEqualTo(Map.of("plate", "京A12345", "contact", "13800138000", "mileage", "3.2万公里"));
        assertThat(desk.as("张敏", () -> desk.formats.recognise(null, "反映销售顾问承诺送保养没兑现"))).extracting(RecognisedFormat::format).startsWith("P8");
        assertThat(desk.as("张敏", () -> desk.formats.recognise(null, "???"))).isEmpty();
        refused("text", "请填写", () -> desk.as("张敏", () -> desk.formats.recognise(null, " ")));
        refused("text", "无法保存", () -> desk.as("张敏", () -> desk.formats.recognise(null, "a\0b")));
    }

    static void refused(String field, String words, Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(refused.errors()).extracting(Problem.FieldError::field).startsWith(field);
            assertThat(refused.detail().zh()).contains(words);
        });
    }

    static void refusedAs(Problem.Kind kind, Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

}
