package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.Script.Kind;
import io.dealerloop.spi.Script.Step;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** A call in five steps and one thank-you text. */
final class YaolanScripts implements ScriptStandard {

    private static final Script CALL = new Script(List.of(
            step("HELLO", Kind.SAY, "问候", "Hello",
                    "{customer}您好，我是{store}的{agent}，耽误您一分钟可以吗？",
                    "Good day, {customer}. {agent} of {store}. May I take a minute of your time?"),
            step("CAR", Kind.STATE_OF_CAR, "车况", "The car",
                    "您的{model}（{plate}）这两天开着怎么样？",
                    "How has your {model} ({plate}) been these days?"),
            step("SURVEY", Kind.SURVEY, "调查", "Survey",
                    "请您用 1 到 5 分给我们打分。",
                    "Please score us from 1 to 5."),
            step("BYE", Kind.SAY, "致谢", "Goodbye",
                    "谢谢您！有事请打 {storePhone}，祝您一路顺风。",
                    "Thank you! For anything at all: {storePhone}. Safe journeys."),
            step("LOG", Kind.LOG, "记录", "Log",
                    "记录结果；投诉和预约立即转交。",
                    "Record the outcome; pass complaints and bookings on at once.")), Optional.empty());

    private static final Text THANKS = Text.of(
            "{customer}您好，感谢您选择{store}！用车有任何问题，请致电 {storePhone}。",
            "Dear {customer}, thank you for choosing {store}! For anything your car needs, call {storePhone}.");

    @Override
    public Optional<Script> script(ScriptFacts facts) {
        return facts.channel().written() ? Optional.empty() : Optional.of(CALL);
    }

    @Override
    public Optional<MessageTemplate> message(ScriptFacts facts) {
        return switch (facts.channel()) {
            case SMS -> Optional.of(new MessageTemplate(Optional.empty(), THANKS));
            case EMAIL -> Optional.of(new MessageTemplate(Optional.of(Text.of("{store}感谢您", "{store} thanks you")), THANKS));
            case PHONE, VISIT -> Optional.empty();
        };
    }

    private static Step step(String code, Kind kind, String titleZh, String titleEn, String zh, String en) {
        return new Step(code, kind, Text.of(titleZh, titleEn), Text.of(zh, en));
    }
}
