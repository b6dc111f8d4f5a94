package io.dealerloop.spi;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A level of complaints (投诉级别) and its clocks.
 *
 * @param code stable, 1 to 20 capitals, digits and dashes
 * @param title such as 重大投诉
 * @param rank how grave: 1 is the least; no two levels of a standard share one
 * @param managerInPerson whether a manager must handle it in person
 * @param clocks one of each step at most; a step without a clock is not watched
 */
@Experimental(since = "1.1", until = "2027-05-31")
public record ComplaintLevel(String code, Text title, int rank, boolean managerInPerson, List<Clock> clocks) {

    /** The steps that are watched. */
    public enum Step {
        /** Accepted by somebody (受理). */
        ACKNOWLEDGE,
        /** First contact with the customer. */
        FIRST_CONTACT,
        /** A plan how to solve it. */
        PLAN,
        /** Solved. */
        CLOSE,
        /** Called back after handling (回访). Counts from the end of handling, the others from the record. */
        CALLBACK
    }

    /** What time counts. */
    public enum Counting {
        /** Every hour of the day. */
        ALWAYS,
        /** The store's business hours only. */
        BUSINESS_HOURS
    }

    /**
     * Within which time a step is due.
     *
     * @param within more than zero, at most 60 days. In business hours a day is counted as the store's calendar has it, 24 h here = one
     *     business day; less than that counts hours of opening, at most the business day they are a part of
     */
    public record Clock(Step step, Duration within, Counting counting) {

        private static final Duration LONGEST = Duration.ofDays(60);

        public Clock {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(counting, "counting");
            if (!Objects.requireNonNull(within, "within").isPositive() || within.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("The clock of " + step + " is more than zero and at most 60 days, got " + within);
            }
        }
    }

    public ComplaintLevel {
        if (!Objects.requireNonNull(code, "code").matches("[A-Z][A-Z0-9-]{0,19}")) {
            throw new IllegalArgumentException("A level's code is 1-20 capitals, digits and dashes, a letter first, got '" + code + "'");
        }
        Objects.requireNonNull(title, "title");
        if (rank < 1 || rank > 10) {
            throw new IllegalArgumentException("Level " + code + ": ranks are 1 to 10, got " + rank);
        }
        clocks = List.copyOf(clocks);
        Set<Step> steps = new HashSet<>();
        clocks.forEach(clock -> {
            if (!steps.add(clock.step())) {
                throw new IllegalArgumentException("Level " + code + " has two clocks for " + clock.step());
            }
        });
    }
}
