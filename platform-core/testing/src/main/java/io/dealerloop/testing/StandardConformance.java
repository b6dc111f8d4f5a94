package io.dealerloop.testing;

import io.dealerloop.pluginhost.ClassRules;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every standard must keep, as tests. Extend it, return your standard, run it: each inherited test that fails says which rule,
 * which input and how to mend. The platform asks the same at upload ({@link Conformance}).
 *
 * <p>Needs on the test class path JUnit 5, and {@code dealerloop-standard-4s}: the base that will lie beneath your standard.
 */
public abstract class StandardConformance {

    /** Test classes whose standard could not be loaded, which has been told. */
    private static final Set<Class<?>> UNLOADABLE = ConcurrentHashMap.newKeySet();

    private final StandardRef ref = new StandardRef("standard-under-test", "1.0.0");
    private final StandardRef beneath = new StandardRef("the-base-beneath", "1.0.0");

    /** A fresh instance of the standard under test. */
    protected abstract DealerStandard standard();

    /** Whether it is a base that every store has, which alone may be written for no brand. */
    protected boolean isBase() {
        return false;
    }

    /**
     * The base that lies beneath it in every store: what it leaves out is answered there, and what it calls alike must mean the same. Unless
     * overridden the one on the test class path; empty = there is none, which a test of its own reports.
     */
    protected Optional<DealerStandard> base() {
        return isBase() ? Optional.empty() : BaseOnTheClassPath.find(getClass().getClassLoader());
    }

    /** Loaded as in the platform, which asks for the parts once and refuses what is wrong with them. */
    private PluginHost host() {
        return loaded(() -> PluginHost.holding(Map.of(ref, standard())));
    }

    /** A standard that cannot be made fails one test, with the cause; the others could only repeat it and wait. */
    private <T> T loaded(Supplier<T> make) {
        try {
            return make.get();
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            if (!UNLOADABLE.add(getClass())) {
                Assumptions.abort("Waits for the standard to be loaded: mend what the first test of this class reports");
            }
            throw new AssertionError(told(Loading.finding(getClass(), failed)), failed);
        }
    }

    private void keeps(Rule rule) {
        Conformance conformance = Conformance.of(host(), ref).beside(host());
        Conformance placed = isBase() ? conformance.asBase()
                : base().map(base -> conformance.above(PluginHost.holding(Map.of(beneath, base)), beneath)).orElse(conformance);
        List<Finding> found = placed.findings(rule);
        if (found.stream().anyMatch(Finding::refuses)) {
            Conformance.repeatedBy(rule).stream().filter(first -> placed.findings(first).stream().anyMatch(Finding::refuses)).findFirst()
                    .ifPresent(first -> Assumptions.abort("Waits for another rule to be kept, whose findings it would repeat: " + first.title().en()));
        }
        judge(found);
    }

    private static void judge(List<Finding> found) {
        found.stream().filter(finding -> !finding.refuses()).forEach(warning -> System.err.println("Warning:" + told(warning)));
        String broken = found.stream().filter(Finding::refuses).map(StandardConformance::told).collect(Collectors.joining("\n"));
        if (!broken.isEmpty()) {
            throw new AssertionError(broken);
        }
    }

    private static String told(Finding finding) {
        return "\n  Rule:    " + finding.rule().en() + "\n  Input:   " + finding.input() + "\n  To mend: " + finding.mend().en()
                + "\n  规则：    " + finding.rule().zh() + "\n  改法：    " + finding.mend().zh();
    }

    @Test
    void it_names_the_brands_it_is_written_for() {
        keeps(Rule.BRANDS);
    }

    @Test
    void it_says_in_prose_what_it_asks_for() {
        keeps(Rule.DOCUMENTATION);
    }

    @Test
    void its_class_files_reach_for_nothing_and_keep_nothing() throws IOException, URISyntaxException {
        judge(ClassRules.check(Path.of(loaded(this::standard).getClass().getProtectionDomain().getCodeSource().getLocation().toURI())));
    }

    @Test
    void the_platform_finds_it_by_its_annotation() throws IOException, URISyntaxException {
        Class<?> standard = loaded(this::standard).getClass();
        judge(ExtensionIndex.findings(Path.of(standard.getProtectionDomain().getCodeSource().getLocation().toURI()), standard));
    }

    @Test
    void every_hostile_delivery_is_answered() {
        keeps(Rule.HOSTILE_DELIVERIES);
    }

    @Test
    void every_random_delivery_is_answered_in_time() {
        keeps(Rule.RANDOM_DELIVERIES);
    }

    @Test
    void every_delivery_is_answered_whatever_a_store_sets() {
        keeps(Rule.ANY_SETTING);
    }

    @Test
    void forty_cars_of_one_fleet_on_one_day_are_answered() {
        keeps(Rule.FLEET);
    }

    @Test
    void failed_attempts_come_to_an_end() {
        keeps(Rule.ATTEMPTS_END);
    }

    @Test
    void the_same_question_always_gets_the_same_answer() {
        keeps(Rule.SAME_ANSWER);
    }

    @Test
    void many_threads_get_the_answers_that_one_gets() {
        keeps(Rule.MANY_THREADS);
    }

    @Test
    void surveys_keep_the_contract() {
        keeps(Rule.SURVEYS);
    }

    @Test
    void scripts_and_messages_keep_the_contract() {
        keeps(Rule.SCRIPTS);
    }

    @Test
    void forms_keep_the_contract() {
        keeps(Rule.FORMS);
    }

    @Test
    void record_formats_read_back_what_they_write() {
        keeps(Rule.RECORD_FORMATS);
    }

    @Test
    void complaint_levels_keep_the_contract() {
        keeps(Rule.COMPLAINT_LEVELS);
    }

    @Test
    void every_complaint_gets_a_level_that_exists() {
        keeps(Rule.COMPLAINT_LEVEL);
    }

    @Test
    void the_words_of_exports_have_one_meaning_each() {
        keeps(Rule.IMPORT_MAPPING);
    }

    @Test
    void what_is_called_as_the_bases_keeps_its_meaning() {
        if (!isBase() && base().isEmpty()) {
            judge(List.of(Finding.refused(Rule.OVERRIDES.name(), Text.of("标准与它下面的基础标准对照", "A standard is held against the base beneath it"),
                    "no base on the test class path", Text.of("在 pom.xml 中以 test 范围加入 io.dealerloop:dealerloop-standard-4s，版本与 dealerloop-testing 相同",
                            "add io.dealerloop:dealerloop-standard-4s to pom.xml, scope test, in the version of dealerloop-testing"))));
        }
        keeps(Rule.OVERRIDES);
    }

    @Test
    void texts_are_in_both_languages() {
        keeps(Rule.LANGUAGES);
    }
}
