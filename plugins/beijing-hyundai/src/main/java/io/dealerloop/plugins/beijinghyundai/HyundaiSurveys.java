package io.dealerloop.plugins.beijinghyundai;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyDefinition.Question;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.Optional;

/** Five questions scored 1 to 10. Whoever changes a wording raises the revision: answers stay tied to what was asked. */
final class HyundaiSurveys implements SurveyStandard {

    private static final List<Question> AFTER_SERVICE = List.of(
            question("Q1", "从预约、进店到登记接车，您对我们的接待满意吗？1 到 10 分，您打几分？",
                    "From booking to the moment we took in your car: how well were you received, from 1 to 10?",
                    "服务启动", "Service initiation"),
            question("Q2", "服务顾问的态度、专业程度和对项目、价格的说明，您打几分？",
                    "Your service advisor: courtesy, knowledge, and how clearly the work and its price were explained?",
                    "服务顾问", "Service advisor"),
            question("Q3", "店里的环境、休息区和停车方便程度，您打几分？",
                    "Our premises: cleanliness, waiting area and parking?",
                    "服务设施", "Facility"),
            question("Q4", "交车是否准时，车辆是否整洁，费用和更换的配件是否讲清楚，您打几分？",
                    "Handing back your car: on time, clean, with the bill and the parts explained?",
                    "车辆交付", "Vehicle handover"),
            question("Q5", "维修保养的质量，问题是不是一次解决，您打几分？",
                    "The work itself: was everything done right the first time?",
                    "服务质量", "Service quality"));

    private static final List<Question> AFTER_SALE = List.of(
            question("Q1", "您到店看车时，展厅接待让您满意吗？1 到 10 分，您打几分？",
                    "When you came to look at cars: how well were you received, from 1 to 10?",
                    "展厅接待", "Showroom"),
            question("Q2", "销售顾问对车辆的介绍和试驾安排，您打几分？",
                    "Your salesperson: how well were the car presented and the test drive arranged?",
                    "销售顾问", "Salesperson"),
            question("Q3", "价格、合同和手续是否讲得清楚明白，您打几分？",
                    "Price, contract and paperwork: how clear was everything?",
                    "洽谈签约", "Deal"),
            question("Q4", "交车时车辆的整洁程度和功能讲解，您打几分？",
                    "Handing over your new car: was it spotless, and was it explained well?",
                    "新车交付", "Delivery"),
            question("Q5", "答应您的事情是否都已办到，您打几分？",
                    "Was everything we agreed with you done?",
                    "约定落实", "Agreements kept"));

    @Override
    public Optional<SurveyDefinition> survey(SurveyFacts facts) {
        if (facts.channel().written()) {
            return Optional.empty();
        }
        int alarm = facts.settings().number(Keys.ALARM);
        return Optional.of(facts.occasion() == Occasion.SERVICE
                ? new SurveyDefinition("SERVICE", 1, Text.of("售后服务满意度调查", "After-sales satisfaction"), AFTER_SERVICE, 1, 10, alarm)
                : new SurveyDefinition("NEW-CAR", 1, Text.of("新车销售满意度调查", "New-car satisfaction"), AFTER_SALE, 1, 10, alarm));
    }

    private static Question question(String code, String zh, String en, String factorZh, String factorEn) {
        return new Question(code, Text.of(zh, en), Text.of(factorZh, factorEn));
    }
}
