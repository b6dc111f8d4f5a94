package io.dealerloop.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be done when a time of one kind has come that was set by {@link DueTimes}. A CDI bean; called inside the time's store as
 * {@link Actor#SYSTEM}, in a transaction with which the time is gone. When it fails, nothing of it stays and it is called again, later and later; so
 * what it does beside the database may happen twice.
 */
public interface DueWork {

    /** Stable name, such as {@code complaint-close}. Times of a kind nobody knows wait. */
    String kind();

    /**
     * Does it. Whether it still is to be done, the subject itself says: ask it first. May set a next time for the same subject.
     *
     * @param subject of this store, as it was set; nothing is known of it
     * @param due when it was to be done
     */
    void due(UUID subject, Instant due);
}
