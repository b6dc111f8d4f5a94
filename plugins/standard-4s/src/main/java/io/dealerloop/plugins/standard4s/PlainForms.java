package io.dealerloop.plugins.standard4s;

import static io.dealerloop.spi.FormField.CALLBACK_CHANNEL;
import static io.dealerloop.spi.FormField.COLOUR;
import static io.dealerloop.spi.FormField.CUSTOMER_ADDRESS;
import static io.dealerloop.spi.FormField.CUSTOMER_NAME;
import static io.dealerloop.spi.FormField.CUSTOMER_PHONE;
import static io.dealerloop.spi.FormField.DELIVERED_ON;
import static io.dealerloop.spi.FormField.MADE_BY;
import static io.dealerloop.spi.FormField.MADE_ON;
import static io.dealerloop.spi.FormField.MAIN_ITEMS;
import static io.dealerloop.spi.FormField.MILEAGE;
import static io.dealerloop.spi.FormField.MODEL;
import static io.dealerloop.spi.FormField.NUMBER;
import static io.dealerloop.spi.FormField.OPINION;
import static io.dealerloop.spi.FormField.ORDER_NUMBER;
import static io.dealerloop.spi.FormField.PLATE;
import static io.dealerloop.spi.FormField.REMARKS;
import static io.dealerloop.spi.FormField.SIGNATURE;
import static io.dealerloop.spi.FormField.STATE_OF_CAR;
import static io.dealerloop.spi.FormField.SURVEY_SCORES;
import static io.dealerloop.spi.FormField.VISITOR;

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

/** Callback record (回访记录表) and individual interview record (单独会谈记录), column by column as they are printed. */
final class PlainForms implements FormStandard {

    @Override
    public Optional<FormDefinition> form(FormCode code, Settings settings) {
        return Optional.of(switch (code) {
            case CALLBACK_RECORD -> callbackRecord(new Document(
                    settings.text(Keys.RECORD_NUMBER), settings.text(Keys.RECORD_REVISION), settings.text(Keys.RECORD_REVISED_ON)),
                    settings.number(Keys.RECORD_LINES));
            case INTERVIEW_RECORD -> interviewRecord(new Document(
                    settings.text(Keys.INTERVIEW_NUMBER), settings.text(Keys.INTERVIEW_REVISION),
                    settings.text(Keys.INTERVIEW_REVISED_ON)));
        });
    }

    /** A line per callback. */
    private static FormDefinition callbackRecord(Document document, int lines) {
        return new FormDefinition(Text.of("回访记录表", "Callback record"), document, true, true, lines,
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

    /** A page per visit. */
    private static FormDefinition interviewRecord(Document document) {
        return new FormDefinition(Text.of("单独会谈记录", "Individual interview record"), document, false, false, 1,
                List.of(
                        group("客户信息", "Customer",
                                cell(CUSTOMER_NAME, "客户姓名", "Customer", 1),
                                cell(CUSTOMER_ADDRESS, "地址", "Address", 2),
                                cell(CUSTOMER_PHONE, "联系电话", "Phone", 1)),
                        group("车辆与维修信息", "Car and service",
                                cell(DELIVERED_ON, "交车日期", "Delivered on", 1),
                                cell(PLATE, "车牌号", "Plate", 1),
                                cell(MODEL, "车型", "Model", 1),
                                cell(COLOUR, "颜色", "Colour", 1),
                                cell(MILEAGE, "行驶里程", "Mileage", 1),
                                cell(ORDER_NUMBER, "派工单号", "Work order", 1),
                                cell(MAIN_ITEMS, "进厂主要事项", "Main items", 2)),
                        group("会谈内容", "Interview",
                                cell(STATE_OF_CAR, "车辆现在状况", "Present state of the car", 2),
                                cell(SURVEY_SCORES, "满意度调查", "Survey", 2),
                                cell(VISITOR, "拜访人", "Visitor", 1),
                                cell(OPINION, "客户意见与建议", "Opinions and suggestions", 2),
                                cell(SIGNATURE, "客户签字", "Customer's signature", 1))),
                List.of(),
                List.of());
    }

    private static Group group(String zh, String en, Cell... cells) {
        return new Group(Text.of(zh, en), List.of(cells));
    }

    private static Cell cell(FormField field, String zh, String en, int width) {
        return new Cell(field, Text.of(zh, en), width);
    }
}
