package io.dealerloop.plugins.beijinghyundai;

import static io.dealerloop.spi.SettingDeclaration.choice;
import static io.dealerloop.spi.SettingDeclaration.number;
import static io.dealerloop.spi.SettingDeclaration.text;

import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SettingDeclaration.Choice;
import io.dealerloop.spi.Text;
import java.util.List;

/** Every figure of the standard a store may change. D is the day the customer took the car. */
final class Keys {

    static final String SMS_DAYS = "sms.days";
    static final String EMAIL_DAYS = "email.days";
    static final String PHONE_DAYS = "phone.days";
    static final String VISIT_DAYS = "visit.days";
    static final String EXPIRY_DAYS = "expiry.days";
    static final String HALF_YEAR_MONTHS = "half-year.months";
    static final String ATTEMPTS = "attempts.most";
    static final String ATTEMPT_DAYS = "attempts.days";
    static final String RETRY_DAYS = "retry.days";
    static final String CAMPAIGN_CHANNEL = "campaign.channel";
    static final String FLEET_VISITS = "fleet.visits";
    static final String ADVICE_VISITS = "advice.visits";
    static final String FLEET_GAP_DAYS = "fleet.gap.days";
    static final String NEW_CAR_SALESPERSON_DAYS = "new-car.salesperson.days";
    static final String NEW_CAR_MANAGER_DAYS = "new-car.manager.days";
    static final String NEW_CAR_MONTHS = "new-car.months";
    static final String SERVICE_KM = "next-service.km";
    static final String SERVICE_MONTHS = "next-service.months";
    static final String RECORD_NUMBER = "record-form.number";
    static final String RECORD_REVISION = "record-form.revision";
    static final String RECORD_REVISED_ON = "record-form.revised-on";

    static final String C1_SENTENCE = "format.c1.sentence";
    static final String P3_SENTENCE = "format.p3.sentence";

    static final String OFF = "off";
    static final String PROPOSE = "propose";
    static final String ALWAYS = "always";

    static final String BY_PHONE = "phone";
    static final String BY_SMS = "sms";

    private static final List<Choice> VISITS = List.of(
            Choice.of(OFF, "不上门", "No visits"),
            Choice.of(PROPOSE, "向主管经理建议", "Propose to the managing supervisor"),
            Choice.of(ALWAYS, "一律上门", "Always visit"));

    static final List<SettingDeclaration> DECLARATIONS = List.of(
            number(SMS_DAYS, 1, 0, 15, Text.of("短信回访：交车后第几天", "SMS callback: days after delivery")),
            number(EMAIL_DAYS, 1, 0, 15, Text.of("邮件回访：交车后第几天", "E-mail callback: days after delivery")),
            number(PHONE_DAYS, 3, 0, 15, Text.of("电话回访：交车后第几天", "Phone callback: days after delivery")),
            number(VISIT_DAYS, 7, 1, 30,
                    Text.of("上门回访：交车或投诉解决（取较晚者）后第几天", "Visit: days after delivery or resolution, whichever is later")),
            number(EXPIRY_DAYS, 15, 1, 60, Text.of("回访期限：交车后第几天截止", "Callbacks expire: days after delivery")),
            number(HALF_YEAR_MONTHS, 6, 1, 24,
                    Text.of("只收短信、邮件的客户，几个月内至少电话回访一次", "Customers reached in writing only: a phone callback at least every … months")),
            number(ATTEMPTS, 3, 1, 10, Text.of("最多联系几次", "Attempts at most")),
            number(ATTEMPT_DAYS, 2, 1, 5, Text.of("至少分在几天联系", "Attempts spread over at least … days")),
            number(RETRY_DAYS, 1, 1, 7, Text.of("未联系上，几天后再联系", "Days until the next attempt")),
            choice(CAMPAIGN_CHANNEL, BY_PHONE, List.of(Choice.of(BY_PHONE, "电话", "By phone"), Choice.of(BY_SMS, "短信", "By SMS")),
                    Text.of("召回、服务活动后的回访方式", "Callback after a recall or service campaign")),
            choice(FLEET_VISITS, PROPOSE, VISITS,
                    Text.of("集团性客户上门", "Visits to fleet customers")),
            choice(ADVICE_VISITS, PROPOSE, VISITS,
                    Text.of("提出很好意见的客户上门", "Visits to givers of very good advice")),
            number(FLEET_GAP_DAYS, 90, 1, 730,
                    Text.of("同一集团性客户两次上门至少相隔天数", "Days between two visits to one fleet, at least")),
            number(NEW_CAR_SALESPERSON_DAYS, 3, 0, 15,
                    Text.of("新车交车后第几天由销售顾问回访", "New car: the salesperson calls after … days")),
            number(NEW_CAR_MANAGER_DAYS, 7, 0, 30,
                    Text.of("新车交车后第几天由销售经理回访", "New car: the sales manager calls after … days")),
            number(NEW_CAR_MONTHS, 1, 1, 6,
                    Text.of("新车交车后第几个月由回访员回访", "New car: the callback agent calls after … months")),
            number(SERVICE_KM, 5000, 1000, 30000, Text.of("保养间隔里程（公里）", "Service interval in km")),
            number(SERVICE_MONTHS, 6, 1, 24, Text.of("保养间隔月数", "Service interval in months")),
            text(RECORD_NUMBER, "KF-HF-01", Text.of("回访记录表：登记编号", "Callback record: registration number")),
            text(RECORD_REVISION, "0", Text.of("回访记录表：修改次数", "Callback record: revision")),
            text(RECORD_REVISED_ON, "2026-01-01", Text.of("回访记录表：修改日期", "Callback record: revised on")),
            text(C1_SENTENCE, HyundaiFormats.STATION_ASKED_FOR.sentence(),
                    Text.of("记录句式 C1 咨询特约店（须含全部{项目}各一次，项目之间要有文字）", "Sentence of C1, service station (every {slot} once, words between two)")),
            text(P3_SENTENCE, HyundaiFormats.POOR_REPAIR.sentence(),
                    Text.of("记录句式 P3 投诉维修质量（须含全部{项目}各一次，项目之间要有文字）", "Sentence of P3, poor repair (every {slot} once, words between two)")));

    private Keys() {}
}
