package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.spi.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What was found under one rule so far. A few examples tell as much as a thousand, and the same mistake met again, by another setting or
 * on another delivery, is counted where it was first told.
 */
final class Findings {

    private static final int MOST = 5;
    private static final int MOST_MET = 40;
    private static final int LONGEST_INPUT = 2000;

    /** What {@link Questions#changed} says of the settings asked with. */
    private static final Pattern SETTINGS = Pattern.compile("\\(with [^)]*\\)");

    private static final Pattern DAY_CHANNEL_OR_RULE = Pattern.compile("\\brule [A-Z0-9-]+|[+-]?\\d{4,}-\\d\\d-\\d\\d|\\b(SMS|EMAIL|PHONE|VISIT|SERVICE|SALE)\\b");

    private static final class Met {
        private final Finding first;
        private int more;

        Met(Finding first) {
            this.first = first;
        }

        Finding told() {
            return more == 0 ? first : new Finding(first.code(), first.weight(), first.rule(),
                    first.input() + " - and " + more + (more == 1 ? " more input" : " more inputs"), first.mend());
        }
    }

    private final Rule rule;
    private final Remedy remedy;
    private final Map<List<Object>, Met> found = new LinkedHashMap<>();
    private int met;

    Findings(Rule rule, Remedy remedy) {
        this.rule = rule;
        this.remedy = remedy;
    }

    void add(Text broken, String input, Text mend) {
        put(Finding.refused(rule.name(), broken, cut(input), mend), SETTINGS.matcher(input).replaceAll(""));
    }

    void warn(Text broken, String input, Text mend) {
        put(Finding.warning(rule.name(), broken, cut(input), mend), SETTINGS.matcher(input).replaceAll(""));
    }

    /** One mistake, on whatever inputs it is met: they are counted. @param same what tells it from another mistake against that rule */
    void addSame(Object same, Text broken, String input, Text mend) {
        again(List.of("refused", broken, same), Finding.refused(rule.name(), broken, cut(input), mend));
    }

    /** The same, only told. */
    void warnSame(Object same, Text broken, String input, Text mend) {
        again(List.of("warning", broken, same), Finding.warning(rule.name(), broken, cut(input), mend));
    }

    /** However often it is met, that alone ends no rule: another mistake may come behind it. */
    private void again(List<Object> same, Finding finding) {
        met -= found.containsKey(same) ? 1 : 0;
        put(same, finding);
    }

    /** @param where what tells two findings of the same words apart */
    private void put(Finding finding, String where) {
        put(List.of(finding.weight(), finding.rule(), finding.mend(), where), finding);
    }

    private void put(List<Object> same, Finding finding) {
        met++;
        Met before = found.get(same);
        if (before != null) {
            before.more++;
        } else if (found.size() < MOST) {
            found.put(same, new Met(finding));
        }
    }

    private static String cut(String input) {
        return input.length() <= LONGEST_INPUT ? input : input.substring(0, LONGEST_INPUT) + "…";
    }

    /** The value; nothing where the standard has no opinion or, which is noted, failed. */
    <T> Optional<T> accept(Answer<T> answer, Supplier<String> input) {
        answer.refusal().filter(Refusal::isFault).ifPresent(why -> {
            // The same sentence about another day, channel or rule is the same mistake.
            put(List.of(why.reason(), DAY_CHANNEL_OR_RULE.matcher(why.message().en()).replaceAll("…")),
                    Finding.refused(rule.name(), why.message(), cut(input.get()), remedy.of(why)));
            // Each of these takes its time.
            met += why.reason() == Refusal.Reason.THREW || why.reason() == Refusal.Reason.NONSENSE ? 0 : MOST_MET / MOST - 1;
        });
        return answer.value();
    }

    boolean enough() {
        return found.size() >= MOST || met >= MOST_MET;
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return found.values().stream().map(Met::told).toList();
    }
}
