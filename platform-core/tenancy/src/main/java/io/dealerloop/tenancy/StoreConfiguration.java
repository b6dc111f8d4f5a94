package io.dealerloop.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a store is set up, as headquarters sees and changes it.
 *
 * @param store its line in the list
 * @param standards the standards it follows
 * @param standardsSetBy who chose them
 * @param contact how it presents itself; absent = by its name alone
 * @param contactSetBy who wrote that
 * @param version of its settings, to be sent back with a change
 */
public record StoreConfiguration(StoreLine store, List<StandardChoice> standards, @Nullable SetBy standardsSetBy,
        @Nullable StoreContact contact, @Nullable SetBy contactSetBy, int version) {}
