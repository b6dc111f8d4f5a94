package io.dealerloop.plugins.yaolan;

import static io.dealerloop.spi.SettingDeclaration.number;

import io.dealerloop.spi.CallbackStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormStandard;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
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

    private final CallbackStandard callbacks = new YaolanCallbacks();
    private final ScriptStandard scripts = new YaolanScripts();

    @Override
    public Optional<Text> title() {
        return Optional.of(Text.of("曜澜汽车客户关怀标准（虚构品牌）", "Yaolan Motors customer care (invented brand)"));
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
                number(ALARM, 2, 1, 4, Text.of("低分警戒线：不高于此分须跟进", "Alarm line: react to scores up to")));
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
}
