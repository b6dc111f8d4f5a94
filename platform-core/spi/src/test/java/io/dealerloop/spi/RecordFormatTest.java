package io.dealerloop.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.spi.RecordFormat.Kind;
import io.dealerloop.spi.RecordFormat.Points;
import io.dealerloop.spi.RecordFormat.Score;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.RecordFormat.SlotType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded reads back, whatever is recorded, and what a recording earns. */
class RecordFormatTest {

    private static final Text WORDS = Text.of("话", "words");
    private static final RecordFormat FORMAT = format("来自{region}的{brand}客户反映{fault}，行驶{mileage}。");

    private static Slot slot(String name, SlotType type, boolean required) {
        return new Slot(name, type, WORDS, required, 20);
    }

    private static RecordFormat format(String sentence) {
        return new RecordFormat("C1", Kind.CONSULTATION, WORDS, List.of(slot("region", SlotType.REGION, true),
                slot("brand", SlotType.BRAND, true), slot("fault", SlotType.TEXT, true), slot("mileage", SlotType.MILEAGE, false)),
                sentence, Optional.empty(), new Score(40, 40, 20));
    }

    /** A sentence and the values put into it. */
    record Case(RecordFormat format, Map<String, String> values) {}

    @Provide
    Arbitrary<Case> cases() {
        // Made of the pieces that could be mistaken for something else, so that they meet often.
        Arbitrary<String> piece = Arbitraries.of("「", "」", "「」", "（未填）", "（未填", "（", "）", "{region}", "{", "}", "\n", "\r\n", " ", "\"", "'",
                "的", "客户反映", "，行驶", "。", "aab", "a", "b", "\\", "$1", "\0", "𠮷", "北京");
        Arbitrary<String> value = piece.list().ofMinSize(0).ofMaxSize(6).map(parts -> String.join("", parts));
        Arbitrary<String> between = Arbitraries.of("的", "aab", "ab", "aa", "）", "（", "（未填）", "\n", "。", "“", "{", "}{ ", " ", "客户反映", "的的", "「");
        Arbitrary<String> edge = Arbitraries.of("", "来自", "「", "（", "a", "。", "）", "{");
        Arbitrary<RecordFormat> format = Combinators.combine(edge, between, between, between, edge).as((first, one, two, three, last) ->
                format(first + "{region}" + one + "{brand}" + two + "{fault}" + three + "{mileage}" + last));
        return Combinators.combine(format, value.list().ofSize(4)).as((made, values) -> {
            Map<String, String> byName = new HashMap<>();
            for (int i = 0; i < 4; i++) {
                byName.put(made.slots().get(i).name(), values.get(i));
            }
            return new Case(made, byName);
        });
    }

    private static Map<String, String> filled(Case recorded) {
        Map<String, String> filled = new LinkedHashMap<>();
        recorded.format.slots().stream().map(Slot::name).filter(name -> !recorded.values.get(name).isBlank())
                .forEach(name -> filled.put(name, recorded.values.get(name)));
        return filled;
    }

    @Property(tries = 20_000)
    void whatever_is_written_reads_back_exactly(@ForAll("cases") Case recorded) {
        String written = recorded.format.sentence(recorded.values);

        assertThat(recorded.format.read(written)).as(written).contains(filled(recorded));
        assertThat(new ArrayList<>(recorded.format.read(written).orElseThrow().keySet())).isEqualTo(new ArrayList<>(filled(recorded).keySet()));
    }

    @Property(tries = 5_000)
    void any_text_at_all_reads_back_in_an_ordinary_sentence(@ForAll String one, @ForAll String other) {
        Case recorded = new Case(FORMAT, Map.of("region", one, "brand", other, "fault", one + "，行驶", "mileage", "。" + other));

        assertThat(FORMAT.read(FORMAT.sentence(recorded.values))).contains(filled(recorded));
    }

    @Property(tries = 5_000)
    void different_recordings_never_look_alike(@ForAll("cases") Case one, @ForAll("cases") Case other) {
        Case same = new Case(one.format, other.values);
        if (!filled(one).equals(filled(same))) {
            assertThat(one.format.sentence(one.values)).isNotEqualTo(one.format.sentence(other.values));
        }
    }

    @ParameterizedTest(name = "{0} / {1} -> {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            北京         | 现代   | 来自北京的现代客户反映异响，行驶（未填）。
            密云的       | 现代   | 来自「密云的」的现代客户反映异响，行驶（未填）。
            「北京」     | 现代   | 来自「「北京」」」的现代客户反映异响，行驶（未填）。
            （未填）     | 现代   | 来自「（未填）」的现代客户反映异响，行驶（未填）。
            北京{brand}  | 现代   | 来自北京{brand}的现代客户反映异响，行驶（未填）。
                         | 现代客 | 来自（未填）的现代客客户反映异响，行驶（未填）。
            """)
    void a_value_is_quoted_only_where_it_would_not_read_back(String region, String brand, String expected) {
        Map<String, String> values = new HashMap<>(Map.of("brand", brand, "fault", "异响"));
        values.put("region", region);

        assertThat(FORMAT.sentence(values)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            来自北京的现代客户反映异响，行驶。
            来自北京的现代客户反映异响，行驶3万公里
            北京的现代客户反映异响，行驶3万公里。
            来自「北京的现代客户反映异响，行驶3万公里。
            来自「北京」市的现代客户反映异响，行驶3万公里。
            来自北京的现代客户反映异响，行驶3万公里。另有要求。
            """)
    void what_is_not_in_the_format_is_not_read(String written) {
        assertThat(FORMAT.read(written)).isEmpty();
    }

    @Test
    void a_sentence_that_could_not_be_read_back_is_refused() {
        assertThatThrownBy(() -> format("来自{region}{brand}客户反映{fault}，行驶{mileage}")).hasMessageContaining("put words between");
        assertThatThrownBy(() -> format("来自{region}的{brand}客户反映{fault}")).hasMessageContaining("lacks the slots [mileage]");
        assertThatThrownBy(() -> format("来自{region}的{brand}客户反映「{fault}」，行驶{mileage}")).hasMessageContaining("use “ and ”");
    }

    @Test
    void a_store_may_word_it_otherwise_as_long_as_it_can_be_read_back() {
        String own = "{brand}车主（{region}）：{fault}；里程{mileage}";

        assertThat(FORMAT.wordedAs(" " + own + "\n").sentence()).isEqualTo(own);
        assertThat(FORMAT.wordedAs("x")).isEqualTo(FORMAT);
        assertThat(FORMAT.wordedAs("")).isEqualTo(FORMAT);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4} + {5} + {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # region | brand | fault | mileage   | present | plausible | sentence | missing       | implausible
            北京     | 现代  | 异响  | 3万公里   | 40      | 40        | 20       |               |
            北京     | 现代  | 异响  |           | 40      | 40        | 20       |               |
            北京     | 现代  |       | 3万公里   | 26      | 40        | 20       | fault         |
            北京     | 现代  | 异响  | 很多      | 40      | 30        | 20       |               | mileage
            1        | 2     | ……    | 很多      | 40      | 0         | 20       |               | region brand fault mileage
                     |       |       |           | 0       | 0         | 20       | region brand fault |
            北京     | 现代  | 异响异响异响异响异响异响异响异响异响异响异响 | 3万公里 | 40 | 30 | 20 | | fault
            """)
    void a_recording_earns_points_for_what_is_there_what_is_plausible_and_its_sentence(String region, String brand, String fault,
            String mileage, int present, int plausible, int sentence, String missing, String implausible) {
        Map<String, String> values = new HashMap<>();
        values.put("region", region);
        values.put("brand", brand);
        values.put("fault", fault);
        values.put("mileage", mileage);
        values.put("nosuch", "x");

        assertThat(FORMAT.score(values, FORMAT.sentence(values)))
                .isEqualTo(new Points(present, plausible, sentence, names(missing), names(implausible)));
    }

    private static List<String> names(String listed) {
        return listed == null ? List.of() : List.of(listed.split(" "));
    }

    @Test
    void a_sentence_counts_when_it_says_what_was_recorded() {
        Map<String, String> values = Map.of("region", "北京", "brand", "现代", "fault", "异响");

        assertThat(FORMAT.score(values, "来自北京的现代客户反映异响，行驶（未填）。").total()).isEqualTo(100);
        assertThat(FORMAT.score(values, "来自上海的现代客户反映异响，行驶（未填）。").sentence()).isZero();
        assertThat(FORMAT.score(values, "客户来电反映异响").sentence()).isZero();
    }
}
