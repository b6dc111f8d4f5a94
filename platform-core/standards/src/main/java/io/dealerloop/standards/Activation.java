package io.dealerloop.standards;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a store went from one version of a standard to another.
 *
 * @param storeName as the store is called now
 * @param from the version in force before; absent = it did not follow the standard
 * @param to the version in force since; absent = it follows the standard no more, or follows the latest and there is none left
 * @param latest whether it has followed whatever is the latest since
 * @param by who did it; of a version that was published or withdrawn, who did that
 */
public record Activation(UUID id, UUID store, String storeName, @Nullable String from, @Nullable String to, boolean latest,
        OffsetDateTime at, String by, Way way) {

    /** By which way. */
    public enum Way {
        /** Another version was activated. */
        ACTIVATION,
        /** Back to the version before. */
        ROLLBACK,
        /** The store's standards were set. */
        SETTINGS,
        /** A description from a file was applied. */
        FILE,
        /** The store follows the latest, and a higher version was published. */
        PUBLISHED,
        /** The store follows the latest, and that was withdrawn. */
        WITHDRAWN
    }
}
