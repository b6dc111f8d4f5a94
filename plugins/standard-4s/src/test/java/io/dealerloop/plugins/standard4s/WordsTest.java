package io.dealerloop.plugins.standard4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said, asked, written and printed, and what a store may put in its place. */
class WordsTest {

    private static final DealerStandard BASE = new Standard4s();
    private static final Settings DEFAULTS = Settings.defaultsOf(BASE.settings());

    private static ScriptFacts facts(Occasion occasion, Channel channel, Settings settings) {
        return new ScriptFacts(occasion, channel, ServiceKind.MAINTENANCE, LocalDate.of(2026, 3, 17), OptionalInt.of(20_000), settings);
    }

    private static SurveyDefinition survey(Occasion occasion, Settings settings) {
        return BASE.surveys().orElseThrow().survey(new SurveyFacts(occasion, Channel.PHONE, ServiceKind.REPAIR, settings)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SERVICE | PHONE | GREETING CONVENIENT CHECK_VEHICLE STATE_OF_CAR SURVEY USAGE_NOTES NEXT_SERVICE CONTACTS THANKS LOG
            SALE    | PHONE | GREETING CONVENIENT CHECK_VEHICLE STATE_OF_CAR SURVEY USAGE_NOTES NEXT_SERVICE CONTACTS THANKS LOG
            SERVICE | VISIT | CALL_DAY_BEFORE PREPARE INTRODUCTION STATE_OF_CAR USAGE_NOTES NEXT_SERVICE SURVEY CONTACT_CARD THANKS LOG
            """)
    void call_and_visit_have_the_trades_steps_in_order(Occasion occasion, Channel channel, String steps) {
        assertThat(BASE.scripts().orElseThrow().script(facts(occasion, channel, DEFAULTS)).orElseThrow().steps())
                .extracting(Script.Step::code).containsExactly(steps.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"SMS, 【{store}】, false", "EMAIL, {store}, true"})
    void a_text_thanks_names_phone_mail_and_website_and_is_signed(Channel channel, String signature, boolean subject) {
        MessageTemplate message = BASE.scripts().orElseThrow().message(facts(Occasion.SERVICE, channel, DEFAULTS)).orElseThrow();

        assertThat(message.body().zh()).containsSubsequence("感谢", "{storePhone}", "{storeEmail}", "{storeWebsite}").endsWith(signature);
        assertThat(message.subject().isPresent()).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0} -> used: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {customer}您好，{store}祝您中秋快乐！ | true
            {customer}您好，{店名}祝您中秋快乐！  | false
            下次保养{nextMileage}公里            | false
            """)
    void a_store_may_word_a_message_itself_with_the_contracts_slots(String own, boolean used) {
        Settings settings = DEFAULTS.with(Keys.OWN_SMS, own);
        Text body = BASE.scripts().orElseThrow().message(facts(Occasion.SERVICE, Channel.SMS, settings)).orElseThrow().body();

        assertThat(body.equals(Text.of(own, own))).isEqualTo(used);
    }

    @Test
    void the_survey_asks_the_five_factors_of_after_sales_satisfaction() {
        SurveyDefinition asked = survey(Occasion.SERVICE, DEFAULTS);

        assertThat(asked.questions()).extracting(question -> question.factor().zh()).containsExactly("服务启动", "服务顾问", "服务设施", "车辆交付", "服务质量");
        assertThat(List.of(asked.code(), asked.lowest(), asked.highest(), asked.alarmAt())).isEqualTo(List.of("SERVICE", 1, 10, 6));
        assertThat(survey(Occasion.SALE, DEFAULTS).questions()).hasSize(5);
    }

    @Test
    void scores_of_a_stores_own_questions_are_kept_apart() {
        SurveyDefinition one = survey(Occasion.SERVICE, DEFAULTS.with("survey.q3", "休息区怎么样？"));
        SurveyDefinition other = survey(Occasion.SERVICE, DEFAULTS.with("survey.q3", "停车方便吗？"));

        assertThat(one.questions().get(2).wording().zh()).isEqualTo("休息区怎么样？");
        assertThat(one.code()).isNotEqualTo("SERVICE").isNotEqualTo(other.code())
                .isEqualTo(survey(Occasion.SERVICE, DEFAULTS.with("survey.q3", " 休息区怎么样？")).code());
    }

    @ParameterizedTest(name = "{0} {1} km: {2} km on {3}")
    @CsvSource({"MAINTENANCE, 20370, 25400, 2026-09-17", "REPAIR, 7600, 10000, 2026-06-17", "REPAIR, 9999, 10000, 2026-04-17"})
    void the_next_service_is_named_by_mileage_and_rough_date(ServiceKind kind, int km, int dueKm, LocalDate about) {
        ScriptFacts facts = new ScriptFacts(Occasion.SERVICE, Channel.PHONE, kind, LocalDate.of(2026, 3, 17), OptionalInt.of(km), DEFAULTS);

        assertThat(BASE.scripts().orElseThrow().script(facts).orElseThrow().nextService()).contains(new Script.NextService(dueKm, about));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALLBACK_RECORD  | 18 | No 姓名 联系电话 派工单号 进厂主要事项 回访类型 现在车况 满意度调查 意见建议 备注
            INTERVIEW_RECORD | 1  | 客户姓名 地址 联系电话 交车日期 车牌号 车型 颜色 行驶里程 派工单号 进厂主要事项 车辆现在状况 满意度调查 拜访人 客户意见与建议 客户签字
            """)
    void the_forms_have_their_columns_in_order(FormCode code, int lines, String columns) {
        FormDefinition form = BASE.forms().orElseThrow().form(code, DEFAULTS).orElseThrow();

        assertThat(form.linesPerPage()).isEqualTo(lines);
        assertThat(form.groups().stream().flatMap(group -> group.cells().stream()).map(cell -> cell.title().zh())).containsExactly(columns.split(" "));
    }

    @Test
    void it_names_no_brand_and_documents_itself_in_both_languages() {
        assertThat(BASE.brands()).isEmpty();
        assertThat(BASE.documentation().orElseThrow().zh()).contains("# 4S 店通用标准", "投诉级别").hasSizeBetween(500, 20_000);
        assertThat(BASE.documentation().orElseThrow().en()).contains("# Plain 4S practice", "Levels of complaints").hasSizeBetween(500, 20_000);
    }
}
