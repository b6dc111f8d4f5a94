package io.dealerloop.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed format in which a ticket is recorded (信息记录规范): an ordered list of slots that renders into one standard sentence, and a
 * sentence that reads back into the same slots.
 *
 * <p>The sentence is Chinese, the language tickets are recorded in; it holds every slot once, in braces, with words between two slots.
 * Example: {@code 来自{region}的{brand}客户反映{faultCause}，咨询{stationRegion}服务站的联系方式，已告知{contact}。}
 *
 * <p><b>What is written reads back exactly,</b> whatever the values: a value stands as it is where that is unambiguous, and between
 * {@code 「} and {@code 」} where it is not, with every {@code 」} in it doubled. It is quoted when it begins with {@code 「}, when
 * {@link #BLANK} begins with it, or when the words that follow its slot also occur in it or across its end. What stands before the slot,
 * braces and line breaks need no quotes. Reading takes {@code 「} at the beginning of a value for the opening quote; otherwise the
 * value ends before the first occurrence of the words that follow its slot, or with the text where none follow.
 *
 * @param code such as {@code C1}; 1 to 10 characters, a capital letter first, then capitals, digits and dashes
 * @param kind what the ticket is
 * @param title as it stands in a list
 * @param slots 1 to 20, in the order of the standard; no two with the same name
 * @param sentence with {@code {slot}} for each slot, and words between neighbouring slots; no {@code 」} right behind a slot
 * @param fixedAnswer what the standard prescribes to answer, whatever is asked; empty = the agent's own
 * @param score how the recording is scored (信息记录规范考核)
 */
@Experimental(since = "1.1", until = "2027-05-31")
public record RecordFormat(
        String code, Kind kind, Text title, List<Slot> slots, String sentence, Optional<Text> fixedAnswer, Score score) {

    /** What kind of ticket a format records. */
    public enum Kind {
        /** Consultation (咨询). */
        CONSULTATION,
        /** Rescue on the road (救援). */
        RESCUE,
        /** Complaint (投诉). */
        COMPLAINT
    }

    /** What a slot takes; the core offers a fitting field and checks what is entered. */
    public enum SlotType {
        /** Anything. */
        TEXT,
        /** Where the customer is (地区). */
        REGION,
        /** A day, or a month of a year. */
        DATE,
        /** Month and day of a visit. */
        MONTH_DAY,
        /** km. */
        MILEAGE,
        /** Yuan. */
        PRICE,
        /** A phone number. */
        PHONE,
        /** A plate (车牌号). */
        PLATE,
        /** VIN or chassis number (车架号, 出厂编号). */
        VIN,
        /** A part (配件). */
        PART,
        /** A brand (品牌). */
        BRAND,
        /** A model (车型). */
        MODEL,
        /** A person's name; where the slot is called {@code name}, the customer's, which the core fills in from the file. */
        PERSON_NAME,
        /** A service station (服务站). */
        STATION,
        /** A member of staff's number (工号). */
        STAFF_NUMBER,
        /** Yes or no (是 / 否). */
        YES_NO;

        /**
         * Whether a value can be what this type takes, as customers say and agents write it: {@code 3.2万公里}, {@code 2023年5月},
         * {@code 沪AD12345}, {@code 500-800元}. Full and half width, Chinese and Arabic numerals are alike. It tells the impossible
         * from the possible, not the true from the false; relative days (昨天) are no dates, for a record is read later.
         *
         * @param value not blank, or the answer is {@code false}
         */
        public boolean plausible(String value) {
            return Plausible.as(this, value);
        }
    }

    /**
     * One slot.
     *
     * @param name stable, {@code a-z} first, then letters and digits, up to 40
     * @param type what it takes
     * @param label as the field is called
     * @param required whether a record without it is incomplete
     * @param longest most characters, 1 to 2000
     */
    public record Slot(String name, SlotType type, Text label, boolean required, int longest) {
        public Slot {
            if (!Objects.requireNonNull(name, "name").matches("[a-z][A-Za-z0-9]{0,39}")) {
                throw new IllegalArgumentException("A slot's name is a lower-case letter, then letters and digits, got '" + name + "'");
            }
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(label, "label");
            if (longest < 1 || longest > 2000) {
                throw new IllegalArgumentException("Slot " + name + " takes 1 to 2000 characters, got " + longest);
            }
        }
    }

    /**
     * Points of a recording; together 100.
     *
     * @param present for required slots that are filled, in proportion
     * @param plausible for values that fit their slot's type, in proportion
     * @param sentence for a sentence in the format
     */
    public record Score(int present, int plausible, int sentence) {
        public Score {
            if (present < 0 || plausible < 0 || sentence < 0 || present + plausible + sentence != 100) {
                throw new IllegalArgumentException("The points of a recording are 0 or more and make 100 together, got " + present + ", "
                        + plausible + ", " + sentence);
            }
        }
    }

    /**
     * What a recording earned, and where it lost points.
     *
     * @param present of {@link Score#present}
     * @param plausible of {@link Score#plausible}
     * @param sentence of {@link Score#sentence}
     * @param missing required slots that are empty, in the order of the format
     * @param implausible filled slots whose value does not fit the type or is too long, in the order of the format
     */
    public record Points(int present, int plausible, int sentence, List<String> missing, List<String> implausible) {
        public Points {
            missing = List.copyOf(missing);
            implausible = List.copyOf(implausible);
        }

        /** 0 to 100. */
        public int total() {
            return present + plausible + sentence;
        }
    }

    /** What an empty slot is written as. */
    public static final String BLANK = "（未填）";

    private static final String OPEN = "「";
    private static final String CLOSE = "」";
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    /** A slot's name and the words between it and the next. */
    private record Part(String slot, String then) {}

    public RecordFormat {
        if (!Objects.requireNonNull(code, "code").matches("[A-Z][A-Z0-9-]{0,9}")) {
            throw new IllegalArgumentException("A format's code is 1-10 capitals, digits and dashes, a letter first, got '" + code + "'");
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        slots = Copied.atMost(20, slots, "Format " + code + " has 1 to 20 slots");
        Objects.requireNonNull(fixedAnswer, "fixedAnswer");
        Objects.requireNonNull(score, "score");
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("Format " + code + " has 1 to 20 slots, got none");
        }
        requireReadable(code, slots, Objects.requireNonNull(sentence, "sentence"));
    }

    private static void requireReadable(String code, List<Slot> slots, String sentence) {
        Set<String> left = new HashSet<>();
        for (Slot slot : slots) {
            if (!left.add(slot.name())) {
                throw new IllegalArgumentException("Format " + code + " has two slots named '" + slot.name() + "'");
            }
        }
        Matcher found = SLOT.matcher(sentence);
        int end = -1;
        while (found.find()) {
            if (!left.remove(found.group(1))) {
                throw new IllegalArgumentException("The sentence of format " + code + " has {" + found.group(1)
                        + "}, which is no slot of it or stands there twice");
            }
            if (found.start() == end) {
                throw new IllegalArgumentException("In the sentence of format " + code + " nothing stands before {" + found.group(1)
                        + "}: put words between two slots, or it cannot be read back");
            }
            end = found.end();
            if (sentence.startsWith(CLOSE, end)) {
                throw new IllegalArgumentException("In the sentence of format " + code + " a " + CLOSE + " stands right behind {"
                        + found.group(1) + "}: it is the quote of values; use “ and ” around slots");
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The sentence of format " + code + " lacks the slots " + left.stream().sorted().toList());
        }
    }

    /**
     * The standard sentence.
     *
     * @param values by slot name; an absent or blank one is written as {@link #BLANK}
     */
    public String sentence(Map<String, String> values) {
        StringBuilder written = new StringBuilder(opening());
        for (Part part : parts()) {
            String value = values.get(part.slot());
            written.append(value == null || value.isBlank() ? BLANK : quotedIfNeeded(value, part.then())).append(part.then());
        }
        return written.toString();
    }

    private static String quotedIfNeeded(String value, String then) {
        boolean endsWhereItShould = then.isEmpty() || (value + then).indexOf(then) == value.length();
        boolean plain = endsWhereItShould && !value.startsWith(OPEN) && !BLANK.startsWith(value);
        return plain ? value : OPEN + value.replace(CLOSE, CLOSE + CLOSE) + CLOSE;
    }

    /**
     * Reads a sentence back.
     *
     * @return the filled slots, in the order of the format; empty when the sentence is not in the format
     */
    public Optional<Map<String, String>> read(String written) {
        if (!written.startsWith(opening())) {
            return Optional.empty();
        }
        Map<String, String> byName = new HashMap<>();
        int at = opening().length();
        for (Part part : parts()) {
            String then = part.then();
            boolean quoted = written.startsWith(OPEN, at);
            int end = quoted ? closing(written, at + 1) + 1 : blank(written, at, then) ? at + BLANK.length()
                    : then.isEmpty() ? written.length() : written.indexOf(then, at);
            if (end <= at || !written.startsWith(then, end)) {
                return Optional.empty();
            }
            if (quoted) {
                byName.put(part.slot(), written.substring(at + 1, end - 1).replace(CLOSE + CLOSE, CLOSE));
            } else if (!blank(written, at, then)) {
                byName.put(part.slot(), written.substring(at, end));
            }
            at = end + then.length();
        }
        return at == written.length() ? Optional.of(inOrder(byName)) : Optional.empty();
    }

    private static boolean blank(String written, int at, String then) {
        return then.isEmpty() ? written.substring(at).equals(BLANK) : written.startsWith(BLANK + then, at);
    }

    /** Where the closing quote stands: the first that is not doubled; -1 = nowhere. */
    private static int closing(String written, int from) {
        int at = written.indexOf(CLOSE, from);
        while (at >= 0 && written.startsWith(CLOSE, at + 1)) {
            at = written.indexOf(CLOSE, at + 2);
        }
        return at;
    }

    /** The filled ones of those values, in the order of the format. */
    private Map<String, String> inOrder(Map<String, String> values) {
        Map<String, String> ordered = new LinkedHashMap<>();
        slots.forEach(slot -> {
            String value = values.get(slot.name());
            if (value != null && !value.isBlank()) {
                ordered.put(slot.name(), value);
            }
        });
        return ordered;
    }

    /** What stands before the first slot. */
    private String opening() {
        return SLOT.split(sentence, 2)[0];
    }

    private List<Part> parts() {
        List<MatchResult> found = SLOT.matcher(sentence).results().toList();
        List<Part> parts = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            int next = i + 1 < found.size() ? found.get(i + 1).start() : sentence.length();
            parts.add(new Part(found.get(i).group(1), sentence.substring(found.get(i).end(), next)));
        }
        return parts;
    }

    /**
     * The points of a recording by this format's own rule. Shares are rounded down, so that full points mean no fault.
     *
     * @param values by slot name, as recorded; names the format does not have are left out of account
     * @param written the sentence as recorded: it counts when it {@linkplain #read reads back} into exactly those values
     */
    public Points score(Map<String, String> values, String written) {
        Map<String, String> filled = inOrder(values);
        List<String> required = slots.stream().filter(Slot::required).map(Slot::name).toList();
        List<String> missing = required.stream().filter(name -> !filled.containsKey(name)).toList();
        List<String> implausible = slots.stream()
                .filter(slot -> filled.containsKey(slot.name()) && !fits(slot, filled.get(slot.name()))).map(Slot::name).toList();
        return new Points(
                share(score.present(), required.size() - missing.size(), required.size()),
                filled.isEmpty() ? 0 : share(score.plausible(), filled.size() - implausible.size(), filled.size()),
                read(written).filter(filled::equals).isPresent() ? score.sentence() : 0,
                missing, implausible);
    }

    private static boolean fits(Slot slot, String value) {
        return value.codePointCount(0, value.length()) <= slot.longest() && slot.type().plausible(value);
    }

    private static int share(int points, int good, int all) {
        return all == 0 ? points : points * good / all;
    }

    /**
     * This format with another sentence, for a store that has its own; unchanged where that sentence could not be read back or lacks a
     * slot.
     */
    public RecordFormat wordedAs(String own) {
        try {
            return new RecordFormat(code, kind, title, slots, own.strip(), fixedAnswer, score);
        } catch (IllegalArgumentException notReadable) {
            return this;
        }
    }
}
