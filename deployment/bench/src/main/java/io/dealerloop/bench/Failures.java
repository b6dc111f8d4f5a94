package io.dealerloop.bench;

import java.util.concurrent.atomic.AtomicInteger;

/** Wrong answers are counted; the first few are shown, for a figure with failures is worth little without knowing why. */
final class Failures {

    private static final AtomicInteger SHOWN = new AtomicInteger();

    private Failures() {
    }

    static boolean none(Wire.Answer answer) {
        return expected(answer.status() / 100 == 2, answer);
    }

    /** @param right whether the answer is as it should be */
    static boolean expected(boolean right, Wire.Answer answer) {
        if (right) {
            return true;
        }
        if (SHOWN.getAndIncrement() < 5) {
            Say.step("Answer " + answer.status() + ": " + answer.text());
        }
        return false;
    }
}
