package io.dealerloop.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * The text of a written callback.
 *
 * @param subject for e-mail; empty for SMS
 * @param body may use the slots of {@link Slots}
 */
public record MessageTemplate(Optional<Text> subject, Text body) {
    public MessageTemplate {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
    }
}
