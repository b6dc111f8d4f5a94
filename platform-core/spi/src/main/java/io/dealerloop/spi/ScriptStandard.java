package io.dealerloop.spi;

import java.util.Optional;

/**
 * Holds what is said and written (标准话术). <b>The brand's replaces the base's</b> for the {@linkplain #occasions occasions} it answers for;
 * all others are the base's.
 */
public interface ScriptStandard extends PerOccasion {

    /** The steps of a call or a visit for that occasion; empty for written channels. */
    Optional<Script> script(ScriptFacts facts);

    /** The text of a written callback (SMS, e-mail); empty for calls and visits. */
    Optional<MessageTemplate> message(ScriptFacts facts);
}
