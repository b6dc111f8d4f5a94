package io.dealerloop.pluginhost;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The limits on asking: calls at once by version and store, and a breaker by version and group. */
final class Guards {

    /** More than that many are never kept; one that is forgotten begins anew. */
    private static final int MOST = 10_000;

    private final BulkheadConfig calls;
    private final CircuitBreakerConfig failures;
    private final Map<Object, Bulkhead> bulkheads = new Recent<>();
    private final Map<Object, CircuitBreaker> breakers = new Recent<>();

    private record OfStore(StandardRef ref, UUID group, UUID store) {}

    private record OfGroup(StandardRef ref, UUID group) {}

    Guards(Limits limits) {
        calls = BulkheadConfig.custom().maxConcurrentCalls(limits.callsPerStore()).maxWaitDuration(limits.answerLimit()).build();
        failures = CircuitBreakerConfig.custom()
                .slidingWindow(10, limits.breakerFailures(), CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.breakerPause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }

    Bulkhead bulkhead(StandardRef ref, Asker asker) {
        return kept(bulkheads, new OfStore(ref, asker.group(), asker.store()), key -> Bulkhead.of(ref.toString(), calls));
    }

    CircuitBreaker breaker(StandardRef ref, Asker asker) {
        return kept(breakers, new OfGroup(ref, asker.group()), key -> CircuitBreaker.of(ref.toString(), failures));
    }

    /** Whether that breaker is open; empty = never asked, or forgotten. */
    Optional<Boolean> open(StandardRef ref, UUID group) {
        synchronized (breakers) {
            return Optional.ofNullable(breakers.get(new OfGroup(ref, group))).map(breaker -> breaker.getState() == CircuitBreaker.State.OPEN);
        }
    }

    private static <T> T kept(Map<Object, T> all, Object key, Function<Object, T> made) {
        synchronized (all) {
            return all.computeIfAbsent(key, made);
        }
    }

    private static final class Recent<V> extends LinkedHashMap<Object, V> {
        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, V> eldest) {
            return size() > MOST;
        }
    }
}
