package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.util.Optional;
import java.util.Set;

/**
 * A plugin found in the plugins folder, usable or not.
 *
 * @param ref its id and version; for a file that says neither, the file's name and {@code ?}
 * @param file the file's name
 * @param provider who wrote it
 * @param title the standard's name
 * @param brands the brands it is written for, as they appear in exports
 * @param problem why it cannot be used, and how to mend it; empty = ready
 */
public record InstalledStandard(
        StandardRef ref, String file, String provider, Text title, Set<String> brands, Optional<Text> problem) {

    public InstalledStandard {
        brands = Set.copyOf(brands);
    }

    public boolean usable() {
        return problem.isEmpty();
    }
}
