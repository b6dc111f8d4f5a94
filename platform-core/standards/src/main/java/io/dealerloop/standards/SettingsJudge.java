package io.dealerloop.standards;

import io.dealerloop.kernel.Problem;
import io.dealerloop.pluginhost.Answer;
import io.dealerloop.pluginhost.Refusal;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Judges values that are to be set by what the standard answers with them.
 *
 * <p>Two things are wrong. <b>Invalid</b>: an answer that was in order is one against the contract, an exception, or never comes. Of many
 * values those are named with which alone it is so; where only their sum does it, all of them. <b>Left aside</b>: a text that shows nowhere,
 * though another text in its place would, and that breaks the contract's rule for what it would be part of: a recorded sentence that could not
 * be read back, a slot that cannot stand there. Standards leave such a text aside so that work goes on; whoever sets it must be told.
 */
final class SettingsJudge {

    /** Any text: set behind the default, it tells whether a setting shows in an answer. */
    private static final String ANY = "（试）";
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final Set<Refusal.Reason> AWAY = EnumSet.of(Refusal.Reason.OUT_OF_SERVICE, Refusal.Reason.TOO_BUSY, Refusal.Reason.NOT_INSTALLED);

    private final AskedQuestions questions;
    private final StandardDescription standard;
    private final Settings standing;
    private final Settings wanted;
    private final List<SettingDeclaration> changed;
    private final Map<String, Text> refusals = new TreeMap<>();

    SettingsJudge(AskedQuestions questions, StandardDescription standard, Settings standing, Settings wanted) {
        this.questions = questions;
        this.standard = standard;
        this.standing = standing;
        this.wanted = wanted;
        this.changed = standard.settings().stream().filter(one -> !standing.text(one.key()).equals(wanted.text(one.key()))).toList();
    }

    /** What is wrong, by the setting's key. @throws Problem when the standard cannot be asked right now */
    Map<String, Text> refusals() {
        if (!changed.isEmpty()) {
            Map<AskedQuestions.Question, Answer<?>> answers = questions.with(wanted);
            answers.forEach(this::invalid);
            if (answers.values().stream().noneMatch(AskedQuestions::gone)) {
                changed.stream().filter(one -> one.type() == SettingDeclaration.Type.TEXT && !refusals.containsKey(one.key())).forEach(this::leftAside);
            }
        }
        return refusals;
    }

    private void invalid(AskedQuestions.Question question, Answer<?> answer) {
        Optional<Refusal> fault = fault(answer);
        if (fault.isEmpty()) {
            return;
        }
        Answer<?> before = questions.one(question, standing);
        if (fault(before).isPresent()) {
            if (AskedQuestions.gone(before)) {
                throw away(standard.title());
            }
            // It was so already: nobody's change of today.
            return;
        }
        List<SettingDeclaration> alone = changed.size() == 1 || AskedQuestions.gone(answer) ? changed : changed.stream()
                .filter(one -> fault(questions.one(question, standing.with(one.key(), wanted.text(one.key())))).isPresent()).toList();
        (alone.isEmpty() ? changed : alone).forEach(one -> refusals.putIfAbsent(one.key(), sentence(one, question, fault.get())));
    }

    /** @throws Problem when it is not the values' */
    private Optional<Refusal> fault(Answer<?> answer) {
        Optional<Refusal> fault = answer.refusal().filter(Refusal::isFault);
        if (fault.filter(why -> AWAY.contains(why.reason())).isPresent()) {
            throw away(standard.title());
        }
        return fault;
    }

    static Problem away(Text title) {
        return Problem.unavailable("“" + title.zh() + "”现在没有回答，无法检查这些设置，什么也没有保存；请稍后再试。",
                "'" + title.en() + "' does not answer right now, so these settings could not be tried; nothing was saved. Please try again.");
    }

    private static Text sentence(SettingDeclaration setting, AskedQuestions.Question question, Refusal fault) {
        Text part = title(question.part());
        return Text.of("“" + setting.label().zh() + "”：按此值，标准给不出有效的" + part.zh() + "（" + fault.message().zh() + "）。请换一个值，或恢复默认值。",
                "'" + setting.label().en() + "': with this value the standard gives no valid " + part.en() + " (" + fault.message().en()
                        + "). Choose another value, or give it back to its default.");
    }

    private static Text title(StandardPart part) {
        return switch (part) {
            case CALLBACKS -> Text.of("回访计划", "callbacks");
            case SURVEYS -> Text.of("调查", "survey");
            case SCRIPTS -> Text.of("话术或消息", "script or message");
            case FORMS -> Text.of("表格", "form");
            case IMPORTS -> Text.of("导入用词", "words of exports");
            case TICKETS -> Text.of("记录句式", "record formats");
            case COMPLAINTS -> Text.of("投诉级别", "complaint levels");
        };
    }

    private void leftAside(SettingDeclaration setting) {
        String own = wanted.text(setting.key()).strip();
        if (own.isEmpty() || own.equals(setting.defaultValue().strip())) {
            return;
        }
        Map<AskedQuestions.Question, Answer<?>> without = questions.words(wanted.with(setting.key(), setting.defaultValue()));
        if (!without.equals(questions.words(wanted))) {
            return;
        }
        Map<AskedQuestions.Question, Answer<?>> marked = questions.words(wanted.with(setting.key(), setting.defaultValue() + ANY));
        marked.forEach((question, answer) -> {
            if (without.containsKey(question) && fault(answer).isEmpty() && !answer.equals(without.get(question))) {
                rule(question, without.get(question), answer, own).ifPresent(why -> refusals.putIfAbsent(setting.key(),
                        Text.of("“" + setting.label().zh() + "”：" + why.zh(), "'" + setting.label().en() + "': " + why.en())));
            }
        });
    }

    /** The contract's rule that keeps that text from standing in that answer; empty = none that is known. */
    private static Optional<Text> rule(AskedQuestions.Question question, Answer<?> without, Answer<?> marked, String own) {
        if (question.part() != StandardPart.TICKETS) {
            return slots(own);
        }
        List<RecordFormat> ours = formats(marked);
        return formats(without).stream().filter(format -> ours.stream().noneMatch(format::equals)).map(format -> SentenceRules.refusal(format, own))
                .flatMap(Optional::stream).findFirst();
    }

    private static List<RecordFormat> formats(Answer<?> answer) {
        return answer.value().map(content -> ((List<?>) content).stream().map(RecordFormat.class::cast).toList()).orElse(List.of());
    }

    private static Optional<Text> slots(String own) {
        List<String> unknown = Slots.unknownIn(Text.of(own, own));
        String all = Slots.ALL.stream().sorted().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
        if (!unknown.isEmpty()) {
            String named = unknown.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
            return Optional.of(Text.of("没有项目 " + named + "，标准不会采用这段文字。可用的项目：" + all + "。",
                    "There is no slot " + named + ", so that the standard leaves this text aside. The slots are " + all + "."));
        }
        String used = SLOT.matcher(own).results().map(MatchResult::group).distinct().collect(Collectors.joining(" "));
        return used.isEmpty() ? Optional.empty() : Optional.of(Text.of("标准没有采用这段文字：其中的项目（" + used + "）有的不能用在这里，请去掉。",
                "The standard leaves this text aside: of its slots (" + used + ") one cannot stand here; take it out."));
    }
}
