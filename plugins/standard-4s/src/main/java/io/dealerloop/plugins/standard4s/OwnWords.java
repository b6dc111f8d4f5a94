package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.Text;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store's own wording in place of the standard's. What uses a slot the text may not carry is left aside: the customer would read the brace. */
final class OwnWords {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> NOT_EVERYWHERE = Set.of(Slots.NEXT_MILEAGE, Slots.NEXT_DATE);

    private OwnWords() {}

    /** The store's words in both languages, for it writes to its customers in one; else the standard's. */
    static Text or(Text standard, Settings settings, String key) {
        String own = settings.text(key).strip();
        Text text = own.isEmpty() ? standard : Text.of(own, own);
        return own.isEmpty() || usable(text) ? text : standard;
    }

    private static boolean usable(Text text) {
        Matcher slots = SLOT.matcher(text.zh());
        return Slots.unknownIn(text).isEmpty() && slots.results().noneMatch(slot -> NOT_EVERYWHERE.contains(slot.group(1)));
    }
}
