package io.dealerloop.plugins.standard4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every record format: its slots in the order that binds, and its sentence as it is read. */
class RecordFormatsTest {

    private static final Settings DEFAULTS = Settings.defaultsOf(new Standard4s().settings());

    /** What a customer says, slot by slot. */
    private static final Map<String, String> SAID = new TreeMap<>(Map.ofEntries(
            Map.entry("region", "河北廊坊"), Map.entry("brand", "北京现代"), Map.entry("model", "途胜L"), Map.entry("purchaseDate", "2023年5月"),
            Map.entry("mileage", "3.2万公里"), Map.entry("station", "东城店"), Map.entry("symptom", "冷车启动有异响"), Map.entry("part", "前刹车片"),
            Map.entry("repair", "更换刹车片"), Map.entry("visitDate", "2026年3月10日"), Map.entry("demand", "尽快修好"), Map.entry("problem", "等了三周"),
            Map.entry("chassis", "LBECFAHC8AZ123456"), Map.entry("plate", "冀RA1234"), Map.entry("contact", "13800138000"),
            Map.entry("faultCause", "空调不制冷"), Map.entry("stationRegion", "北京"), Map.entry("stationContact", "010-55501101"),
            Map.entry("warrantyYears", "5年或10万公里"), Map.entry("warrantyScope", "发动机总成"), Map.entry("name", "张先生"),
            Map.entry("referencePrice", "18.98万元"), Map.entry("promotion", "以旧换新"), Map.entry("answer", "有"), Map.entry("staffNumber", "1023"),
            Map.entry("handling", "配件已到店"), Map.entry("remedy", "按手册复位胎压"), Map.entry("price", "480元"), Map.entry("place", "京沪高速32公里处"),
            Map.entry("treatment", "被接待员训斥"), Map.entry("contactDate", "2026-03-11"), Map.entry("reason", "拖车都在外面"),
            Map.entry("lastVisit", "3月10日"), Map.entry("unsolved", "仍有异响"), Map.entry("orderedOn", "2026年2月1日"), Map.entry("amount", "1280元"),
            Map.entry("earlierRepairs", "修过两次"), Map.entry("salesperson", "赵磊"), Map.entry("promise", "送全车贴膜"),
            Map.entry("promisedOn", "2026年3月1日"), Map.entry("seenOn", "2026年1月"), Map.entry("medium", "短视频"), Map.entry("claim", "终身免费保养"),
            Map.entry("happenedOn", "2026-03-12"), Map.entry("caller", "400-810-1100"), Map.entry("way", "电话"), Map.entry("content", "推销保险"),
            Map.entry("source", "购车登记"), Map.entry("boughtOn", "2026-01-05"), Map.entry("service", "会员卡"), Map.entry("recall", "燃油泵召回"),
            Map.entry("facility", "休息区")));

    private static RecordFormat format(String code) {
        return new RecordFormats().formats(DEFAULTS).stream().filter(format -> format.code().equals(code)).findFirst().orElseThrow();
    }

    private static Map<String, String> values(RecordFormat format) {
        Map<String, String> values = new LinkedHashMap<>();
        format.slots().forEach(slot -> values.put(slot.name(), SAID.get(slot.name())));
        return values;
    }

    @Test
    void the_base_has_every_code_of_the_trade() {
        assertThat(new RecordFormats().formats(DEFAULTS)).extracting(RecordFormat::code).containsExactly("C1", "C2", "C3", "C4", "C5", "C6", "C7",
                "C8", "R1", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            C1  | region brand faultCause stationRegion stationContact
            C2  | region purchaseDate brand mileage part warrantyYears warrantyScope
            C3  | region brand purchaseDate mileage symptom
            C4  | name brand model referencePrice contact
            C5  | region brand model promotion answer
            C6  | region brand staffNumber handling
            C7  | region brand purchaseDate mileage symptom remedy
            C8  | region brand part price
            R1  | region brand purchaseDate mileage symptom place plate contact
            P1  | region brand purchaseDate mileage visitDate station repair treatment chassis plate
            P2  | region brand purchaseDate mileage contactDate station reason demand chassis plate
            P3  | region brand purchaseDate mileage station symptom lastVisit unsolved demand chassis plate
            P4  | region brand purchaseDate mileage orderedOn station part problem demand chassis plate
            P5  | region brand purchaseDate mileage visitDate station repair amount problem demand chassis plate
            P6  | region brand purchaseDate mileage part symptom station reason demand chassis plate
            P7  | region brand purchaseDate model mileage symptom earlierRepairs demand chassis plate
            P8  | region brand purchaseDate station model salesperson promise problem demand contact
            P9  | region orderedOn station brand model promisedOn reason demand contact
            P10 | region seenOn medium brand model claim problem demand contact
            P11 | region brand happenedOn caller way content source demand contact
            P12 | region brand boughtOn station service amount problem demand contact
            P13 | region brand purchaseDate model recall station problem demand chassis plate
            P14 | region brand visitDate station facility problem demand contact
            """)
    void the_slots_stand_in_their_order_in_the_format_and_in_its_sentence(String code, String slots) {
        List<String> names = List.of(slots.split(" "));

        assertThat(format(code).slots()).extracting(Slot::name).isEqualTo(names);
        assertThat(format(code).sentence()).containsSubsequence(names.stream().map(name -> "{" + name + "}").toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            C1  | 来自河北廊坊的北京现代客户，因车辆空调不制冷，咨询北京服务站的联系方式，已告知其电话或地址：010-55501101。
            C2  | 来自河北廊坊的客户，2023年5月购买北京现代车辆，已行驶3.2万公里，咨询前刹车片的保修政策，已告知保修期限5年或10万公里，保修范围发动机总成。
            C3  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，反映车辆冷车启动有异响，已建议就近到服务站检查。
            C4  | 客户张先生咨询北京现代品牌途胜L的价格，已告知参考价18.98万元，客户联系方式：13800138000。
            C5  | 来自河北廊坊的客户，咨询北京现代品牌途胜L的促销活动：以旧换新，是否有此活动：有。
            C6  | 来自河北廊坊的北京现代客户，查询由工号1023客服受理事项的进度和结果，处理情况：配件已到店。
            C7  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，反映车辆冷车启动有异响，已指导客户：按手册复位胎压。
            C8  | 来自河北廊坊的北京现代客户，咨询前刹车片的资料和价格，已告知价格480元。
            R1  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，途中车辆冷车启动有异响，现停在京沪高速32公里处，请求救援，车牌号冀RA1234，联系电话13800138000。
            P1  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，2026年3月10日到东城店做更换刹车片，反映店方被接待员训斥，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P2  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，2026-03-11联系东城店，店方未能及时救援，原因：拖车都在外面，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P3  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，在东城店维修，故障现象：冷车启动有异响，上次进站3月10日，仍未解决：仍有异响，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P4  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，2026年2月1日在东城店订购或更换前刹车片，反映等了三周，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P5  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，2026年3月10日到东城店做更换刹车片，收费1280元，认为等了三周，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P6  | 来自河北廊坊的北京现代客户，2023年5月购车，已行驶3.2万公里，前刹车片出现冷车启动有异响，东城店不予保修，理由：拖车都在外面，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P7  | 来自河北廊坊的北京现代客户，2023年5月购买途胜L，已行驶3.2万公里，反映车辆冷车启动有异响，此前处理：修过两次，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P8  | 来自河北廊坊的北京现代客户，2023年5月在东城店购买途胜L，销售顾问赵磊承诺送全车贴膜，实际等了三周，客户要求：尽快修好，联系电话13800138000。
            P9  | 来自河北廊坊的客户，2026年2月1日在东城店订购北京现代品牌途胜L，约定2026年3月1日交车，店方解释：拖车都在外面，客户要求：尽快修好，联系电话13800138000。
            P10 | 来自河北廊坊的客户，2026年1月在短视频看到北京现代品牌途胜L的宣传：终身免费保养，实际等了三周，客户要求：尽快修好，联系电话13800138000。
            P11 | 来自河北廊坊的北京现代客户，2026-03-12被400-810-1100以电话联系，内容：推销保险，客户认为信息来自购车登记，客户要求：尽快修好，联系电话13800138000。
            P12 | 来自河北廊坊的北京现代客户，2026-01-05在东城店办理会员卡，费用1280元，反映等了三周，客户要求：尽快修好，联系电话13800138000。
            P13 | 来自河北廊坊的北京现代客户，2023年5月购买途胜L，涉及召回：燃油泵召回，在东城店处理时等了三周，客户要求：尽快修好，出厂编号LBECFAHC8AZ123456，车牌号冀RA1234。
            P14 | 来自河北廊坊的北京现代客户，2026年3月10日到东城店，反映休息区：等了三周，客户要求：尽快修好，联系电话13800138000。
            """)
    void a_full_recording_makes_the_standard_sentence_reads_back_and_earns_every_point(String code, String sentence) {
        RecordFormat format = format(code);

        assertThat(format.sentence(values(format))).isEqualTo(sentence);
        assertThat(format.read(sentence)).contains(values(format));
        assertThat(format.score(values(format), sentence)).isEqualTo(new RecordFormat.Points(40, 30, 30, List.of(), List.of()));
    }

    @ParameterizedTest(name = "{0} without {1}, {2} wrong: {3} + {4} + {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # what is missing or wrong costs its share: P3 has ten required slots, R1 six
            P3 | demand               |                  | 36 | 30 | 30
            P3 | demand unsolved      |                  | 32 | 30 | 30
            P3 | chassis              |                  | 40 | 30 | 30
            P3 |                      | plate            | 40 | 27 | 30
            P3 |                      | plate chassis lastVisit | 40 | 21 | 30
            R1 | purchaseDate mileage |                  | 40 | 30 | 30
            R1 | place contact        |                  | 26 | 30 | 30
            C4 |                      | name contact     | 40 | 18 | 30
            """)
    void a_gap_or_an_impossible_value_costs_its_share(String code, String without, String wrong, int present, int plausible, int sentence) {
        RecordFormat format = format(code);
        Map<String, String> values = values(format);
        List<String> gaps = without == null ? List.of() : List.of(without.split(" "));
        gaps.forEach(values::remove);
        List<String> impossible = wrong == null ? List.of() : List.of(wrong.split(" "));
        impossible.forEach(name -> values.put(name, "1?"));

        RecordFormat.Points points = format.score(values, format.sentence(values));

        assertThat(List.of(points.present(), points.plausible(), points.sentence())).containsExactly(present, plausible, sentence);
        assertThat(points.implausible()).containsExactlyInAnyOrderElementsOf(impossible);
    }

    @Test
    void the_technical_state_has_one_answer_whatever_is_asked() {
        assertThat(format("C3").fixedAnswer().orElseThrow().zh()).isEqualTo("请就近到服务站检查。");
        assertThat(new RecordFormats().formats(DEFAULTS)).filteredOn(format -> format.fixedAnswer().isPresent()).hasSize(1);
    }

    @Test
    void a_store_may_word_a_sentence_itself_and_an_unreadable_one_is_left_aside() {
        String own = "{region}|{brand}|{part}|{price}";

        assertThat(sentenceOfC8(DEFAULTS.with("format.c8.sentence", own))).isEqualTo(own);
        assertThat(sentenceOfC8(DEFAULTS.with("format.c8.sentence", "{region}{brand}{part}{price}"))).isEqualTo(format("C8").sentence());
    }

    private static String sentenceOfC8(Settings settings) {
        return new RecordFormats().formats(settings).stream().filter(format -> format.code().equals("C8")).findFirst().orElseThrow().sentence();
    }

    @Test
    void the_points_are_the_stores_to_divide() {
        Settings strict = DEFAULTS.with(Keys.POINTS_PRESENT, "70").with(Keys.POINTS_PLAUSIBLE, "60");

        assertThat(new RecordFormats().formats(strict).getFirst().score()).isEqualTo(new RecordFormat.Score(70, 30, 0));
    }
}
