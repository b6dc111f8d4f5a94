package io.dealerloop.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin built against the last released contract, from its sources or as a jar, works with the one that is built now. */
class CompatibilityTest {

    private static final String SOURCES = "platform-core/spi/src/main/java/";

    @TempDir
    static Path work;

    private static String version;
    private static Map<String, String> released;
    private static Map<String, String> now;
    private static Path releasedJar;

    @BeforeAll
    static void compile_the_released_contract() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("baseline"))) {
            List<Path> archives = files.filter(file -> file.getFileName().toString().matches("contract-\\d+\\.\\d+-sources\\.zip")).toList();
            assertThat(archives).as("one released contract to compare with").hasSize(1);
            version = archives.getFirst().getFileName().toString().replaceAll("contract-(.*)-sources\\.zip", "$1");
            try (FileSystem zip = FileSystems.newFileSystem(archives.getFirst())) {
                released = sourcesIn(zip.getPath("/", SOURCES));
            }
        }
        now = sourcesIn(Path.of("src/main/java"));
        releasedJar = Contracts.compiled(released, work.resolve("released"));
    }

    private static Map<String, String> sourcesIn(Path root) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void the_contract_of_today_is_compatible_with_the_released_one() {
        assertThat(Contracts.incompatible(releasedJar, Contracts.packed(Path.of("target/classes"), work.resolve("now.jar")))).isEmpty();
    }

    @Test
    void whoever_adds_something_raises_the_minor_version() {
        int dot = version.indexOf('.');
        assertThat(Contract.MAJOR).isEqualTo(Integer.parseInt(version.substring(0, dot)));
        if (Contracts.changed(releasedJar, Contracts.packed(Path.of("target/classes"), work.resolve("today.jar")))) {
            assertThat(Contract.MINOR).as("Contract.MINOR, for something was added to " + version).isGreaterThan(Integer.parseInt(version.substring(dot + 1)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a method is removed           | Channel           | boolean written()                               | boolean isWritten()             | METHOD_REMOVED
            a part becomes obligatory     | FormStandard      | Optional<FormDefinition> form(                  | String code(); Optional<FormDefinition> form( | METHOD_ADDED_TO_INTERFACE
            a part comes with a default   | FormStandard      | Optional<FormDefinition> form(                  | default String code() { return ""; } Optional<FormDefinition> form( | ok
            a constant is added           | Occasion          | SERVICE,                                        | REPAIR, SERVICE,                | ok
            a constant goes               | Outcome           | "BUSY,"                                         | ""                              | FIELD_REMOVED
            a type gives way to another   | CallbackStandard  | CallbackPlan plan(DeliveryFacts delivery)       | Object plan(DeliveryFacts delivery) | METHOD_RETURN_TYPE_CHANGED
            a component is put in between | MessageTemplate   | MessageTemplate(Optional<Text> subject          | MessageTemplate(int size, Optional<Text> subject | CONSTRUCTOR_REMOVED
            a class is closed             | CallbackStandard  | public interface CallbackStandard               | interface CallbackStandard      | CLASS_LESS_ACCESSIBLE
            """)
    void a_change_is_told_by_what_it_does_to_plugins(String what, String type, String from, String to, String expected) {
        Map<String, String> spoilt = new TreeMap<>(released);
        String file = "io/dealerloop/spi/" + type + ".java";
        assertThat(spoilt.get(file)).as(what).contains(from);
        spoilt.put(file, spoilt.get(file).replace(from, to));

        List<String> found = Contracts.incompatible(releasedJar, Contracts.compiled(spoilt, work.resolve("spoilt-" + type + "-" + what.hashCode())));

        if (expected.equals("ok")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anySatisfy(change -> assertThat(change).contains(expected, "io.dealerloop.spi." + type));
        }
    }

    @Test
    void what_is_experimental_may_change() {
        Map<String, String> settled = Map.of("io/dealerloop/spi/Trial.java", "package io.dealerloop.spi; public interface Trial { void asked(); }",
                "io/dealerloop/spi/Experimental.java", now.get("io/dealerloop/spi/Experimental.java"));
        Map<String, String> marked = new TreeMap<>(settled);
        marked.compute("io/dealerloop/spi/Trial.java", (file, code) -> code.replace("public interface", "@Experimental(since = \"1.1\", until = \"2027-05-31\") public interface"));
        Map<String, String> other = new TreeMap<>(marked);
        other.compute("io/dealerloop/spi/Trial.java", (file, code) -> code.replace("void asked()", "int asked(String how)"));
        Path otherJar = Contracts.compiled(other, work.resolve("other"));

        assertThat(Contracts.incompatible(Contracts.compiled(settled, work.resolve("settled")), otherJar)).isNotEmpty();
        assertThat(Contracts.incompatible(Contracts.compiled(marked, work.resolve("marked")), otherJar)).isEmpty();
    }

    /** Measured by the day of the commit that is built, so that what builds once builds for ever. */
    @Test
    void nothing_stays_experimental_beyond_its_date() throws IOException {
        Map<String, Experimental> marks = Contracts.experimental(Path.of("target/classes"));
        assertThat(marks).containsKeys("RecordFormat", "ComplaintLevel", "DealerStandard.tickets");

        LocalDate committed = Contracts.git("log", "-1", "--format=%cs").map(LocalDate::parse).orElse(LocalDate.EPOCH);
        assertThat(marks).allSatisfy((where, mark) -> {
            assertThat(mark.since()).as(where).matches("\\d+\\.\\d+");
            assertThat(LocalDate.parse(mark.until())).as(where + ": settle it and remove the mark").isAfterOrEqualTo(committed);
        });
    }

    @Test
    void the_copy_of_the_released_contract_is_what_its_tag_holds() throws IOException {
        try (ZipFile archive = new ZipFile("baseline/contract-" + version + "-sources.zip")) {
            assertThat(archive.getComment()).as("git archive notes the commit").matches("[0-9a-f]{40}");
        }
        String tag = "contract-" + version;
        if (Contracts.git("rev-parse", "-q", "--verify", "refs/tags/" + tag).isEmpty()) {
            return; // A shallow clone has no tags: that is what the copy is for.
        }
        List<String> files = Contracts.git("ls-tree", "-r", "--name-only", "--full-tree", tag, SOURCES).orElseThrow().lines().toList();
        assertThat(files.stream().map(file -> file.substring(SOURCES.length()))).containsExactlyInAnyOrderElementsOf(released.keySet());
        released.forEach((file, code) -> assertThat(Contracts.git("show", tag + ":" + SOURCES + file).orElseThrow().getBytes(StandardCharsets.UTF_8))
                .as(file).isEqualTo(code.getBytes(StandardCharsets.UTF_8)));
    }
}
