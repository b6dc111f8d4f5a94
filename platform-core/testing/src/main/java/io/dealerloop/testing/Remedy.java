package io.dealerloop.testing;

import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginworker.Mistake;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What to do about a question that got no answer: it follows from what went wrong, and only then from what was asked. */
final class Remedy {

    private final Rule rule;
    private final Supplier<List<String>> declared;
    private final Supplier<List<ComplaintLevel>> beneath;

    /**
     * @param declared the keys of the standard's settings
     * @param beneath the levels of complaints that the base beneath it has, the least grave first; empty = there is none, or it is not known
     */
    Remedy(Rule rule, Supplier<List<String>> declared, Supplier<List<ComplaintLevel>> beneath) {
        this.rule = rule;
        this.declared = declared;
        this.beneath = beneath;
    }

    Text of(Refusal why) {
        return switch (why.reason()) {
            case THREW, NONSENSE -> mistake(why.mistake(), why.reason());
            case DIED -> Text.of("少用内存，不碰运行它的进程", "use less memory and leave the process it runs in alone");
            case TIMED_OUT, OUT_OF_SERVICE, TOO_BUSY -> Text.of("只根据问题中的事实决定，不等待，不做没有尽头的循环",
                    "decide from the record alone; wait for nothing and loop over nothing unbounded");
            case NOT_INSTALLED, NOT_OFFERED, NONE_NEEDED -> Text.of("在 DealerStandard 中返回这一部分", "return the part from your DealerStandard");
        };
    }

    private Text mistake(Mistake mistake, Refusal.Reason reason) {
        return switch (mistake) {
            case SETTING_NOT_DECLARED -> {
                List<String> keys = declared.get().stream().sorted().toList();
                yield Text.of("在 settings() 中声明这项设置，或使用已声明的 " + keys + " 之一", "declare it in settings(), or ask for one of " + keys);
            }
            case INPUT_OUTPUT -> Text.of("插件不读写文件：见类文件规则；表格放进自己的 jar，用 MyStandard.class.getResourceAsStream(…) 读取",
                    "a plugin reads no files, see the rule about class files: put tables into your jar and read them with"
                            + " MyStandard.class.getResourceAsStream(…)");
            case NULL_USED -> Text.of("改正该行：回答中没有 null；没有时用 Optional.empty() 或空列表，文字的两种语言都写",
                    "mend that line: nothing in an answer is null; write Optional.empty() or an empty list where there is none, and both languages"
                            + " of a text");
            case VALUE_REFUSED -> Text.of("改正该行：值须在该 record 的文档允许的范围内", "mend that line: the values lie within what the record's documentation allows");
            case NULL_ANSWERED -> answerAll();
            case CHANNEL_REFUSED -> Text.of("先问 contact().allows(channel)；没有可用方式时计划 Standing.UNREACHABLE，或回答 NextStep.GiveUp",
                    "ask contact().allows(channel) first; where no way is left plan Standing.UNREACHABLE, or answer NextStep.GiveUp");
            case BEFORE_DELIVERY -> Text.of("从 delivery.deliveredOn() 起往后计算 dueOn", "count dueOn forward from delivery.deliveredOn()");
            case BEFORE_TODAY -> Text.of("回答 attempt.today()（今天稍后）或之后的日期", "answer attempt.today(), which means later today, or a day after it");
            case TOO_FAR_AHEAD -> Text.of("最后一天不晚于交车日或今天之后 400 天", "let the last day lie within 400 days of the delivery or today");
            case UNKNOWN_SLOT -> Text.of("换用其中一个名称，或直接写出文字", "use one of those names, or write the words out");
            case SAME_RANK -> ranks(beneath.get());
            case SAME_CODE -> Text.of("给每一个不同的编号", "give each a code of its own");
            case TOO_LONG -> Text.of("缩短文字", "shorten the text");
            case TOO_MANY -> Text.of("减少数量", "give fewer");
            case CELLS_OF_A_PAGE -> Text.of("给出 1 到 60 个单元格", "give the form 1 to 60 cells");
            case OTHER -> reason == Refusal.Reason.THREW ? answerAll()
                    : Text.of("回答须遵守的规则写在 io.dealerloop.spi 中该类型的文档里",
                            "see the type's documentation in io.dealerloop.spi for what the answer must keep");
        };
    }

    private static Text ranks(List<ComplaintLevel> base) {
        if (base.isEmpty()) {
            return Text.of("给每个级别不同的次序", "give each a rank of its own");
        }
        String free = IntStream.rangeClosed(1, 10).filter(rank -> base.stream().noneMatch(level -> level.rank() == rank)).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        String places = base.stream().map(level -> level.code() + " " + level.rank()).collect(Collectors.joining(", "));
        return Text.of("给每个级别不同的次序，基础标准未用的是 " + free + "；也可以取代基础标准的级别：用它的编号和次序（" + places + "），名称和时限自定",
                "give each a rank of its own: " + free + " are not the base's; or take the place of the base's levels: keep their code and rank ("
                        + places + "), title and clocks are yours");
    }

    /** What to answer where the standard has nothing to say: each part has a way of its own. */
    private Text answerAll() {
        return switch (rule) {
            case ATTEMPTS_END -> Text.of("回答每一次尝试：不知道怎么继续时，用 NextStep.GiveUp 说明",
                    "answer every attempt: where you do not know how to go on, say so with NextStep.GiveUp(correctionTask, reason)");
            case SURVEYS -> Text.of("回答每一种场合和方式：不需要问卷时返回 Optional.empty()",
                    "answer every occasion and channel: return Optional.empty() where no survey is needed");
            case SCRIPTS -> Text.of("回答每一种场合、方式和里程：不需要话术或短信、邮件时返回 Optional.empty()",
                    "answer every occasion, channel and mileage: return Optional.empty() where no script or message is needed");
            case FORMS -> Text.of("回答每一种表单：由基础标准提供时返回 Optional.empty()",
                    "answer every form: return Optional.empty() for what you leave to the base");
            case RECORD_FORMATS -> Text.of("无论怎样设置都返回格式；设置的值不可用时用自己的默认值",
                    "return the formats whatever is set: where a setting's value cannot be used, take your own");
            case COMPLAINT_LEVELS -> Text.of("无论怎样设置都返回级别；设置的值不可用时用自己的默认值",
                    "return the levels whatever is set: where a setting's value cannot be used, take your own");
            case COMPLAINT_LEVEL -> Text.of("回答每一个投诉：事实不足或没听说过的格式，返回一个级别的编号，或用 Optional.empty() 留给基础标准",
                    "answer every complaint, with few facts and in formats you never heard of: return a level's code, or leave it to the base with Optional.empty()");
            case IMPORT_MAPPING -> Text.of("无论怎样设置都返回用词；没有时返回 ImportMapping.NONE",
                    "return the words whatever is set, and ImportMapping.NONE where there are none");
            default -> Text.of("回答每一次交车：事实不合理时，用 CallbackPlan.none(rule, reason) 说明",
                    "answer every delivery: where the facts make no sense, say so with CallbackPlan.none(rule, reason)");
        };
    }
}
