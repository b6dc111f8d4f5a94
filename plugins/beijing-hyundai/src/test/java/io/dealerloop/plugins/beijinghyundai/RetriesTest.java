package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Settings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows a failed attempt: three attempts over at least two days, another way, or unreachable. */
class RetriesTest {

    private static final LocalDate D = Situation.D;

    private static NextStep after(Channel channel, Outcome outcome, LocalDate today, int attempts, int days, ContactFacts contact) {
        return after("REPAIR", channel, outcome, today, attempts, days, contact, Situation.DEFAULTS);
    }

    private static NextStep after(String rule, Channel channel, Outcome outcome, LocalDate today, int attempts, int days,
            ContactFacts contact, Settings settings) {
        return new HyundaiCallbacks().afterAttempt(new AttemptFacts(Occasion.SERVICE, rule, channel, outcome, today, D, D.plusDays(15),
                attempts, days, contact, settings));
    }

    private static ContactFacts reachable() {
        return Situation.of("email").facts().contact();
    }

    @ParameterizedTest(name = "{0} attempts on {1} days -> {2}")
    @CsvSource({
        "1, 1, retry",
        "2, 1, retry",
        "2, 2, retry",
        "3, 1, retry",
        "5, 1, retry",
        "3, 2, give up",
        "3, 3, give up",
        "4, 2, give up"})
    void three_attempts_are_made_over_at_least_two_days(int attempts, int days, String expected) {
        NextStep next = after(Channel.PHONE, Outcome.NO_ANSWER, D.plusDays(3), attempts, days, reachable());

        if (expected.equals("retry")) {
            assertThat(next).isInstanceOfSatisfying(NextStep.Retry.class, retry -> assertThat(retry.on()).isEqualTo(D.plusDays(4)));
        } else {
            assertThat(next).isInstanceOfSatisfying(NextStep.GiveUp.class, end -> assertThat(end.correctionTask()).isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"NO_ANSWER", "BUSY", "SWITCHED_OFF", "INCONVENIENT"})
    void who_was_not_reached_comes_back_the_next_day(Outcome outcome) {
        assertThat(after(Channel.PHONE, outcome, D.plusDays(3), 1, 1, reachable())).isInstanceOfSatisfying(NextStep.Retry.class,
                retry -> assertThat(retry.on()).isEqualTo(D.plusDays(4)));
    }

    @ParameterizedTest(name = "tried on D+{0} -> {1}")
    @CsvSource({"13, Retry", "14, Retry", "15, GiveUp"})
    void nothing_is_tried_after_the_last_day(int day, String step) {
        assertThat(after(Channel.PHONE, Outcome.BUSY, D.plusDays(day), 1, 1, reachable()).getClass().getSimpleName()).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0} ended in {1} ({2}) on D+{3} -> {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # refused: another way, from today on but not before its day
            PHONE | REFUSED      | email                                      | 3 | SMS D+3
            PHONE | REFUSED      | email, often online                        | 3 | EMAIL D+3
            PHONE | REFUSED      | email, landline                            | 3 | EMAIL D+3
            PHONE | REFUSED      | landline                                   | 3 | unreachable
            PHONE | REFUSED      | refuses sms, refuses email                 | 3 | respected
            SMS   | REFUSED      | email                                      | 1 | EMAIL D+1
            SMS   | REFUSED      | maintenance                                | 1 | PHONE D+3
            EMAIL | REFUSED      | email                                      | 1 | SMS D+1
            VISIT | REFUSED      | email                                      | 6 | PHONE D+6
            VISIT | REFUSED      | email, refuses phone                       | 6 | SMS D+6
            # a dead or foreign number: e-mail if any, else unreachable with a correction task
            PHONE | NUMBER_DEAD  | email                                      | 3 | EMAIL D+3
            PHONE | NUMBER_DEAD  | maintenance                                | 3 | unreachable
            PHONE | WRONG_PERSON | email                                      | 4 | EMAIL D+4
            PHONE | WRONG_PERSON | wrong email                                | 4 | unreachable
            PHONE | NUMBER_DEAD  | email, refuses email                       | 3 | unreachable
            SMS   | NUMBER_DEAD  | email                                      | 1 | EMAIL D+1
            SMS   | NUMBER_DEAD  | maintenance                                | 1 | unreachable
            VISIT | NUMBER_DEAD  | email                                      | 6 | EMAIL D+6
            # a bounced e-mail: phone on its day
            EMAIL | NUMBER_DEAD  | email                                      | 1 | PHONE D+3
            EMAIL | NUMBER_DEAD  | email, refuses phone                       | 1 | SMS D+1
            EMAIL | NUMBER_DEAD  | email, no phone                            | 1 | unreachable
            """)
    void a_closed_way_leads_to_another(Channel channel, Outcome outcome, String person, int day, String expected) {
        NextStep next = after(channel, outcome, D.plusDays(day), 1, 1, Situation.of(person).facts().contact());

        assertThat(switch (next) {
            case NextStep.Switch change -> change.channel() + " D+" + (change.dueOn().toEpochDay() - D.toEpochDay());
            case NextStep.GiveUp end -> end.correctionTask() ? "unreachable" : "respected";
            case NextStep.Retry again -> "retry";
        }).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is continued by {1}")
    @CsvSource({"REPAIR, CALLBACK_AGENT", "MAJOR-COMPLAINT, CALLBACK_AGENT", "NEW-CAR-SALESPERSON, SALESPERSON",
        "NEW-CAR-MANAGER, SALES_MANAGER", "NEW-CAR-MONTH, CALLBACK_AGENT"})
    void another_way_stays_with_its_post(String rule, Post post) {
        NextStep next = after(rule, Channel.PHONE, Outcome.REFUSED, D.plusDays(3), 1, 1, reachable(), Situation.DEFAULTS);

        assertThat(next).isInstanceOfSatisfying(NextStep.Switch.class, change -> assertThat(change.post()).isEqualTo(post));
    }

    @Test
    void attempts_days_and_pause_are_settings() {
        Settings settings = Situation.DEFAULTS.with(Keys.ATTEMPTS, "2").with(Keys.ATTEMPT_DAYS, "1").with(Keys.RETRY_DAYS, "2");

        assertThat(after("REPAIR", Channel.PHONE, Outcome.BUSY, D.plusDays(3), 1, 1, reachable(), settings))
                .isInstanceOfSatisfying(NextStep.Retry.class, retry -> assertThat(retry.on()).isEqualTo(D.plusDays(5)));
        assertThat(after("REPAIR", Channel.PHONE, Outcome.BUSY, D.plusDays(3), 2, 1, reachable(), settings))
                .isInstanceOf(NextStep.GiveUp.class);
    }
}
