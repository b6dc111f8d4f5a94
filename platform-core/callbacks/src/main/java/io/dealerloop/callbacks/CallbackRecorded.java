package io.dealerloop.callbacks;

import io.dealerloop.kernel.DomainEvent;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * Somebody tried to reach a customer, and this came of it.
 *
 * @param state where the callback stands now
 * @param lowScores answers on or below the survey's alarm line, as {@code Q2=3}
 * @param correctionTask the standard asks for a way to reach the customer to be found
 * @param consequence what follows, in the store's language
 * @param words opinion and remarks as recorded; empty when there are none
 */
public record CallbackRecorded(
        UUID callbackId,
        UUID attemptId,
        UUID customerId,
        String customerName,
        UUID vehicleId,
        String plate,
        String model,
        Channel channel,
        Outcome outcome,
        CallbackState state,
        boolean complaint,
        boolean booking,
        List<String> lowScores,
        boolean correctionTask,
        String consequence,
        String words,
        UUID agent,
        String agentName) implements DomainEvent {

    public CallbackRecorded {
        lowScores = List.copyOf(lowScores);
    }
}
