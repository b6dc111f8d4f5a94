package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.spi.RecordFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record format (信息记录规范) as a form needs it, in the reader's language; the sentence is Chinese.
 *
 * @param slots in the order of the standard
 * @param sentence with {@code {slot}} for each slot
 * @param fixedAnswer what is answered whatever is asked; absent = the agent's own
 * @param standard which standard brings it, by id and version
 */
public record TicketFormat(String code, TicketKind kind, String title, List<Slot> slots, String sentence, @Nullable String fixedAnswer, String standard) {

    /**
     * @param choices the only or the likeliest values; empty = anything
     * @param fills what of the customer's file fills it
     */
    public record Slot(String name, RecordFormat.SlotType type, String label, boolean required, int longest, List<String> choices,
            @Nullable FileField fills) {}

    private static final List<String> YES_OR_NO = List.of("是", "否");

    /** @param brands of the store */
    static TicketFormat of(RecordFormat format, String standard, List<String> brands) {
        Locale language = Actor.languageOrDefault();
        return new TicketFormat(format.code(), TicketKind.of(format.kind()), format.title().in(language),
                format.slots().stream().map(slot -> new Slot(slot.name(), slot.type(), slot.label().in(language), slot.required(), slot.longest(),
                        choices(slot.type(), brands), FileField.of(slot))).toList(),
                format.sentence(), format.fixedAnswer().map(answer -> answer.in(language)).orElse(null), standard);
    }

    private static List<String> choices(RecordFormat.SlotType type, List<String> brands) {
        return switch (type) {
            // Recorded in Chinese like the sentence around it, whatever the page's language.
            case YES_NO -> YES_OR_NO;
            case BRAND -> brands;
            default -> List.of();
        };
    }
}
