package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.spi.FormField.CALLBACK_CHANNEL;
import static io.dealerloop.spi.FormField.CUSTOMER_NAME;
import static io.dealerloop.spi.FormField.CUSTOMER_PHONE;
import static io.dealerloop.spi.FormField.MADE_BY;
import static io.dealerloop.spi.FormField.MADE_ON;
import static io.dealerloop.spi.FormField.MAIN_ITEMS;
import static io.dealerloop.spi.FormField.NUMBER;
import static io.dealerloop.spi.FormField.OPINION;
import static io.dealerloop.spi.FormField.ORDER_NUMBER;
import static io.dealerloop.spi.FormField.REMARKS;
import static io.dealerloop.spi.FormField.STATE_OF_CAR;
import static io.dealerloop.spi.FormField.SURVEY_SCORES;

import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.FormDefinition.Cell;
import io.dealerloop.spi.FormDefinition.Document;
import io.dealerloop.spi.FormDefinition.Group;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** The callback record under this brand's title and number, column by column as it is printed; the interview record is the base's. */
final class HyundaiForms implements FormStandard {

    @Override
    public Optional<FormDefinition> form(FormCode code, Settings settings) {
        return code == FormCode.CALLBACK_RECORD
                ? Optional.of(callbackRecord(new Document(
                        settings.text(Keys.RECORD_NUMBER), settings.text(Keys.RECORD_REVISION), settings.text(Keys.RECORD_REVISED_ON))))
                : Optional.empty();
    }

    /** 回访记录表: a line per callback, 18 to a page. */
    private static FormDefinition callbackRecord(Document document) {
        return new FormDefinition(Text.of("特约店/服务站回访记录表", "Callback record"), document, true, true, 18,
                List.of(
                        group("客户基本信息", "Customer",
                                cell(NUMBER, "No", "No", 4),
                                cell(CUSTOMER_NAME, "姓名", "Name", 9),
                                cell(CUSTOMER_PHONE, "联系电话", "Phone", 12)),
                        group("本次维修信息", "This service",
                                cell(ORDER_NUMBER, "派工单号", "Work order", 13),
                                cell(MAIN_ITEMS, "进厂主要事项", "Main items", 17)),
                        group("回访内容", "Callback",
                                cell(CALLBACK_CHANNEL, "回访类型", "Type", 7),
                                cell(STATE_OF_CAR, "现在车况", "State of the car", 12),
                                cell(SURVEY_SCORES, "满意度调查", "Survey", 20),
                                cell(OPINION, "意见建议", "Opinions", 16),
                                cell(REMARKS, "备注", "Remarks", 12))),
                List.of(cell(MADE_BY, "制表人", "Made by", 1), cell(MADE_ON, "制表日期", "Date", 1)),
                List.of(
                        Text.of("本表定期交主管经理。", "This record is handed to the managing supervisor regularly."),
                        Text.of("上门回访须在备注栏填写拜访人姓名和职务。", "For a visit the visitor's name and title go into the remarks.")));
    }

    private static Group group(String zh, String en, Cell... cells) {
        return new Group(Text.of(zh, en), List.of(cells));
    }

    private static Cell cell(FormField field, String zh, String en, int width) {
        return new Cell(field, Text.of(zh, en), width);
    }
}
