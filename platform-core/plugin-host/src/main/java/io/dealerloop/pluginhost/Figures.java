package io.dealerloop.pluginhost;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one plugin version answered one store since the figures were last drained.
 *
 * @param asker the group and the store
 * @param calls questions asked, answered or not
 * @param refusals questions without a usable answer, by reason; {@link Refusal#isFault faults} and others
 * @param latency how many calls to the plugin took how long; a call is a batch
 */
public record Figures(Asker asker, StandardRef ref, long calls, Map<Refusal.Reason, Long> refusals, List<Bucket> latency) {

    /**
     * Calls that took at most so long, and longer than the bucket before.
     *
     * @param upTo inclusive
     */
    public record Bucket(Duration upTo, long calls) {}

    public Figures {
        refusals = Map.copyOf(refusals);
        latency = List.copyOf(latency);
    }

    /** Refusals that were a fault of the plugin. */
    public long faults() {
        return refusals.entrySet().stream().filter(entry -> entry.getKey().isFault()).mapToLong(Map.Entry::getValue).sum();
    }

    /** The time within which that share of the calls ended, to the width of a bucket; zero where there was none. */
    public Duration within(double share) {
        long all = latency.stream().mapToLong(Bucket::calls).sum();
        long wanted = (long) Math.ceil(all * share);
        long seen = 0;
        for (Bucket bucket : latency) {
            seen += bucket.calls();
            if (seen >= wanted && all > 0) {
                return bucket.upTo();
            }
        }
        return Duration.ZERO;
    }
}
