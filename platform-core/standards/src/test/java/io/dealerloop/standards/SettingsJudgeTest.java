package io.dealerloop.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.Asker;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ComplaintStandard;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ScriptStandard;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.Text;
import io.dealerloop.spi.TicketStandard;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values a standard cannot do with are named with the rule; values it can do with are not in the way. */
class SettingsJudgeTest {

    private static final StandardRef REF = new StandardRef("judged-standard", "1.0.0");
    private static final String SENTENCE = "来自{region}的客户，咨询{part}，已告知{price}。";
    private static final PluginHost HOST = PluginHost.holding(Map.of(REF, new Judged()));

    /** Leaves aside what the contract does not allow, as our own do; throws where two limits do not go together; hangs when told to. */
    private static final class Judged implements DealerStandard {

        @Override
        public List<SettingDeclaration> settings() {
            return List.of(SettingDeclaration.text("sentence", SENTENCE, Text.of("句式", "Sentence")), SettingDeclaration.text("sms", "", Text.of("短信", "SMS")),
                    SettingDeclaration.text("note", "", Text.of("备忘", "Note")), SettingDeclaration.number("least", 1, 0, 100, Text.of("下限", "Least")),
                    SettingDeclaration.number("most", 5, 0, 100, Text.of("上限", "Most")), SettingDeclaration.flag("hangs", false, Text.of("停", "Hangs")));
        }

        @Override
        public Optional<TicketStandard> tickets() {
            return Optional.of(settings -> List.of(new RecordFormat("C8", RecordFormat.Kind.CONSULTATION, Text.of("配件", "Part"), List.of(slot("region"), slot("part"),
                    slot("price")), SENTENCE, Optional.empty(), new RecordFormat.Score(50, 30, 20)).wordedAs(settings.text("sentence"))));
        }

        private static RecordFormat.Slot slot(String name) {
            return new RecordFormat.Slot(name, RecordFormat.SlotType.TEXT, Text.of(name, name), true, 60);
        }

        @Override
        public Optional<ScriptStandard> scripts() {
            return Optional.of(new ScriptStandard() {
                @Override
                public Optional<Script> script(ScriptFacts facts) {
                    return Optional.empty();
                }

                @Override
                public Optional<MessageTemplate> message(ScriptFacts facts) {
                    String own = facts.settings().text("sms").strip();
                    boolean usable = !own.isEmpty() && Slots.unknownIn(Text.of(own, own)).isEmpty() && !own.contains("{nextDate}");
                    return facts.channel().written() ? Optional.of(new MessageTemplate(Optional.empty(), usable ? Text.of(own, own) : Text.of("谢谢", "Thanks")))
                            : Optional.empty();
                }
            });
        }

        @Override
        public Optional<ComplaintStandard> complaints() {
            return Optional.of(new ComplaintStandard() {
                @Override
                public List<ComplaintLevel> levels(Settings settings) {
                    if (settings.flag("hangs")) {
                        hang();
                    }
                    if (settings.number("least") > settings.number("most")) {
                        throw new IllegalArgumentException("least is above most");
                    }
                    return List.of(new ComplaintLevel("GENERAL", Text.of("一般", "General"), 1, false, List.of()));
                }

                @Override
                public Optional<String> level(ComplaintFacts complaint) {
                    return Optional.of("GENERAL");
                }
            });
        }

        private static void hang() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterAll
    static void end() {
        HOST.close();
    }

    private static Map<String, Text> judged(Map<String, String> standing, Map<String, String> more) {
        Map<String, String> wanted = new HashMap<>(standing);
        wanted.putAll(more);
        var description = HOST.description(REF).orElseThrow();
        var questions = new AskedQuestions(HOST, Asker.PLATFORM, REF, description.parts(), () -> Duration.ofSeconds(5));
        return new SettingsJudge(questions, description, HOST.effective(REF, standing).value().orElseThrow(), HOST.effective(REF, wanted).value().orElseThrow()).refusals();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            来自{region}的客户，咨询{part}。                      | 缺少项目 {price}           | lacks {price}
            来自{region}{part}，已告知{price}。                  | {region} 与 {part} 之间没有文字 | Nothing stands between {region} and {part}
            来自{region}的{brand}客户，咨询{part}，告知{price}。   | {brand} 不是这个句式的项目   | {brand} is no slot
            来自{region}的客户，咨询{part}，{part}，告知{price}。   | {part} 出现了两次          | {part} stands in it twice
            来自「{region}」的客户，咨询{part}，告知{price}。      | {region} 之后紧接          | right behind {region}
            """)
    void a_sentence_that_cannot_be_read_back_is_refused_with_its_rule_in_both_languages(String sentence, String zh, String en) {
        Map<String, Text> refused = judged(Map.of(), Map.of("sentence", sentence));

        assertThat(refused).containsOnlyKeys("sentence");
        assertThat(refused.get("sentence").zh()).startsWith("“句式”").contains(zh);
        assertThat(refused.get("sentence").en()).startsWith("'Sentence'").contains(en);
    }

    @Test
    void a_text_with_a_slot_that_cannot_stand_there_is_refused() {
        assertThat(judged(Map.of(), Map.of("sms", "尊敬的{name}，谢谢")).get("sms").en()).contains("no slot {name}");
        assertThat(judged(Map.of(), Map.of("sms", "下次保养{nextDate}")).get("sms").en()).contains("{nextDate}");
    }

    @Test
    void what_a_standard_can_do_with_is_not_in_the_way() {
        assertThat(judged(Map.of(), Map.of("sentence", "{region}客户问{part}，答{price}元", "sms", "{customer}您好", "note", "随便写{什么}", "least", "3"))).isEmpty();
        assertThat(judged(Map.of("sentence", "读不回来"), Map.of("least", "2"))).as("what stood before is nobody's change of today").isEmpty();
        assertThat(judged(Map.of("sms", "您好"), Map.of("sms", ""))).isEmpty();
        assertThat(judged(Map.of(), Map.of("sentence", SENTENCE + " "))).as("the standard's own").isEmpty();
    }

    @Test
    void values_that_make_an_answer_invalid_are_named_alone_or_all_where_only_their_sum_does() {
        assertThat(judged(Map.of(), Map.of("least", "9", "sms", "您好"))).containsOnlyKeys("least");
        assertThat(judged(Map.of("most", "50"), Map.of("least", "40", "most", "30"))).containsOnlyKeys("least", "most");
        Text why = judged(Map.of(), Map.of("most", "0")).get("most");
        assertThat(why.zh()).contains("投诉级别").contains("least is above most");
        assertThat(why.en()).contains("complaint levels").contains("default");
    }

    @Test
    void a_value_with_which_the_standard_hangs_is_refused_and_one_that_hangs_anyway_is_asked_later() {
        assertThat(judged(Map.of(), Map.of("hangs", "true"))).containsOnlyKeys("hangs");
        assertThatThrownBy(() -> judged(Map.of("hangs", "true"), Map.of("note", "x"))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }
}
