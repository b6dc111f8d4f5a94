package io.dealerloop.callbacks;

import io.dealerloop.spi.Text;
import java.time.LocalDate;

/**
 * One thing that another version of a standard would change.
 *
 * @param subject what it is about: a rule, a step, a question, a level or a format by its code
 * @param documentNo the order it is about, or the first of several; {@code null} = none in particular
 * @param times how many callbacks, answers or orders it concerns
 * @param before {@code null} = there was none
 * @param after {@code null} = there is none any more
 */
record ShadowDifference(ShadowRun.Kind kind, String subject, String documentNo, LocalDate deliveredOn, int times, Text before, Text after) {

    static ShadowDifference of(ShadowRun.Kind kind, String subject, Replayed about, Text before, Text after) {
        return new ShadowDifference(kind, subject, about.documentNo(), about.delivery().deliveredOn(), 1, before, after);
    }

    ShadowDifference again() {
        return new ShadowDifference(kind, subject, documentNo, deliveredOn, times + 1, before, after);
    }
}
