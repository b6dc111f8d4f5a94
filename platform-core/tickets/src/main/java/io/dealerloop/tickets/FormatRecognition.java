package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.SlotType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which format a text is meant in. A sentence of a format is read back exactly; of other texts it is told which format's own words they
 * share, rare words counting more, and what in them can be nothing but a number, a plate, a chassis number or a distance is read.
 */
final class FormatRecognition {

    private static final int MOST = 5;
    private static final int EXACT = 100;
    private static final int LIKELIEST = 95;
    private static final Pattern SLOT = Pattern.compile("\\{[^{}]*}");

    /** What stands for itself in running text. */
    private static final Map<SlotType, Pattern> SPEAKING = Map.of(
            SlotType.PHONE, Pattern.compile("(?<![\\d-])(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|400-?\\d{3}-?\\d{4})(?!\\d)"),
            SlotType.PLATE, Pattern.compile("[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新][A-Z][·.]?[A-Z0-9]{4,5}[A-Z0-9警学挂港澳]"),
            SlotType.VIN, Pattern.compile("(?<![A-Za-z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])"),
            SlotType.MILEAGE, Pattern.compile("[\\d.]+\\s*万?\\s*(?:公里|千米|km|KM)"),
            SlotType.DATE, Pattern.compile("(?:19|20)\\d{2}(?:年\\d{1,2}月(?:\\d{1,2}[日号])?|-\\d{1,2}-\\d{1,2}|年)"),
            SlotType.PRICE, Pattern.compile("\\d[\\d.,]*\\s*万?元"));

    private FormatRecognition() {}

    static List<RecognisedFormat> of(List<RecordFormat> formats, String text) {
        String said = text.strip();
        Map<RecordFormat, Set<String>> words = new LinkedHashMap<>();
        Map<String, Integer> known = new HashMap<>();
        formats.forEach(format -> {
            Set<String> own = pairs(SLOT.matcher(format.sentence()).replaceAll(" ") + " " + format.title().zh() + " " + format.title().en() + " "
                    + String.join(" ", format.slots().stream().map(slot -> slot.label().zh()).toList()));
            words.put(format, own);
            own.forEach(pair -> known.merge(pair, 1, Integer::sum));
        });
        Set<String> spoken = pairs(said);
        double most = spoken.stream().filter(known::containsKey).mapToDouble(pair -> weight(pair, known, formats)).sum();
        return words.entrySet().stream()
                .map(entry -> {
                    Optional<Map<String, String>> read = entry.getKey().read(said);
                    double shared = spoken.stream().filter(entry.getValue()::contains).mapToDouble(pair -> weight(pair, known, formats)).sum();
                    int likeness = read.isPresent() ? EXACT : most == 0 ? 0 : (int) Math.round(LIKELIEST * shared / most);
                    return new RecognisedFormat(entry.getKey().code(), entry.getKey().title().in(Actor.languageOrDefault()), read.isPresent(), likeness,
                            read.orElseGet(() -> speaking(entry.getKey(), said)));
                })
                .filter(candidate -> candidate.likeness() > 0)
                .sorted(Comparator.comparing(RecognisedFormat::likeness).reversed())
                .limit(MOST).toList();
    }

    /** A pair of characters that every format has tells nothing. */
    private static double weight(String pair, Map<String, Integer> known, Collection<RecordFormat> formats) {
        return Math.log((1.0 + formats.size()) / known.get(pair));
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        String plain = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (Character.isLetter(plain.charAt(i)) && Character.isLetter(plain.charAt(i + 1))) {
                pairs.add(plain.substring(i, i + 2));
            }
        }
        return pairs;
    }

    /** The first slot of each type gets the first value of that type. */
    private static Map<String, String> speaking(RecordFormat format, String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<SlotType> had = new HashSet<>();
        for (RecordFormat.Slot slot : format.slots()) {
            Pattern pattern = SPEAKING.get(slot.type());
            if (pattern != null && had.add(slot.type())) {
                Matcher value = pattern.matcher(text);
                if (value.find() && slot.type().plausible(value.group()) && value.group().length() <= slot.longest()) {
                    found.put(slot.name(), value.group());
                }
            }
        }
        return found;
    }
}
