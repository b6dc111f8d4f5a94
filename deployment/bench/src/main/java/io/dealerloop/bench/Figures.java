package io.dealerloop.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What a round came to.
 *
 * @param seconds from the first request to the last answer
 * @param count pieces of work done well: requests, stores or rows
 * @param failures answers that were not as expected; not among the durations
 * @param nanos how long each took, ascending; empty where only the whole was timed
 */
record Figures(double seconds, long count, long failures, long[] nanos) {

    static Figures of(double seconds, long failures, long[] unsorted) {
        long[] sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Figures(seconds, sorted.length, failures, sorted);
    }

    /** Something timed as a whole. */
    static Figures whole(double seconds, long count) {
        return new Figures(seconds, count, 0, new long[0]);
    }

    /** Several rounds as one. */
    static Figures all(List<Figures> rounds) {
        long[] nanos = rounds.stream().flatMapToLong(round -> Arrays.stream(round.nanos())).sorted().toArray();
        return new Figures(rounds.stream().mapToDouble(Figures::seconds).sum(), rounds.stream().mapToLong(Figures::count).sum(),
                rounds.stream().mapToLong(Figures::failures).sum(), nanos);
    }

    double perSecond() {
        return seconds == 0 ? 0 : count / seconds;
    }

    /** The duration that this share of all stayed within, in milliseconds. */
    double percentile(double share) {
        return nanos.length == 0 ? 0 : nanos[Math.clamp((int) Math.ceil(share * nanos.length) - 1, 0, nanos.length - 1)] / 1e6;
    }

    /** The same as it stands in the report. */
    String shown(double share) {
        return nanos.length == 0 ? "–" : "%.1f".formatted(percentile(share));
    }
}
