package io.dealerloop.customers;

import io.dealerloop.identity.Contact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of customers, with the plates of the cars they own or bring. */
public record CustomerLine(UUID id, CustomerKind kind, String name, @Nullable Contact phone, boolean phoneUsable, List<String> plates) {

    public CustomerLine {
        plates = List.copyOf(plates);
    }
}
