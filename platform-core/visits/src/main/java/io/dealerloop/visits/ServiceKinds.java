package io.dealerloop.visits;

import io.dealerloop.kernel.PlainText;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How kinds of service (维修类别) in an export's own words are read. The wording is data: {@code service-kinds.txt}, completed or
 * overruled by the standards a store follows, and those by the store. Of several kinds in one cell (保养+小修) the weightiest counts.
 */
public final class ServiceKinds {

    private static final List<ServiceKind> BY_WEIGHT = List.of(ServiceKind.REPAIR, ServiceKind.SMALL_REPAIR, ServiceKind.MAINTENANCE,
            ServiceKind.CAMPAIGN, ServiceKind.UNKNOWN, ServiceKind.NONE);
    private static final Pattern BETWEEN = Pattern.compile("[+/、,;&|]|和|及");
    private static final Map<ServiceKind, List<String>> SHIPPED_WORDS = shippedWords();
    private static final Map<String, ServiceKind> SHIPPED = shipped();

    private final Map<String, ServiceKind> words;

    private ServiceKinds(Map<String, ServiceKind> words) {
        this.words = words;
    }

    /** @param own the store's own words, which overrule the shipped ones */
    public static ServiceKinds of(Map<String, ServiceKind> own) {
        return of(own, ImportMapping.NONE);
    }

    /**
     * @param own the store's own words, which overrule all others
     * @param standards the words of the standards it follows, which overrule the shipped ones
     */
    public static ServiceKinds of(Map<String, ServiceKind> own, ImportMapping standards) {
        Map<String, ServiceKind> words = new LinkedHashMap<>(SHIPPED);
        standards.kinds().forEach(kind -> kind.words().forEach(word -> words.put(key(word), kind.kind())));
        own.forEach((word, kind) -> words.put(key(word), kind));
        return new ServiceKinds(words);
    }

    /** The words of each kind that a store begins with, as they are written: the core's, then its standards'. */
    static Map<ServiceKind, List<String>> shippedByKind(ImportMapping standards) {
        Set<String> taken = standards.kinds().stream().flatMap(kind -> kind.words().stream()).map(ServiceKinds::key).collect(Collectors.toSet());
        Map<ServiceKind, List<String>> words = new EnumMap<>(ServiceKind.class);
        SHIPPED_WORDS.forEach((kind, shipped) -> words.put(kind, Stream.concat(
                shipped.stream().filter(word -> !taken.contains(key(word))),
                standards.kinds().stream().filter(said -> said.kind() == kind).flatMap(said -> said.words().stream())).toList()));
        return words;
    }

    /** @return {@link ServiceKind#UNKNOWN} where no word fits */
    public ServiceKind read(String raw) {
        String key = key(raw);
        ServiceKind whole = words.get(key);
        if (whole != null) {
            return whole;
        }
        return Stream.of(BETWEEN.split(key)).filter(part -> !part.isEmpty()).map(this::part)
                .min(java.util.Comparator.comparing(BY_WEIGHT::indexOf)).orElse(ServiceKind.UNKNOWN);
    }

    /** One part: the word itself, else the longest word in it; nobody is called about internal orders whatever else they say. */
    private ServiceKind part(String part) {
        return Optional.ofNullable(words.get(part)).orElseGet(() -> {
            List<Map.Entry<String, ServiceKind>> within = words.entrySet().stream()
                    .filter(word -> word.getKey().length() > 1 && part.contains(word.getKey())).toList();
            if (within.stream().anyMatch(word -> word.getValue() == ServiceKind.NONE)) {
                return ServiceKind.NONE;
            }
            return within.stream().max(java.util.Comparator.comparing(word -> word.getKey().length()))
                    .map(Map.Entry::getValue).orElse(ServiceKind.UNKNOWN);
        });
    }

    private static String key(String raw) {
        return raw == null ? "" : PlainText.without(PlainText.normalised(raw), "()-_.·").toLowerCase(Locale.ROOT);
    }

    private static Map<String, ServiceKind> shipped() {
        Map<String, ServiceKind> words = new LinkedHashMap<>();
        SHIPPED_WORDS.forEach((kind, written) -> written.forEach(word -> words.put(key(word), kind)));
        return words;
    }

    private static Map<ServiceKind, List<String>> shippedWords() {
        try (InputStream resource = ServiceKinds.class.getResourceAsStream("service-kinds.txt")) {
            Map<ServiceKind, List<String>> words = new EnumMap<>(ServiceKind.class);
            new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("=")).forEach(line -> {
                String[] parts = line.split("=");
                words.put(ServiceKind.valueOf(parts[0].strip()), Stream.of(parts[1].split(",")).map(String::strip).toList());
            });
            return words;
        } catch (IOException unreadable) {
            throw new IllegalStateException("service-kinds.txt is not readable", unreadable);
        }
    }
}
