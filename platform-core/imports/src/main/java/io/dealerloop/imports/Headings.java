package io.dealerloop.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dealerloop.spi.Text;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words under which columns are known: data, see {@code headings.yaml}. */
final class Headings {

    /** A field a heading stands for, and how early the word comes among that field's words. */
    record Meaning(Field field, int rank) {}

    private static final Map<ImportKind, Map<String, Meaning>> BY_KIND = new EnumMap<>(ImportKind.class);
    private static final Map<Field, Text> LABELS = new EnumMap<>(Field.class);
    private static final Map<ImportKind, Map<Field, List<String>>> WORDS = new EnumMap<>(ImportKind.class);
    private static final Set<String> KNOWN = new HashSet<>();

    static {
        read();
    }

    private Headings() {}

    /** A heading as compared: 行驶里程 (km)* and 行驶里程 are the same. */
    static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)|\\[[^]]*]|【[^】]*】", "").replaceAll("[\\s*:：._\\-'\"`/#]", "").toLowerCase(Locale.ROOT);
    }

    static Meaning meaning(ImportKind kind, String key) {
        return BY_KIND.get(kind).get(key);
    }

    static boolean known(String key) {
        return KNOWN.contains(key);
    }

    static Text label(Field field) {
        return LABELS.get(field);
    }

    /** The fields of that kind of export with their words, in the order of the form. */
    static Map<Field, List<String>> fields(ImportKind kind) {
        return WORDS.get(kind);
    }

    private static void read() {
        try (InputStream yaml = Headings.class.getResourceAsStream("headings.yaml")) {
            List<Map<String, Object>> entries = new YAMLMapper().readValue(yaml, new TypeReference<>() {});
            for (ImportKind kind : ImportKind.values()) {
                BY_KIND.put(kind, new HashMap<>());
                WORDS.put(kind, new LinkedHashMap<>());
                entries.forEach(entry -> take(kind, entry));
            }
        } catch (IOException broken) {
            throw new IllegalStateException("headings.yaml is not readable", broken);
        }
    }

    private static void take(ImportKind kind, Map<String, Object> entry) {
        Field field = Field.valueOf((String) entry.get("field"));
        if (entry.get("label") instanceof Map<?, ?> label) {
            LABELS.put(field, Text.of(String.valueOf(label.get("zh")), String.valueOf(label.get("en"))));
        }
        Object listed = entry.getOrDefault(kind.name(), entry.get("ALL"));
        if (!(listed instanceof List<?> all)) {
            return;
        }
        List<String> words = all.stream().map(String::valueOf).toList();
        WORDS.get(kind).put(field, words);
        for (int rank = 0; rank < words.size(); rank++) {
            BY_KIND.get(kind).putIfAbsent(key(words.get(rank)), new Meaning(field, rank));
            KNOWN.add(key(words.get(rank)));
        }
    }
}
