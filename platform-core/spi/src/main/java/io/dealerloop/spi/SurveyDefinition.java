package io.dealerloop.spi;

import java.util.List;
import java.util.Objects;

/**
 * A survey as it is asked. Its code and revision are pinned to every answer: whoever changes a wording raises the revision.
 *
 * @param code stable name within the plugin
 * @param revision 1, 2, 3 … raised with every change of wording, scale or order
 * @param title shown above the questions
 * @param questions 1 to 20, in the order asked; no two with the same code
 * @param lowest lowest score on the scale, 0 or more
 * @param highest highest score, above {@code lowest}, at most 100
 * @param alarmAt a score at or below this is an alarm the store must react to
 */
public record SurveyDefinition(
        String code, int revision, Text title, List<Question> questions, int lowest, int highest, int alarmAt) {

    /**
     * One question. Every question may also be answered 未涉及 (not applicable), which is left out of every average.
     *
     * @param code {@code Q1}, {@code Q2} …
     * @param wording what the agent reads out
     * @param factor the factor of satisfaction it measures
     */
    public record Question(String code, Text wording, Text factor) {
        public Question {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(wording, "wording");
            Objects.requireNonNull(factor, "factor");
        }
    }

    public SurveyDefinition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        questions = Copied.atMost(20, questions, "A survey has 1 to 20 questions");
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("A survey has 1 to 20 questions, got none");
        }
        if (questions.stream().map(Question::code).distinct().count() < questions.size()) {
            throw new IllegalArgumentException("Two questions of survey " + code + " share a code");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("Survey " + code + ": revisions start at 1, got " + revision);
        }
        if (lowest < 0 || highest > 100 || lowest >= highest || alarmAt < lowest || alarmAt >= highest) {
            throw new IllegalArgumentException(
                    "Survey " + code + ": the scale must rise within 0 to 100 and the alarm line lie below its top");
        }
    }
}
