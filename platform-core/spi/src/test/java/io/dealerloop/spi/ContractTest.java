package io.dealerloop.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the records of the contract refuse by themselves. */
class ContractTest {

    private static final Text WORDS = Text.of("话", "words");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    private static PlannedCallback callback(String rule) {
        return new PlannedCallback(rule, Channel.PHONE, DAY, DAY, Post.CALLBACK_AGENT, WORDS, PlannedCallback.Standing.DUE, Set.of());
    }

    @Test
    void a_text_needs_both_languages() {
        assertThatThrownBy(() -> Text.of("话", " ")).hasMessageContaining("both languages");
        assertThat(WORDS.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("话");
        assertThat(WORDS.in(Locale.FRENCH)).isEqualTo("words");
    }

    @Test
    void a_plan_has_callbacks_or_a_reason_for_having_none() {
        assertThatThrownBy(() -> new CallbackPlan(List.of(), Optional.empty())).hasMessageContaining("not both and not neither");
        assertThatThrownBy(() -> CallbackPlan.of(callback("SAME"), callback("SAME"))).hasMessageContaining("same rule");
        assertThatThrownBy(() -> new CallbackPlan(
                IntStream.range(0, 11).mapToObj(i -> callback("R-" + i)).toList(), Optional.empty()))
                .hasMessageContaining("at most 10");
    }

    @Test
    void what_says_that_it_is_far_too_long_is_refused_before_it_is_copied() {
        List<PlannedCallback> endless = new AbstractList<>() {
            @Override
            public PlannedCallback get(int index) {
                throw new AssertionError("looked at");
            }

            @Override
            public int size() {
                return 10_000_000;
            }
        };
        assertThatThrownBy(() -> new CallbackPlan(endless, Optional.empty())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 10 callbacks, got 10000000");
    }

    @Test
    void a_planned_callback_has_a_plain_rule_and_does_not_expire_before_it_is_due() {
        assertThatThrownBy(() -> callback("first visit")).hasMessageContaining("A-Z, 0-9 and -");
        assertThatThrownBy(() -> new PlannedCallback("R", Channel.PHONE, DAY, DAY.minusDays(1), Post.CALLBACK_AGENT, WORDS,
                PlannedCallback.Standing.DUE, Set.of())).hasMessageContaining("before it is due");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"days, 0, ok", "days, 9, ok", "days, ' 5 ', ok", "days, 10, refused", "days, -1, refused", "days, 1.5, refused",
        "days, '', refused", "strict, true, ok", "strict, yes, refused", "visits, propose, ok", "visits, sometimes, refused"})
    void a_setting_refuses_what_it_does_not_allow(String key, String value, String expected) {
        SettingDeclaration declared = switch (key) {
            case "days" -> SettingDeclaration.number("days", 3, 0, 9, WORDS);
            case "strict" -> SettingDeclaration.flag("strict", true, WORDS);
            default -> SettingDeclaration.choice("visits", "propose", List.of(choice("off"), choice("propose")), WORDS);
        };

        assertThat(declared.refusal(value).isPresent()).isEqualTo(expected.equals("refused"));
        declared.refusal(value).ifPresent(why -> assertThat(why.en()).startsWith(key));
    }

    @Test
    void a_default_must_itself_be_allowed() {
        assertThatThrownBy(() -> SettingDeclaration.choice("visits", "never", List.of(choice("off")), WORDS))
                .hasMessageContaining("visits must be");
    }

    @Test
    void unknown_slots_are_found_in_either_language() {
        assertThat(Slots.unknownIn(Text.of("{customer}您好，{店名}", "Dear {customer}, {shop} {shop}"))).containsExactly("店名", "shop");
        assertThat(Slots.unknownIn(Text.of("{customer}", "{store}"))).isEmpty();
    }

    @ParameterizedTest(name = "scale {0} to {1}, alarm at {2}")
    @CsvSource({"1, 10, 10", "1, 10, 0", "5, 5, 5", "10, 1, 5", "-1, 5, 2", "0, 101, 50"})
    void a_survey_needs_a_rising_scale_with_its_alarm_line_below_the_top(int lowest, int highest, int alarm) {
        assertThatThrownBy(() -> new SurveyDefinition("S", 1, WORDS, List.of(new SurveyDefinition.Question("Q1", WORDS, WORDS)), lowest,
                highest, alarm)).hasMessageContaining("scale must rise");
    }

    @Test
    void an_attempt_that_completed_its_callback_is_never_asked_about() {
        ContactFacts contact = new ContactFacts(true, true, false, false, false, false, Set.of());
        assertThatThrownBy(() -> new AttemptFacts(Occasion.SERVICE, "R", Channel.PHONE, Outcome.DONE, DAY, DAY, DAY, 1, 1, contact,
                new Settings(Map.of()))).hasMessageContaining("needs no next step");
    }

    private static SettingDeclaration.Choice choice(String value) {
        return new SettingDeclaration.Choice(value, WORDS);
    }
}
