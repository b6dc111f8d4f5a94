package io.dealerloop.callbacks;

import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.pluginhost.StandardChain;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What a capability keeps of the days that a shadow run replays, and how a version of a standard would have decided it. Every bean of this
 * type takes part in each run, after the store's deliveries.
 */
public interface ShadowedPast {

    /**
     * Puts what was kept to both versions and hands over what would change. Called in the store's name, outside of any transaction; nothing
     * live may be touched, and no name, phone or plate handed over.
     */
    void replay(Replay replay);

    /** The run under way. */
    interface Replay {

        /** The first moment that is replayed. */
        OffsetDateTime from();

        /** The moment after the last one. */
        OffsetDateTime until();

        /** The store's, for the day something happened on. */
        ZoneId zone();

        /** The standard of which two versions are compared. */
        String plugin();

        /** Whether that standard speaks for cars of a brand in this store; {@code null} = a car that is not known. */
        boolean concerns(String brand);

        /** What speaks with the version in force. */
        StandardChain inForce();

        /** What would speak with the version tried. */
        StandardChain tried();

        /** Reads in a short transaction of the store. */
        <T> T in(StoreDatabase.Work<T> work);

        /** @return whether the run is still wanted; once it is not, whoever replays should end */
        boolean keep(List<ShadowDifference> found);
    }
}
