package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.util.Optional;
import java.util.Set;

/**
 * A plugin version that is known, usable or not.
 *
 * @param ref its id and version; for a file that says neither, the file's name and {@code ?}
 * @param owner who ships it, as its library says
 * @param provider who wrote it
 * @param description what it says of itself
 * @param problem why it cannot be used, and how to mend it; empty = ready
 * @param state as its library calls it
 */
public record InstalledStandard(StandardRef ref, String owner, String provider, StandardDescription description, Optional<Text> problem,
        String state) {

    static InstalledStandard of(PluginLibrary.Listed listed) {
        return new InstalledStandard(listed.ref(), listed.owner(), listed.provider(), listed.description(), listed.problem(), listed.state());
    }

    public boolean usable() {
        return problem.isEmpty();
    }

    public Text title() {
        return description.title();
    }

    public Set<String> brands() {
        return description.brands();
    }
}
