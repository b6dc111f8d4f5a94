package io.dealerloop.pluginhost;

import java.util.Objects;
import java.util.UUID;

/**
 * In whose name a standard is asked. The group chooses the worker process and which private standards are seen; limits and figures are
 * kept by store. Both are ids alone: a plugin sees neither.
 */
public record Asker(UUID group, UUID store) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The platform itself, such as for a preview: sees what is published, never a group's private standards. */
    public static final Asker PLATFORM = new Asker(NOBODY, NOBODY);

    public Asker {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(store, "store");
    }

    /** A group's headquarters, which asks for no store in particular. */
    public static Asker ofGroup(UUID group) {
        return new Asker(group, NOBODY);
    }
}
