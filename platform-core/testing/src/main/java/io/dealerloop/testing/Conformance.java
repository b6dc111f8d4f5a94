package io.dealerloop.testing;

import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a standard to every {@link Rule} by asking it, and says what it broke. The same at a partner's desk ({@link StandardConformance})
 * and at upload; what its class files do is read by {@link io.dealerloop.pluginhost.ClassRules}.
 *
 * <pre>{@code
 * List<Finding> found = Conformance.of(host, ref).beside(otherHost).above(platform, base).findings();
 * }</pre>
 */
public final class Conformance {

    /** What has found something already, and the rules that would only repeat it: they ask for the same, more of it or in another way. */
    private static final Map<Rule, Set<Rule>> REPEATED_BY = Map.of(
            Rule.HOSTILE_DELIVERIES, EnumSet.of(Rule.RANDOM_DELIVERIES, Rule.ANY_SETTING, Rule.FLEET, Rule.SAME_ANSWER, Rule.MANY_THREADS),
            Rule.RANDOM_DELIVERIES, EnumSet.of(Rule.MANY_THREADS),
            Rule.SAME_ANSWER, EnumSet.of(Rule.MANY_THREADS),
            Rule.COMPLAINT_LEVELS, EnumSet.of(Rule.COMPLAINT_LEVEL));

    /** A standard where it can be asked. */
    private record At(PluginHost host, StandardRef ref) {
        Questions questions(Deadline time) {
            return new Questions(host, ref, time);
        }
    }

    private final At own;
    private final At fresh;
    private final Optional<At> beneath;
    private final boolean base;
    private final Duration limit;

    private Conformance(At own, At fresh, Optional<At> beneath, boolean base, Duration limit) {
        this.own = own;
        this.fresh = fresh;
        this.beneath = beneath;
        this.base = base;
        this.limit = limit;
    }

    /** @param host where that version is ready to be asked */
    public static Conformance of(PluginHost host, StandardRef ref) {
        At own = new At(host, ref);
        return new Conformance(own, own, Optional.empty(), false, Duration.ofMinutes(2));
    }

    /** Compared with the same version in another host: a fresh instance must give the same answers. */
    public Conformance beside(PluginHost other) {
        return new Conformance(own, new At(other, own.ref()), beneath, base, limit);
    }

    /** Held against the base that will lie beneath it: what is called alike must mean the same. */
    public Conformance above(PluginHost host, StandardRef standard) {
        return new Conformance(own, fresh, Optional.of(new At(host, standard)), base, limit);
    }

    /** As a base that every store has, which alone may be written for no brand, and which answers for everything. */
    public Conformance asBase() {
        return new Conformance(own, fresh, beneath, true, limit);
    }

    /** @param limit for all rules together; what is not asked by then is one finding of {@link Rule#TIME} */
    public Conformance within(Duration limit) {
        return new Conformance(own, fresh, beneath, base, limit);
    }

    /** What is wrong, rule by rule, at most five examples each; warnings among it. Empty = it conforms. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        Deadline time = Deadline.in(limit);
        for (Rule rule : Rule.values()) {
            boolean repeats = all.stream().filter(Finding::refuses).anyMatch(found -> REPEATED_BY.getOrDefault(Rule.valueOf(found.code()), Set.of()).contains(rule));
            boolean late = all.stream().anyMatch(found -> found.code().equals(Rule.TIME.name()));
            if (!repeats && !late) {
                all.addAll(found(rule, time));
            }
        }
        return all;
    }

    /** The rules whose findings that one could only repeat. */
    static Set<Rule> repeatedBy(Rule rule) {
        return REPEATED_BY.entrySet().stream().filter(entry -> entry.getValue().contains(rule)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    /** What that one rule finds. */
    public List<Finding> findings(Rule rule) {
        return found(rule, Deadline.in(limit));
    }

    private List<Finding> found(Rule rule, Deadline time) {
        Findings found = new Findings(rule, new Remedy(rule, () -> own.questions(time).description().settings().stream().map(SettingDeclaration::key).toList(),
                () -> beneath.map(at -> Levels.of(at.questions(time))).orElse(List.of())));
        try {
            ask(rule, time, found);
            return found.all();
        } catch (Deadline.Passed late) {
            return Stream.concat(found.all().stream(), tooLate(rule, time).stream()).toList();
        }
    }

    private List<Finding> tooLate(Rule rule, Deadline time) {
        Findings late = new Findings(Rule.TIME, new Remedy(Rule.TIME, List::of, List::of));
        int settings = own.questions(time).description().settings().size();
        late.add(Text.of("全部问题须在 " + time.limit().toSeconds() + " 秒内答完", "All the questions together are answered within " + time.limit().toSeconds() + " s"),
                time.asked() + " questions with " + settings + " settings, up to the rule " + rule + " (" + rule.title().en() + ")",
                Text.of("每个问题的回答应在一毫秒以内：表格在构造时准备好，不要每次重建；只声明门店需要改动的设置，因为每项设置都要按它允许的两端各问一遍",
                        "answer each question within a millisecond: make tables once, in the constructor; and declare only the settings stores need, for"
                                + " everything is asked with each of them at both ends of what it allows"));
        return late.all();
    }

    private void ask(Rule rule, Deadline time, Findings found) {
        time.check();
        Questions questions = own.questions(time);
        Optional<Questions> base = beneath.map(at -> at.questions(time));
        switch (rule) {
            case BRANDS -> {
                new SelfDescription(questions, found).brands(this.base);
                new SelfDescription(questions, found).occasions(this.base);
            }
            case DOCUMENTATION -> new SelfDescription(questions, found).documentation();
            case HOSTILE_DELIVERIES -> new Deliveries(questions, found).hostile();
            case RANDOM_DELIVERIES -> new Deliveries(questions, found).random();
            case ANY_SETTING -> new Deliveries(questions, found).anySetting();
            case FLEET -> new Deliveries(questions, found).fleet();
            case MANY_THREADS -> new Deliveries(questions, found).manyThreads();
            case ATTEMPTS_END -> {
                new AttemptWalk(questions, base, found).everyOutcomeUntilTheEnd();
                new AttemptWalk(questions, base, found).mostOutcomesUntilTheEnd();
            }
            case SAME_ANSWER -> new Sameness(questions, fresh.questions(time), found).everyQuestion();
            case SURVEYS -> new Words(questions, found).surveys();
            case SCRIPTS -> {
                new Words(questions, found).scripts();
                new Wording(questions, base, found).ofWhatIsPlanned();
                new Wording(questions, base, found).stepForTheSurvey();
            }
            case FORMS -> new Words(questions, found).forms();
            case RECORD_FORMATS -> new Formats(questions, found).readBack();
            case COMPLAINT_LEVELS -> new Levels(questions, base, found).levels();
            case COMPLAINT_LEVEL -> new Levels(questions, base, found).decisions(this.base);
            case IMPORT_MAPPING -> new ExportWords(questions, found).everySetting();
            case OVERRIDES -> new Overrides(questions, base, found).keepTheirMeaning();
            case LANGUAGES -> new Languages(questions, found).everyText();
            case TIME -> { }
        }
    }
}
