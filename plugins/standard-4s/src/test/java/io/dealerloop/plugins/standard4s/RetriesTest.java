package io.dealerloop.plugins.standard4s;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows an attempt that failed. D is 17 March 2026, the last day D+15. */
class RetriesTest {

    private static final LocalDate D = LocalDate.of(2026, 3, 17);
    private static final Settings DEFAULTS = Settings.defaultsOf(new Standard4s().settings());

    private static ContactFacts contact(String words) {
        Set<Channel> refused = Arrays.stream(words.split(",")).map(String::strip).filter(word -> word.startsWith("refuses "))
                .map(word -> Channel.valueOf(word.substring(8).toUpperCase(java.util.Locale.ROOT))).collect(Collectors.toSet());
        return new ContactFacts(words.contains("mobile") || words.contains("landline"), words.contains("mobile"), false, words.contains("email,"), false,
                words.contains("online"), refused);
    }

    private static String said(NextStep step) {
        return switch (step) {
            case NextStep.Retry again -> "again D+" + D.until(again.on(), ChronoUnit.DAYS);
            case NextStep.Switch other -> other.channel() + " D+" + D.until(other.dueOn(), ChronoUnit.DAYS) + " " + other.post();
            case NextStep.GiveUp end -> end.correctionTask() ? "give up, correct the file" : "give up";
        };
    }

    @ParameterizedTest(name = "{0} by {1}, {2} on D+{3}, attempt {4} on {5} days, {6}: {7}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule            | way   | outcome      | D+ | attempts | days | contact                | next
            REPAIR            | PHONE | NO_ANSWER    | 3  | 1        | 1    | mobile                 | again D+4
            REPAIR            | PHONE | BUSY         | 3  | 3        | 1    | mobile                 | again D+4
            REPAIR            | PHONE | NO_ANSWER    | 4  | 2        | 2    | mobile                 | again D+5
            REPAIR            | PHONE | SWITCHED_OFF | 4  | 3        | 2    | mobile                 | give up
            REPAIR            | PHONE | NO_ANSWER    | 14 | 1        | 1    | mobile                 | again D+15
            REPAIR            | PHONE | NO_ANSWER    | 15 | 1        | 1    | mobile                 | give up
            REPAIR            | PHONE | REFUSED      | 3  | 1        | 1    | mobile, email, x       | SMS D+3 CALLBACK_AGENT
            REPAIR            | PHONE | REFUSED      | 3  | 1        | 1    | mobile, email, online  | EMAIL D+3 CALLBACK_AGENT
            REPAIR            | PHONE | REFUSED      | 3  | 1        | 1    | landline, email, x     | EMAIL D+3 CALLBACK_AGENT
            REPAIR            | PHONE | REFUSED      | 3  | 1        | 1    | landline               | give up, correct the file
            REPAIR            | PHONE | REFUSED      | 3  | 1        | 1    | mobile, refuses sms, refuses email | give up
            REPAIR            | PHONE | NUMBER_DEAD  | 3  | 1        | 1    | mobile, email, x       | EMAIL D+3 CALLBACK_AGENT
            REPAIR            | PHONE | WRONG_PERSON | 3  | 1        | 1    | mobile                 | give up, correct the file
            MAINTENANCE       | EMAIL | NUMBER_DEAD  | 1  | 1        | 1    | mobile, email, x       | PHONE D+3 CALLBACK_AGENT
            MAINTENANCE       | SMS   | NUMBER_DEAD  | 1  | 1        | 1    | mobile, email, x       | EMAIL D+1 CALLBACK_AGENT
            MAINTENANCE       | SMS   | REFUSED      | 1  | 1        | 1    | mobile                 | PHONE D+3 CALLBACK_AGENT
            MAJOR-COMPLAINT   | VISIT | REFUSED      | 7  | 1        | 1    | mobile                 | PHONE D+7 MANAGING_SUPERVISOR
            MAJOR-COMPLAINT   | PHONE | REFUSED      | 7  | 1        | 1    | mobile                 | SMS D+7 CALLBACK_AGENT
            NEW-CAR-MANAGER   | PHONE | REFUSED      | 7  | 1        | 1    | mobile                 | SMS D+7 SALES_MANAGER
            """)
    void what_follows_is_decided_by_outcome_contact_and_limits(String rule, Channel way, Outcome outcome, int day, int attempts, int days,
            String words, String next) {
        AttemptFacts attempt = new AttemptFacts(Occasion.SERVICE, rule, way, outcome, D.plusDays(day), D, D.plusDays(15), attempts, days,
                contact(words), DEFAULTS);

        assertThat(said(new PlainCallbacks().afterAttempt(attempt))).isEqualTo(next);
    }
}
