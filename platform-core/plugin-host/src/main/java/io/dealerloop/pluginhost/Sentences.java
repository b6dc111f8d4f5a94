package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.time.Duration;

/** What the host says about a plugin that failed, in both languages. Exception texts are cut: they are the plugin's own words. */
final class Sentences {

    private static final int LONGEST = 300;

    private Sentences() {}

    static <T> Answer<T> notOffered(StandardRef ref) {
        return Answer.refused(Refusal.Reason.NOT_OFFERED,
                Text.of("插件 " + ref + " 对此没有规定", "Plugin " + ref + " has no rule for this"));
    }

    static <T> Answer<T> noneNeeded(StandardRef ref) {
        return Answer.refused(Refusal.Reason.NONE_NEEDED,
                Text.of("按插件 " + ref + " 的规定，此处不需要", "By the rules of plugin " + ref + " none is needed here"));
    }

    static <T> Answer<T> threw(StandardRef ref, Throwable thrown) {
        String what = describe(thrown);
        return Answer.refused(Refusal.Reason.THREW,
                Text.of("插件 " + ref + " 出错：" + what, "Plugin " + ref + " failed: " + what));
    }

    static <T> Answer<T> nonsense(StandardRef ref, String wrong) {
        return Answer.refused(Refusal.Reason.NONSENSE,
                Text.of("插件 " + ref + " 的回答不符合约定：" + wrong, "Plugin " + ref + " broke the contract: " + wrong));
    }

    static <T> Answer<T> hung(StandardRef ref, Duration limit) {
        return Answer.refused(Refusal.Reason.TIMED_OUT,
                Text.of("插件 " + ref + " 在 " + limit.toMillis() + " 毫秒内没有回答",
                        "Plugin " + ref + " did not answer within " + limit.toMillis() + " ms"));
    }

    static Refusal notAskedInTime(StandardRef ref, Duration deadline) {
        return new Refusal(Refusal.Reason.TIMED_OUT,
                Text.of("插件 " + ref + " 在 " + deadline.toMillis() + " 毫秒的期限内没有轮到这一条，可以再试",
                        "Plugin " + ref + " did not get to this one within the deadline of " + deadline.toMillis()
                                + " ms; it may be asked again"));
    }

    static Refusal outOfService(StandardRef ref) {
        return new Refusal(Refusal.Reason.OUT_OF_SERVICE,
                Text.of("插件 " + ref + " 长时间没有响应，已暂停使用；请更换版本或重新启动平台",
                        "Plugin " + ref + " hangs and is not asked any more; change its version or restart the platform"));
    }

    static Refusal interrupted(StandardRef ref) {
        return new Refusal(Refusal.Reason.TIMED_OUT,
                Text.of("向插件 " + ref + " 的提问被中断", "Asking plugin " + ref + " was interrupted"));
    }

    static Refusal notInstalled(StandardRef ref) {
        return new Refusal(Refusal.Reason.NOT_INSTALLED,
                Text.of("没有安装插件 " + ref, "Plugin " + ref + " is not installed"));
    }

    static Refusal notUsable(StandardRef ref, Text problem) {
        return new Refusal(Refusal.Reason.NOT_INSTALLED,
                Text.of("插件 " + ref + " 无法使用：" + problem.zh(), "Plugin " + ref + " cannot be used: " + problem.en()));
    }

    /** The sealed class loader's sentence where there is one, else the exception's type and text. */
    static String describe(Throwable thrown) {
        try {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof SealedClassLoader.OutsideTheContract outside) {
                    return outside.getMessage();
                }
            }
            String text = thrown.getMessage();
            String described = thrown.getClass().getSimpleName() + (text == null ? "" : ": " + text);
            return described.length() <= LONGEST ? described : described.substring(0, LONGEST) + "…";
        } catch (RuntimeException unreadable) {
            return thrown.getClass().getName();
        }
    }
}
