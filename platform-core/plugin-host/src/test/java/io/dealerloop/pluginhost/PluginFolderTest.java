package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static io.dealerloop.pluginhost.PluginJarBuilder.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real jars, good and bad, found in the plugins folder. */
class PluginFolderTest {

    private static final String PLAIN = "return call(delivery);";

    @TempDir
    Path folder;

    private InstalledStandard only() {
        List<InstalledStandard> installed = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).installed(Asker.PLATFORM);
        assertThat(installed).hasSize(1);
        return installed.getFirst();
    }

    @Test
    void a_good_jar_is_ready_under_the_name_in_its_manifest() {
        planning("acme", PLAIN).into(folder);

        InstalledStandard acme = only();
        assertThat(acme.usable()).isTrue();
        assertThat(acme.ref()).isEqualTo(new StandardRef("acme", "1.0.0"));
        assertThat(acme.provider()).isEqualTo("Acme");
        assertThat(acme.title().zh()).isEqualTo("Test standard");
    }

    @Test
    void title_and_brands_come_from_the_standard() {
        plugin("acme").source("Standard", """
                @Extension
                public final class Standard implements DealerStandard {
                    @Override public Optional<Text> title() { return Optional.of(Text.of("标准", "Standard")); }
                    @Override public Set<String> brands() { return Set.of("艾克米", "Acme"); }
                }
                """).into(folder);

        assertThat(only().title().zh()).isEqualTo("标准");
        assertThat(only().brands()).isEqualTo(Set.of("艾克米", "Acme"));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("no Plugin-Id", jar -> jar.manifest("Plugin-Id", null), "Plugin-Id is missing"),
                bad("no Plugin-Version", jar -> jar.manifest("Plugin-Version", null), "Plugin-Version is missing"),
                bad("a version that is none", jar -> jar.version("newest"), "Plugin-Version is missing or invalid (newest)"),
                bad("no contract version", jar -> jar.manifest("Plugin-Requires", null), "Plugin-Requires: 1.1"),
                bad("a later contract", jar -> jar.manifest("Plugin-Requires", "1.99"), "Built for contract 1.99, the platform offers 1.1"),
                bad("another contract", jar -> jar.manifest("Plugin-Requires", "2.0"), "rebuild it against"),
                bad("a plugin class", jar -> jar.manifest("Plugin-Class", "acme.Standard"), "nothing to start or stop"),
                bad("dependencies", jar -> jar.manifest("Plugin-Dependencies", "other"), "plugins do not see each other"),
                bad("a class path", jar -> jar.manifest("Class-Path", "../other.jar"), "lives from its own jar"),
                bad("an agent", jar -> jar.manifest("Premain-Class", "acme.Agent"), "neither needs nor gets"),
                bad("native access", jar -> jar.manifest("Enable-Native-Access", "ALL-UNNAMED"), "neither needs nor gets"),
                bad("a path that leaves the jar", jar -> jar.entry("../../etc/passwd"), "leads out of the jar"),
                bad("a copy of the contract", jar -> jar.entry("io/dealerloop/spi/Text.class"), "scope provided"),
                bad("a copy of PF4J", jar -> jar.entry("org/pf4j/Plugin.class"), "scope provided"),
                bad("no annotation processing", PluginJarBuilder::withoutAnnotationProcessing, "<proc>full</proc>"),
                bad("two standards", jar -> jar.source("Second", "@Extension public final class Second implements DealerStandard {}"),
                        "Exactly one DealerStandard"),
                bad("a hidden standard", jar -> jar.source("Standard", "@Extension final class Standard implements DealerStandard {}"),
                        "needs to be public"),
                bad("an argument in the constructor", jar -> jar.source("Standard",
                        "@Extension public final class Standard implements DealerStandard { public Standard(int x) {} }"),
                        "constructor without parameters"),
                bad("an extension of something else", jar -> jar.source("Standard",
                        "@Extension public final class Standard implements org.pf4j.ExtensionPoint {}"), "does not implement"),
                bad("a constructor that throws", jar -> jar.source("Standard", """
                        @Extension public final class Standard implements DealerStandard {
                            public Standard() { throw new IllegalStateException("no table found"); }
                        }"""), "constructor threw IllegalStateException: no table found"),
                bad("null for brands", jar -> jar.source("Standard", """
                        @Extension public final class Standard implements DealerStandard {
                            @Override public Set<String> brands() { return null; }
                        }"""), "brands() returned null"),
                bad("a setting declared twice", jar -> jar.source("Standard", """
                        @Extension public final class Standard implements DealerStandard {
                            @Override public List<SettingDeclaration> settings() {
                                SettingDeclaration days = SettingDeclaration.number("days", 1, 0, 9, Text.of("天", "Days"));
                                return List.of(days, days);
                            }
                        }"""), "declares 'days' twice"),
                bad("a default out of range", jar -> jar.source("Standard", """
                        @Extension public final class Standard implements DealerStandard {
                            @Override public List<SettingDeclaration> settings() {
                                return List.of(SettingDeclaration.number("days", 99, 0, 9, Text.of("天", "Days")));
                            }
                        }"""), "days must be a whole number from 0 to 9"));
    }

    private static Arguments bad(String name, UnaryOperator<PluginJarBuilder> spoil, String sentence) {
        return Arguments.of(name, spoil, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_jar_is_named_with_the_way_to_mend_it(String name, UnaryOperator<PluginJarBuilder> spoil, String sentence) {
        spoil.apply(planning("acme", PLAIN)).into(folder, "bad.jar");
        planning("good", PLAIN).into(folder, "good.jar");

        List<InstalledStandard> installed = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).installed(Asker.PLATFORM);

        assertThat(installed).filteredOn(standard -> !standard.ref().pluginId().equals("good")).singleElement()
                .satisfies(standard -> {
                    assertThat(standard.usable()).isFalse();
                    assertThat(standard.problem().orElseThrow().en()).contains(sentence);
                    assertThat(standard.problem().orElseThrow().zh()).isNotBlank();
                });
        assertThat(installed).filteredOn(standard -> standard.ref().pluginId().equals("good")).singleElement()
                .matches(InstalledStandard::usable);
    }

    @Test
    void a_picture_named_jar_is_named_and_the_others_go_on() throws IOException {
        Files.write(folder.resolve("picture.jar"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        planning("acme", PLAIN).into(folder);

        PluginHost host = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8);

        assertThat(host.installed(Asker.PLATFORM)).extracting(InstalledStandard::usable).containsExactly(true, false);
        assertThat(host.installed(Asker.PLATFORM).getLast().problem().orElseThrow().en()).startsWith("Not a readable jar");
    }

    @Test
    void the_same_plugin_and_version_twice_names_both_files() {
        planning("acme", PLAIN).into(folder, "a.jar");
        planning("acme", PLAIN).into(folder, "b.jar");

        PluginHost host = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8);

        assertThat(host.installed(Asker.PLATFORM)).extracting(InstalledStandard::usable).containsExactly(true, false);
        assertThat(host.installed(Asker.PLATFORM).getLast().ref().pluginId()).isEqualTo("b.jar");
        assertThat(host.installed(Asker.PLATFORM).getLast().problem().orElseThrow().en()).contains("already in a.jar");
        assertThat(host.plan(Asker.PLATFORM, new StandardRef("acme", "1.0.0"), Facts.deliveries(1), Duration.ofSeconds(5)).getFirst().value()).isPresent();
    }

    @Test
    void two_versions_stand_side_by_side_and_latest_counts_by_number() {
        planning("acme", PLAIN).version("1.9.0").into(folder);
        planning("acme", "return CallbackPlan.none(\"NONE\", Text.of(\"无\", \"None\"));").version("1.10.0").into(folder);

        PluginHost host = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8);

        assertThat(host.find(Asker.PLATFORM, "acme", "latest")).contains(new StandardRef("acme", "1.10.0"));
        assertThat(host.find(Asker.PLATFORM, "acme", "1.9.0")).contains(new StandardRef("acme", "1.9.0"));
        assertThat(host.find(Asker.PLATFORM, "acme", "1.8.0")).isEmpty();
        assertThat(callbacks(host, "1.9.0")).isEqualTo(1);
        assertThat(callbacks(host, "1.10.0")).isZero();
    }

    private static int callbacks(PluginHost host, String version) {
        return host.plan(Asker.PLATFORM, new StandardRef("acme", version), Facts.deliveries(1), Duration.ofSeconds(5)).getFirst().value().orElseThrow()
                .callbacks().size();
    }

    @Test
    void a_folder_that_is_empty_or_absent_holds_nothing() {
        assertThat(PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).installed(Asker.PLATFORM)).isEmpty();
        assertThat(PluginHost.inProcess(folder.resolve("absent"), Duration.ofSeconds(2), 8).installed(Asker.PLATFORM)).isEmpty();
    }

    @Test
    void asking_an_unusable_plugin_repeats_why_it_is_unusable() {
        planning("acme", PLAIN).manifest("Plugin-Class", "acme.Standard").withoutAnnotationProcessing().into(folder);
        planning("two", PLAIN).withoutAnnotationProcessing().into(folder);

        Refusal refusal = PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).plan(Asker.PLATFORM, new StandardRef("two", "1.0.0"), Facts.deliveries(1), Duration.ofSeconds(5))
                .getFirst().refusal().orElseThrow();

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_INSTALLED);
        assertThat(refusal.message().en()).contains("two 1.0.0 cannot be used").contains("<proc>full</proc>");
    }
}
