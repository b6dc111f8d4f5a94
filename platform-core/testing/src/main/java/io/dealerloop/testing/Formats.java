package io.dealerloop.testing;

import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Text;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Record formats: what is written in one reads back into the same values, whatever customers say. */
final class Formats {

    /** What agents type and customers say. */
    private static final List<String> NASTY = List.of("，", "。", "「引」", "「", "」」", "换行\n第二行", "{region}", "$1\\", "😀", "a b", RecordFormat.BLANK,
            "来自", "0");

    private final Questions questions;
    private final Findings findings;

    Formats(Questions questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    void readBack() {
        Set<RecordFormat> seen = new HashSet<>();
        List<Settings> all = questions.everySetting();
        questions.each(Question.RECORD_FORMATS, all, findings, (i, answer) -> findings.accept(answer, () -> questions.changed(all.get(i)))
                .ifPresent(formats -> formats.stream().filter(seen::add).forEach(format -> format(format, questions.changed(all.get(i))))));
    }

    private void format(RecordFormat format, String with) {
        questions.inTime();
        if (format.slots().stream().noneMatch(Slot::required)) {
            findings.add(Text.of("每个格式至少有一个必填项，否则空的记录也得满分",
                            "A format has a required slot at least, or an empty record would earn full points"),
                    format.code() + " " + with, Text.of("把标准要求的项设为必填", "mark what the standard asks for as required"));
        }
        format.slots().stream().filter(slot -> slot.longest() < shortest(slot)).forEach(slot -> findings.add(
                Text.of("一项的长度放得下它的类型", "A slot is long enough for its type"),
                format.code() + "." + slot.name() + ": " + slot.type() + " in " + slot.longest() + " characters " + with,
                Text.of("至少 " + shortest(slot) + " 个字符", "give it at least " + shortest(slot) + " characters")));
        Stream.concat(Stream.of(plain(format)), nasty(format)).filter(values -> !readsBack(format, values)).limit(1).forEach(values -> findings.add(
                Text.of("按格式写成的句子能读回同样的内容", "A sentence written in a format reads back into the same values"),
                format.code() + " " + with + ": " + values + " becomes: " + format.sentence(values),
                Text.of("在相邻两项之间写上不会出现在内容里的文字", "put words between two slots that do not occur in values")));
        int points = format.score(plain(format), format.sentence(plain(format))).total();
        if (points < 100) {
            findings.add(Text.of("完整、合理、合乎格式的记录得满分", "A complete and plausible record in the format earns full points"),
                    format.code() + " " + with + ": " + plain(format) + " earns " + points,
                    Text.of("给每一项合适的类型和足够的长度", "give each slot a fitting type and room enough"));
        }
    }

    private static boolean readsBack(RecordFormat format, Map<String, String> values) {
        return format.read(format.sentence(values)).filter(values::equals).isPresent();
    }

    private static int shortest(Slot slot) {
        return switch (slot.type()) {
            case VIN -> 17;
            case PHONE -> 11;
            case DATE -> 10;
            case PLATE -> 8;
            case MONTH_DAY -> 5;
            case MILEAGE, PRICE -> 4;
            default -> 1;
        };
    }

    private static Map<String, String> plain(RecordFormat format) {
        Map<String, String> values = new LinkedHashMap<>();
        format.slots().forEach(slot -> values.put(slot.name(), cut(example(slot), slot)));
        return values;
    }

    /** Each nasty value in each slot alone, then in all; each slot empty. */
    private static Stream<Map<String, String>> nasty(RecordFormat format) {
        Stream<Map<String, String>> single = format.slots().stream().flatMap(slot -> Stream.concat(NASTY.stream(), Stream.of(slot.name(), following(format, slot)))
                .map(value -> with(plain(format), slot, cut(value, slot))));
        Stream<Map<String, String>> everywhere = NASTY.stream().map(value -> {
            Map<String, String> values = new LinkedHashMap<>();
            format.slots().forEach(slot -> values.put(slot.name(), cut(value, slot)));
            return values;
        });
        Stream<Map<String, String>> empty = format.slots().stream().map(slot -> {
            Map<String, String> values = plain(format);
            values.remove(slot.name());
            return values;
        });
        return Stream.of(single, everywhere, empty).flatMap(each -> each);
    }

    private static Map<String, String> with(Map<String, String> values, Slot slot, String value) {
        values.put(slot.name(), value);
        return values;
    }

    /** The words behind that slot, as if the customer had said them. */
    private static String following(RecordFormat format, Slot slot) {
        String behind = format.sentence().split("\\{" + slot.name() + "}", 2)[1].split("\\{", 2)[0].strip();
        return behind.isEmpty() ? "完" : "甲" + behind + "乙";
    }

    private static String cut(String value, Slot slot) {
        String shortened = value.length() <= slot.longest() ? value : value.substring(0, slot.longest()).strip();
        return shortened.isBlank() ? "x" : shortened;
    }

    private static String example(Slot slot) {
        return switch (slot.type()) {
            case REGION -> "北京";
            case DATE -> "2026-03-17";
            case MONTH_DAY -> "3月17日";
            case MILEAGE -> "38000";
            case PRICE -> "1280";
            case PHONE -> "13800000000";
            case PLATE -> "京A12345";
            case VIN -> "LBEHDAEB8AY000001";
            case PART -> "前刹车片";
            case BRAND -> "晨风";
            case MODEL -> "晨风 5";
            case PERSON_NAME -> "王";
            case STATION -> "城东店";
            case STAFF_NUMBER -> "0217";
            case YES_NO -> "是";
            case TEXT -> "起步时发动机有异响";
        };
    }
}
