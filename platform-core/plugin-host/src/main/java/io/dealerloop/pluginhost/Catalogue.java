package io.dealerloop.pluginhost;

import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.Text;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/** What is installed and what of it can be asked. Does not change after loading. */
final class Catalogue implements Closeable {

    private static final System.Logger LOG = System.getLogger(Catalogue.class.getName());
    private static final VersionManager VERSIONS = new DefaultVersionManager();

    private final List<InstalledStandard> installed;
    private final Map<StandardRef, LoadedStandard> usable;
    private final List<Closeable> openJars;

    Catalogue(Collection<InstalledStandard> installed, Collection<LoadedStandard> usable, Collection<? extends Closeable> openJars) {
        this.installed = installed.stream()
                .sorted(Comparator.comparing((InstalledStandard standard) -> standard.ref().pluginId())
                        .thenComparing(standard -> standard.ref().version())
                        .thenComparing(InstalledStandard::file))
                .toList();
        this.usable = usable.stream().collect(Collectors.toUnmodifiableMap(LoadedStandard::ref, Function.identity()));
        this.openJars = List.copyOf(openJars);
    }

    static Catalogue holding(Map<StandardRef, DealerStandard> standards, int concurrency) {
        List<LoadedStandard> loaded = standards.entrySet().stream()
                .map(entry -> LoadedStandard.of(entry.getKey(), entry.getValue(), new Places(concurrency)))
                .toList();
        return new Catalogue(loaded.stream().map(standard -> ready(standard, "-", "-", standard.ref().pluginId())).toList(), loaded,
                List.of());
    }

    static InstalledStandard ready(LoadedStandard standard, String file, String provider, String description) {
        return new InstalledStandard(standard.ref(), file, provider,
                standard.title().orElseGet(() -> Text.of(description, description)), standard.brands(), Optional.empty());
    }

    List<InstalledStandard> installed() {
        return installed;
    }

    Answer<LoadedStandard> usable(StandardRef ref) {
        LoadedStandard standard = usable.get(ref);
        if (standard != null) {
            return Answer.of(standard);
        }
        return new Answer.Refused<>(installed.stream()
                .filter(found -> found.ref().equals(ref))
                .findFirst()
                .flatMap(InstalledStandard::problem)
                .map(problem -> Sentences.notUsable(ref, problem))
                .orElseGet(() -> Sentences.notInstalled(ref)));
    }

    Optional<StandardRef> find(String pluginId, String version) {
        List<StandardRef> versions = new ArrayList<>(usable.keySet());
        versions.removeIf(ref -> !ref.pluginId().equals(pluginId));
        return version.equals("latest")
                ? versions.stream().max((one, other) -> VERSIONS.compareVersions(one.version(), other.version()))
                : versions.stream().filter(ref -> ref.version().equals(version)).findFirst();
    }

    Optional<StandardRef> forBrand(String brand, List<StandardRef> ofStore) {
        String wanted = folded(brand);
        return ofStore.stream()
                .filter(ref -> usable.containsKey(ref)
                        && usable.get(ref).brands().stream().anyMatch(known -> folded(known).equals(wanted)))
                .findFirst();
    }

    private static String folded(String brand) {
        return brand.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        for (Closeable jar : openJars) {
            try {
                jar.close();
            } catch (IOException alreadyGone) {
                LOG.log(System.Logger.Level.WARNING, "A plugin jar could not be closed", alreadyGone);
            }
        }
    }
}
