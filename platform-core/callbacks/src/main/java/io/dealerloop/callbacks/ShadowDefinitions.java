package io.dealerloop.callbacks;

import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.FormDefinition;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Tells how the lists two versions give differ: complaint levels with their clocks, record formats, printed forms. */
final class ShadowDefinitions {

    private final ShadowTexts found = new ShadowTexts();

    private ShadowDefinitions() {}

    static List<ShadowDifference> compare(StandardChain before, StandardChain after) {
        ShadowDefinitions definitions = new ShadowDefinitions();
        definitions.byCode(ShadowRun.Kind.CLOCK, before.complaintLevels().entries(), after.complaintLevels().entries(),
                ComplaintLevel::code, ShadowWords::of);
        definitions.byCode(ShadowRun.Kind.FORMAT, before.recordFormats().entries(), after.recordFormats().entries(),
                RecordFormat::code, ShadowDefinitions::said);
        for (FormCode code : FormCode.values()) {
            Optional<FormDefinition> was = before.form(code).value();
            Optional<FormDefinition> is = after.form(code).value();
            if (!was.equals(is)) {
                definitions.found.note(ShadowRun.Kind.FORM, code.name(), null, was.map(ShadowDefinitions::said).orElse(null),
                        is.map(ShadowDefinitions::said).orElse(null));
            }
        }
        return definitions.found.all();
    }

    private <T> void byCode(ShadowRun.Kind kind, List<T> before, List<T> after, Function<T, String> code, Function<T, Text> said) {
        Map<String, T> was = byCode(before, code);
        Map<String, T> is = byCode(after, code);
        List<String> codes = new ArrayList<>(was.keySet());
        is.keySet().stream().filter(one -> !was.containsKey(one)).forEach(codes::add);
        codes.stream().filter(one -> !Objects.equals(was.get(one), is.get(one))).forEach(one ->
                found.note(kind, one, null, Optional.ofNullable(was.get(one)).map(said).orElse(null),
                        Optional.ofNullable(is.get(one)).map(said).orElse(null)));
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        entries.forEach(entry -> byCode.put(code.apply(entry), entry));
        return byCode;
    }

    /** The format as a whole: two that differ are told apart even where their sentence is the same. */
    private static Text said(RecordFormat format) {
        List<Text> slots = format.slots().stream().map(slot -> slot.required() ? Text.of(slot.label().zh() + "*", slot.label().en() + "*")
                : slot.label()).toList();
        Text score = Text.of("；评分 " + format.score().present() + "/" + format.score().plausible() + "/" + format.score().sentence(),
                "; score " + format.score().present() + "/" + format.score().plausible() + "/" + format.score().sentence());
        return Words.join(format.title(), Text.of("：", ": "), Text.of(format.sentence(), format.sentence()), Text.of("（", " ("),
                ShadowWords.listed(slots), Text.of("）", ")"), score);
    }

    private static Text said(FormDefinition form) {
        List<Text> cells = form.groups().stream().flatMap(group -> group.cells().stream()).map(FormDefinition.Cell::title).toList();
        Text lines = Text.of("，每页 " + form.linesPerPage() + " 行：", ", " + form.linesPerPage() + " lines a page: ");
        String revision = form.document().registrationNumber() + "/" + form.document().revision();
        return Words.join(form.title(), Text.of(" " + revision, " " + revision), lines, ShadowWords.listed(cells));
    }
}
