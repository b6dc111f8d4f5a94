package io.dealerloop.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.bench.Faults;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL and the platform, each killed once with -9 while results are recorded, on servers of their own. Five kills each, with the
 * control that shows losses would be seen, are {@code deployment/bench/run --only=faults}.
 */
class KilledServersIT {

    /** Asked of an idle machine are 10 and 30 seconds, which the bench reports; here others may be at work. */
    private static final double DATABASE_BACK = 60;
    private static final double PLATFORM_BACK = 300;

    @Test
    void what_was_acknowledged_is_there_after_a_kill_and_nothing_is_there_by_half() throws Exception {
        List<Faults.Outcome> outcomes = Faults.small(RunningPlatform.source(), Path.of(System.getProperty("dealerloop.home")).resolveSibling("killed"));

        outcomes.forEach(outcome -> System.out.printf("Killed %s: PostgreSQL answered after %.1f s, the platform after %.1f s; %d acknowledged so far%n",
                outcome.killed(), outcome.database(), outcome.platform(), outcome.acknowledged()));
        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.acknowledged()).as("results acknowledged before and after killing " + outcome.killed()).isGreaterThan(40);
            assertThat(outcome.lost()).as("of these lost").isZero();
            assertThat(outcome.half()).as("written by half").isEmpty();
            assertThat(outcome.database()).isLessThan(DATABASE_BACK);
            assertThat(outcome.platform()).isLessThan(PLATFORM_BACK);
        });
    }
}
