package io.dealerloop.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.Text;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final SurveyDefinition SURVEY = new SurveyDefinition("service", 1, Text.of("满意度", "Satisfaction"),
            IntStream.rangeClosed(1, 5)
                    .mapToObj(n -> new SurveyDefinition.Question("Q" + n, Text.of("问", "question"), Text.of("因子", "factor")))
                    .toList(), 1, 10, 6);

    @Test
    void scores_not_applicable_and_not_asked_are_told_apart() {
        Answers answers = read("{\"Q5\": 10, \"Q1\": 1, \"Q2\": null}");
        assertThat(answers.scores().keySet()).containsExactly("Q1", "Q2", "Q5");
        assertThat(answers.scores().get("Q2")).isNull();
        assertThat(answers.atOrBelow(6)).containsExactly("Q1");
        assertThat(Answers.read(SURVEY, null).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "7.5", "\"7.5\"", "\"9\"", "\"\"", "true", "[]", "{}", "99999999999", "1e2"})
    void whatever_is_no_whole_number_on_the_scale_is_named(String value) {
        assertThatThrownBy(() -> read("{\"Q3\": " + value + "}")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).extracting(Problem.FieldError::field).containsExactly("answers.Q3"));
    }

    @Test
    void every_wrong_answer_is_named_at_once() {
        assertThatThrownBy(() -> read("{\"Q1\": 11, \"Q2\": 5, \"Q4\": \"x\", \"Q6\": 5}")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).extracting(Problem.FieldError::field)
                        .containsExactly("answers.Q1", "answers.Q4", "answers.Q6"));
    }

    @Test
    void later_answers_stand_over_earlier_ones() {
        assertThat(read("{\"Q1\": 5, \"Q2\": 6}").with(read("{\"Q2\": null, \"Q3\": 7}")).scores())
                .containsEntry("Q1", 5).containsEntry("Q2", null).containsEntry("Q3", 7);
    }

    private static Answers read(String json) {
        try {
            return Answers.read(SURVEY, Json.MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
