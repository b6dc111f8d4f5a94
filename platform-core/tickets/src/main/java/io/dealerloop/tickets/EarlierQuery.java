package io.dealerloop.tickets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of a ticket that is being recorded.
 *
 * @param phone a whole number, as it was typed
 * @param name of the customer or caller
 * @param about what it is about, in a few words
 * @param except a ticket that is not looked for, such as the one that is open
 */
public record EarlierQuery(@Nullable UUID customerId, @Nullable UUID vehicleId, @Nullable String phone, @Nullable String plate, @Nullable String vin,
        @Nullable String name, @Nullable String about, @Nullable UUID except) {}
