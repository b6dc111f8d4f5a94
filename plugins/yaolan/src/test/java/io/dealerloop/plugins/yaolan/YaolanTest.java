package io.dealerloop.plugins.yaolan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.testing.Delivery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the invented brand differs: that is what it is for. */
class YaolanTest {

    private static final Settings DEFAULTS = Settings.defaultsOf(new Yaolan().settings());

    private static List<PlannedCallback> planned(Delivery delivery) {
        return new YaolanCallbacks().plan(delivery.facts()).callbacks();
    }

    @ParameterizedTest(name = "{0} -> {1} after {2} days")
    @CsvSource({"MAINTENANCE, SMS, 1", "SMALL_REPAIR, SMS, 1", "REPAIR, PHONE, 2", "CAMPAIGN, PHONE, 2", "UNKNOWN, PHONE, 2"})
    void everybody_is_phoned_on_the_second_day_but_small_jobs_get_a_text(ServiceKind kind, Channel channel, int days) {
        PlannedCallback callback = planned(Delivery.service(DEFAULTS).kind(kind)).getFirst();

        assertThat(callback.channel()).isEqualTo(channel);
        assertThat(callback.dueOn()).isEqualTo(Delivery.TODAY.minusDays(1).plusDays(days));
    }

    @Test
    void a_major_complaint_is_phoned_by_the_supervisor_and_nobody_is_visited() {
        PlannedCallback callback = planned(Delivery.service(DEFAULTS).complaintResolvedOn(Delivery.TODAY)).getFirst();

        assertThat(callback.channel()).isEqualTo(Channel.PHONE);
        assertThat(callback.post()).isEqualTo(Post.MANAGING_SUPERVISOR);
        assertThat(callback.dueOn()).isEqualTo(Delivery.TODAY.plusDays(1));
    }

    @Test
    void a_new_car_is_asked_after_a_day_and_after_two_weeks() {
        assertThat(planned(Delivery.sale(DEFAULTS))).extracting(PlannedCallback::rule).containsExactly("NEW-CAR-1", "NEW-CAR-14");
    }

    @Test
    void who_wants_no_callback_gets_none() {
        CallbackPlan plan = new YaolanCallbacks().plan(Delivery.service(DEFAULTS).refuses(Channel.values()).facts());

        assertThat(plan.noneBecause().orElseThrow().rule()).isEqualTo("NOT-WANTED");
    }

    @Test
    void four_questions_are_scored_from_1_to_5_and_a_text_asks_nothing() {
        SurveyDefinition survey = new Yaolan().surveys().orElseThrow()
                .survey(new SurveyFacts(Occasion.SERVICE, Channel.PHONE, ServiceKind.REPAIR, DEFAULTS)).orElseThrow();

        assertThat(survey.questions()).hasSize(4);
        assertThat(List.of(survey.lowest(), survey.highest(), survey.alarmAt())).containsExactly(1, 5, 2);
        assertThat(YaolanSurvey.of(new SurveyFacts(Occasion.SERVICE, Channel.SMS, ServiceKind.REPAIR, DEFAULTS))).isEmpty();
    }

    @Test
    void it_prints_a_form_of_its_own_and_leaves_the_interview_record_to_the_base_standard() {
        assertThat(YaolanForms.of(FormCode.CALLBACK_RECORD, DEFAULTS).orElseThrow().linesPerPage()).isEqualTo(25);
        assertThat(YaolanForms.of(FormCode.INTERVIEW_RECORD, DEFAULTS)).isEmpty();
    }
}
