package io.dealerloop.testing;

import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.spi.Text;
import java.util.List;

/** What to do about a question that got no answer: it follows from what went wrong, and only then from what was asked. */
final class Remedy {

    private Remedy() {}

    /** @param declared the keys of the standard's settings */
    static Text of(Rule rule, Refusal why, List<String> declared) {
        String said = why.message().en();
        return switch (why.reason()) {
            case THREW -> thrown(rule, said, declared);
            case NONSENSE -> nonsense(rule, said);
            case DIED -> Text.of("少用内存，不碰运行它的进程", "use less memory and leave the process it runs in alone");
            case TIMED_OUT, OUT_OF_SERVICE, TOO_BUSY -> Text.of("只根据问题中的事实决定，不等待，不做没有尽头的循环",
                    "decide from the record alone; wait for nothing and loop over nothing unbounded");
            case NOT_INSTALLED, NOT_OFFERED, NONE_NEEDED -> Text.of("在 DealerStandard 中返回这一部分", "return the part from your DealerStandard");
        };
    }

    private static Text thrown(Rule rule, String said, List<String> declared) {
        if (said.contains("' is not declared")) {
            List<String> keys = declared.stream().sorted().toList();
            return Text.of("在 settings() 中声明这项设置，或使用已声明的 " + keys + " 之一", "declare it in settings(), or ask for one of " + keys);
        }
        if (said.matches("(?s).*(NoSuchFile|FileNotFound|AccessDenied|FileSystem|UncheckedIO|IO)Exception.*")) {
            return Text.of("插件不读写文件：见类文件规则；表格放进自己的 jar，用 MyStandard.class.getResourceAsStream(…) 读取",
                    "a plugin reads no files, see the rule about class files: put tables into your jar and read them with"
                            + " MyStandard.class.getResourceAsStream(…)");
        }
        if (said.contains("NullPointerException")) {
            return Text.of("改正该行：回答中没有 null；没有时用 Optional.empty() 或空列表，文字的两种语言都写",
                    "mend that line: nothing in an answer is null; write Optional.empty() or an empty list where there is none, and both languages"
                            + " of a text");
        }
        if (said.contains("IllegalArgumentException")) {
            return Text.of("改正该行：值须在该 record 的文档允许的范围内", "mend that line: the values lie within what the record's documentation allows");
        }
        return answerAll(rule);
    }

    private static Text nonsense(Rule rule, String said) {
        if (said.contains("() returned null")) {
            return answerAll(rule);
        }
        if (said.contains("which the customer refused")) {
            return Text.of("先问 contact().allows(channel)；没有可用方式时计划 Standing.UNREACHABLE，或回答 NextStep.GiveUp",
                    "ask contact().allows(channel) first; where no way is left plan Standing.UNREACHABLE, or answer NextStep.GiveUp");
        }
        if (said.contains("before the delivery on")) {
            return Text.of("从 delivery.deliveredOn() 起往后计算 dueOn", "count dueOn forward from delivery.deliveredOn()");
        }
        if (said.contains("the next step is on")) {
            return Text.of("回答 attempt.today()（今天稍后）或之后的日期", "answer attempt.today(), which means later today, or a day after it");
        }
        if (said.contains("days ahead")) {
            return Text.of("最后一天不晚于交车日或今天之后 400 天", "let the last day lie within 400 days of the delivery or today");
        }
        if (said.contains("unknown slot")) {
            return Text.of("换用其中一个名称，或直接写出文字", "use one of those names, or write the words out");
        }
        if (said.contains("share rank")) {
            return Text.of("给每个级别不同的次序；也可以取代基础标准的级别：用它的编号和次序（GENERAL 1、ESCALATED 2、MAJOR 3），名称和时限自定",
                    "give each a rank of its own; or take the place of the base's levels: keep their code and rank (GENERAL 1, ESCALATED 2, MAJOR 3),"
                            + " title and clocks are yours");
        }
        if (said.contains("share")) {
            return Text.of("给每一个不同的编号", "give each a code of its own");
        }
        if (said.contains("longer than")) {
            return Text.of("缩短文字", "shorten the text");
        }
        if (said.contains("at most")) {
            return Text.of("减少数量", "give fewer");
        }
        if (said.contains("fit a page")) {
            return Text.of("给出 1 到 60 个单元格", "give the form 1 to 60 cells");
        }
        return Text.of("回答须遵守的规则写在 io.dealerloop.spi 中该类型的文档里",
                "see the type's documentation in io.dealerloop.spi for what the answer must keep");
    }

    /** What to answer where the standard has nothing to say: each part has a way of its own. */
    private static Text answerAll(Rule rule) {
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
