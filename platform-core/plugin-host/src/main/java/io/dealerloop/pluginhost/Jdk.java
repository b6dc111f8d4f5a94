package io.dealerloop.pluginhost;

import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Set;

/** What is known of the JDK's types and methods: which hold what can change, and which give what cannot. */
final class Jdk {

    private static final Set<String> COLLECTIONS = Set.of("java.lang.Object", "java.lang.Iterable", "java.util.Collection",
            "java.util.SequencedCollection", "java.util.List", "java.util.Set", "java.util.SequencedSet", "java.util.SortedSet",
            "java.util.NavigableSet", "java.util.Map", "java.util.SequencedMap", "java.util.SortedMap", "java.util.NavigableMap",
            "java.util.Queue", "java.util.Deque", "java.util.Map$Entry");

    /** Types whose values cannot change, though their packages hold some that can. */
    private static final Set<String> IMMUTABLE = Set.of("java.util.Locale", "java.util.Optional", "java.util.OptionalInt",
            "java.util.OptionalLong", "java.util.OptionalDouble", "java.util.UUID", "java.util.Comparator", "java.util.Currency",
            "java.util.HexFormat", "java.util.regex.Pattern", "java.util.concurrent.TimeUnit", "java.util.stream.Collector");

    private Jdk() {}

    /** Types of which some values can change and some cannot. */
    static boolean collection(String type) {
        return COLLECTIONS.contains(type);
    }

    /** Types that hold what changes. */
    static boolean mutable(String type) {
        return !COLLECTIONS.contains(type) && (type.startsWith("java.util.") && !type.startsWith("java.util.function.") && !IMMUTABLE.contains(type)
                || type.startsWith("java.text.") && !type.equals("java.text.Normalizer$Form")
                || type.startsWith("java.io.")
                || Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.Appendable", "java.lang.CharSequence",
                        "java.lang.ThreadLocal", "java.lang.InheritableThreadLocal").contains(type));
    }

    /** @param vouched whether a value of the type it returns cannot change whoever made it */
    static Origin result(InvokeInstruction call, List<Origin> arguments, boolean vouched) {
        String name = call.name().stringValue();
        return switch (Names.of(call.owner())) {
            case "java.util.List", "java.util.Set", "java.util.Map" -> switch (name) {
                // The list cannot change; what is in it may.
                case "of", "ofEntries", "entry" -> Origin.any(call.type().stringValue().startsWith("([")
                        ? arguments.stream().map(Origin::inside) : arguments.stream());
                case "copyOf" -> Origin.FIXED;
                default -> by(vouched);
            };
            case "java.util.Optional" -> Set.of("of", "ofNullable").contains(name) ? Origin.any(arguments.stream()) : by(vouched);
            case "java.util.Objects" -> name.startsWith("requireNonNull") ? arguments.getFirst() : by(vouched);
            case "java.util.Collections" -> name.startsWith("singleton") ? Origin.any(arguments.stream())
                    : name.startsWith("unmodifiable") || name.startsWith("empty") ? Origin.FIXED : by(vouched);
            case "java.util.stream.Collectors" -> name.startsWith("toUnmodifiable") ? Origin.FIXED.fixing() : Origin.FIXED;
            case "java.util.stream.Stream" -> name.equals("toList") || name.equals("collect") && arguments.getFirst().fixes() ? Origin.FIXED : by(vouched);
            default -> by(vouched);
        };
    }

    private static Origin by(boolean vouched) {
        return vouched ? Origin.FIXED : Origin.UNKNOWN;
    }
}
