package io.dealerloop.tenancy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store as headquarters sees it in its list.
 *
 * @param failedJobs jobs and events whose last try failed
 * @param suspension why it is suspended; absent while it is not
 */
public record StoreLine(UUID id, String code, String name, Store.Kind kind, String timeZone, Store.Status status, StoreHealth health,
        long failedJobs, @Nullable Suspension suspension) {

    /** Why, by whom and since when a store is suspended. */
    public record Suspension(String reason, String by, OffsetDateTime at) {}

    StoreLine withFailedJobs(long failed) {
        return new StoreLine(id, code, name, kind, timeZone, status, health, failed, suspension);
    }
}
