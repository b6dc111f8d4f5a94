package io.dealerloop.standards;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store that has a standard.
 *
 * @param how whether it chose the standard or has it beneath its own
 * @param version the version in force
 * @param latest whether the store follows whatever version is the latest, instead of one it is pinned to
 * @param base whether it is the store's base standard
 * @param brands the brands for which the store chose it
 * @param since when it was activated; absent = before this was written down, or beneath
 * @param before the version in force before, to which a rollback leads; absent = none that may still be activated
 * @param health how the version in force answered in that store
 */
public record FollowingStore(UUID store, String name, How how, String version, boolean latest, boolean base, List<String> brands,
        @Nullable OffsetDateTime since, @Nullable String before, StandardHealth health) {

    /** How a store comes to have a standard. */
    public enum How {
        /** It is among the standards the store chose. */
        CHOSEN,
        /** It is the platform's base, which lies beneath every store's own standards; always the latest version. */
        BENEATH
    }

    FollowingStore with(@Nullable StandardHealth measured) {
        return measured == null ? this : new FollowingStore(store, name, how, version, latest, base, brands, since, before, measured);
    }
}
