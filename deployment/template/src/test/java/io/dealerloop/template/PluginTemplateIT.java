package io.dealerloop.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.local.LocalRepository;
import io.dealerloop.pluginhost.ClassRules;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import io.dealerloop.plugins.standard4s.Standard4s;
import io.dealerloop.spi.Contract;
import io.dealerloop.testing.Conformance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/plugin-guide.md tells the author of a standard to do first, done outside this repository; what this build did not need itself comes from Central. */
class PluginTemplateIT {

    private static final Path SOURCE = Path.of(System.getProperty("dealerloop.source")).toAbsolutePath().normalize();
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    static Path work;

    private static Path standard;
    private static Path jar;

    @BeforeAll
    static void copy_and_build_it() throws Exception {
        assertThat(LocalRepository.fill(SOURCE, work.resolve("repository"))).isTrue();
        standard = copied(SOURCE.resolve("docs/plugin-template"), work.resolve("my-standard"));
        run(Path.of(System.getProperty("dealerloop.maven"), "bin/mvn").toString(), "-B", "-q", "-ntp",
                // Which repository an artifact once came from does not matter here; this build may have had mirrors of its own.
                "-Daether.enhancedLocalRepository.trackingFilename=_template.repositories",
                "-Dmaven.repo.local=" + artifactsOfOthers(), "-Ddealerloop.repository=" + work.resolve("repository"), "verify");
        jar = standard.resolve("target/chenfeng-1.0.0.jar");
    }

    @AfterAll
    static void forget_the_links() throws IOException {
        try (Stream<Path> links = Files.walk(Path.of("target", "m2-" + ProcessHandle.current().pid()))) {
            for (Path link : links.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(link);
            }
        }
    }

    /** The build's own artifacts from Central, beside a place for ours: nothing of ours may get into the machine's repository. */
    private static Path artifactsOfOthers() throws IOException {
        Path linked = Files.createDirectories(Path.of("target", "m2-" + ProcessHandle.current().pid(), "io").toAbsolutePath());
        Path machine = Path.of(System.getProperty("dealerloop.m2"));
        link(machine, linked.getParent(), "io");
        link(machine.resolve("io"), linked, "dealerloop");
        return linked.getParent();
    }

    private static void link(Path from, Path to, String butNot) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(each -> !each.getFileName().toString().equals(butNot)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each) && !from.relativize(each).startsWith("target")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(standard.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", JAVA.toString());
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("MAVEN_ARGS");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + said).isZero();
        return said;
    }

    @Test
    void the_copy_builds_outside_this_repository_and_its_tests_have_run() throws IOException {
        assertThat(jar).isRegularFile();
        try (Stream<Path> reports = Files.list(standard.resolve("target/surefire-reports"))) {
            String all = reports.filter(file -> file.toString().endsWith(".xml")).map(PluginTemplateIT::read).reduce("", String::concat);
            assertThat(all).contains("its_class_files_reach_for_nothing_and_keep_nothing", "record_formats_read_back_what_they_write",
                    "what_is_called_as_the_bases_keeps_its_meaning",
                    "a_fleet_is_visited_at_most_once_a_quarter").doesNotContain("<failure", "<error", "<skipped");
        }
    }

    @Test
    void what_it_packs_is_taken_as_at_upload() throws Exception {
        byte[] packed = Files.readAllBytes(jar);

        assertThat(ClassRules.check(packed)).isEmpty();
        try (PluginHost host = PluginHost.trying(packed); PluginHost fresh = PluginHost.trying(packed)) {
            PluginHost platform = PluginHost.holding(Map.of(new StandardRef("standard-4s", "1.0.0"), new Standard4s()));
            assertThat(Conformance.of(host, new StandardRef("chenfeng", "1.0.0")).beside(fresh).above(platform, new StandardRef("standard-4s", "1.0.0"))
                    .findings()).isEmpty();
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            assertThat(opened.getManifest().getMainAttributes().getValue("Plugin-Requires")).isEqualTo(Contract.version());
            assertThat(opened.stream().map(JarEntry::getName)).noneMatch(name -> name.startsWith("io/dealerloop") || name.startsWith("org/pf4j"));
        }
    }

    /** The guide's two commands, word for word but for the questions keytool would ask. */
    @Test
    void it_is_signed_by_the_jdks_own_tools() throws Exception {
        run(JAVA.resolve("bin/keytool").toString(), "-genkeypair", "-keystore", "chenfeng.p12", "-alias", "chenfeng", "-keyalg", "EC", "-groupname",
                "secp256r1", "-validity", "1095", "-dname", "CN=Chenfeng Motors", "-storepass", "invented");
        Path signed = Files.copy(jar, standard.resolve("target/signed.jar"));
        run(JAVA.resolve("bin/jarsigner").toString(), "-keystore", "chenfeng.p12", "-storepass", "invented", signed.toString(), "chenfeng");

        try (JarFile opened = new JarFile(signed.toFile(), true)) {
            List<JarEntry> classes = opened.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
            assertThat(classes).isNotEmpty();
            for (JarEntry entry : classes) {
                try (InputStream content = opened.getInputStream(entry)) {
                    content.readAllBytes();
                }
                assertThat(entry.getCodeSigners()).as(entry.getName()).hasSize(1);
            }
        }
    }

    @Test
    void the_repository_is_written_anew_only_when_something_was_built_anew() throws IOException {
        assertThat(LocalRepository.fill(SOURCE, work.resolve("repository"))).isFalse();
        try (Stream<Path> files = Files.walk(work.resolve("repository"))) {
            List<String> names = new ArrayList<>(files.map(file -> file.getFileName().toString()).toList());
            assertThat(names).contains("dealerloop", "dealerloop-spi", "dealerloop-plugin-worker", "dealerloop-plugin-host", "dealerloop-testing", "dealerloop-standard-4s", "maven-metadata.xml");
            assertThat(names).filteredOn(name -> name.endsWith("-sources.jar")).hasSize(2);
        }
    }

    /** A version that differs would be fetched from the network, and the template's author would not know why. */
    @Test
    void the_template_names_the_versions_this_build_uses() {
        String root = read(SOURCE.resolve("pom.xml"));
        String template = read(SOURCE.resolve("docs/plugin-template/pom.xml"));
        for (String property : List.of("pf4j.version", "junit.version", "maven.compiler.release")) {
            assertThat(value(template, property)).as(property).isEqualTo(value(root, property));
        }
        assertThat(value(template, "dealerloop.version")).isEqualTo(value(root.substring(root.indexOf("<artifactId>dealerloop</artifactId>")), "version"));
        assertThat(value(template, "dealerloop.contract")).isEqualTo(Contract.version());
        for (String plugin : List.of("maven-resources-plugin", "maven-compiler-plugin", "maven-jar-plugin")) {
            assertThat(version(template, plugin)).as(plugin).isEqualTo(version(root, plugin));
        }
        assertThat(version(template, "maven-surefire-plugin")).isEqualTo(value(root, "maven-surefire.version"));
    }

    private static String value(String pom, String element) {
        return first(pom, "<" + element + ">([^<]*)</" + element + ">");
    }

    private static String version(String pom, String plugin) {
        return first(pom, "<artifactId>" + plugin + "</artifactId>\\s*<version>([^<]*)</version>");
    }

    private static String first(String pom, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(pom);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
