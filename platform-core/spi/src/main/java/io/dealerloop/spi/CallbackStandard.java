package io.dealerloop.spi;

/**
 * Decides who is called back, through which channel, when and why. Asked in batches when a store's day is opened. <b>The brand's replaces
 * the base's</b> for the {@linkplain #occasions occasions} it answers for; all others are the base's.
 */
public interface CallbackStandard extends PerOccasion {

    /**
     * The callbacks that follow from a delivery. Asked once per delivery, and again when the order was corrected before anyone
     * touched its callbacks.
     *
     * @return never {@code null}; a delivery that needs none is answered with {@link CallbackPlan#none(String, Text)}, never with
     *     silence, so that the list can say why someone is not on it
     */
    CallbackPlan plan(DeliveryFacts delivery);

    /**
     * What follows from an attempt that did not complete its callback: again, through another channel, or given up.
     * Not asked after {@link Outcome#DONE}, nor where the customer agreed a new time: an agreed time is simply kept.
     */
    NextStep afterAttempt(AttemptFacts attempt);
}
