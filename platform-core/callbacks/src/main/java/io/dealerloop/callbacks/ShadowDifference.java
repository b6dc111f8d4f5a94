package io.dealerloop.callbacks;

import io.dealerloop.spi.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that another version of a standard would change.
 *
 * @param subject what it is about: a rule, a step, a question, a level or a format by its code
 * @param documentNo the order or ticket it is about, or the first of several; {@code null} = none in particular
 * @param deliveredOn the day of that order or ticket
 * @param times how many callbacks, answers, orders or tickets it concerns
 * @param before {@code null} = there was none
 * @param after {@code null} = there is none any more
 */
public record ShadowDifference(ShadowRun.Kind kind, String subject, @Nullable String documentNo, @Nullable LocalDate deliveredOn, int times,
        @Nullable Text before, @Nullable Text after) {

    static ShadowDifference of(ShadowRun.Kind kind, String subject, @Nullable Replayed about, @Nullable Text before, @Nullable Text after) {
        return about == null ? new ShadowDifference(kind, subject, null, null, 1, before, after)
                : new ShadowDifference(kind, subject, about.documentNo(), about.delivery().deliveredOn(), 1, before, after);
    }

    ShadowDifference again() {
        return new ShadowDifference(kind, subject, documentNo, deliveredOn, times + 1, before, after);
    }
}
