package io.dealerloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.kernel.Requests;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Imports go slower for those who wait for an answer, and let each other have a turn. */
class GivingWayTest {

    private static final long PIECE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LONG = 20;

    private final Requests requests = new Requests();

    /** @return how long it rested after a piece of work, during which so many requests arrived */
    private Duration rest(GivingWay givingWay, int arriving) {
        try (GivingWay.Turn turn = givingWay.turn()) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < PIECE) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < arriving; i++) {
                requests.arrived();
            }
            long worked = System.nanoTime();
            turn.rest();
            return Duration.ofNanos(System.nanoTime() - worked);
        }
    }

    @Test
    void an_import_rests_a_multiple_of_what_it_worked_while_others_are_served() {
        assertThat(rest(new GivingWay(requests, LONG, 1), 1)).isGreaterThanOrEqualTo(Duration.ofNanos(LONG * PIECE));
    }

    @Test
    void an_import_nobody_waits_beside_does_not_rest() {
        requests.arrived();
        assertThat(rest(new GivingWay(requests, LONG, 1), 0)).isLessThan(Duration.ofNanos(LONG * PIECE));
    }

    @Test
    void a_second_import_gets_its_turn_between_two_pieces_of_the_first() throws Exception {
        GivingWay one = new GivingWay(requests, 0, 1);
        CompletableFuture<Void> second;
        try (GivingWay.Turn first = one.turn()) {
            second = CompletableFuture.runAsync(() -> one.turn().close());
            while (!one.somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(second).isNotDone();
            first.rest();
            assertThat(second).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void an_import_that_breaks_off_gives_its_turn_back() throws Exception {
        GivingWay one = new GivingWay(requests, 0, 1);
        try (GivingWay.Turn broken = one.turn()) {
            broken.rest();
            throw new IllegalStateException("the file is gone");
        } catch (IllegalStateException gone) {
            assertThat(CompletableFuture.runAsync(() -> one.turn().close())).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
