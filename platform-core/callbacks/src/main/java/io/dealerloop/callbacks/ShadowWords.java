package io.dealerloop.callbacks;

import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How a shadow run says what a standard answered. */
final class ShadowWords {

    static final Text NOTHING = Text.of("无", "none");

    private ShadowWords() {}

    static Text of(Standing standing) {
        return switch (standing) {
            case DUE -> Text.of("应回访", "to be made");
            case PROPOSED -> Text.of("建议", "proposed");
            case UNREACHABLE -> Text.of("无法联系", "unreachable");
        };
    }

    static Text of(Set<Mark> marks) {
        return listed(Arrays.stream(Mark.values()).filter(marks::contains).map(ShadowWords::of).toList());
    }

    private static Text of(Mark mark) {
        return switch (mark) {
            case PLEASE_CLASSIFY -> Text.of("请归类维修类别", "please classify");
            case CHECK_PHONE -> Text.of("核对电话", "check the phone");
            case CHECK_EMAIL -> Text.of("核对邮箱", "check the e-mail");
            case HALF_YEAR -> Text.of("半年未通话", "half a year in writing");
            case WATCH_IN_USE -> Text.of("继续使用观察", "watch in use");
            case CALL_DAY_BEFORE -> Text.of("前一天电话预约", "call the day before");
        };
    }

    static Text of(ShadowRun.Kind kind) {
        return switch (kind) {
            case CALLBACK_ADDED -> Text.of("新增回访", "callback added");
            case CALLBACK_DROPPED -> Text.of("不再回访", "callback dropped");
            case CHANNEL -> Text.of("回访方式", "channel");
            case DAY -> Text.of("回访日期", "day");
            case LAST_DAY -> Text.of("截止日期", "last day");
            case POST -> Text.of("负责岗位", "post");
            case STANDING -> Text.of("安排方式", "standing");
            case REASON -> Text.of("原因文字", "reason");
            case MARKS -> Text.of("提示", "marks");
            case NO_CALLBACK -> Text.of("不回访的原因", "why nobody is called");
            case UNANSWERED -> Text.of("没有可用回答", "no usable answer");
            case SCRIPT -> Text.of("话术", "script");
            case MESSAGE -> Text.of("短信或邮件内容", "message");
            case NEXT_SERVICE -> Text.of("下次保养", "next service");
            case QUESTION -> Text.of("调查问题", "question");
            case SCALE -> Text.of("评分范围", "scale");
            case SCORE -> Text.of("评分预警", "score");
            case LEVEL -> Text.of("投诉级别", "complaint level");
            case CLOCK -> Text.of("投诉时限", "clocks");
            case FORMAT -> Text.of("信息记录规范", "record format");
            case RECORDING -> Text.of("信息记录评分", "recording score");
            case SENTENCE -> Text.of("信息记录句子", "recorded sentence");
            case FORM -> Text.of("表单", "form");
        };
    }

    /** Scale and alarm line. */
    static Text scale(SurveyDefinition survey) {
        return Text.of(survey.lowest() + "–" + survey.highest() + "，警戒线 " + survey.alarmAt(),
                survey.lowest() + "–" + survey.highest() + ", alarm at " + survey.alarmAt());
    }

    static Text of(ComplaintLevel level) {
        List<Text> clocks = level.clocks().stream().sorted(Comparator.comparing(ComplaintLevel.Clock::step)).map(ShadowWords::of).toList();
        Text manager = level.managerInPerson() ? Text.of("；经理亲自处理", "; a manager in person") : Text.of("。", ".");
        return Words.join(level.title(), Text.of("：", ": "), listed(clocks), manager);
    }

    private static Text of(ComplaintLevel.Clock clock) {
        Text step = switch (clock.step()) {
            case ACKNOWLEDGE -> Text.of("受理", "acknowledge");
            case FIRST_CONTACT -> Text.of("首次联系", "first contact");
            case PLAN -> Text.of("方案", "plan");
            case CLOSE -> Text.of("结案", "close");
            case CALLBACK -> Text.of("回访", "callback");
        };
        Text counting = clock.counting() == ComplaintLevel.Counting.ALWAYS ? Text.of("（自然时间）", " (round the clock)")
                : Text.of("（营业时间）", " (business hours)");
        return Words.join(step, Text.of(" ", " "), of(clock.within()), counting);
    }

    private static Text of(Duration within) {
        return within.toMinutes() % 1440 == 0 ? Text.of(within.toDays() + " 天", within.toDays() + " d")
                : within.toMinutes() % 60 == 0 ? Text.of(within.toHours() + " 小时", within.toHours() + " h")
                : Text.of(within.toMinutes() + " 分钟", within.toMinutes() + " min");
    }

    static Text listed(List<Text> parts) {
        return parts.isEmpty() ? NOTHING
                : Text.of(String.join("、", parts.stream().map(Text::zh).toList()), String.join(", ", parts.stream().map(Text::en).toList()));
    }
}
