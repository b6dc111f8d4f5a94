package io.dealerloop.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A standard's answer for one delivery: the callbacks to make, or the reason why there are none.
 *
 * @param callbacks at most 10; no two with the same rule; empty only together with {@code noneBecause}
 * @param noneBecause the rule and reason when nobody is to be called
 */
public record CallbackPlan(List<PlannedCallback> callbacks, Optional<NoCallback> noneBecause) {

    /** The most callbacks one delivery may lead to. */
    public static final int MOST_CALLBACKS = 10;

    public CallbackPlan {
        callbacks = Copied.atMost(MOST_CALLBACKS, callbacks, "A plan has at most " + MOST_CALLBACKS + " callbacks");
        Objects.requireNonNull(noneBecause, "noneBecause");
        if (callbacks.isEmpty() == noneBecause.isEmpty()) {
            throw new IllegalArgumentException("A plan has callbacks or a reason for having none, not both and not neither");
        }
        if (callbacks.stream().map(PlannedCallback::rule).distinct().count() < callbacks.size()) {
            throw new IllegalArgumentException("Two callbacks of one plan carry the same rule");
        }
    }

    /**
     * Nobody is called back.
     *
     * @param rule code of the rule
     * @param reason in words, as the staff will read it
     */
    public record NoCallback(String rule, Text reason) {
        public NoCallback {
            if (!PlannedCallback.RULE.matcher(Objects.requireNonNull(rule, "rule")).matches()) {
                throw new IllegalArgumentException("A rule is 1-40 characters of A-Z, 0-9 and -, got '" + rule + "'");
            }
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** These callbacks, at least one. */
    public static CallbackPlan of(PlannedCallback... callbacks) {
        return new CallbackPlan(List.of(callbacks), Optional.empty());
    }

    /** Nobody is called back, and why: {@code none("NO-SERVICE", Text.of("非客户维修，不回访", "Not a customer's service"))}. */
    public static CallbackPlan none(String rule, Text reason) {
        return new CallbackPlan(List.of(), Optional.of(new NoCallback(rule, reason)));
    }
}
