package io.dealerloop.tickets;

import io.dealerloop.spi.RecordFormat;
import org.jspecify.annotations.Nullable;

/** What of the customer's file fills a slot when customer and car are chosen. */
public enum FileField {
    NAME, PHONE, PLATE, VIN, MILEAGE, BRAND, MODEL,
    /** The store itself. */
    STORE;

    /** @return {@code null} where the file does not know it. A person's name is the customer's only where the slot is called {@code name} */
    static @Nullable FileField of(RecordFormat.Slot slot) {
        return switch (slot.type()) {
            case PERSON_NAME -> slot.name().equals("name") ? NAME : null;
            case PHONE -> PHONE;
            case PLATE -> PLATE;
            case VIN -> VIN;
            case MILEAGE -> MILEAGE;
            case BRAND -> BRAND;
            case MODEL -> MODEL;
            case STATION -> STORE;
            default -> null;
        };
    }
}
