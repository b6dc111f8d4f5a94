package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Reply;
import io.dealerloop.pluginworker.Wrong;
import io.dealerloop.spi.Text;

/** What the host says about a plugin that failed, in both languages. */
final class Sentences {

    private Sentences() {}

    static <T> Answer<T> notOffered(StandardRef ref) {
        return Answer.refused(Refusal.Reason.NOT_OFFERED,
                Text.of("插件 " + ref + " 对此没有规定", "Plugin " + ref + " has no rule for this"));
    }

    static <T> Answer<T> noStandard() {
        return Answer.refused(Refusal.Reason.NOT_OFFERED,
                Text.of("没有标准对此作出规定", "No standard has a rule for this"));
    }

    static <T> Answer<T> noneNeeded(StandardRef ref) {
        return Answer.refused(Refusal.Reason.NONE_NEEDED,
                Text.of("按插件 " + ref + " 的规定，此处不需要", "By the rules of plugin " + ref + " none is needed here"));
    }

    static <T> Answer<T> nonsense(StandardRef ref, Wrong wrong) {
        return new Answer.Refused<>(new Refusal(Refusal.Reason.NONSENSE, wrong.mistake(),
                Text.of("插件 " + ref + " 的回答不符合约定：" + wrong.said(), "Plugin " + ref + " broke the contract: " + wrong.said())));
    }

    /** What went wrong where the plugin runs, in words. */
    static <T> Answer<T> failed(StandardRef ref, Reply.Failed<T> failed) {
        String said = failed.said();
        return switch (failed.failure()) {
            case THREW -> new Answer.Refused<>(new Refusal(Refusal.Reason.THREW, failed.mistake(),
                    Text.of("插件 " + ref + " 出错：" + said, "Plugin " + ref + " failed: " + said)));
            case NONSENSE -> nonsense(ref, new Wrong(failed.mistake(), said));
            case HUNG -> Answer.refused(Refusal.Reason.TIMED_OUT,
                    Text.of("插件 " + ref + " 在 " + said + " 毫秒内没有回答", "Plugin " + ref + " did not answer within " + said + " ms"));
            case NOT_REACHED -> Answer.refused(Refusal.Reason.TIMED_OUT,
                    Text.of("插件 " + ref + " 在 " + said + " 毫秒的期限内没有轮到这一条，可以再试",
                            "Plugin " + ref + " did not get to this one within the deadline of " + said + " ms; it may be asked again"));
            case INTERRUPTED -> interrupted(ref);
            case STUCK -> outOfService(ref);
            case DIED -> Answer.refused(Refusal.Reason.DIED,
                    Text.of("插件 " + ref + " 在回答这一条时使其进程终止（" + said + "）",
                            "Plugin " + ref + " brought its process down at this one (" + said + ")"));
        };
    }

    static <T> Answer<T> interrupted(StandardRef ref) {
        return Answer.refused(Refusal.Reason.TIMED_OUT,
                Text.of("向插件 " + ref + " 的提问被中断", "Asking plugin " + ref + " was interrupted"));
    }

    static <T> Answer<T> outOfService(StandardRef ref) {
        return Answer.refused(Refusal.Reason.OUT_OF_SERVICE,
                Text.of("插件 " + ref + " 多次无响应或使进程终止，暂停使用；稍后会自动再试，也可以换用其他版本",
                        "Plugin " + ref + " hung or died repeatedly and is not asked for a while; it is tried again by itself, or change its version"));
    }

    static <T> Answer<T> tooBusy(StandardRef ref) {
        return Answer.refused(Refusal.Reason.TOO_BUSY,
                Text.of("本店同时向插件 " + ref + " 提问过多，请稍后再试",
                        "This store asks plugin " + ref + " in too many places at once; please try again"));
    }

    static Refusal notInstalled(StandardRef ref) {
        return new Refusal(Refusal.Reason.NOT_INSTALLED,
                Text.of("没有安装插件 " + ref, "Plugin " + ref + " is not installed"));
    }

    static Refusal notUsable(StandardRef ref, Text problem) {
        return new Refusal(Refusal.Reason.NOT_INSTALLED,
                Text.of("插件 " + ref + " 无法使用：" + problem.zh(), "Plugin " + ref + " cannot be used: " + problem.en()));
    }
}
