package io.dealerloop.testing;

import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The words of exports the core knows by itself: the very files it reads, which the build packs into the kit. */
final class CoreWords {

    /** What a heading stands for; in services it may be something else than in sales. */
    private static final Map<String, Set<ImportField>> HEADINGS = headings();
    private static final Map<String, ServiceKind> KINDS = kinds();

    private CoreWords() {}

    /** Empty = the core does not know it. */
    static Set<ImportField> fields(String heading) {
        return HEADINGS.getOrDefault(Folded.heading(heading), Set.of());
    }

    /** Empty = the core does not know it, or does not know what it means. */
    static Set<ServiceKind> kinds(String word) {
        ServiceKind kind = KINDS.get(Folded.kind(word));
        return kind == null || kind == ServiceKind.UNKNOWN ? Set.of() : Set.of(kind);
    }

    private static Map<String, Set<ImportField>> headings() {
        Map<String, Set<ImportField>> words = new HashMap<>();
        ImportField field = null;
        for (String line : lines("headings.yaml")) {
            if (line.startsWith("- field: ")) {
                field = ImportField.valueOf(line.substring("- field: ".length()).strip());
            } else if (line.endsWith("]")) {
                for (String word : line.substring(line.indexOf('[') + 1, line.length() - 1).split(",")) {
                    words.computeIfAbsent(Folded.heading(word), key -> EnumSet.noneOf(ImportField.class)).add(field);
                }
            }
        }
        return words;
    }

    private static Map<String, ServiceKind> kinds() {
        Map<String, ServiceKind> words = new HashMap<>();
        lines("service-kinds.txt").stream().filter(line -> line.contains("=")).map(line -> line.split("=")).forEach(line ->
                Stream.of(line[1].split(",")).forEach(word -> words.put(Folded.kind(word), ServiceKind.valueOf(line[0].strip()))));
        return words;
    }

    private static List<String> lines(String file) {
        try (InputStream packed = CoreWords.class.getResourceAsStream(file)) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::stripTrailing).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
