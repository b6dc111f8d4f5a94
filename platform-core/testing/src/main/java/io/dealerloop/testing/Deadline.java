package io.dealerloop.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Until when there is time for questions. */
final class Deadline {

    /** There is none left. */
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Passed() {
            super("The time is over", null, false, false);
        }
    }

    private final Duration limit;
    private final long end;
    private final AtomicInteger asked = new AtomicInteger();

    private Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    static Deadline in(Duration limit) {
        return new Deadline(limit);
    }

    Duration limit() {
        return limit;
    }

    /** Questions put so far. */
    int asked() {
        return asked.get();
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** @throws Passed when there is no time left */
    void check() {
        if (passed()) {
            throw new Passed();
        }
    }

    /** The time for so many more questions. @throws Passed when there is none left */
    Duration take(int questions, Duration most) {
        check();
        asked.addAndGet(questions);
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        return left.compareTo(most) < 0 ? left : most;
    }
}
