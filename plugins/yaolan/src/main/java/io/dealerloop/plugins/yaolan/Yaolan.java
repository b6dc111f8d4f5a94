package io.dealerloop.plugins.yaolan;

import static io.dealerloop.spi.SettingDeclaration.number;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ImportStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pf4j.Extension;

/** The dealer standard of the invented brand Yaolan Motors (曜澜汽车). */
@Extension
public final class Yaolan implements DealerStandard {

    static final String SMS_DAYS = "sms.days";
    static final String PHONE_DAYS = "phone.days";
    static final String EXPIRY_DAYS = "expiry.days";
    static final String ATTEMPTS = "attempts.most";
    static final String ALARM = "survey.alarm";
    static final String CLOSE_DAYS = "complaint.close.days";

    private static final Text DOCUMENTATION = Text.of("""
            # 曜澜汽车客户关怀标准（虚构品牌）

            - 保养、小修：次日短信致谢；其他服务：第 2 天电话。不上门。
            - 重大投诉解决后次日由主管经理致电。
            - 新车：次日销售顾问致电，两周后回访员致电。
            - 四个问题，1 到 5 分，2 分及以下须跟进，只在电话里问。
            - 最多联系 2 次，应回访日后 10 天截止。
            - 工单记录：C4 加电池月费，另有 C9 咨询充电；其余格式同通用标准。
            - 投诉：一般投诉 2 天内解决；有人受伤为安全事件，15 分钟内联系。
            """, """
            # Yaolan customer care (invented brand)

            - Maintenance and small repairs: thanks by SMS the next day; other services: a call on the second day. Nobody is visited.
            - The managing supervisor phones the day after a major complaint was resolved.
            - New cars: the salesperson phones the next day, the callback agent after two weeks.
            - Four questions, 1 to 5, on the phone only; 2 or less must be followed up.
            - At most 2 attempts, until 10 days after the callback was due.
            - Records: C4 with the battery's rent, and C9 for charging; all others are the base's.
            - Complaints: general ones are closed within 2 days; an injury is a safety incident with contact within 15 minutes.
            """);

    private final CallbackStandard callbacks = new YaolanCallbacks();
    private final ScriptStandard scripts = new YaolanScripts();
    private final ComplaintStandard complaints = new YaolanComplaints();

    @Override
    public Optional<Text> title() {
        return Optional.of(Text.of("曜澜汽车客户关怀标准（虚构品牌）", "Yaolan Motors customer care (invented brand)"));
    }

    @Override
    public Optional<Text> documentation() {
        return Optional.of(DOCUMENTATION);
    }

    @Override
    public Set<String> brands() {
        return Set.of("曜澜", "曜澜汽车", "Yaolan", "Yaolan Motors");
    }

    @Override
    public List<SettingDeclaration> settings() {
        return List.of(
                number(SMS_DAYS, 1, 0, 10, Text.of("短信致谢：交车后第几天", "Thank-you SMS: days after delivery")),
                number(PHONE_DAYS, 2, 0, 10, Text.of("电话回访：交车后第几天", "Phone callback: days after delivery")),
                number(EXPIRY_DAYS, 10, 1, 30, Text.of("回访期限：应回访日后几天", "Callbacks expire: days after they are due")),
                number(ATTEMPTS, 2, 1, 5, Text.of("最多联系几次", "Attempts at most")),
                number(ALARM, 2, 1, 4, Text.of("低分警戒线：不高于此分须跟进", "Alarm line: react to scores up to")),
                number(CLOSE_DAYS, 2, 1, 10, Text.of("一般投诉：多少天内解决", "General complaints: closed within … days")));
    }

    @Override
    public Optional<CallbackStandard> callbacks() {
        return Optional.of(callbacks);
    }

    @Override
    public Optional<SurveyStandard> surveys() {
        return Optional.of(YaolanSurvey::of);
    }

    @Override
    public Optional<ScriptStandard> scripts() {
        return Optional.of(scripts);
    }

    @Override
    public Optional<FormStandard> forms() {
        return Optional.of(YaolanForms::of);
    }

    @Override
    public Optional<ImportStandard> imports() {
        return Optional.of(settings -> YaolanExports.MAPPING);
    }

    @Override
    public Optional<TicketStandard> tickets() {
        return Optional.of(settings -> YaolanFormats.FORMATS);
    }

    @Override
    public Optional<ComplaintStandard> complaints() {
        return Optional.of(complaints);
    }
}
