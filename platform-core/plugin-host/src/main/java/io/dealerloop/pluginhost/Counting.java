package io.dealerloop.pluginhost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts calls, refusals and time by store and version until somebody drains it. Bounded: past the limit the rest is counted for nobody. */
final class Counting {

    private static final int MOST = 20_000;
    private static final long[] MILLIS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000, 600_000};

    private record Key(Asker asker, StandardRef ref) {}

    private static final class Tally {
        private long calls;
        private final Map<Refusal.Reason, Long> refusals = new EnumMap<>(Refusal.Reason.class);
        private final long[] latency = new long[MILLIS.length];
    }

    private Map<Key, Tally> tallies = new HashMap<>();

    synchronized void count(Asker asker, StandardRef ref, List<? extends Answer<?>> answers, Duration took) {
        Tally tally = tally(asker, ref);
        tally.calls += answers.size();
        answers.forEach(answer -> answer.refusal().ifPresent(why -> tally.refusals.merge(why.reason(), 1L, Long::sum)));
        int bucket = 0;
        while (bucket < MILLIS.length - 1 && took.toMillis() >= MILLIS[bucket]) {
            bucket++;
        }
        tally.latency[bucket]++;
    }

    private Tally tally(Asker asker, StandardRef ref) {
        Key key = new Key(asker, ref);
        if (!tallies.containsKey(key) && tallies.size() >= MOST) {
            key = new Key(Asker.PLATFORM, ref);
        }
        return tallies.computeIfAbsent(key, made -> new Tally());
    }

    synchronized List<Figures> drain() {
        Map<Key, Tally> drained = tallies;
        tallies = new HashMap<>();
        return drained.entrySet().stream().map(entry -> figures(entry.getKey(), entry.getValue())).toList();
    }

    private static Figures figures(Key key, Tally tally) {
        List<Figures.Bucket> latency = new ArrayList<>();
        for (int i = 0; i < MILLIS.length; i++) {
            latency.add(new Figures.Bucket(Duration.ofMillis(MILLIS[i]), tally.latency[i]));
        }
        return new Figures(key.asker(), key.ref(), tally.calls, tally.refusals, latency);
    }
}
