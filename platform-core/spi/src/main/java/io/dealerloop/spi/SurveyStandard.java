package io.dealerloop.spi;

import java.util.Optional;

/** Holds the satisfaction survey (满意度调查) of a brand. */
public interface SurveyStandard {

    /** The survey put to the customer in that callback; empty = none is asked. Answers stay tied to the definition returned. */
    Optional<SurveyDefinition> survey(SurveyFacts facts);
}
