package io.dealerloop.tickets;

import com.ibm.icu.text.BreakIterator;
import io.dealerloop.customers.PersonName;
import io.dealerloop.customers.Phone;
import io.dealerloop.customers.PhoneReading;
import io.dealerloop.customers.Plate;
import io.dealerloop.customers.Vin;
import io.dealerloop.kernel.PlainText;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.tickets.TicketKey.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the keys under which a ticket is found again, from the customer's file and from what was recorded. */
final class TicketKeys {

    private static final List<Integer> PLATE_TAILS = List.of(5, 6);
    private static final int VIN_TAIL = 6;
    private static final int SHORTEST_VIN = 4;
    private static final int LONGEST_KEY = 60;
    private static final int MOST_WORDS = 12;
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.SIMPLIFIED_CHINESE);

    private final Set<TicketKey> keys = new LinkedHashSet<>();
    private final @Nullable String areaCode;
    private int words;

    /** @param areaCode the store's, which completes its local numbers; {@code null} where it is not known */
    TicketKeys(@Nullable String areaCode) {
        this.areaCode = areaCode;
    }

    /** What was recorded in a format: each slot by its type. */
    TicketKeys recorded(Recorded recorded) {
        for (Slot slot : recorded.format().slots()) {
            String value = recorded.slots().get(slot.name());
            if (value != null) {
                slot(slot, value);
            }
        }
        return this;
    }

    private void slot(Slot slot, String value) {
        switch (slot.type()) {
            case PHONE -> phone(value);
            case PLATE -> plate(value);
            case VIN -> vin(value);
            case PERSON_NAME -> name(value);
            case TEXT, PART -> about(value);
            default -> { }
        }
    }

    TicketKeys phone(@Nullable String written) {
        if (written != null) {
            PhoneReading read = PhoneReading.of(written, areaCode);
            Stream.of(read.first(), read.second()).flatMap(java.util.Optional::stream).forEach(this::number);
        }
        return this;
    }

    private void number(Phone phone) {
        add(Kind.PHONE, phone.number());
        // Neighbours leave the area code out.
        add(Kind.PHONE, phone.number().substring(phone.number().indexOf('-') + 1));
        add(Kind.PHONE_TAIL, phone.tail4());
    }

    TicketKeys plate(@Nullable String written) {
        Plate.read(written).filter(Plate::plausible).ifPresent(plate -> {
            add(Kind.PLATE, plate);
            PLATE_TAILS.forEach(length -> add(Kind.PLATE_TAIL, tail(plate, length)));
            add(Kind.PLATE_TAIL, plate.substring(1));
        });
        return this;
    }

    TicketKeys vin(@Nullable String written) {
        Vin.read(written).filter(vin -> vin.length() >= SHORTEST_VIN && vin.chars().allMatch(Character::isLetterOrDigit)).ifPresent(vin -> {
            if (Vin.valid(vin)) {
                add(Kind.VIN, vin);
            }
            add(Kind.VIN_TAIL, tail(vin, VIN_TAIL));
        });
        return this;
    }

    TicketKeys name(@Nullable String written) {
        String key = PersonName.key(written);
        if (!PersonName.unknown(key)) {
            add(Kind.NAME, key);
            if (Pinyin.worthwhile(key)) {
                Pinyin pinyin = Pinyin.of(key);
                add(Kind.PINYIN, pinyin.whole());
                add(Kind.INITIALS, pinyin.initials());
            }
        }
        return this;
    }

    /** Words of two characters and more, as a dictionary divides the text; a dozen tell one problem from another. */
    TicketKeys about(@Nullable String text) {
        if (text == null) {
            return this;
        }
        String plain = PlainText.normalised(text).toLowerCase(Locale.ROOT);
        BreakIterator boundaries = (BreakIterator) WORDS.clone();
        boundaries.setText(plain);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE && words < MOST_WORDS; start = end, end = boundaries.next()) {
            String word = plain.substring(start, end);
            if (word.codePointCount(0, word.length()) > 1 && word.codePoints().allMatch(Character::isLetter) && add(Kind.WORD, word)) {
                words++;
            }
        }
        return this;
    }

    private boolean add(Kind kind, String value) {
        return !value.isEmpty() && keys.add(new TicketKey(kind, beginning(value)));
    }

    private static String beginning(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_KEY ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST_KEY));
    }

    private static String tail(String value, int length) {
        return value.substring(Math.max(0, value.length() - length));
    }

    List<TicketKey> all() {
        return List.copyOf(keys);
    }
}
