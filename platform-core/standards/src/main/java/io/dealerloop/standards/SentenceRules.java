package io.dealerloop.standards;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in both languages what keeps a sentence of one's own from being read back, and how to mend it; {@link RecordFormat} judges. */
final class SentenceRules {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final String CLOSE = "」";

    private SentenceRules() {}

    /** @return empty when the format can be recorded with that sentence */
    static Optional<Text> refusal(RecordFormat format, String own) {
        String sentence = own.strip();
        try {
            new RecordFormat(format.code(), format.kind(), format.title(), format.slots(), sentence, format.fixedAnswer(), format.score());
            return Optional.empty();
        } catch (IllegalArgumentException notReadable) {
            return Optional.of(rule(format, sentence).orElse(Text.of(notReadable.getMessage(), notReadable.getMessage())));
        }
    }

    private static Optional<Text> rule(RecordFormat format, String sentence) {
        Set<String> missing = format.slots().stream().map(RecordFormat.Slot::name).collect(Collectors.toCollection(LinkedHashSet::new));
        String all = braced(missing);
        List<MatchResult> found = SLOT.matcher(sentence).results().toList();
        for (int i = 0; i < found.size(); i++) {
            String slot = found.get(i).group();
            if (format.slots().stream().noneMatch(one -> slot.equals("{" + one.name() + "}"))) {
                return both(slot + " 不是这个句式的项目。可用的项目：" + all + "。", slot + " is no slot of this format. Its slots are " + all + ".");
            }
            if (!missing.remove(found.get(i).group(1))) {
                return both(slot + " 出现了两次；每个项目恰好出现一次。", slot + " stands in it twice; each slot stands in it once.");
            }
            if (i > 0 && found.get(i - 1).end() == found.get(i).start()) {
                String before = found.get(i - 1).group();
                return both(before + " 与 " + slot + " 之间没有文字，无法读回；请在两个项目之间写上文字。",
                        "Nothing stands between " + before + " and " + slot + ", so that it cannot be read back; put words between two slots.");
            }
            if (sentence.startsWith(CLOSE, found.get(i).end())) {
                return both(slot + " 之后紧接“」”，无法读回；请改用引号“”。",
                        "A 」 stands right behind " + slot + ", so that it cannot be read back; use “ and ” around slots.");
            }
        }
        return missing.isEmpty() ? Optional.empty() : both("缺少项目 " + braced(missing) + "；每个项目恰好出现一次。",
                "It lacks " + braced(missing) + "; each slot stands in it once.");
    }

    private static String braced(Set<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
    }

    private static Optional<Text> both(String zh, String en) {
        return Optional.of(Text.of(zh, en));
    }
}
