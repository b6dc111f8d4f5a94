package io.dealerloop.surveys;

import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.SurveyDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a customer answered: by question, in the order of the survey; {@code null} = 未涉及 (not applicable, left out of every average).
 * A question that is absent was not asked.
 */
public record Answers(Map<String, Integer> scores) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /**
     * Reads what was typed, as JSON brought it. Only whole numbers on the scale count: 7.5, "9" or 11 are named, never bent.
     *
     * @param given by question; {@code null} = nothing was asked
     * @throws Problem naming every question that cannot stand, as {@code answers.Q1}
     */
    public static Answers read(SurveyDefinition survey, Map<String, ?> given) {
        if (given == null || given.isEmpty()) {
            return NONE;
        }
        List<String> known = survey.questions().stream().map(SurveyDefinition.Question::code).toList();
        Map<String, Integer> scores = new LinkedHashMap<>();
        Problem problem = null;
        for (String code : known) {
            if (given.containsKey(code)) {
                Object value = given.get(code);
                if (value == null || value instanceof Integer score && score >= survey.lowest() && score <= survey.highest()) {
                    scores.put(code, (Integer) value);
                } else {
                    problem = also(problem, code,
                            code + " 只能是 " + survey.lowest() + " 到 " + survey.highest() + " 的整数或“未涉及”。",
                            code + " must be a whole number from " + survey.lowest() + " to " + survey.highest()
                                    + ", or not applicable.");
                }
            }
        }
        for (String code : given.keySet()) {
            if (!known.contains(code)) {
                problem = also(problem, code, "本次调查没有问题 " + shortened(code) + "。",
                        "This survey has no question " + shortened(code) + ".");
            }
        }
        if (problem != null) {
            throw problem;
        }
        return new Answers(scores);
    }

    private static Problem also(Problem problem, String code, String zh, String en) {
        String field = "answers." + shortened(code);
        return problem == null ? Problem.invalid(field, zh, en) : problem.and(field, zh, en);
    }

    private static String shortened(String code) {
        return code.length() <= 20 ? code : code.substring(0, 20) + "…";
    }

    public boolean isEmpty() {
        return scores.isEmpty();
    }

    /** The questions whose score is at or below that line. */
    public List<String> atOrBelow(int line) {
        return scores.entrySet().stream()
                .filter(answer -> answer.getValue() != null && answer.getValue() <= line)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** These answers, with those of a later talk over them. */
    public Answers with(Answers later) {
        Map<String, Integer> merged = new LinkedHashMap<>(scores);
        merged.putAll(later.scores());
        return new Answers(merged);
    }
}
