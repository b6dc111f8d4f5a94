package io.dealerloop.tickets;

import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.RecordFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded in a format, with its sentence and what it earned by the format's own rule (信息记录规范考核).
 *
 * @param slots the filled ones, in the order of the format
 */
record Recorded(RecordFormat format, StandardRef standard, Map<String, String> slots, String sentence, RecordFormat.Points points) {

    private static final int NAMED = 60;

    /**
     * Checks what was said: each slot is one of the format's, can be stored and is not too long. What does not look like what its slot takes
     * is refused unless it is confirmed; what is missing is not refused, it costs points.
     *
     * @param asSaid slots whose value stands although it does not look like one
     * @throws Problem naming every slot that cannot stand, as people call it
     */
    static Recorded of(StandardChain.Format chosen, @Nullable Map<String, @Nullable String> said, Collection<String> asSaid) {
        RecordFormat format = chosen.format();
        Map<String, String> filled = filled(format, said == null ? Map.of() : said);
        String sentence = format.sentence(filled);
        RecordFormat.Points points = format.score(filled, sentence);
        refuse(format, points.implausible().stream().filter(name -> !asSaid.contains(name)).toList());
        return new Recorded(format, chosen.ref(), filled, sentence, points);
    }

    /** The same without refusing what does not look right: for a form that is still being filled. */
    static Recorded sofar(StandardChain.Format chosen, @Nullable Map<String, @Nullable String> said) {
        return of(chosen, said, chosen.format().slots().stream().map(RecordFormat.Slot::name).toList());
    }

    private static Map<String, String> filled(RecordFormat format, Map<String, @Nullable String> said) {
        said.keySet().stream().filter(name -> slot(format, name).isEmpty()).findFirst().ifPresent(unknown -> {
            String shown = SaidText.storable(unknown) && unknown.length() <= NAMED ? unknown : "?";
            throw Problem.invalid("slots." + shown, "记录格式 " + format.code() + " 没有“" + shown + "”这一项。",
                    "Record format " + format.code() + " has no slot '" + shown + "'.");
        });
        Map<String, String> filled = new LinkedHashMap<>();
        for (RecordFormat.Slot slot : format.slots()) {
            String value = SaidText.optional("slots." + slot.name(), slot.label().zh(), slot.label().en(), said.get(slot.name()), slot.longest());
            if (value != null) {
                filled.put(slot.name(), value);
            }
        }
        return filled;
    }

    private static void refuse(RecordFormat format, List<String> implausible) {
        Problem problem = null;
        for (String name : implausible) {
            RecordFormat.Slot slot = slot(format, name).orElseThrow();
            String field = "slots." + name;
            String zh = "“" + slot.label().zh() + "”" + SlotWords.expected(slot.type()).zh();
            String en = "'" + slot.label().en() + "' " + SlotWords.expected(slot.type()).en();
            problem = problem == null ? Problem.invalid(field, zh, en) : problem.and(field, zh, en);
        }
        if (problem != null) {
            throw problem;
        }
    }

    static Optional<RecordFormat.Slot> slot(RecordFormat format, String name) {
        return format.slots().stream().filter(slot -> slot.name().equals(name)).findFirst();
    }
}
