package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.util.Objects;

/**
 * A rule a plugin broke: which rule, on which input, and how to mend it. What reading its class files and the conformance kit give, and
 * what its author is shown.
 *
 * @param code the rule's stable name, such as {@code THREADS} or {@code SAME_ANSWER}; capitals and underlines
 * @param weight whether it is refused for this
 * @param rule what every plugin must keep
 * @param input where or with what it was broken: a class and its method, or the facts it was asked with. Technical, one language for all
 * @param mend what to do about it
 */
public record Finding(String code, Weight weight, Text rule, String input, Text mend) {

    /** What follows from a finding. */
    public enum Weight {
        /** The plugin is not taken. */
        REFUSED,
        /** Shown to its author; nothing follows from it. */
        WARNING
    }

    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(mend, "mend");
    }

    public static Finding refused(String code, Text rule, String input, Text mend) {
        return new Finding(code, Weight.REFUSED, rule, input, mend);
    }

    public static Finding warning(String code, Text rule, String input, Text mend) {
        return new Finding(code, Weight.WARNING, rule, input, mend);
    }

    public boolean refuses() {
        return weight == Weight.REFUSED;
    }

    /** All three in one sentence a person can act on. */
    public Text sentence() {
        return Text.of(rule.zh() + "。发现：" + input + "。改法：" + mend.zh() + "。",
                rule.en() + ". Found: " + input + ". To mend: " + mend.en() + ".");
    }
}
