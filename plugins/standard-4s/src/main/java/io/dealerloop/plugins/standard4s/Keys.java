package io.dealerloop.plugins.standard4s;

import static io.dealerloop.spi.SettingDeclaration.choice;
import static io.dealerloop.spi.SettingDeclaration.flag;
import static io.dealerloop.spi.SettingDeclaration.number;
import static io.dealerloop.spi.SettingDeclaration.text;

import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SettingDeclaration.Choice;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.stream.Stream;

/** Everything a store may set. D is the day the customer took the car. */
final class Keys {

    static final String SMS_DAYS = "sms.days";
    static final String EMAIL_DAYS = "email.days";
    static final String PHONE_DAYS = "phone.days";
    static final String VISIT_DAYS = "visit.days";
    static final String EXPIRY_DAYS = "expiry.days";
    static final String MAINTENANCE = "maintenance.channel";
    static final String SMALL_REPAIR = "small-repair.channel";
    static final String REPAIR = "repair.channel";
    static final String CAMPAIGN = "campaign.channel";
    static final String UNKNOWN = "unknown.channel";
    static final String FIRST_VISIT = "first-visit.call";
    static final String WATCH = "watch.call";
    static final String EMAIL_WRONG = "email-wrong.call";
    static final String ONLINE = "online.email";
    static final String HALF_YEAR_MONTHS = "half-year.months";
    static final String COMPLAINT_WAY = "complaint.way";
    static final String FLEET_VISITS = "fleet.visits";
    static final String ADVICE_VISITS = "advice.visits";
    static final String FLEET_GAP_DAYS = "fleet.gap.days";
    static final String ATTEMPTS = "attempts.most";
    static final String ATTEMPT_DAYS = "attempts.days";
    static final String RETRY_DAYS = "retry.days";
    static final String NEW_CAR_CALLS = "new-car.calls";
    static final String NEW_CAR_SALESPERSON_DAYS = "new-car.salesperson.days";
    static final String NEW_CAR_MANAGER_DAYS = "new-car.manager.days";
    static final String NEW_CAR_MONTHS = "new-car.months";

    static final String ALARM = "survey.alarm";
    static final String OWN_QUESTION = "survey.q";
    static final String SERVICE_KM = "next-service.km";
    static final String SERVICE_MONTHS = "next-service.months";
    static final String OWN_GREETING = "script.greeting";
    static final String OWN_USAGE_NOTES = "script.usage-notes";
    static final String OWN_THANKS = "script.thanks";
    static final String OWN_SMS = "message.sms";
    static final String OWN_SMS_SALE = "message.sms.new-car";
    static final String OWN_EMAIL_SUBJECT = "message.email.subject";
    static final String OWN_EMAIL = "message.email";
    static final String OWN_EMAIL_SALE = "message.email.new-car";

    static final String RECORD_LINES = "record-form.lines";
    static final String RECORD_NUMBER = "record-form.number";
    static final String RECORD_REVISION = "record-form.revision";
    static final String RECORD_REVISED_ON = "record-form.revised-on";
    static final String INTERVIEW_NUMBER = "interview-form.number";
    static final String INTERVIEW_REVISION = "interview-form.revision";
    static final String INTERVIEW_REVISED_ON = "interview-form.revised-on";

    static final String POINTS_PRESENT = "record.points.present";
    static final String POINTS_PLAUSIBLE = "record.points.plausible";

    static final String ACKNOWLEDGE_MINUTES = "complaint.acknowledge.minutes";
    static final String CONTACT_MINUTES = "complaint.contact.minutes";
    static final String MAJOR_CONTACT_MINUTES = "complaint.major.contact.minutes";
    static final String PLAN_HOURS = "complaint.plan.hours";
    static final String GENERAL_CLOSE_DAYS = "complaint.general.close.days";
    static final String ESCALATED_CLOSE_DAYS = "complaint.escalated.close.days";
    static final String MAJOR_CLOSE_DAYS = "complaint.major.close.days";
    static final String CALLBACK_HOURS = "complaint.callback.hours";
    static final String COUNTING = "complaint.counting";
    static final String MAJOR_COUNTING = "complaint.major.counting";
    static final String ESCALATED_IN_PERSON = "complaint.escalated.manager";
    static final String REPEATS = "complaint.escalated.repeats";
    static final String LOW_SCORE = "complaint.escalated.score";
    static final String ESCALATED_FORMATS = "complaint.escalated.formats";

    static final String OFF = "off";
    static final String PROPOSE = "propose";
    static final String ALWAYS = "always";
    static final String BY_SMS = "sms";
    static final String BY_EMAIL = "email";
    static final String BY_PHONE = "phone";
    static final String BY_VISIT = "visit";
    static final String AS_USUAL = "usual";
    static final String BUSINESS_HOURS = "business-hours";
    static final String ROUND_THE_CLOCK = "always";

    private static final List<Choice> WAYS = List.of(Choice.of(BY_PHONE, "电话", "By phone"), Choice.of(BY_SMS, "短信", "By SMS"),
            Choice.of(BY_EMAIL, "邮件", "By e-mail"), Choice.of(OFF, "不回访", "No callback"));
    private static final List<Choice> VISITS = List.of(Choice.of(OFF, "不上门", "No visits"),
            Choice.of(PROPOSE, "向主管经理建议", "Propose to the managing supervisor"), Choice.of(ALWAYS, "一律上门", "Always visit"));
    private static final List<Choice> HOURS = List.of(Choice.of(BUSINESS_HOURS, "只计营业时间", "Business hours only"),
            Choice.of(ROUND_THE_CLOCK, "全天计时", "Every hour of the day"));

    static final List<SettingDeclaration> DECLARATIONS =
            Stream.of(callbacks(), words(), forms(), complaints(), RecordFormats.sentences()).flatMap(List::stream).toList();

    private Keys() {}

    private static List<SettingDeclaration> callbacks() {
        return List.of(
                choice(MAINTENANCE, BY_SMS, WAYS, Text.of("保养后的回访方式", "Callback after maintenance")),
                choice(SMALL_REPAIR, BY_SMS, WAYS, Text.of("小修后的回访方式", "Callback after a small repair")),
                choice(REPAIR, BY_PHONE, WAYS, Text.of("维修后的回访方式", "Callback after a repair")),
                choice(CAMPAIGN, BY_PHONE, WAYS, Text.of("召回、服务活动后的回访方式", "Callback after a recall or service campaign")),
                choice(UNKNOWN, BY_PHONE, WAYS, Text.of("维修类别无法识别时的回访方式", "Callback where the kind of service is not known")),
                number(SMS_DAYS, 1, 0, 15, Text.of("短信回访：交车后第几天", "SMS callback: days after delivery")),
                number(EMAIL_DAYS, 1, 0, 15, Text.of("邮件回访：交车后第几天", "E-mail callback: days after delivery")),
                number(PHONE_DAYS, 3, 0, 15, Text.of("电话回访：交车后第几天", "Phone callback: days after delivery")),
                number(VISIT_DAYS, 7, 1, 30,
                        Text.of("上门回访：交车或投诉解决（取较晚者）后第几天", "Visit: days after delivery or resolution, whichever is later")),
                number(EXPIRY_DAYS, 15, 1, 60, Text.of("回访期限：交车后第几天截止", "Callbacks expire: days after delivery")),
                flag(FIRST_VISIT, true, Text.of("首次进厂一律电话回访", "Always phone after a first visit")),
                flag(WATCH, true, Text.of("有继续使用观察项目时一律电话回访", "Always phone where an item needs watching in use")),
                flag(EMAIL_WRONG, true, Text.of("邮件地址有误时电话回访，顺便更正", "Phone where the e-mail address is wrong, to correct it")),
                flag(ONLINE, true, Text.of("经常上网的客户用邮件代替短信", "E-mail instead of SMS for customers who are often online")),
                number(HALF_YEAR_MONTHS, 6, 0, 24, Text.of("只收短信、邮件的客户，几个月内至少电话回访一次（0＝不要求）",
                        "Customers reached in writing only: a phone callback at least every … months (0 = not asked for)")),
                choice(COMPLAINT_WAY, BY_VISIT, List.of(Choice.of(BY_VISIT, "主管经理上门", "A visit by the managing supervisor"),
                                Choice.of(BY_PHONE, "主管经理致电", "A call by the managing supervisor"),
                                Choice.of(AS_USUAL, "与其他回访相同", "As any other callback")),
                        Text.of("重大投诉解决后的回访", "Callback after a major complaint was resolved")),
                choice(FLEET_VISITS, PROPOSE, VISITS, Text.of("集团性客户上门", "Visits to fleet customers")),
                choice(ADVICE_VISITS, PROPOSE, VISITS, Text.of("提出很好意见的客户上门", "Visits to givers of very good advice")),
                number(FLEET_GAP_DAYS, 90, 1, 730,
                        Text.of("同一集团性客户两次上门至少相隔天数", "Days between two visits to one fleet, at least")),
                number(ATTEMPTS, 3, 1, 10, Text.of("最多联系几次", "Attempts at most")),
                number(ATTEMPT_DAYS, 2, 1, 5, Text.of("至少分在几天联系", "Attempts spread over at least … days")),
                number(RETRY_DAYS, 1, 1, 7, Text.of("未联系上，几天后再联系", "Days until the next attempt")),
                flag(NEW_CAR_CALLS, true, Text.of("新车交车后回访", "Callbacks after a new car was handed over")),
                number(NEW_CAR_SALESPERSON_DAYS, 3, 0, 15,
                        Text.of("新车交车后第几天由销售顾问回访", "New car: the salesperson calls after … days")),
                number(NEW_CAR_MANAGER_DAYS, 7, 0, 30,
                        Text.of("新车交车后第几天由销售经理回访", "New car: the sales manager calls after … days")),
                number(NEW_CAR_MONTHS, 1, 1, 6,
                        Text.of("新车交车后第几个月由回访员回访", "New car: the callback agent calls after … months")));
    }

    private static List<SettingDeclaration> words() {
        return List.of(
                number(ALARM, 6, 1, 9, Text.of("低分警戒线：不高于此分须跟进", "Alarm line: react to scores up to")),
                question(1), question(2), question(3), question(4), question(5),
                number(SERVICE_KM, 5000, 1000, 30000, Text.of("保养间隔里程（公里）", "Service interval in km")),
                number(SERVICE_MONTHS, 6, 1, 24, Text.of("保养间隔月数", "Service interval in months")),
                own(OWN_GREETING, "电话开场白", "Opening of the call"),
                own(OWN_USAGE_NOTES, "用车提示（可随季节更换）", "Usage notes, such as for the season"),
                own(OWN_THANKS, "电话结束语", "Closing words of the call"),
                own(OWN_SMS, "维修后短信", "SMS after a service"),
                own(OWN_SMS_SALE, "新车短信", "SMS after a new car"),
                own(OWN_EMAIL_SUBJECT, "邮件主题", "Subject of e-mails"),
                own(OWN_EMAIL, "维修后邮件正文", "E-mail after a service"),
                own(OWN_EMAIL_SALE, "新车邮件正文", "E-mail after a new car"));
    }

    private static SettingDeclaration question(int number) {
        return text(OWN_QUESTION + number, "", Text.of("本店的调查问题 Q" + number + "（空＝用标准问题）",
                "The store's own question Q" + number + " (empty = the standard's)"));
    }

    private static SettingDeclaration own(String key, String zh, String en) {
        return text(key, "", Text.of("本店的" + zh + "（空＝用标准话术）", en + ", the store's own (empty = the standard's)"));
    }

    private static List<SettingDeclaration> forms() {
        return List.of(
                number(RECORD_LINES, 18, 5, 40, Text.of("回访记录表：每页行数", "Callback record: lines per page")),
                text(RECORD_NUMBER, "HF-01", Text.of("回访记录表：登记编号", "Callback record: registration number")),
                text(RECORD_REVISION, "0", Text.of("回访记录表：修改次数", "Callback record: revision")),
                text(RECORD_REVISED_ON, "2026-11-01", Text.of("回访记录表：修改日期", "Callback record: revised on")),
                text(INTERVIEW_NUMBER, "HF-02", Text.of("单独会谈记录：登记编号", "Interview record: registration number")),
                text(INTERVIEW_REVISION, "0", Text.of("单独会谈记录：修改次数", "Interview record: revision")),
                text(INTERVIEW_REVISED_ON, "2026-11-01", Text.of("单独会谈记录：修改日期", "Interview record: revised on")));
    }

    private static List<SettingDeclaration> complaints() {
        return List.of(
                number(ACKNOWLEDGE_MINUTES, 30, 5, 480, Text.of("投诉：多少分钟内受理", "Complaints: acknowledged within … minutes")),
                number(CONTACT_MINUTES, 120, 10, 1440, Text.of("投诉：多少分钟内首次联系客户", "Complaints: first contact within … minutes")),
                number(MAJOR_CONTACT_MINUTES, 30, 5, 480,
                        Text.of("重大投诉：多少分钟内首次联系客户", "Major complaints: first contact within … minutes")),
                number(PLAN_HOURS, 24, 1, 120, Text.of("投诉：多少小时内提出处理方案", "Complaints: a plan within … hours")),
                number(GENERAL_CLOSE_DAYS, 3, 1, 30, Text.of("一般投诉：多少天内解决", "General complaints: closed within … days")),
                number(ESCALATED_CLOSE_DAYS, 7, 1, 45, Text.of("升级投诉：多少天内解决", "Escalated complaints: closed within … days")),
                number(MAJOR_CLOSE_DAYS, 15, 1, 60, Text.of("重大投诉：多少天内解决", "Major complaints: closed within … days")),
                number(CALLBACK_HOURS, 24, 1, 120, Text.of("投诉处理后多少小时内回访", "Callback within … hours after handling")),
                choice(COUNTING, BUSINESS_HOURS, HOURS, Text.of("一般、升级投诉的计时", "Clocks of general and escalated complaints")),
                choice(MAJOR_COUNTING, ROUND_THE_CLOCK, HOURS, Text.of("重大投诉的计时", "Clocks of major complaints")),
                flag(ESCALATED_IN_PERSON, false,
                        Text.of("升级投诉也须经理亲自处理", "Escalated complaints, too, are handled by a manager in person")),
                number(REPEATS, 1, 0, 10, Text.of("一年内已有几次投诉即升级（0＝不因重复升级）",
                        "Escalated from so many earlier complaints within a year (0 = never for that)")),
                number(LOW_SCORE, 0, 0, 10,
                        Text.of("回访最低分不高于此分即升级（0＝不看分数）", "Escalated where the lowest score is at most … (0 = scores do not count)")),
                text(ESCALATED_FORMATS, "", Text.of("一律升级的投诉种类（如 P11，用逗号分开）",
                        "Kinds of complaints that are always escalated (such as P11, separated by commas)")));
    }
}
