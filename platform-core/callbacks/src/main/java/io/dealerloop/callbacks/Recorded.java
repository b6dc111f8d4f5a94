package io.dealerloop.callbacks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What recording an attempt led to.
 *
 * @param entry the callback as it stands now
 * @param consequence what follows, in words
 * @param next what the same person works next in this store; absent when today's list is done
 */
public record Recorded(Entry entry, String consequence, @Nullable Next next) {

    public record Next(UUID storeId, UUID callbackId) {}
}
