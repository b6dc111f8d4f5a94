package io.dealerloop.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a round of a closed loop came to.
 *
 * @param seconds from the first request to the last answer
 * @param failures answers that were not as expected; not among the durations
 * @param nanos how long each took, ascending
 */
record Figures(double seconds, long failures, long[] nanos) {

    static Figures of(double seconds, long failures, long[] unsorted) {
        long[] sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Figures(seconds, failures, sorted);
    }

    /** Several rounds as one. */
    static Figures all(List<Figures> rounds) {
        return of(rounds.stream().mapToDouble(Figures::seconds).sum(), rounds.stream().mapToLong(Figures::failures).sum(),
                rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos())).toArray());
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return seconds == 0 ? 0 : count() / seconds;
    }

    /** The duration that this share of all stayed within, in milliseconds. */
    double percentile(double share) {
        return count() == 0 ? 0 : nanos[Math.clamp((int) Math.ceil(share * count()) - 1, 0, count() - 1)] / 1e6;
    }

    Duration longest() {
        return Duration.ofNanos(count() == 0 ? 0 : nanos[count() - 1]);
    }
}
