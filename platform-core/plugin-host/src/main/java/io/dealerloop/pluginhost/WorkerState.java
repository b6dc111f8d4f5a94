package io.dealerloop.pluginhost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One worker process as it stands.
 *
 * @param name its owner, and its group unless it serves all
 * @param pid its process
 * @param since when it was started
 * @param loaded the plugin versions in it
 * @param asking batches it is at
 * @param residentBytes memory it holds; -1 = cannot be told here
 * @param enforced what it is kept from or limited in, and by what
 * @param notContained what it could not be kept from, and why; empty = contained
 */
public record WorkerState(String name, long pid, Instant since, List<StandardRef> loaded, int asking, long residentBytes,
        Map<String, String> enforced, Map<String, String> notContained) {

    public WorkerState {
        loaded = List.copyOf(loaded);
        enforced = Map.copyOf(enforced);
        notContained = Map.copyOf(notContained);
    }

    public boolean contained() {
        return notContained.isEmpty();
    }

    /** What stands beside a worker's name where it could not be contained. */
    public Optional<String> mark() {
        return contained() ? Optional.empty() : Optional.of("not contained: " + String.join(", ", notContained.keySet().stream().sorted().toList()));
    }
}
