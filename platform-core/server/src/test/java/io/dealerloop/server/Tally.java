package io.dealerloop.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts attempts at what belongs to others, by kind, each distinct one once; and keeps every one that succeeded or broke something. */
final class Tally {

    private static final int SHOWN = 400;

    private final Set<String> distinct = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> byKind = new ConcurrentHashMap<>();
    private final List<String> successes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    void refused(String kind, String attempt) {
        if (distinct.add(kind + " " + attempt)) {
            byKind.computeIfAbsent(kind, any -> new LongAdder()).increment();
        }
    }

    /** What was to be refused was not. */
    void succeeded(String kind, String attempt, String why) {
        refused(kind, attempt);
        successes.add(kind + ": " + shortened(attempt) + " → " + shortened(why));
    }

    /** Nothing was given away, but the attempt was not refused in order either. */
    void broke(String kind, String attempt, String why) {
        refused(kind, attempt);
        faults.add(kind + ": " + shortened(attempt) + " → " + shortened(why));
    }

    int distinct() {
        return distinct.size();
    }

    List<String> successes() {
        return List.copyOf(successes);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String toString() {
        return new TreeMap<>(byKind).entrySet().stream().map(kind -> "  %,7d  %s".formatted(kind.getValue().sum(), kind.getKey()))
                .collect(Collectors.joining("\n", "%,d different attempts, %d successes%n".formatted(distinct(), successes.size()), ""));
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text;
    }
}
