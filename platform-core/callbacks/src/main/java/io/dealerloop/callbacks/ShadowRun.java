package io.dealerloop.callbacks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay of a store's last days through another version of a standard, beside the one in force: what would change. Nothing live is
 * touched by it.
 *
 * @param version the version tried
 * @param against the version in force when it was asked for
 * @param deliveries how many deliveries there are to replay
 * @param replayed how many have been
 * @param callbacksBefore callbacks the version in force asks for
 * @param callbacksAfter callbacks the version tried asks for
 * @param changes what changes, by kind; kinds without a change are absent
 * @param failure why it could not be finished
 */
public record ShadowRun(
        UUID id,
        UUID store,
        String plugin,
        String version,
        String against,
        LocalDate fromOn,
        LocalDate toOn,
        State state,
        int deliveries,
        int replayed,
        int callbacksBefore,
        int callbacksAfter,
        List<Change> changes,
        @Nullable String failure,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime beganAt,
        @Nullable OffsetDateTime endedAt) {

    /** What changes. */
    public enum Kind {
        /** A callback that is not made today would be made. */
        CALLBACK_ADDED,
        /** A callback that is made today would not be made. */
        CALLBACK_DROPPED,
        CHANNEL,
        /** The day it is due. */
        DAY,
        /** The last day it makes sense. */
        LAST_DAY,
        /** Who makes it. */
        POST,
        /** To be made, only proposed, or unreachable. */
        STANDING,
        /** What the list says why. */
        REASON,
        /** What the agent is to notice. */
        MARKS,
        /** Why nobody is called. */
        NO_CALLBACK,
        /** One of the two versions gives no usable answer. */
        UNANSWERED,
        /** Words of a step of a call or visit. */
        SCRIPT,
        /** Words of a text message or e-mail. */
        MESSAGE,
        /** When the car is said to be due again. */
        NEXT_SERVICE,
        /** What is asked. */
        QUESTION,
        /** Scale or alarm line of a survey. */
        SCALE,
        /** A score that was given raises an alarm with one version only, or was given to a question that is gone. */
        SCORE,
        /** A complaint that was raised would have another level. */
        LEVEL,
        /** A level's clocks. */
        CLOCK,
        /** A record format. */
        FORMAT,
        /** A ticket that was recorded would earn another recording score. */
        RECORDING,
        /** The sentence of tickets that were recorded would read otherwise. */
        SENTENCE,
        /** A printed form. */
        FORM
    }

    public enum State { QUEUED, RUNNING, DONE, FAILED, CANCELLED }

    /**
     * @param kind what changes
     * @param differences lines in the list
     * @param times callbacks, answers, orders or tickets concerned
     */
    public record Change(Kind kind, int differences, int times) {}

    /**
     * One line: what would change.
     *
     * @param kind what changes
     * @param subject a rule, step, question, level or format by its code
     * @param documentNo the order or ticket, or the first of several
     * @param deliveredOn the day of that order or ticket
     * @param times how many callbacks, answers, orders or tickets it concerns
     * @param before as the version in force has it; absent = not at all
     * @param after as the version tried has it; absent = not at all
     */
    public record Difference(int number, Kind kind, String subject, @Nullable String documentNo, @Nullable LocalDate deliveredOn,
            int times, @Nullable String before, @Nullable String after) {}

    public ShadowRun {
        changes = List.copyOf(changes);
    }
}
