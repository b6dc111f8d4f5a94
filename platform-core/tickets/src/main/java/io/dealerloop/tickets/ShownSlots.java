package io.dealerloop.tickets;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.ContactMask;
import io.dealerloop.kernel.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values as their reader may see them, and read back from there: who sees a number masked and sends it back so means the number itself, so
 * that nothing is lost when they correct another slot or choose a customer.
 */
final class ShownSlots {

    private ShownSlots() {}

    static Map<String, String> of(TenantId store, Map<String, String> values) {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> shown.put(name, Contact.words(store, value)));
        return shown;
    }

    /** @param known what the value may have been shown of, the likeliest first */
    static @Nullable String meant(@Nullable String said, List<@Nullable String> known) {
        if (said == null) {
            return null;
        }
        return known.stream().filter(Objects::nonNull).filter(whole -> said.equals(ContactMask.words(whole)) || said.equals(ContactMask.number(whole)))
                .findFirst().orElse(said);
    }
}
