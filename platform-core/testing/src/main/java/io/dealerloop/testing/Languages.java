package io.dealerloop.testing;

import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginworker.Question;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.FormCode;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every text of every answer is Chinese on one side and English on the other. That neither is blank, its record sees to itself. */
final class Languages {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}");

    private final Questions questions;
    private final Findings findings;

    Languages(Questions questions, Findings findings) {
        this.questions = questions;
        this.findings = findings;
    }

    void everyText() {
        Settings settings = questions.defaults();
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title()", questions.description().title());
        answers.put("documentation()", questions.description().documentation());
        answers.put("settings()", questions.description().settings());
        answers.put("callbacks()", questions.ask(Question.PLAN, List.copyOf(HostileDeliveries.named(settings).values())).stream()
                .flatMap(answer -> answer.value().stream()).toList());
        List<SurveyFacts> surveys = new ArrayList<>();
        List<ScriptFacts> scripts = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            for (Channel channel : Channel.values()) {
                surveys.add(new SurveyFacts(occasion, channel, ServiceKind.REPAIR, settings));
                scripts.add(new ScriptFacts(occasion, channel, ServiceKind.REPAIR, Delivery.TODAY, OptionalInt.of(38_000), settings));
            }
        }
        put(answers, Question.SURVEY, surveys, facts -> "survey: " + facts.occasion() + ", " + facts.channel());
        put(answers, Question.SCRIPT, scripts, facts -> "script: " + facts.occasion() + ", " + facts.channel());
        put(answers, Question.MESSAGE, scripts, facts -> "message: " + facts.occasion() + ", " + facts.channel());
        put(answers, Question.FORM, Stream.of(FormCode.values()).map(code -> new Question.FormAsked(code, settings)).toList(), asked -> "form " + asked.code());
        put(answers, Question.RECORD_FORMATS, List.of(settings), asked -> "recordFormats");
        put(answers, Question.COMPLAINT_LEVELS, List.of(settings), asked -> "complaintLevels");
        answers.forEach((where, answer) -> in(where, answer).stream().filter(found -> mixedUp(found.text())).forEach(found -> findings.addSame(found.text(),
                Text.of("文字的两种语言各在自己的位置", "A text has Chinese on its first side and English on its second"),
                found.where() + ": zh='" + found.text().zh() + "', en='" + found.text().en() + "'",
                Text.of("Text.of(中文, 英文)", "write Text.of(chinese, english)"))));
    }

    private <Q, A> void put(Map<String, Object> answers, Question<Q, A> question, List<Q> asked, Function<Q, String> where) {
        List<Answer<A>> given = questions.ask(question, asked);
        for (int i = 0; i < asked.size(); i++) {
            answers.put(where.apply(asked.get(i)), given.get(i).value());
        }
    }

    private static boolean mixedUp(Text text) {
        long han = text.en().codePoints().filter(Languages::han).count();
        long letters = text.en().codePoints().filter(Character::isLetter).count();
        boolean noChinese = text.zh().codePoints().noneMatch(Languages::han) && WORDS.matcher(text.zh()).find();
        return noChinese || han * 2 > letters;
    }

    private static boolean han(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /** @param where the way to it, by codes and names */
    private record Found(String where, Text text) {}

    /** The texts somewhere inside an answer. */
    private static List<Found> in(String where, Object answer) {
        List<Found> all = new ArrayList<>();
        collect(where, answer, all);
        return all;
    }

    private static void collect(String where, Object answer, List<Found> all) {
        switch (answer) {
            case Text text -> all.add(new Found(where, text));
            case Optional<?> some -> some.ifPresent(value -> collect(where, value, all));
            case Collection<?> several -> several.forEach(value -> collect(where + called(value), value, all));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object value = value(record, component);
                    if (!(value instanceof Settings)) {
                        collect(where + "." + component.getName(), value, all);
                    }
                }
            }
            default -> { }
        }
    }

    /** By what its author calls it. */
    private static String called(Object entry) {
        return entry instanceof Record record ? Stream.of("code", "name", "key", "rule", "field", "value").flatMap(known ->
                Stream.of(record.getClass().getRecordComponents()).filter(component -> component.getName().equals(known)))
                .findFirst().map(component -> " " + value(record, component)).orElse("") : "";
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
