package io.dealerloop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien \"4S\"", "启程🚗东城店", "欧阳·阿不都拉", "مرسيدس دبي", "<b>店</b>; DROP TABLE tenant; --"})
    void quotes_emoji_and_every_script_are_kept_as_they_are(String name) {
        assertThat(ShownName.checked("name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"'\u202e东城店\u202c', 东城店", "'东\u200f城店', 东城店", "'  东城店\u0000 ', 东城店", "'东城\n 店', 东城 店"})
    void marks_that_nobody_sees_are_left_out(String written, String kept) {
        assertThat(ShownName.checked("name", written)).isEqualTo(kept);
    }

    @Test
    void two_hundred_characters_are_a_name_and_one_more_is_refused_by_its_field() {
        assertThat(ShownName.checked("name", "🚗".repeat(200))).hasSize(400);
        assertThatThrownBy(() -> ShownName.checked("name", "店".repeat(201))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("name");
                    assertThat(error.detail().en()).contains("201");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200f\u202e", "\n"})
    void a_name_of_which_nothing_is_seen_is_refused(String nothing) {
        assertThatThrownBy(() -> ShownName.checked("name", nothing)).isInstanceOf(Problem.class);
    }
}
