package io.dealerloop.pluginhost;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the library lists, looked up. The list is asked for each time; what is made of it stays as long as the library gives the same. */
final class Catalogue {

    private static final String LATEST = "latest";

    private record Snapshot(List<PluginLibrary.Listed> listed, Map<StandardRef, PluginLibrary.Listed> byRef) {}

    private final PluginLibrary library;
    private volatile Snapshot snapshot = new Snapshot(List.of(), Map.of());

    Catalogue(PluginLibrary library) {
        this.library = library;
    }

    private Snapshot now() {
        List<PluginLibrary.Listed> listed = library.listed();
        Snapshot known = snapshot;
        if (known.listed() != listed) {
            // Two files may claim one version: the one that can be used is meant.
            known = new Snapshot(listed, listed.stream().collect(Collectors.toUnmodifiableMap(PluginLibrary.Listed::ref, Function.identity(),
                    (one, other) -> one.problem().isEmpty() ? one : other)));
            snapshot = known;
        }
        return known;
    }

    List<InstalledStandard> installed(Asker asker) {
        return now().listed().stream().filter(listed -> listed.visibleTo(asker)).map(InstalledStandard::of)
                .sorted(Comparator.comparing((InstalledStandard standard) -> standard.ref().pluginId())
                        .thenComparing(standard -> standard.ref().version(), Versions.ORDER))
                .toList();
    }

    /** As it may be asked, by whoever may see it. What is withdrawn still answers for work begun under it. */
    Answer<PluginLibrary.Listed> askable(Asker asker, StandardRef ref) {
        PluginLibrary.Listed listed = now().byRef().get(ref);
        if (listed == null || !listed.visibleTo(asker)) {
            return new Answer.Refused<>(Sentences.notInstalled(ref));
        }
        return listed.problem().isPresent() && listed.digest().isEmpty()
                ? new Answer.Refused<>(Sentences.notUsable(ref, listed.problem().get()))
                : Answer.of(listed);
    }

    Optional<StandardDescription> description(StandardRef ref) {
        return Optional.ofNullable(now().byRef().get(ref)).map(PluginLibrary.Listed::description);
    }

    /** A version asked for by its number may be withdrawn, as long as it still answers; the latest never is. */
    Optional<StandardRef> find(Asker asker, String pluginId, String version) {
        if (!version.equals(LATEST)) {
            return Optional.of(new StandardRef(pluginId, version)).filter(ref -> askable(asker, ref).value().isPresent());
        }
        return now().byRef().values().stream()
                .filter(one -> one.ref().pluginId().equals(pluginId) && one.problem().isEmpty() && one.visibleTo(asker))
                .map(PluginLibrary.Listed::ref)
                .max(Comparator.comparing(StandardRef::version, Versions.ORDER));
    }

    Optional<StandardRef> forBrand(String brand, List<StandardRef> ofStore) {
        String wanted = folded(brand);
        return ofStore.stream()
                .filter(ref -> description(ref).stream().flatMap(described -> described.brands().stream())
                        .anyMatch(known -> folded(known).equals(wanted)))
                .findFirst();
    }

    private static String folded(String brand) {
        return brand.strip().toLowerCase(Locale.ROOT);
    }
}
