package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where plugin versions come from: the database, a folder, or a test. A version never changes under its id and number. */
public interface PluginLibrary {

    /** The owner of what comes with the platform: all of it shares one worker, whoever asks. */
    String SHIPPED = "shipped";

    /**
     * Everything known, usable or not. Called for every question: an implementation answers from a snapshot at most 3 s old, and gives the
     * same list as long as nothing changed.
     */
    List<Listed> listed();

    /** The jar. @throws java.util.NoSuchElementException when it is gone */
    byte[] archive(StandardRef ref);

    /**
     * One plugin version.
     *
     * @param owner {@link #SHIPPED}, else the id of the partner or group: versions of one owner share a worker
     * @param privateTo the only group that may use it; {@code null} = all may
     * @param digest tells two archives apart, such as the hexadecimal SHA-256 of the jar; empty = there is none that could be loaded
     * @param provider who wrote it
     * @param problem why it cannot be activated (withdrawn, refused, unreadable); empty = usable. What is known with its archive still
     *     answers for work begun under it
     * @param state as its library calls it, to be shown
     */
    record Listed(StandardRef ref, String owner, @Nullable UUID privateTo, String digest, String provider,
            StandardDescription description, Optional<Text> problem, String state) {

        public Listed {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(state, "state");
        }

        public boolean visibleTo(Asker asker) {
            return privateTo == null || privateTo.equals(asker.group());
        }
    }
}
