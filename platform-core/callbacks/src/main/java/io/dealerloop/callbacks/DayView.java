package io.dealerloop.callbacks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store's day: whether it is open, and how far each colleague is.
 *
 * @param unassigned entries that belong to nobody, for want of anybody who could make them
 * @param putAside deliveries whose standard gave no usable answer
 */
public record DayView(LocalDate day, boolean opened, @Nullable OffsetDateTime openedAt, @Nullable String openedBy, List<Agent> agents,
        int unassigned, List<PutAside> putAside) {

    /**
     * One colleague's day.
     *
     * @param total entries that are theirs
     * @param open of these, still to be made
     * @param done of these, completed
     * @param attempts attempts they recorded that day
     * @param handedInAt absent until handed in
     */
    public record Agent(UUID subject, String name, int total, int open, int done, int attempts, @Nullable OffsetDateTime handedInAt,
            @Nullable String note, @Nullable OffsetDateTime acknowledgedAt, @Nullable String acknowledgedBy,
            @Nullable String acknowledgement) {}
}
