package io.dealerloop.testing;

import io.dealerloop.pluginhost.Finding;
import io.dealerloop.spi.Text;
import java.util.Arrays;

/** Why a standard could not even be made: the cause at the bottom, and the line of the standard it came from. */
final class Loading {

    private Loading() {}

    static Finding finding(Class<?> test, Throwable failed) {
        Throwable cause = root(failed);
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return Finding.refused("LOADED", Text.of("标准能被装入：" + said, "A standard can be loaded: " + said),
                cause.getClass().getSimpleName() + Arrays.stream(cause.getStackTrace())
                        .takeWhile(frame -> !frame.getClassName().equals(StandardConformance.class.getName()))
                        .filter(frame -> ofTheStandard(frame.getClassName())).findFirst()
                        .map(frame -> " at " + frame).orElse(" from standard() of " + test.getName()),
                Text.of("改正该行；字段、构造方法和 DealerStandard 的每个方法都须给出符合文档的值，没有时返回空值",
                        "mend that line: fields, constructors and every method of DealerStandard give what their documentation allows, and an empty"
                                + " value where there is none"));
    }

    private static Throwable root(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean ofTheStandard(String type) {
        return !type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("io.dealerloop.spi.")
                && !type.startsWith("io.dealerloop.pluginworker.") && !type.startsWith("io.dealerloop.pluginhost.");
    }
}
