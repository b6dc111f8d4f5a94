package io.dealerloop.pluginhost;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What plugins are allowed, from the settings {@code dealerloop.plugins.*} (see docs/operations.md).
 *
 * @param answerLimit the longest a single answer may take, and the deadline of questions asked one at a time
 * @param callsPerStore calls one store may have in one plugin version at once
 * @param breakerFailures calls that must have hung or died before a version is asked no more for a while
 * @param breakerPause for how long it is not asked then, before one call is tried
 * @param memoryMegabytes heap of a worker; its whole process may hold 256 MB more
 * @param threads threads a worker may have
 * @param spares workers kept ready for nobody in particular
 * @param most workers kept at once before the longest unused is ended
 * @param idle how long an unused worker is kept
 * @param startLimit within which a worker must have started
 */
record Limits(Duration answerLimit, int callsPerStore, int breakerFailures, Duration breakerPause, int memoryMegabytes, int threads,
        int spares, int most, Duration idle, Duration startLimit) {

    static final Limits DEFAULTS = new Limits(Duration.ofSeconds(2), 8, 3, Duration.ofSeconds(30), 128, 120, 1, 40, Duration.ofMinutes(10),
            Duration.ofSeconds(20));

    /** What a worker's process holds beside its heap: classes, compiled code, stacks, buffers, the JVM itself. */
    private static final int BESIDE_THE_HEAP = 256;

    /** As configured where there is a configuration, else the defaults. */
    static Limits configured() {
        try {
            return of(ConfigProvider.getConfig());
        } catch (IllegalStateException | LinkageError outsideAContainer) {
            return DEFAULTS;
        }
    }

    static Limits of(Config config) {
        return new Limits(
                get(config, "answer-limit", DEFAULTS.answerLimit), get(config, "calls-per-store", DEFAULTS.callsPerStore),
                get(config, "breaker.failures", DEFAULTS.breakerFailures), get(config, "breaker.pause", DEFAULTS.breakerPause),
                get(config, "worker.memory-megabytes", DEFAULTS.memoryMegabytes), get(config, "worker.threads", DEFAULTS.threads),
                get(config, "worker.spares", DEFAULTS.spares), get(config, "worker.most", DEFAULTS.most),
                get(config, "worker.idle", DEFAULTS.idle), get(config, "worker.start-limit", DEFAULTS.startLimit));
    }

    @SuppressWarnings("unchecked")
    private static <T> T get(Config config, String key, T otherwise) {
        return config.getOptionalValue("dealerloop.plugins." + key, (Class<T>) otherwise.getClass()).orElse(otherwise);
    }

    long residentBytes() {
        return (long) (memoryMegabytes + BESIDE_THE_HEAP) << 20;
    }

    Limits answering(Duration limit) {
        return new Limits(limit, callsPerStore, breakerFailures, breakerPause, memoryMegabytes, threads, spares, most, idle, startLimit);
    }

    Limits withSpares(int count) {
        return new Limits(answerLimit, callsPerStore, breakerFailures, breakerPause, memoryMegabytes, threads, count, most, idle, startLimit);
    }

    Limits withBreaker(int failures, Duration pause) {
        return new Limits(answerLimit, callsPerStore, failures, pause, memoryMegabytes, threads, spares, most, idle, startLimit);
    }

    Limits withCallsPerStore(int calls) {
        return new Limits(answerLimit, calls, breakerFailures, breakerPause, memoryMegabytes, threads, spares, most, idle, startLimit);
    }

    Limits withIdle(Duration time) {
        return new Limits(answerLimit, callsPerStore, breakerFailures, breakerPause, memoryMegabytes, threads, spares, most, time, startLimit);
    }
}
