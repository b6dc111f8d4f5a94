package io.dealerloop.testing;

import io.dealerloop.pluginhost.Part;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.ImportField;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyDefinition;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a standard calls as the base beneath it does, or the core, is the same thing there: a code that meant one thing in one store and
 * another in the next could be counted by nobody.
 */
final class Overrides {

    private static final String OF_THE_BASE = "the base";
    private static final String OF_THE_CORE = "the core's own words";

    private final Questions questions;
    private final Optional<Questions> base;
    private final Findings findings;

    /** @param base what lies beneath; empty = nothing, or it is not known */
    Overrides(Questions questions, Optional<Questions> base, Findings findings) {
        this.questions = questions;
        this.base = base;
        this.findings = findings;
    }

    void keepTheirMeaning() {
        base.ifPresent(beneath -> {
            formats(beneath);
            levels(beneath);
            surveys(beneath);
        });
        words();
    }

    /** What is asked where the standard leaves the survey to the base is answered under the standard's name all the same. */
    private void surveys(Questions beneath) {
        Map<String, SurveyDefinition> known = new HashMap<>();
        List<SurveyFacts> left = surveysWith(List.of(beneath.defaults())).stream()
                .filter(asked -> questions.description().parts().contains(Part.SURVEYS)
                        && !questions.description().answers(Part.SURVEYS, Optional.of(asked.occasion()))).toList();
        beneath.ask(Question.SURVEY, left).forEach(answer -> answer.value().flatMap(given -> given).ifPresent(survey -> known.put(called(survey), survey)));
        List<SurveyFacts> all = known.isEmpty() ? List.of() : surveysWith(questions.everySetting());
        questions.each(Question.SURVEY, all, findings, (i, answer) -> answer.value().flatMap(given -> given)
                .filter(survey -> known.containsKey(called(survey)) && !known.get(called(survey)).equals(survey)).ifPresent(survey -> findings.add(
                        Text.of("问卷的编号和修订号不与留给基础标准的问卷相同，否则答案分不开",
                                "A survey is not called as one that is left to the base, or their answers could not be told apart"),
                        called(survey) + " is " + survey.title().en() + ", but " + known.get(called(survey)).title().en() + " in " + OF_THE_BASE + " "
                                + questions.changed(all.get(i).settings()),
                        Text.of("给自己的问卷另取编号", "give your survey a code of its own"))));
    }

    private static String called(SurveyDefinition survey) {
        return survey.code() + " revision " + survey.revision();
    }

    private static List<SurveyFacts> surveysWith(List<Settings> all) {
        return all.stream().flatMap(settings -> Stream.of(Occasion.values()).flatMap(occasion -> Stream.of(Channel.values())
                .map(channel -> new SurveyFacts(occasion, channel, ServiceKind.REPAIR, settings)))).toList();
    }

    private void formats(Questions beneath) {
        Map<String, RecordFormat> known = new HashMap<>();
        beneath.ask(Question.RECORD_FORMATS, beneath.defaults()).value().ifPresent(all -> all.forEach(format -> known.put(format.code(), format)));
        Set<RecordFormat> seen = new HashSet<>();
        List<Settings> all = questions.everySetting();
        questions.each(Question.RECORD_FORMATS, all, findings, (i, answer) -> answer.value().ifPresent(formats -> formats.stream()
                .filter(format -> known.containsKey(format.code()) && seen.add(format))
                .forEach(format -> format(format, known.get(format.code()), questions.changed(all.get(i))))));
    }

    private void format(RecordFormat own, RecordFormat known, String with) {
        if (own.kind() != known.kind()) {
            findings.add(Text.of("替换基础标准的记录格式时，种类不变", "A format that takes the place of the base's keeps its kind"),
                    own.code() + " is " + own.kind() + ", but " + known.kind() + " in " + OF_THE_BASE + " (" + known.title().zh() + ", "
                            + known.title().en() + ") " + with,
                    Text.of("把 " + own.code() + " 的种类改回 " + known.kind() + "，或给自己的格式另取编号",
                            "make " + own.code() + " a " + known.kind() + ", or give your format a code of its own"));
        }
        for (Slot slot : own.slots()) {
            known.slots().stream().filter(other -> other.name().equals(slot.name()) && other.type() != slot.type()).forEach(other -> findings.add(
                    Text.of("与基础标准同名的项，类型不变", "A slot that is called as the base's has its type"),
                    own.code() + "." + slot.name() + " is " + slot.type() + ", but " + other.type() + " in " + OF_THE_BASE + " " + with,
                    Text.of("把类型改回 " + other.type() + "，或给这一项另取名字", "give it the type " + other.type() + ", or another name")));
        }
    }

    private void levels(Questions beneath) {
        Map<String, ComplaintLevel> known = new HashMap<>();
        beneath.ask(Question.COMPLAINT_LEVELS, beneath.defaults()).value().ifPresent(all -> all.forEach(level -> known.put(level.code(), level)));
        List<Settings> all = questions.everySetting();
        questions.each(Question.COMPLAINT_LEVELS, all, findings, (i, answer) -> answer.value().ifPresent(levels -> {
            levels.forEach(level -> level(level, known, questions.changed(all.get(i))));
            ranks(levels, known, questions.changed(all.get(i)));
        }));
    }

    /** One finding for all of them, each with a rank nobody has. */
    private void ranks(List<ComplaintLevel> levels, Map<String, ComplaintLevel> known, String with) {
        List<ComplaintLevel> base = known.values().stream().sorted(Comparator.comparing(ComplaintLevel::rank)).toList();
        List<ComplaintLevel> clashing = levels.stream().filter(own -> !known.containsKey(own.code()) && base.stream().anyMatch(other -> other.rank() == own.rank()))
                .sorted(Comparator.comparing(ComplaintLevel::rank)).toList();
        if (clashing.isEmpty()) {
            return;
        }
        Iterator<Integer> free = IntStream.rangeClosed(1, 10).filter(rank -> Stream.concat(levels.stream(), base.stream()).noneMatch(level -> level.rank() == rank))
                .boxed().iterator();
        String given = clashing.stream().map(own -> own.code() + " " + (free.hasNext() ? free.next() : "?")).collect(Collectors.joining(", "));
        String places = base.stream().map(level -> level.code() + " " + level.rank()).collect(Collectors.joining(", "));
        findings.add(Text.of("两个投诉级别不会同样严重", "No two levels of complaints are equally grave"),
                clashing.stream().map(own -> own.code() + " has rank " + own.rank() + ", and so has " + base.stream()
                        .filter(other -> other.rank() == own.rank()).findFirst().orElseThrow().code() + " in " + OF_THE_BASE)
                        .collect(Collectors.joining("; ")) + " " + with,
                Text.of("给出未用的次序：" + given + "；也可以取代基础标准的级别：用它的编号和次序（" + places + "），名称和时限自定",
                        "give ranks that are free: " + given + "; or take the place of the base's: keep code and rank (" + places
                                + "), title and clocks are yours"));
    }

    private void level(ComplaintLevel own, Map<String, ComplaintLevel> known, String with) {
        ComplaintLevel same = known.get(own.code());
        if (same != null && same.rank() != own.rank()) {
            findings.add(Text.of("替换基础标准的投诉级别时，轻重次序不变", "A level that takes the place of the base's keeps its rank"),
                    own.code() + " has rank " + own.rank() + ", but " + same.rank() + " in " + OF_THE_BASE + " (" + same.title().zh() + ", "
                            + same.title().en() + ") " + with,
                    Text.of("把次序改回 " + same.rank() + "，或给自己的级别另取编号", "give it rank " + same.rank() + ", or a code of its own"));
        }
    }

    private void words() {
        Map<String, Set<ImportField>> headings = new HashMap<>();
        Map<String, Set<ServiceKind>> kinds = new HashMap<>();
        base.flatMap(beneath -> beneath.ask(Question.IMPORT_MAPPING, beneath.defaults()).value()).ifPresent(mapping -> {
            mapping.headings().forEach(heading -> heading.words().forEach(word -> headings.put(Folded.heading(word), Set.of(heading.field()))));
            mapping.kinds().forEach(kind -> kind.words().forEach(word -> kinds.put(Folded.kind(word), Set.of(kind.kind()))));
        });
        Set<ImportMapping> seen = new HashSet<>();
        List<Settings> all = questions.everySetting();
        questions.each(Question.IMPORT_MAPPING, all, findings, (i, answer) -> answer.value().filter(seen::add).ifPresent(mapping -> {
            String with = questions.changed(all.get(i));
            mapping.headings().forEach(heading -> heading.words().forEach(word -> {
                word(word, heading.field(), headings.getOrDefault(Folded.heading(word), Set.of()), OF_THE_BASE, with);
                word(word, heading.field(), CoreWords.fields(word), OF_THE_CORE, with);
            }));
            mapping.kinds().forEach(kind -> kind.words().forEach(word -> {
                word(word, kind.kind(), kinds.getOrDefault(Folded.kind(word), Set.of()), OF_THE_BASE, with);
                word(word, kind.kind(), CoreWords.kinds(word), OF_THE_CORE, with);
            }));
        }));
    }

    private <T> void word(String word, T meaning, Set<T> known, String whose, String with) {
        if (!known.isEmpty() && !known.contains(meaning) && known.stream().noneMatch(less -> saysMore(meaning, less))) {
            findings.add(Text.of("核心和基础标准已知的词保持原来的意思，因为一个文件里有几个品牌的车",
                            "A word the core or the base knows keeps what it stands for, for a file holds cars of several brands"),
                    "'" + word + "' stands for " + meaning + ", but for " + known.stream().map(Object::toString).sorted().findFirst().orElseThrow()
                            + " in " + whose + " " + with,
                    Text.of("删去这个词；某店的导出文件确实不同的，由该店在导入时自行指定",
                            "leave the word out; a store whose exports do differ maps them itself when it imports"));
        }
    }

    /** Whose a name or a phone is may be added. */
    private static boolean saysMore(Object meaning, Object known) {
        return known == ImportField.NAME && (meaning == ImportField.OWNER_NAME || meaning == ImportField.CONTACT_NAME)
                || known == ImportField.PHONE && (meaning == ImportField.OWNER_PHONE || meaning == ImportField.CONTACT_PHONE);
    }
}
