package io.dealerloop.customers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Contact data shown whole to somebody who asked for it.
 *
 * @param value {@code null} where nothing is on file
 */
public record Unmasked(What what, @Nullable String value) {

    /** What may be asked for. */
    public enum What {
        PHONE, PHONE2, PHONE_RAW, EMAIL, ADDRESS;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
