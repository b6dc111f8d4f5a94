package io.dealerloop.plugins.yaolan;

import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyDefinition.Question;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** Four questions scored 1 to 5, put on the phone only. */
final class YaolanSurvey {

    private static final List<Question> QUESTIONS = List.of(
            new Question("Q1", Text.of("我们有没有准时、热情地接待您？1 到 5 分打几分？", "Were you received on time and warmly? 1 to 5?"),
                    Text.of("接待", "Reception")),
            new Question("Q2", Text.of("项目和费用是否提前讲清楚？", "Were work and price made clear beforehand?"),
                    Text.of("透明", "Clarity")),
            new Question("Q3", Text.of("车辆的问题是否一次解决？", "Was everything put right the first time?"),
                    Text.of("质量", "Quality")),
            new Question("Q4", Text.of("您愿意把我们推荐给朋友吗？", "Would you recommend us to a friend?"),
                    Text.of("推荐", "Recommendation")));

    private YaolanSurvey() {}

    static Optional<SurveyDefinition> of(SurveyFacts facts) {
        return facts.channel().written()
                ? Optional.empty()
                : Optional.of(new SurveyDefinition("CARE", 1, Text.of("曜澜关怀调查", "Yaolan care survey"), QUESTIONS, 1, 5,
                        facts.settings().number(Yaolan.ALARM)));
    }
}
