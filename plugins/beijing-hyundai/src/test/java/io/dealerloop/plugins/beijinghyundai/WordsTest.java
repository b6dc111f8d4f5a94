package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.MessageTemplate;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps of call and visit, texts and the next service. */
class WordsTest {

    private static final HyundaiScripts SCRIPTS = new HyundaiScripts();

    private static ScriptFacts facts(Occasion occasion, Channel channel) {
        return new ScriptFacts(occasion, channel, ServiceKind.MAINTENANCE, Situation.D, OptionalInt.of(20_000), Situation.DEFAULTS);
    }

    private static List<String> steps(Occasion occasion, Channel channel) {
        return SCRIPTS.script(facts(occasion, channel)).orElseThrow().steps().stream().map(Script.Step::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void the_phone_call_has_the_standards_steps_in_order(Occasion occasion) {
        assertThat(steps(occasion, Channel.PHONE)).containsExactly("GREETING", "CONVENIENT", "CHECK_VEHICLE", "STATE_OF_CAR", "SURVEY",
                "USAGE_NOTES", "NEXT_SERVICE", "CONTACTS", "THANKS", "LOG");
    }

    @Test
    void the_visit_has_the_standards_steps_in_order() {
        assertThat(steps(Occasion.SERVICE, Channel.VISIT)).containsExactly("CALL_DAY_BEFORE", "PREPARE", "INTRODUCTION", "STATE_OF_CAR",
                "USAGE_NOTES", "NEXT_SERVICE", "SURVEY", "CONTACT_CARD", "THANKS", "LOG");
    }

    @ParameterizedTest
    @EnumSource(value = Channel.class, names = {"SMS", "EMAIL"})
    void a_text_thanks_gives_the_contacts_and_is_signed_by_the_store(Channel channel) {
        MessageTemplate message = SCRIPTS.message(facts(Occasion.SERVICE, channel)).orElseThrow();

        assertThat(message.body().zh()).containsSubsequence("感谢", "{storePhone}", "{storeEmail}", "{storeWebsite}")
                .endsWith(channel == Channel.SMS ? "【{store}】" : "{store}");
        assertThat(message.body().en().toLowerCase()).containsSubsequence("thank", "{storephone}", "{storeemail}", "{storewebsite}")
                .endsWith("{store}");
        assertThat(message.subject().isPresent()).isEqualTo(channel == Channel.EMAIL);
    }

    @ParameterizedTest(name = "{0} {1} at {2} km on {3}: {4} km about {5}")
    @CsvSource(delimiter = '|', nullValues = "unknown", textBlock = """
            SERVICE | MAINTENANCE  | 20000   | 2026-03-17 | 25000   | 2026-09-17
            SERVICE | MAINTENANCE  | 20370   | 2026-03-17 | 25400   | 2026-09-17
            SERVICE | MAINTENANCE  | 4800    | 2026-08-31 | 9800    | 2027-02-28
            SERVICE | MAINTENANCE  | 4800    | 2027-08-31 | 9800    | 2028-02-29
            # after another job the next full interval is due, sooner the less there is to go
            SERVICE | REPAIR       | 7600    | 2026-03-17 | 10000   | 2026-06-17
            SERVICE | REPAIR       | 9999    | 2026-03-17 | 10000   | 2026-04-17
            SERVICE | SMALL_REPAIR | 10000   | 2026-03-17 | 15000   | 2026-09-17
            SERVICE | REPAIR       | 0       | 2026-03-17 | 5000    | 2026-09-17
            # a new car's first service
            SALE    | NONE         | unknown | 2026-03-17 | 5000    | 2026-09-17
            # nothing is said where the mileage is unknown or impossible
            SERVICE | MAINTENANCE  | unknown | 2026-03-17 | unknown | unknown
            SERVICE | MAINTENANCE  | -1      | 2026-03-17 | unknown | unknown
            SERVICE | MAINTENANCE  | 9000000 | 2026-03-17 | unknown | unknown
            """)
    void the_next_service_is_named_by_mileage_and_rough_date(
            Occasion occasion, ServiceKind kind, Integer mileage, LocalDate delivered, Integer dueKm, LocalDate about) {
        OptionalInt known = mileage == null ? OptionalInt.empty() : OptionalInt.of(mileage);
        ScriptFacts facts = new ScriptFacts(occasion, Channel.PHONE, kind, delivered, known, Situation.DEFAULTS);
        Script script = SCRIPTS.script(facts).orElseThrow();

        assertThat(script.nextService())
                .isEqualTo(dueKm == null ? Optional.empty() : Optional.of(new Script.NextService(dueKm, about)));
        String words = script.steps().stream().filter(step -> step.kind() == Script.Kind.NEXT_SERVICE).findFirst().orElseThrow()
                .words().zh();
        assertThat(words.contains("{nextMileage}")).isEqualTo(dueKm != null);
    }
}
