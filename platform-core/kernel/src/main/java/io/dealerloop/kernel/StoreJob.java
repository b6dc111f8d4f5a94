package io.dealerloop.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that a store does again and again at its own times, such as opening the day. A CDI bean; kept by a persistent, cluster-safe
 * scheduler, run inside its store as {@link Actor#SYSTEM}, caught up once after an outage.
 */
public interface StoreJob {

    /** Stable name. */
    String name();

    /** The next time after {@code after}, from the store's own settings; empty = this store does not do it (any more). */
    Optional<Instant> next(Instant after);

    /** Does the work. May be called twice for the same time and must then change nothing more. */
    void run();
}
