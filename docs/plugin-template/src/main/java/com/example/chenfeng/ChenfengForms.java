package com.example.chenfeng;

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

/** Our own callback record; the interview record is left to the base standard. */
final class ChenfengForms implements FormStandard {

    private static final FormDefinition CALLBACK_RECORD = new FormDefinition(
            Text.of("晨风回访记录表", "Chenfeng callback record"), new Document("CF-0042", /* revision */ "1", /* revised on */ "2026-11"),
            /* landscape */ true, /* binding edge */ true, /* lines per page */ 18,
            List.of(
                    new Group(Text.of("客户", "Customer"), List.of(
                            new Cell(FormField.NUMBER, Text.of("序号", "No"), /* width */ 1),
                            new Cell(FormField.CUSTOMER_NAME, Text.of("姓名", "Name"), 3),
                            new Cell(FormField.CUSTOMER_PHONE, Text.of("电话", "Phone"), 4))),
                    new Group(Text.of("回访", "Callback"), List.of(
                            new Cell(FormField.STATE_OF_CAR, Text.of("现在车况", "State of the car"), 5),
                            new Cell(FormField.SURVEY_SCORES, Text.of("满意度", "Satisfaction"), 4),
                            new Cell(FormField.OPINION, Text.of("意见建议", "Opinion"), 6)))),
            // What stands under the table, then the notes below it.
            List.of(new Cell(FormField.MADE_BY, Text.of("制表人", "Made by"), 1), new Cell(FormField.MADE_ON, Text.of("制表日期", "Made on"), 1)),
            List.of(Text.of("每周交主管经理", "To the managing supervisor every week")));

    @Override
    public Optional<FormDefinition> form(FormCode code, Settings settings) {
        return code == FormCode.CALLBACK_RECORD ? Optional.of(CALLBACK_RECORD) : Optional.empty();
    }
}
