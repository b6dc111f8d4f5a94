package io.dealerloop.callbacks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery for which the standard gave no usable answer. It is asked again at the next opening.
 *
 * @param plugin the plugin that was asked
 * @param reason what went wrong, naming the plugin
 */
public record PutAside(UUID deliveryId, @Nullable String orderNumber, @Nullable String customerName, @Nullable String plate,
        LocalDate deliveredOn, String plugin, String reason) {}
