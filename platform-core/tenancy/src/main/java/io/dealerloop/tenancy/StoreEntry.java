package io.dealerloop.tenancy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of headquarters came into the store.
 *
 * @param name who
 * @param reason why, in their words
 * @param endsAt when the door closes by itself
 * @param leftAt when they left before that; absent = not yet
 */
public record StoreEntry(UUID id, String name, String reason, OffsetDateTime enteredAt, OffsetDateTime endsAt, @Nullable OffsetDateTime leftAt) {}
