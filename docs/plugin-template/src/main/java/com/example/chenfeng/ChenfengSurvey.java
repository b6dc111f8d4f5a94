package com.example.chenfeng;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyDefinition.Question;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked after a service; a new car's survey is the base's. */
final class ChenfengSurvey implements SurveyStandard {

    private static final SurveyDefinition SURVEY = new SurveyDefinition(
            "SERVICE", /* revision */ 1, Text.of("服务满意度", "Satisfaction with our service"),
            List.of(new Question("Q1", Text.of("这次服务您打几分？", "How do you score this service?"), /* factor */ Text.of("总体", "Overall"))),
            /* lowest */ 1, /* highest */ 10, /* alarm at or below */ 6);

    @Override
    public Set<Occasion> occasions() {
        return Set.of(Occasion.SERVICE);
    }

    @Override
    public Optional<SurveyDefinition> survey(SurveyFacts facts) {
        return facts.channel().written() ? Optional.empty() : Optional.of(SURVEY);
    }
}
