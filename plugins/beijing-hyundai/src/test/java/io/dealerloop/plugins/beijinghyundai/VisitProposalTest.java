package io.dealerloop.plugins.beijinghyundai;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Channel;
import io.dealerloop.spi.PlannedCallback;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.Post;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits to fleet customers and givers of very good advice: off, proposed beside the ordinary callback, or always. */
class VisitProposalTest {

    @ParameterizedTest(name = "{0}; fleets {1}, advice {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # proposed while the ordinary channel stands
            fleet, repair                     | propose | propose | PHONE REPAIR + VISIT FLEET-PROPOSED
            fleet, maintenance                | propose | off     | SMS SMALL-JOB + VISIT FLEET-PROPOSED
            good advice, maintenance          | off     | propose | SMS SMALL-JOB + VISIT GOOD-ADVICE-PROPOSED
            fleet, good advice, maintenance   | propose | propose | SMS SMALL-JOB + VISIT FLEET-PROPOSED
            fleet, good advice, maintenance   | off     | propose | SMS SMALL-JOB + VISIT GOOD-ADVICE-PROPOSED
            # off
            fleet, repair                     | off     | off     | PHONE REPAIR
            good advice, maintenance          | propose | off     | SMS SMALL-JOB
            # always: the visit comes before phone, e-mail and SMS
            fleet, repair                     | always  | off     | VISIT FLEET
            good advice, maintenance          | off     | always  | VISIT GOOD-ADVICE
            # a customer who does not want visits is not visited and not proposed
            fleet, repair, refuses visit      | propose | propose | PHONE REPAIR
            fleet, repair, refuses visit      | always  | always  | PHONE REPAIR
            # a resolved complaint brings its own visit
            fleet, repair, complaint resolved | propose | propose | VISIT MAJOR-COMPLAINT
            fleet, repair, complaint resolved | always  | always  | VISIT MAJOR-COMPLAINT
            # a fleet customer who can be reached in no other way is still proposed
            fleet, maintenance, no phone      | propose | propose | SMS SMALL-JOB + VISIT FLEET-PROPOSED
            """)
    void the_setting_decides(String situation, String fleets, String advice, String expected) {
        String planned = Situation.plan(Situation.of(situation).setting(Keys.FLEET_VISITS, fleets).setting(Keys.ADVICE_VISITS, advice))
                .callbacks().stream()
                .map(callback -> callback.channel() + " " + callback.rule())
                .collect(Collectors.joining(" + "));

        assertThat(planned).isEqualTo(expected);
    }

    @Test
    void a_proposal_goes_to_the_managing_supervisor_with_the_call_the_day_before() {
        PlannedCallback proposal = Situation.plan(Situation.of("fleet, repair")).callbacks().getLast();

        assertThat(proposal.proposal()).isTrue();
        assertThat(proposal.channel()).isEqualTo(Channel.VISIT);
        assertThat(proposal.post()).isEqualTo(Post.MANAGING_SUPERVISOR);
        assertThat(proposal.dueOn()).isEqualTo(Situation.D.plusDays(7));
        assertThat(proposal.marks()).contains(Mark.CALL_DAY_BEFORE);
    }

    @ParameterizedTest(name = "{0}, last visited {1} days before, gap {2} -> {3} callbacks")
    @CsvSource(delimiter = '|', textBlock = """
            fleet, repair               | 89 | 90 | 1
            fleet, repair               | 90 | 90 | 2
            fleet, repair               | 91 | 90 | 2
            fleet, repair               | 29 | 30 | 1
            fleet, repair               | 30 | 30 | 2
            fleet, repair               | 0  | 1  | 1
            # planned for a day to come
            fleet, repair               | -7 | 90 | 1
            # good advice does not bring a second visit to the same fleet
            fleet, good advice, repair  | 10 | 90 | 1
            """)
    void one_fleet_is_visited_at_most_once_in_so_many_days(String situation, int daysBefore, String gap, int callbacks) {
        var delivery = Situation.of(situation).fleetVisitedOn(Situation.D.minusDays(daysBefore)).setting(Keys.FLEET_GAP_DAYS, gap);

        assertThat(Situation.plan(delivery).callbacks()).hasSize(callbacks);
    }
}
