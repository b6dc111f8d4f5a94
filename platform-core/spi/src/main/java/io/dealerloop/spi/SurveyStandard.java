package io.dealerloop.spi;

import java.util.Optional;

/**
 * Holds the satisfaction survey (满意度调查) of a brand. <b>The brand's replaces the base's</b> for the {@linkplain #occasions occasions} it
 * answers for; all others are the base's.
 */
public interface SurveyStandard extends PerOccasion {

    /** The survey put to the customer in that callback; empty = none is asked, the base's neither. Answers stay tied to the definition returned. */
    Optional<SurveyDefinition> survey(SurveyFacts facts);
}
