package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormDefinition.Cell;
import io.dealerloop.spi.FormDefinition.Document;
import io.dealerloop.spi.FormDefinition.Group;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** One form of its own; nobody is visited, so the interview record is left to the base standard. */
final class YaolanForms {

    private static final FormDefinition CARE_RECORD = new FormDefinition(
            Text.of("曜澜客户关怀记录", "Yaolan care record"), new Document("YL-CARE-1", "A", "2026-01"), true, false, 25,
            List.of(
                    new Group(Text.of("车辆", "Car"), List.of(
                            cell(FormField.NUMBER, "序号", "No", 4),
                            cell(FormField.PLATE, "车牌", "Plate", 10),
                            cell(FormField.MODEL, "车型", "Model", 12),
                            cell(FormField.DELIVERED_ON, "交车日", "Delivered", 10))),
                    new Group(Text.of("客户", "Customer"), List.of(
                            cell(FormField.CUSTOMER_NAME, "称呼", "Name", 10),
                            cell(FormField.CUSTOMER_PHONE, "电话", "Phone", 13))),
                    new Group(Text.of("关怀结果", "Care"), List.of(
                            cell(FormField.CALLBACK_CHANNEL, "方式", "Way", 7),
                            cell(FormField.SURVEY_SCORES, "评分", "Scores", 16),
                            cell(FormField.OPINION, "客户声音", "Voice of the customer", 24)))),
            List.of(cell(FormField.MADE_BY, "记录人", "By", 1), cell(FormField.MADE_ON, "日期", "Date", 1)),
            List.of());

    private YaolanForms() {}

    static Optional<FormDefinition> of(FormCode code, Settings settings) {
        return code == FormCode.CALLBACK_RECORD ? Optional.of(CARE_RECORD) : Optional.empty();
    }

    private static Cell cell(FormField field, String zh, String en, int width) {
        return new Cell(field, Text.of(zh, en), width);
    }
}
