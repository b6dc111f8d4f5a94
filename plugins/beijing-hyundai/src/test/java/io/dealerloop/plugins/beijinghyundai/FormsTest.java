package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormDefinition.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The callback record, heading by heading. */
class FormsTest {

    private static FormDefinition form(FormCode code) {
        return new HyundaiForms().form(code, Situation.DEFAULTS).orElseThrow();
    }

    private static List<String> headings(FormDefinition form) {
        return form.groups().stream().flatMap(group -> group.cells().stream()).map(cell -> cell.title().zh()).toList();
    }

    @Test
    void the_callback_record_has_its_groups_and_columns_in_order() {
        FormDefinition form = form(FormCode.CALLBACK_RECORD);

        assertThat(form.title().zh()).contains("回访记录表");
        assertThat(form.groups()).extracting(group -> group.title().zh()).containsExactly("客户基本信息", "本次维修信息", "回访内容");
        assertThat(headings(form)).containsExactly("No", "姓名", "联系电话", "派工单号", "进厂主要事项", "回访类型", "现在车况", "满意度调查",
                "意见建议", "备注");
    }

    @Test
    void the_callback_record_has_18_lines_a_binding_edge_a_foot_and_notes() {
        FormDefinition form = form(FormCode.CALLBACK_RECORD);

        assertThat(form.linesPerPage()).isEqualTo(18);
        assertThat(form.bindingEdge()).isTrue();
        assertThat(form.landscape()).isTrue();
        assertThat(form.foot()).extracting(cell -> cell.title().zh()).containsExactly("制表人", "制表日期");
        assertThat(form.notes()).extracting(note -> note.zh()).containsExactly("本表定期交主管经理。", "上门回访须在备注栏填写拜访人姓名和职务。");
    }

    @Test
    void the_head_of_the_controlled_document_is_the_stores_to_set() {
        var settings = Situation.DEFAULTS.with(Keys.RECORD_NUMBER, "QC-77").with(Keys.RECORD_REVISION, "3")
                .with(Keys.RECORD_REVISED_ON, "2026-02-01");

        assertThat(new HyundaiForms().form(FormCode.CALLBACK_RECORD, settings).orElseThrow().document())
                .isEqualTo(new FormDefinition.Document("QC-77", "3", "2026-02-01"));
    }

    @Test
    void no_field_is_printed_twice() {
        assertThat(form(FormCode.CALLBACK_RECORD).groups().stream().flatMap(group -> group.cells().stream()).map(Cell::field)).doesNotHaveDuplicates();
    }
}
