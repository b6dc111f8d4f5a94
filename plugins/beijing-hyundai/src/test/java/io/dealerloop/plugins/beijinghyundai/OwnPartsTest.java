package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.standard4s.Standard4s;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this brand says itself of formats, exports and documentation, and what it leaves to the base. */
class OwnPartsTest {

    private static final DealerStandard STANDARD = new BeijingHyundai();

    private static RecordFormat format(String code) {
        return STANDARD.tickets().orElseThrow().formats(Situation.DEFAULTS).stream().filter(format -> format.code().equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            C1 | region brand faultCause stationRegion stationContact | 河北廊坊;北京现代;空调不制冷;北京;010-55501101 | 来自河北廊坊的北京现代车主，因空调不制冷，咨询北京特约店，已告知特约店电话或地址：010-55501101。
            P3 | region brand purchaseDate mileage station symptom lastVisit unsolved demand chassis plate | 河北廊坊;北京现代;2023年5月;3.2万公里;东城;异响;3月10日;仍有异响;尽快修好;尾号123456;冀RA1234 | 来自河北廊坊的北京现代车主，2023年5月购车，已行驶3.2万公里，在东城特约店维修，故障现象：异响，上次进店3月10日，仍未解决：仍有异响，车主要求：尽快修好，出厂编号尾号123456，车牌号冀RA1234。
            """)
    void its_two_formats_say_special_store_and_read_back(String code, String slots, String said, String sentence) {
        RecordFormat format = format(code);
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = List.of(slots.split(" "));
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), said.split(";")[i]);
        }

        assertThat(format.slots()).extracting(Slot::name).isEqualTo(names);
        assertThat(format.sentence(values)).isEqualTo(sentence);
        assertThat(format.read(sentence)).contains(values);
        assertThat(format.score(values, sentence).total()).isEqualTo(100);
    }

    @Test
    void a_store_may_word_them_itself() {
        String own = "{region}/{brand}/{faultCause}/{stationRegion}/{stationContact}";

        assertThat(STANDARD.tickets().orElseThrow().formats(Situation.DEFAULTS.with(Keys.C1_SENTENCE, own)).getFirst().sentence()).isEqualTo(own);
        assertThat(STANDARD.tickets().orElseThrow().formats(Situation.DEFAULTS.with(Keys.C1_SENTENCE, "x")).getFirst()).isEqualTo(format("C1"));
    }

    @Test
    void what_it_shares_with_every_store_is_the_bases() {
        StandardRef hyundai = new StandardRef("beijing-hyundai", "1.2.0");
        PluginHost host = PluginHost.holding(Map.of(hyundai, STANDARD, new StandardRef("standard-4s", "1.0.0"), new Standard4s())).withBase("standard-4s");
        StandardChain chain = host.chain(Asker.PLATFORM, List.of(hyundai), plugin -> plugin.equals("standard-4s") ? Map.of("survey.alarm", "7") : Map.of());

        for (Occasion occasion : Occasion.values()) {
            SurveyDefinition survey = chain.ask((ref, settings) -> host.survey(Asker.PLATFORM, ref,
                    new SurveyFacts(occasion, Channel.PHONE, ServiceKind.REPAIR, settings))).value().orElseThrow();
            assertThat(survey.questions()).extracting(SurveyDefinition.Question::code).containsExactly("Q1", "Q2", "Q3", "Q4", "Q5");
            assertThat(List.of(survey.lowest(), survey.highest(), survey.alarmAt())).containsExactly(1, 10, 7);
        }
        assertThat(chain.form(FormCode.INTERVIEW_RECORD).value().orElseThrow().title().zh()).isEqualTo("单独会谈记录");
        assertThat(chain.form(FormCode.CALLBACK_RECORD).value().orElseThrow().title().zh()).isEqualTo("特约店/服务站回访记录表");
        assertThat(chain.complaintLevels().entries()).hasSize(3);
        assertThat(STANDARD.tickets().orElseThrow().formats(Situation.DEFAULTS)).extracting(RecordFormat::code).containsExactly("C1", "P3");
    }

    @ParameterizedTest
    @CsvSource({"派工单编码, DOCUMENT_NO", "特约店名称, STORE_NAME", "集团性客户, FLEET_NAME", "定期点检, MAINTENANCE", "总成维修, REPAIR"})
    void its_stations_exports_are_read(String word, String meaning) {
        ImportMapping mapping = STANDARD.imports().orElseThrow().mapping(Situation.DEFAULTS);

        assertThat(mapping.headings().stream().filter(heading -> heading.words().contains(word)).map(heading -> heading.field().name())
                .findFirst().or(() -> mapping.kinds().stream().filter(kind -> kind.words().contains(word)).map(kind -> kind.kind().name()).findFirst()))
                .contains(meaning);
    }

    @Test
    void it_documents_itself_in_both_languages() {
        assertThat(STANDARD.documentation().orElseThrow().zh()).contains("# 北京现代经销商运营标准", "D+3");
        assertThat(STANDARD.documentation().orElseThrow().en()).contains("# Beijing Hyundai dealer standard", "D+3");
    }
}
