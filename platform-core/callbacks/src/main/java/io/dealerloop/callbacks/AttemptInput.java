package io.dealerloop.callbacks;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent records of one attempt.
 *
 * @param version the callback's version that was seen
 * @param channel the way the customer was tried: the callback's own; for a visit also the call on the day before
 * @param outcome what came of it
 * @param answers by question: a whole number on the scale, {@code null} = 未涉及 (not applicable), absent = not asked
 * @param stateOfCar present state of the car (现在车况), up to 500 characters
 * @param opinion opinions and suggestions (意见建议), up to 2,000 characters
 * @param remarks remarks (备注), up to 2,000 characters
 * @param agreedAt the new time, where one was agreed; with {@link Outcome#INCONVENIENT} it is needed
 * @param complaint the customer complained
 * @param booking the customer made or wants an appointment
 * @param visitor who visited; the agent where it is not said
 * @param visitedOn the day of the visit; today where it is not said
 */
public record AttemptInput(
        Integer version,
        Channel channel,
        Outcome outcome,
        @Schema(additionalPropertiesSchema = Integer.class) @Nullable Map<String, @Nullable Object> answers,
        @Nullable String stateOfCar,
        @Nullable String opinion,
        @Nullable String remarks,
        @Nullable OffsetDateTime agreedAt,
        boolean complaint,
        boolean booking,
        @Nullable Visitor visitor,
        @Nullable LocalDate visitedOn) {

    /** Who visited, as the interview record names them. */
    public record Visitor(@Nullable String name, @Nullable String title) {}
}
