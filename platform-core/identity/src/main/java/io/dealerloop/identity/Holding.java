package io.dealerloop.identity;

import io.dealerloop.spi.Post;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post somebody holds in a store, now or from a day to come.
 *
 * @param store the store
 * @param until the end; absent = until it is taken away
 * @param standingInFor whose work is taken over meanwhile (代班); absent = the person's own post
 * @param source where it was given
 */
public record Holding(UUID store, Post post, OffsetDateTime from, @Nullable OffsetDateTime until, @Nullable UUID standingInFor,
        Source source) {

    /** A description applied from a file; the console; or headquarters that entered the store for a while. */
    public enum Source { FILE, CONSOLE, ENTRY }
}
