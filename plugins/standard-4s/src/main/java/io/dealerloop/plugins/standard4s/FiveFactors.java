package io.dealerloop.plugins.standard4s;

import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyDefinition.Question;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.SurveyStandard;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The default survey: five factors of after-sales satisfaction, scored 1 to 10. A store's own wording gets a survey code of its own, made
 * of the words, so that answers stay tied to what was asked without anybody counting revisions.
 */
final class FiveFactors implements SurveyStandard {

    private static final List<Question> SERVICE = List.of(
            question("Q1", "预约、进店和接待登记，您满意吗？请打 1 到 10 分。", "Booking, arrival and reception: how satisfied are you, from 1 to 10?",
                    "服务启动", "Service initiation"),
            question("Q2", "服务顾问是否热情、专业，项目和费用讲清楚了吗？请打分。",
                    "Your service advisor: friendly, competent, clear about the work and its price?", "服务顾问", "Service advisor"),
            question("Q3", "店内环境、休息区和停车，您满意吗？请打分。", "Our premises, waiting area and parking: how satisfied are you?",
                    "服务设施", "Facility"),
            question("Q4", "交车是否准时，车辆是否干净，结算单是否讲明白？请打分。",
                    "Handing back your car: on time, clean, and with the bill explained?", "车辆交付", "Vehicle handover"),
            question("Q5", "维修保养质量如何，问题一次解决了吗？请打分。", "The work itself: was everything put right the first time?",
                    "服务质量", "Service quality"));

    private static final List<Question> NEW_CAR = List.of(
            question("Q1", "展厅接待让您满意吗？请打 1 到 10 分。", "Reception in the showroom: how satisfied are you, from 1 to 10?",
                    "展厅接待", "Showroom"),
            question("Q2", "销售顾问的讲解和试驾安排，您打几分？", "Your salesperson: explanations and test drive?", "销售顾问", "Salesperson"),
            question("Q3", "价格、合同和手续是否清楚透明？请打分。", "Price, contract and paperwork: clear and open?", "洽谈签约", "Deal"),
            question("Q4", "交车时车况和功能讲解，您打几分？", "Handing over the car: its condition and how it was explained?", "新车交付", "Delivery"),
            question("Q5", "当时答应您的事是否都办到了？请打分。", "Was everything that was agreed done?", "约定落实", "Agreements kept"));

    @Override
    public Optional<SurveyDefinition> survey(SurveyFacts facts) {
        if (facts.channel().written()) {
            return Optional.empty();
        }
        int alarm = facts.settings().number(Keys.ALARM);
        if (facts.occasion() == Occasion.SALE) {
            return Optional.of(new SurveyDefinition("NEW-CAR", 1, Text.of("新车销售满意度调查", "New-car satisfaction"), NEW_CAR, 1, 10, alarm));
        }
        List<Question> asked = asked(facts.settings());
        String code = asked.equals(SERVICE) ? "SERVICE" : "SERVICE-OWN-" + Integer.toHexString(asked.hashCode());
        return Optional.of(new SurveyDefinition(code, 1, Text.of("售后服务满意度调查", "After-sales satisfaction"), asked, 1, 10, alarm));
    }

    private static List<Question> asked(Settings settings) {
        List<Question> asked = new ArrayList<>();
        for (Question standard : SERVICE) {
            String key = Keys.OWN_QUESTION + standard.code().substring(1);
            asked.add(new Question(standard.code(), OwnWords.or(standard.wording(), settings, key), standard.factor()));
        }
        return asked;
    }

    private static Question question(String code, String zh, String en, String factorZh, String factorEn) {
        return new Question(code, Text.of(zh, en), Text.of(factorZh, factorEn));
    }
}
