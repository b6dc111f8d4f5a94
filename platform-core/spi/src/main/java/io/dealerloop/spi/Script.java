package io.dealerloop.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps of a call or a visit, in order.
 *
 * @param steps 1 to 30
 * @param nextService when the car is next due, if the standard can tell
 */
public record Script(List<Step> steps, Optional<NextService> nextService) {

    /** What the workspace offers beside a step. */
    public enum Kind {
        /** Only words. */
        SAY,
        /** Confirm plate, model and last job. */
        CHECK_VEHICLE,
        /** Ask for the state of the car (现在车况). */
        STATE_OF_CAR,
        /** Put the survey's questions. */
        SURVEY,
        /** Name the next service's mileage and rough date. */
        NEXT_SERVICE,
        /** Record the outcome. */
        LOG
    }

    /**
     * One step.
     *
     * @param code stable name within the script
     * @param title short, for the list of steps
     * @param words what to say; may use the slots of {@link Slots}
     */
    public record Step(String code, Kind kind, Text title, Text words) {
        public Step {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * The next service.
     *
     * @param mileageKm at which mileage in km
     * @param about roughly when
     */
    public record NextService(int mileageKm, LocalDate about) {}

    public Script {
        steps = Copied.atMost(30, steps, "A script has 1 to 30 steps");
        Objects.requireNonNull(nextService, "nextService");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A script has 1 to 30 steps, got none");
        }
    }
}
