package io.dealerloop.plugins.yaolan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.standard4s.Standard4s;
import io.dealerloop.spi.CallbackPlan;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.testing.Delivery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            C4 | name brand model referencePrice batteryPrice contact | 张先生;曜澜;L5;22.8万元;728元;13800138000 | 客户张先生咨询曜澜品牌L5的价格；已告知参考价22.8万元、电池月费728元；联系电话13800138000。
            C9 | region brand model question advice | 上海;曜澜;L5;充电中断;换桩后正常 | 来自上海的曜澜品牌L5客户咨询充电：充电中断；已答复：换桩后正常。
            """)
    void it_overrides_one_format_and_adds_one(String code, String slots, String said, String sentence) {
        List<RecordFormat> formats = new Yaolan().tickets().orElseThrow().formats(DEFAULTS);
        RecordFormat format = formats.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = List.of(slots.split(" "));
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), said.split(";")[i]);
        }

        assertThat(formats).extracting(RecordFormat::code).containsExactly("C4", "C9");
        assertThat(format.slots()).extracting(RecordFormat.Slot::name).isEqualTo(names);
        assertThat(format.sentence(values)).isEqualTo(sentence);
        assertThat(format.score(values, sentence)).isEqualTo(new RecordFormat.Points(50, 30, 20, List.of(), List.of()));
    }

    @ParameterizedTest(name = "injury {0}, media {1}, manufacturer {2}, {3} earlier, score {4}: {5}")
    @CsvSource({"true, false, false, 0, -1, SAFETY", "true, true, true, 3, 1, SAFETY", "false, true, false, 0, -1, MAJOR",
        "false, false, true, 0, -1, ESCALATED", "false, false, false, 1, -1, ESCALATED", "false, false, false, 0, 1, ESCALATED",
        "false, false, false, 0, 2, GENERAL", "false, false, false, 0, -1, GENERAL"})
    void an_injury_is_a_safety_incident_and_the_rest_is_as_grave_as_the_base_says(
            boolean injury, boolean media, boolean manufacturer, int earlier, int score, String level) {
        StandardRef yaolan = new StandardRef("yaolan", "1.1.0");
        StandardChain chain = PluginHost.holding(Map.of(yaolan, new Yaolan(), new StandardRef("standard-4s", "1.0.0"), new Standard4s()))
                .withBase("standard-4s").chain(Asker.PLATFORM, List.of(yaolan), plugin -> Map.of());

        assertThat(chain.complaintLevel(settings -> new ComplaintFacts("", injury, media, false, false, manufacturer, earlier, score, settings)).value())
                .map(ComplaintLevel::code).contains(level);
    }

    @ParameterizedTest(name = "{0}: {1} {2} within {3}")
    @CsvSource({"GENERAL, 1, ACKNOWLEDGE, PT15M", "GENERAL, 1, FIRST_CONTACT, PT1H", "GENERAL, 1, CLOSE, PT48H", "GENERAL, 1, CALLBACK, PT12H",
        "SAFETY, 4, ACKNOWLEDGE, PT10M", "SAFETY, 4, FIRST_CONTACT, PT15M", "SAFETY, 4, PLAN, PT6H", "SAFETY, 4, CLOSE, PT240H", "SAFETY, 4, CALLBACK, PT12H"})
    void its_two_levels_have_their_clocks(String code, int rank, ComplaintLevel.Step step, Duration within) {
        ComplaintLevel level = new YaolanComplaints().levels(DEFAULTS).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();

        assertThat(level.rank()).isEqualTo(rank);
        assertThat(level.clocks()).anySatisfy(clock -> assertThat(List.of(clock.step(), clock.within())).isEqualTo(List.of(step, within)));
    }

    @Test
    void its_exports_have_words_of_their_own_and_it_documents_itself_in_both_languages() {
        assertThat(new Yaolan().imports().orElseThrow().mapping(DEFAULTS).headings()).extracting(heading -> heading.words().getFirst())
                .containsExactly("关怀单号", "到访伙伴", "到访伙伴电话", "离店时刻", "关怀类型");
        assertThat(new Yaolan().documentation().orElseThrow().zh()).startsWith("# 曜澜汽车客户关怀标准（虚构品牌）");
        assertThat(new Yaolan().documentation().orElseThrow().en()).startsWith("# Yaolan customer care (invented brand)");
    }
}
