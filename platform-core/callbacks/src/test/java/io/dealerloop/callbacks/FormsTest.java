package io.dealerloop.callbacks;

import static io.dealerloop.callbacks.Call.answers;
import static io.dealerloop.callbacks.Call.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.identity.Colleague;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 2);
    private static final LocalDate CALL_DAY = D.plusDays(3);
    private static final String INJECTION = "=cmd|' /C calc'!A0";

    private final TestStore store = new TestStore();
    private final TestPlatform platform = new TestPlatform(store);

    @Test
    void the_record_holds_what_this_person_recorded_on_this_day_and_nothing_else() {
        List<UUID> orders = orders(3);
        record(orders.get(0), store.ann, call().answers(answers("Q1", 9, "Q2", null)).opinion("很好"));
        record(orders.get(1), store.ann, call().outcome(Outcome.NO_ANSWER));
        record(orders.get(1), store.ann, call().outcome(Outcome.DONE).version(1).remarks("第二次接通"));
        record(orders.get(2), store.ben, call());
        FormView form = platform.as(store, store.ann, () -> platform.forms.callbackRecord(CALL_DAY, null));
        assertThat(form.rows()).hasSize(2);
        assertThat(form.rows().get(0)).containsEntry(FormField.NUMBER, 1).containsEntry(FormField.OPINION, "很好")
                .containsEntry(FormField.CALLBACK_CHANNEL, "电话")
                .containsEntry(FormField.SURVEY_SCORES, Map.of("Q1", "9", "Q2", "未涉及"));
        assertThat(form.rows().get(1)).containsEntry(FormField.REMARKS, "无人接听；第二次接通");
        assertThat(form.questions()).extracting(FormView.Question::code).containsExactly("Q1", "Q2", "Q3", "Q4", "Q5");
        assertThat(form.madeBy()).isEqualTo("ann");
        assertThat(platform.as(store, store.sue, () -> platform.forms.callbackRecord(CALL_DAY, store.ben.subject())).rows()).hasSize(1);
        assertThat(platform.as(store, store.ann, () -> platform.forms.callbackRecord(CALL_DAY.plusDays(1), null)).rows()).isEmpty();
    }

    @Test
    void the_stores_record_holds_everybodys_lines_and_says_whose_they_are() {
        List<UUID> orders = orders(2);
        record(orders.get(0), store.ann, call().remarks("已致歉"));
        record(orders.get(1), store.ben, call());
        FormView form = platform.as(store, store.sue, () -> platform.forms.storeRecord(CALL_DAY));
        assertThat(form.rows()).extracting(row -> row.get(FormField.REMARKS)).containsExactly("回访员：ann；已致歉", "回访员：ben");
        assertThat(form.rows()).extracting(row -> row.get(FormField.NUMBER)).containsExactly(1, 2);
        assertThat(form.madeBy()).isEqualTo("sue");
    }

    @Test
    void the_workbook_has_eighteen_lines_a_page_on_a4_across_and_its_heading_on_each() throws IOException {
        for (UUID order : orders(20)) {
            record(order, store.ann, call().answers(answers("Q1", 10)));
        }
        FormView form = platform.as(store, store.ann, () -> platform.forms.callbackRecord(CALL_DAY, null));
        byte[] workbook = RecordSheet.workbook(form, Locale.SIMPLIFIED_CHINESE);
        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("orientation=\"landscape\"", "paperSize=\"9\"",
                "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"23\" max=\"16383\" man=\"1\"/></rowBreaks>");
        assertThat(part(workbook, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$1:$5");
        List<Row> rows = rows(workbook);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("回访记录表");
        assertThat(rows.get(4).getCellText(8)).isEqualTo("Q1");
        assertThat(rows.get(5).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(1);
        assertThat(rows.get(5).getCellText(8)).isEqualTo("10");
        assertThat(rows.get(24).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(20);
    }

    @Test
    void what_looks_like_a_formula_stays_text() throws IOException {
        UUID order = store.service(D, "REPAIR", store.customer(INJECTION, "13800000001"));
        opened();
        record(order, store.ann, call().opinion("+1+1").remarks("@SUM(A1) 😀 𠮷 & <b>\u0007"));
        FormView form = platform.as(store, store.ann, () -> platform.forms.callbackRecord(CALL_DAY, null));
        byte[] workbook = RecordSheet.workbook(form, Locale.SIMPLIFIED_CHINESE);
        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        List<Cell> cells = rows(workbook).stream().flatMap(Row::stream).filter(cell -> cell != null && cell.getText() != null).toList();
        for (String text : List.of(INJECTION, "+1+1", "@SUM(A1) 😀 𠮷 & <b>")) {
            assertThat(cells).filteredOn(cell -> cell.getText().equals(text)).singleElement()
                    .satisfies(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        }
    }

    @Test
    void the_interview_record_ticks_what_was_answered_and_leaves_room_for_the_pen() throws IOException {
        UUID order = orders(1).getFirst();
        UUID id = store.callbacks(order).getFirst().id;
        platform.as(store, store.ann, () -> platform.callbacks.move(id, Channel.VISIT, null, "客户要求", 0));
        FormView empty = platform.as(store, store.sue, () -> platform.forms.interviewRecord(id));
        assertThat(rows(InterviewSheet.workbook(empty, Locale.SIMPLIFIED_CHINESE))).isNotEmpty();
        platform.as(store, store.sue, () -> platform.callbacks.record(id,
                call().channel(Channel.VISIT).version(1).answers(answers("Q1", 7, "Q2", null)).input()));
        FormView form = platform.as(store, store.sue, () -> platform.forms.interviewRecord(id));
        List<Row> rows = rows(InterviewSheet.workbook(form, Locale.SIMPLIFIED_CHINESE));
        assertThat(line(rows, "Q1 问题1").getCellText(2 + 6)).isEqualTo("√");
        assertThat(line(rows, "Q2 问题2").getCellText(2 + 10)).isEqualTo("√");
        assertThat(line(rows, "Q3 问题3").stream().filter(cell -> cell != null && "√".equals(cell.getText()))).isEmpty();
    }

    private static Row line(List<Row> rows, String first) {
        return rows.stream().filter(row -> row.getCellCount() > 0 && row.getCell(0) != null && first.equals(row.getCellText(0)))
                .findFirst().orElseThrow();
    }

    private List<UUID> orders(int many) {
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            orders.add(store.service(D, "REPAIR", store.customer("客户" + i, "138000000" + (10 + i))));
        }
        opened();
        return orders;
    }

    private void opened() {
        platform.setClock(CALL_DAY, "09:30");
        store.open(CALL_DAY);
    }

    private void record(UUID order, Colleague agent, Call call) {
        UUID id = store.callbacks(order).getFirst().id;
        platform.as(store, agent, () -> platform.callbacks.record(id, call.input()));
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return readable.getFirstSheet().read();
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        return new String(Sheet.parts(workbook).get(name), StandardCharsets.UTF_8);
    }
}
