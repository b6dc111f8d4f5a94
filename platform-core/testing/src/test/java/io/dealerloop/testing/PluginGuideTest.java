package io.dealerloop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.pluginhost.ClassRules;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.SettingDeclaration;
import io.dealerloop.spi.Script;
import io.dealerloop.spi.FormField;
import io.dealerloop.spi.ComplaintLevel;
import io.dealerloop.spi.AttemptFacts;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ComplaintFacts;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.Contract;
import io.dealerloop.spi.DealerStandard;
import io.dealerloop.spi.DeliveryFacts;
import io.dealerloop.spi.ImportMapping;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Outcome;
import io.dealerloop.spi.PlannedCallback.Mark;
import io.dealerloop.spi.PlannedCallback.Standing;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.SlotType;
import io.dealerloop.spi.ScriptFacts;
import io.dealerloop.spi.ServiceKind;
import io.dealerloop.spi.Settings;
import io.dealerloop.spi.Slots;
import io.dealerloop.spi.SurveyFacts;
import io.dealerloop.spi.Text;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/plugin-guide.md and the pages beside it are true: their snippets stand in the template, which compiles and passes the kit, their tables are
 * complete, their links lead somewhere, and nothing is said twice.
 */
class PluginGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    static Path work;

    private static final Path START = Path.of("../../docs/plugin-guide.md");

    /** By their addresses in docs; and all of them as one. */
    private static Map<String, String> pages;
    private static String guide;
    private static Map<String, String> template;

    /** As a build does: the standard first, then its tests beside it. */
    @BeforeAll
    static void compile_the_template() throws IOException {
        pages = new TreeMap<>();
        pages.put("plugin-guide.md", Files.readString(START));
        try (Stream<Path> beside = Files.list(Path.of("../../docs/plugin-guide"))) {
            for (Path page : beside.toList()) {
                pages.put("plugin-guide/" + page.getFileName(), Files.readString(page));
            }
        }
        guide = String.join("\n", pages.values());
        template = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("../../docs/plugin-template/src"))) {
            for (Path file : all.filter(each -> each.toString().endsWith(".java")).toList()) {
                template.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        compile("classes", template, name -> !name.endsWith("Test"));
        compile("test-classes", template, name -> name.endsWith("Test"));
    }

    private static void compile(String target, Map<String, String> snippets, Predicate<String> which) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", work.resolve(target).toString(), "-cp",
                work.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"), "-proc:full", "-Xlint:all,-processing,-path",
                "-Werror"));
        for (String name : snippets.keySet().stream().filter(which).toList()) {
            arguments.add(Files.writeString(work.resolve(name + ".java"), snippets.get(name)).toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), System.err,
                arguments.toArray(String[]::new));
        assertThat(exit).as("the guide's snippets compile").isZero();
    }

    @TestFactory
    Stream<DynamicTest> the_guides_standard_passes_the_kit() throws Exception {
        base();
        URLClassLoader loader = new URLClassLoader(new URL[] {work.resolve("classes").toUri().toURL(), work.resolve("test-classes").toUri().toURL(),
            work.resolve("base").toUri().toURL()});
        return Stream.concat(tests(loader, "ChenfengConformanceTest", StandardConformance.class), tests(loader, "ChenfengTest", null));
    }

    /** @param declaredBy whose tests; {@code null} = its own */
    private static Stream<DynamicTest> tests(ClassLoader loader, String name, Class<?> declaredBy) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("com.example.chenfeng." + name);
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return Stream.of((declaredBy == null ? type : declaredBy).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method, constructor.newInstance())));
    }

    private static void run(Method method, Object test) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(test);
    }

    @Test
    void pf4j_finds_the_guides_standard() throws IOException {
        assertThat(Files.readString(work.resolve("classes/META-INF/extensions.idx"))).contains("com.example.chenfeng.Chenfeng");
    }

    @Test
    void a_newcomer_walks_the_first_page_and_finds_every_other_from_there() {
        assertThat(pages.get("plugin-guide.md").lines()).hasSizeLessThanOrEqualTo(200);
        assertThat(pages.get("plugin-guide.md")).contains(pages.keySet().stream().filter(page -> page.contains("/")).map(page -> "](" + page + ")").toList());
    }

    @Test
    void every_link_leads_to_a_page_and_a_heading_that_are_there() {
        pages.forEach((page, text) -> Pattern.compile("\\]\\(([^)#]*)#?([^)]*)\\)").matcher(text).results().forEach(link -> {
            Path target = link.group(1).isEmpty() ? Path.of(page) : Path.of(page).resolveSibling(link.group(1)).normalize();
            assertThat(pages).as(page + ": " + link.group()).containsKey(target.toString());
            if (!link.group(2).isEmpty()) {
                assertThat(pages.get(target.toString()).lines().filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-')))
                        .as(page + ": " + link.group()).contains(link.group(2));
            }
        }));
    }

    @Test
    void nothing_is_said_twice() {
        List<String> sentences = Stream.of(guide.split("\n\\s*\n|(?<=\\.)\\s|\n(?=[|-])")).map(said -> said.replaceAll("\\s+", " ").strip())
                .filter(said -> said.length() > 60).toList();
        assertThat(sentences).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    /** Else a word that is one to the core would be two to the kit. */
    @Test
    void the_kit_folds_words_as_the_core_does() throws IOException {
        String kit = Files.readString(Path.of("src/main/java/io/dealerloop/testing/Folded.java"));
        String core = Files.readString(Path.of("../imports/src/main/java/io/dealerloop/imports/Headings.java"));
        List<String> patterns = Pattern.compile("replaceAll\\((\"[^\\n]*?\"), \"\"\\)").matcher(core).results().map(found -> found.group(1)).toList();
        assertThat(patterns).hasSize(2).allSatisfy(pattern -> assertThat(kit).contains(pattern));
        assertThat(Files.readString(Path.of("../visits/src/main/java/io/dealerloop/visits/ServiceKinds.java"))).contains("\"()-_.·\"");
        assertThat(Folded.kind("保 养（A·b-C_d.e)")).isEqualTo("保养abcde");
    }

    @Test
    void every_snippet_stands_in_the_template_word_for_word_and_every_class_of_it_is_named() {
        List<String> snippets = JAVA.matcher(guide).results().map(found -> found.group(1)).toList();

        assertThat(snippets).hasSizeGreaterThan(10).allSatisfy(snippet ->
                assertThat(template.values()).as(snippet).anySatisfy(file -> assertThat(file).contains(snippet)));
        assertThat(guide).contains(template.keySet().stream().map(name -> "`" + name + "`").toList());
    }

    @Test
    void every_fact_and_every_constant_a_standard_meets_stands_in_a_table() {
        for (Class<?> facts : List.of(DeliveryFacts.class, ContactFacts.class, AttemptFacts.class, SurveyFacts.class, ScriptFacts.class, ComplaintFacts.class)) {
            assertThat(rowsOf(facts.getSimpleName())).as(facts.getSimpleName())
                    .containsExactly(Stream.of(facts.getRecordComponents()).map(RecordComponent::getName).toArray(String[]::new));
        }
        for (Class<? extends Enum<?>> constants : List.of(ServiceKind.class, Channel.class, Outcome.class, Mark.class, Standing.class, SlotType.class,
                ComplaintLevel.Step.class, FormField.class)) {
            assertThat(rowsOf(constants.getSimpleName())).as(constants.getSimpleName())
                    .containsExactly(Stream.of(constants.getEnumConstants()).map(Enum::name).toArray(String[]::new));
        }
        assertThat(rowsOf("Script.Kind")).containsExactly(Stream.of(Script.Kind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(rowsOf("Post")).containsExactly(Stream.of(Post.values()).filter(post -> post.level() == Post.Level.STORE).map(Enum::name).toArray(String[]::new));
        assertThat(guide).contains(Stream.of(NextStep.class.getPermittedSubclasses()).map(step -> "`NextStep." + step.getSimpleName()).toList());
    }

    /** The first cells of the table whose head names that type. */
    private static List<String> rowsOf(String type) {
        int head = Math.max(guide.indexOf("\n| `" + type + "` |"), guide.indexOf("\n| " + type + " |"));
        assertThat(head).as("a table of " + type).isNotNegative();
        String table = guide.substring(head + 1).split("\n\n", 2)[0];
        return table.lines().skip(2).map(line -> line.split("`")[1]).toList();
    }

    @Test
    void what_the_base_brings_stands_in_the_guide() throws Exception {
        DealerStandard base = base();
        Settings defaults = Settings.defaultsOf(base.settings());

        for (RecordFormat format : base.tickets().orElseThrow().formats(defaults)) {
            assertThat(guide).contains("| `" + format.code() + "` | " + format.kind() + " | " + format.title().zh() + " " + format.title().en() + " | "
                    + format.slots().stream().map(slot -> (slot.required() ? slot.name() : "*" + slot.name() + "*") + " " + slot.type())
                            .collect(Collectors.joining(", ")) + " |\n");
        }
        base.complaints().orElseThrow().levels(defaults).forEach(level ->
                assertThat(guide).contains("| `" + level.code() + "` | " + level.rank() + " | " + level.title().zh() + " |"));
        base.callbacks().orElseThrow().plan(Delivery.sale(defaults).facts()).callbacks()
                .forEach(call -> assertThat(guide).contains("`" + call.rule() + "` | " + call.post() + " |"));
    }

    /** So that whoever changes one of them changes nothing else by mistake. Written with {@code -Dtest=PluginGuideTest -Ddealerloop.guide=write}. */
    @Test
    void the_bases_formats_stand_whole_on_their_page_and_can_be_copied() throws Exception {
        DealerStandard base = base();
        List<RecordFormat> formats = base.tickets().orElseThrow().formats(Settings.defaultsOf(base.settings()));
        List<String> printed = formats.stream().map(FormatSource::of).toList();
        StringBuilder page = new StringBuilder(FormatSource.HEAD);
        for (int i = 0; i < formats.size(); i++) {
            page.append("\n## ").append(formats.get(i).code()).append(' ').append(formats.get(i).title().en()).append("\n\n```\n").append(printed.get(i)).append("```\n");
        }
        if ("write".equals(System.getProperty("dealerloop.guide"))) {
            Files.writeString(Path.of("../../docs/plugin-guide/base-formats.md"), page);
        }
        assertThat(Files.readString(Path.of("../../docs/plugin-guide/base-formats.md"))).isEqualTo(page.toString());

        compile("copied", Map.of("Copied", FormatSource.type("Copied", formats, printed)), name -> true);
        try (URLClassLoader copied = new URLClassLoader(new URL[] {work.resolve("copied").toUri().toURL()})) {
            assertThat(copied.loadClass("Copied").getMethod("all").invoke(null)).isEqualTo(formats);
        }
    }

    @Test
    void the_codes_of_the_bases_surveys_are_listed() throws Exception {
        DealerStandard base = base();
        Settings defaults = Settings.defaultsOf(base.settings());
        Settings own = base.settings().stream().filter(setting -> setting.key().startsWith("survey.")).map(SettingDeclaration::key)
                .reduce(defaults, (settings, key) -> settings.with(key, base.settings().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow()
                        .type() == SettingDeclaration.Type.TEXT ? "自己的问题" : settings.text(key)), (one, other) -> other);
        for (Settings settings : List.of(defaults, own)) {
            for (Occasion occasion : Occasion.values()) {
                String code = base.surveys().orElseThrow().survey(new SurveyFacts(occasion, Channel.PHONE, ServiceKind.REPAIR, settings)).orElseThrow().code();
                assertThat(rowsOf("Survey of the base").stream().map(listed -> listed.replace("…", ""))).as(code).anyMatch(code::startsWith);
            }
        }
    }

    @Test
    void the_words_of_core_and_base_stand_on_the_page_of_exports() throws Exception {
        DealerStandard base = base();
        ImportMapping words = base.imports().orElseThrow().mapping(Settings.defaultsOf(base.settings()));
        words.headings().forEach(heading -> assertThat(wordsOf(heading.field().name())).containsAll(heading.words()));
        words.kinds().forEach(kind -> assertThat(wordsOf(kind.kind().name())).containsAll(kind.words()));

        String field = "";
        for (String line : Files.readAllLines(Path.of("../imports/src/main/resources/io/dealerloop/imports/headings.yaml"))) {
            if (line.startsWith("- field: ")) {
                field = line.substring("- field: ".length()).strip();
            } else if (line.endsWith("]")) {
                assertThat(wordsOf(field)).contains(line.substring(line.indexOf('[') + 1, line.length() - 1).split(", "));
            }
        }
        for (String line : Files.readAllLines(Path.of("../visits/src/main/resources/io/dealerloop/visits/service-kinds.txt"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                assertThat(wordsOf(line.split(" = ")[0])).contains(line.split(" = ")[1].split(", "));
            }
        }
    }

    private static List<String> wordsOf(String meaning) {
        String appendix = pages.get("plugin-guide/exports.md");
        return List.of(appendix.substring(appendix.indexOf("| `" + meaning + "` | ")).split("\n", 2)[0].split("\\| ")[2].replace(" |", "").split(", "));
    }

    /** Compiled from its sources: this module is built before it. */
    private static DealerStandard base() throws Exception {
        Path classes = work.resolve("base");
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:full", "-nowarn"));
        try (Stream<Path> sources = Files.walk(Path.of("../../plugins/standard-4s/src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), System.err, arguments.toArray(String[]::new))).isZero();
        return (DealerStandard) new URLClassLoader(new URL[] {classes.toUri().toURL()})
                .loadClass("io.dealerloop.plugins.standard4s.Standard4s").getConstructor().newInstance();
    }

    @Test
    void the_guide_names_every_slot_every_field_rule_and_the_contract_of_today() {
        assertThat(guide).contains(Slots.ALL.stream().map(slot -> "`" + slot + "`").toList());
        assertThat(guide).contains("built against, `" + Contract.version() + "`", "contract " + Contract.version() + ".");
        assertThat(guide).contains(Stream.of(DealerStandard.class.getDeclaredMethods()).map(Method::getName).map(part -> part + "()").toList());
        assertThat(guide).contains(ClassRules.subjects().values().stream().map(Text::en).toList());
    }

    /** Between “ and ”: what somebody is told, in the words of the code that tells it. */
    @Test
    void what_the_guide_quotes_is_what_somebody_is_told() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> sources = Files.walk(Path.of(".."))) {
            for (Path file : sources.filter(each -> each.toString().matches(".*/src/main/java/.*\\.java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        String said = code.toString().replaceAll("\"\\s*\\+\\s*\"", "");
        List<String> quotes = Pattern.compile("“([^”…]*)").matcher(guide).results().map(found -> found.group(1)).toList();
        assertThat(quotes).hasSizeGreaterThan(10);
        if (Files.notExists(Path.of("../standards/src/main/java"))) {
            return; // Nobody takes uploads yet.
        }
        assertThat(quotes).allSatisfy(quote -> assertThat(said.contains(quote) || quote.contains("chenfeng 1.0.0")).as(quote).isTrue());
    }
}
