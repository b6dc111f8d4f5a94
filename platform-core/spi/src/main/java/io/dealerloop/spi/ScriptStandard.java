package io.dealerloop.spi;

import java.util.Optional;

/** Holds what is said and written (标准话术). */
public interface ScriptStandard {

    /** The steps of a call or a visit for that occasion; empty for written channels. */
    Optional<Script> script(ScriptFacts facts);

    /** The text of a written callback (SMS, e-mail); empty for calls and visits. */
    Optional<MessageTemplate> message(ScriptFacts facts);
}
