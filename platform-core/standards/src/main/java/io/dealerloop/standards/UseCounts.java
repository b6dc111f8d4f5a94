package io.dealerloop.standards;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How widely a version is used, for its partner: never of whom. Counted some minutes ago.
 *
 * @param stores absent = under five
 * @param groups absent = under five
 * @param calls questions asked in the last 24 hours; absent where fewer than five stores use it
 * @param failures of these, the ones without an answer that could be used; absent likewise
 * @param countedAt absent = not yet
 */
public record UseCounts(@Nullable Integer stores, @Nullable Integer groups, @Nullable Long calls, @Nullable Long failures,
        @Nullable OffsetDateTime countedAt) {}
