package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin sees java.*, the contract and its own jar. */
class SealedClassLoaderTest {

    @TempDir
    Path folder;

    private Answer<?> answer(PluginJarBuilder plugin) {
        plugin.into(folder);
        return PluginHost.inProcess(folder, Duration.ofSeconds(2), 8).plan(Asker.PLATFORM, new StandardRef("acme", "1.0.0"), Facts.deliveries(1), Duration.ofSeconds(5)).getFirst();
    }

    private String failure(PluginJarBuilder plugin) {
        Refusal refusal = answer(plugin).refusal().orElseThrow();
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.THREW);
        return refusal.message().en();
    }

    @Test
    void reaching_for_a_class_of_the_platform_is_answered_with_how_to_package_right() {
        assertThat(failure(planning("acme", "return io.dealerloop.pluginhost.StandardRef.class == null ? null : call(delivery);")))
                .contains("Plugin acme 1.0.0 reaches for io.dealerloop.pluginhost.StandardRef, which belongs to the platform")
                .contains("java.*, io.dealerloop.spi and its own jar");
    }

    @Test
    void reaching_for_more_of_pf4j_than_the_extension_point_is_refused() {
        assertThat(failure(planning("acme", "return org.pf4j.PluginManager.class == null ? null : call(delivery);")))
                .contains("org.pf4j.PluginManager, which belongs to the platform");
    }

    @Test
    void a_library_left_out_of_the_jar_is_named_with_the_way_to_put_it_in() {
        assertThat(failure(planning("acme", "return Library.plan(delivery);")
                .source("Library", "class Library { static CallbackPlan plan(DeliveryFacts d) { return Standard.call(d); } }")
                .forgetting("Library")))
                .contains("reaches for acme.Library, which is not in its jar")
                .contains("maven-shade-plugin");
    }

    @Test
    void a_library_in_the_jar_is_used() {
        assertThat(answer(planning("acme", "return Library.plan(delivery);")
                .source("Library", "class Library { static CallbackPlan plan(DeliveryFacts d) { return Standard.call(d); } }")).value())
                .isPresent();
    }

    @Test
    void the_jdk_beyond_the_java_packages_is_out_of_reach() {
        assertThat(failure(planning("acme", "return javax.tools.ToolProvider.class == null ? null : call(delivery);")))
                .contains("javax.tools.ToolProvider");
    }

    @Test
    void neither_the_context_class_loader_nor_its_own_parents_lead_to_the_platform() {
        assertThat(failure(planning("acme", """
                try {
                    Thread.currentThread().getContextClassLoader().loadClass("io.dealerloop.pluginhost.PluginHost");
                    return call(delivery);
                } catch (ClassNotFoundException sealed) {
                    throw new IllegalStateException("sealed");
                }
                """))).contains("sealed");
    }

    @Test
    void resources_of_the_platform_are_not_seen() {
        assertThat(failure(planning("acme", """
                if (Standard.class.getResource("/io/dealerloop/pluginhost/PluginHost.class") == null
                        && Standard.class.getResource("/acme/Standard.class") != null) {
                    throw new IllegalStateException("own resources only");
                }
                return call(delivery);
                """))).contains("own resources only");
    }
}
