package io.dealerloop.callbacks;

import io.dealerloop.spi.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers changes of which many are the same: each is told once, with how often it would happen and the first case it concerns. */
public final class SameChanges {

    /** A version that words every case differently has shown what it does; more is not kept. */
    private static final int MOST = 2000;

    private record Key(ShadowRun.Kind kind, String subject, Text before, Text after) {}

    private final Map<Key, ShadowDifference> found = new LinkedHashMap<>();

    /** What is the same with both versions is no change. */
    public void note(ShadowDifference change) {
        if (Objects.equals(change.before(), change.after())) {
            return;
        }
        Key key = new Key(change.kind(), change.subject(), change.before(), change.after());
        ShadowDifference known = found.get(key);
        if (known != null) {
            found.put(key, known.again());
        } else if (found.size() < MOST) {
            found.put(key, change);
        }
    }

    /** In the order in which they were first met. */
    public List<ShadowDifference> all() {
        return List.copyOf(found.values());
    }
}
