package io.dealerloop.callbacks;

import io.dealerloop.spi.Script;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.Text;
import io.dealerloop.tenancy.StoreContact;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the slots of a standard's words with what is known of this callback; nothing filled in is looked at for slots again. */
final class SlotFilling {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final String UNKNOWN = "—";

    private final Locale language;
    private final Map<String, String> values = new HashMap<>();

    SlotFilling(CallbackCase subject, StoreContact store, String agent, Optional<Script.NextService> next, Locale language) {
        this.language = language;
        boolean chinese = Text.of("zh", "en").in(language).equals("zh");
        values.put(Slots.CUSTOMER, chinese && !subject.fleet() ? subject.customerName() + "先生/女士" : subject.customerName());
        values.put(Slots.STORE, store.signature());
        values.put(Slots.STORE_PHONE, store.phone());
        values.put(Slots.STORE_EMAIL, store.email());
        values.put(Slots.STORE_WEBSITE, store.website());
        values.put(Slots.AGENT, agent);
        values.put(Slots.PLATE, known(subject.plate(), chinese ? "您的爱车" : "your car"));
        values.put(Slots.MODEL, known(subject.model(), ""));
        values.put(Slots.LAST_JOB, known(subject.mainItems(), chinese ? "服务" : "service"));
        values.put(Slots.DELIVERED_ON, subject.callback().deliveredOn.toString());
        values.put(Slots.NEXT_MILEAGE, next.map(service -> Integer.toString(service.mileageKm())).orElse(UNKNOWN));
        values.put(Slots.NEXT_DATE, next.map(service -> service.about().toString()).orElse(UNKNOWN));
    }

    String fill(Text text) {
        return SLOT.matcher(text.in(language))
                .replaceAll(slot -> Matcher.quoteReplacement(known(values.get(slot.group(1)), "")));
    }

    private static String known(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
