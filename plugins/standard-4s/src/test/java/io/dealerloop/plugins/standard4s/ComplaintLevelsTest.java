package io.dealerloop.plugins.standard4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintLevel.Counting;
import io.dealerloop.spi.ComplaintLevel.Step;
import io.dealerloop.spi.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three levels, what makes a complaint one of them, and their clocks. */
class ComplaintLevelsTest {

    private static final Settings DEFAULTS = Settings.defaultsOf(new Standard4s().settings());

    private static ComplaintFacts complaint(String words, Settings settings) {
        List<String> said = words == null ? List.of() : Arrays.stream(words.split(",")).map(String::strip).toList();
        int earlier = said.stream().filter(word -> word.endsWith("earlier")).mapToInt(word -> Integer.parseInt(word.split(" ")[0])).findFirst().orElse(0);
        int score = said.stream().filter(word -> word.startsWith("score")).mapToInt(word -> Integer.parseInt(word.split(" ")[1])).findFirst().orElse(-1);
        String format = said.stream().filter(word -> word.matches("P\\d+")).findFirst().orElse("");
        return new ComplaintFacts(format, said.contains("injury"), said.contains("media"), said.contains("authority"), said.contains("crowd"),
                said.contains("needs the manufacturer"), earlier, score, settings);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
                                            | GENERAL
            P1                              | GENERAL
            P11                             | GENERAL
            score 1                         | GENERAL
            1 earlier                       | ESCALATED
            needs the manufacturer          | ESCALATED
            P6, needs the manufacturer      | ESCALATED
            injury                          | MAJOR
            media                           | MAJOR
            authority                       | MAJOR
            crowd                           | MAJOR
            P1, crowd, 3 earlier            | MAJOR
            injury, needs the manufacturer  | MAJOR
            """)
    void a_complaint_has_the_level_its_facts_give(String words, String level) {
        assertThat(new ComplaintLevels().level(complaint(words, DEFAULTS))).contains(level);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            complaint.escalated.repeats | 2         | 1 earlier | GENERAL
            complaint.escalated.repeats | 2         | 2 earlier | ESCALATED
            complaint.escalated.repeats | 0         | 9 earlier | GENERAL
            complaint.escalated.score   | 3         | score 3   | ESCALATED
            complaint.escalated.score   | 3         | score 4   | GENERAL
            complaint.escalated.score   | 3         |           | GENERAL
            complaint.escalated.formats | P11，p13  | P11       | ESCALATED
            complaint.escalated.formats | P11，p13  | P13       | ESCALATED
            complaint.escalated.formats | P11，p13  | P1        | GENERAL
            """)
    void a_store_sets_what_escalates(String key, String value, String words, String level) {
        assertThat(new ComplaintLevels().level(complaint(words, DEFAULTS.with(key, value)))).contains(level);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            GENERAL   | ACKNOWLEDGE   | PT30M  | BUSINESS_HOURS
            GENERAL   | FIRST_CONTACT | PT2H   | BUSINESS_HOURS
            GENERAL   | PLAN          | PT24H  | BUSINESS_HOURS
            GENERAL   | CLOSE         | PT72H  | BUSINESS_HOURS
            GENERAL   | CALLBACK      | PT24H  | BUSINESS_HOURS
            ESCALATED | ACKNOWLEDGE   | PT30M  | BUSINESS_HOURS
            ESCALATED | FIRST_CONTACT | PT2H   | BUSINESS_HOURS
            ESCALATED | PLAN          | PT24H  | BUSINESS_HOURS
            ESCALATED | CLOSE         | PT168H | BUSINESS_HOURS
            ESCALATED | CALLBACK      | PT24H  | BUSINESS_HOURS
            MAJOR     | ACKNOWLEDGE   | PT30M  | ALWAYS
            MAJOR     | FIRST_CONTACT | PT30M  | ALWAYS
            MAJOR     | PLAN          | PT24H  | ALWAYS
            MAJOR     | CLOSE         | PT360H | ALWAYS
            MAJOR     | CALLBACK      | PT24H  | ALWAYS
            """)
    void every_step_of_every_level_has_its_clock(String code, Step step, Duration within, Counting counting) {
        ComplaintLevel level = new ComplaintLevels().levels(DEFAULTS).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();

        assertThat(level.clocks()).contains(new ComplaintLevel.Clock(step, within, counting)).hasSize(Step.values().length);
    }

    @Test
    void the_levels_rise_and_a_manager_handles_major_complaints_in_person() {
        List<ComplaintLevel> levels = new ComplaintLevels().levels(DEFAULTS);

        assertThat(levels).extracting(ComplaintLevel::code).containsExactly("GENERAL", "ESCALATED", "MAJOR");
        assertThat(levels).extracting(level -> level.title().zh()).containsExactly("一般投诉", "升级投诉", "重大投诉");
        assertThat(levels).extracting(ComplaintLevel::rank).containsExactly(1, 2, 3);
        assertThat(levels).extracting(ComplaintLevel::managerInPerson).containsExactly(false, false, true);
    }

    @Test
    void a_stores_clocks_are_its_own() {
        Settings own = DEFAULTS.with(Keys.GENERAL_CLOSE_DAYS, "5").with(Keys.COUNTING, Keys.ROUND_THE_CLOCK);

        assertThat(new ComplaintLevels().levels(own).getFirst().clocks())
                .contains(new ComplaintLevel.Clock(Step.CLOSE, Duration.ofDays(5), Counting.ALWAYS));
    }
}
