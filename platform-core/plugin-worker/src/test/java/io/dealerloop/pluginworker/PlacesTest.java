package io.dealerloop.pluginworker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a version is taken for one that always computes for long. */
class PlacesTest {

    private final Places places = new Places(8);

    @Test
    void one_long_question_may_only_have_been_a_cold_start() {
        places.computedLong();

        assertThat(places.computesLong()).isFalse();
    }

    @Test
    void a_version_that_takes_long_twice_in_a_row_begins_its_next_question_behind_everybody_else() {
        places.computedLong();
        places.computedLong();

        assertThat(places.computesLong()).isTrue();
    }

    @Test
    void a_short_question_between_them_clears_it() {
        places.computedLong();
        places.computedShort();
        places.computedLong();

        assertThat(places.computesLong()).isFalse();
    }
}
