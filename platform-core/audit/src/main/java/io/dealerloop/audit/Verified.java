package io.dealerloop.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of checking a trail's seals.
 *
 * @param intact whether nothing was found
 * @param seals how many were checked
 * @param entries how many sealed entries were checked
 * @param late of these, how many had come after their day was sealed and stand in a later seal
 * @param sealedThrough the last day sealed; {@code null} before the first
 * @param hash of that day's seal: noted elsewhere, it shows a chain made anew as a whole
 * @param findings at most {@value #MOST_FINDINGS}, in the order of the days
 */
public record Verified(boolean intact, int seals, long entries, long late, @Nullable LocalDate sealedThrough, @Nullable String hash,
        List<Finding> findings) {

    static final int MOST_FINDINGS = 100;

    public Verified {
        findings = List.copyOf(findings);
    }

    /** What was done to the trail. */
    public enum Kind {
        /** A sealed entry is gone. */
        DELETED,
        /** A sealed entry says something else than when it was sealed. */
        CHANGED,
        /** Sealed entries stand in another order. */
        REORDERED,
        /** An entry stands in a sealed day that was not there when it was sealed. Written just then, the next seal takes it in. */
        INSERTED,
        /** A seal is not what its entries or the seals beside it say: it was changed, or put in the place of another. */
        SEAL_REPLACED,
        /** A seal is gone from the chain. */
        SEAL_MISSING,
        /** A seal is not the one that was noted. */
        NOT_AS_NOTED
    }

    /**
     * @param day the day of the seal, or of the entry where it is in none
     * @param position in the seal, from 1; {@code null} where it is about the seal or an entry in none
     * @param entry {@code null} where it is about a seal, or the entry cannot be told any more
     */
    public record Finding(Kind kind, LocalDate day, @Nullable Integer position, @Nullable UUID entry) {

        @Override
        public String toString() {
            return day + " " + kind + (position == null ? "" : " at " + position) + (entry == null ? "" : " entry " + entry);
        }
    }
}
