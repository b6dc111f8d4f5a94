package io.dealerloop.testing;

import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The words of exports: each means one thing. */
final class ExportWords {

    private final Questions questions;
    private final Findings findings;

    ExportWords(Questions questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    void everySetting() {
        List<Settings> all = questions.everySetting();
        questions.each(Question.IMPORT_MAPPING, all, findings, (i, answer) -> findings.accept(answer, () -> questions.changed(all.get(i)))
                .ifPresent(mapping -> {
                    String input = questions.changed(all.get(i));
                    Map<String, Object> headings = new HashMap<>();
                    mapping.headings().forEach(heading -> oneMeaning(headings, heading.field(), heading.words(), Folded::heading, input));
                    Map<String, Object> kinds = new HashMap<>();
                    mapping.kinds().forEach(kind -> oneMeaning(kinds, kind.kind(), kind.words(), Folded::kind, input));
                }));
    }

    private void oneMeaning(Map<String, Object> meanings, Object meaning, List<String> words, UnaryOperator<String> folded, String input) {
        for (String word : words) {
            Object other = meanings.putIfAbsent(folded.apply(word), meaning);
            if (other != null && other != meaning) {
                findings.add(Text.of("导出文件中的一个词只有一个意思", "A word of an export has one meaning"),
                        "'" + word + "' stands for " + other + " and for " + meaning + " " + input,
                        Text.of("只在其中一处保留这个词", "keep the word in one of the two lists"));
            }
        }
    }
}
