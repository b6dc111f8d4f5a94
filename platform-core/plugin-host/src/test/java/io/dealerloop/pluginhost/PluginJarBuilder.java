package io.dealerloop.pluginhost;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles and packs a real plugin jar, as a partner's build would, PF4J's annotation processor included. */
final class PluginJarBuilder {

    /** What most test plugins begin with. */
    static final String IMPORTS = """
            package acme;
            import io.dealerloop.spi.*;
            import java.time.*;
            import java.util.*;
            import org.pf4j.Extension;
            """;

    /** Many tests spoil the packing of the same code: it is compiled once. */
    private static final Map<List<Object>, Path> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, byte[]> extraEntries = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private boolean annotationProcessing = true;

    private PluginJarBuilder() {}

    static PluginJarBuilder plugin(String id) {
        return new PluginJarBuilder()
                .manifest("Plugin-Id", id)
                .manifest("Plugin-Version", "1.0.0")
                .manifest("Plugin-Provider", "Acme")
                .manifest("Plugin-Description", "Test standard")
                .manifest("Plugin-Requires", "1.0");
    }

    /** A plugin whose callback standard plans with that body; {@code delivery} is in scope. */
    static PluginJarBuilder planning(String id, String body) {
        return plugin(id).source("Standard", """
                @Extension
                public final class Standard implements DealerStandard, CallbackStandard {
                    @Override public Optional<CallbackStandard> callbacks() { return Optional.of(this); }
                    @Override public NextStep afterAttempt(AttemptFacts attempt) {
                        return new NextStep.GiveUp(true, Text.of("放弃", "Given up"));
                    }
                    static CallbackPlan call(DeliveryFacts delivery) {
                        LocalDate due = delivery.deliveredOn().plusDays(3);
                        return CallbackPlan.of(new PlannedCallback("CALL", Channel.PHONE, due, due.plusDays(9), Post.CALLBACK_AGENT,
                                Text.of("电话", "Call"), PlannedCallback.Standing.DUE, Set.of()));
                    }
                    @Override public CallbackPlan plan(DeliveryFacts delivery) {
                        %s
                    }
                }
                """.formatted(body));
    }

    PluginJarBuilder version(String version) {
        return manifest("Plugin-Version", version);
    }

    /** @param value {@code null} leaves the line out */
    PluginJarBuilder manifest(String name, String value) {
        manifest.remove(name);
        if (value != null) {
            manifest.put(name, value);
        }
        return this;
    }

    PluginJarBuilder source(String className, String code) {
        sources.put(className, IMPORTS + code);
        return this;
    }

    PluginJarBuilder entry(String name) {
        extraEntries.put(name, new byte[0]);
        return this;
    }

    PluginJarBuilder withoutAnnotationProcessing() {
        annotationProcessing = false;
        return this;
    }

    /** Compiled with, but not packed: as if a library had been forgotten. */
    PluginJarBuilder forgetting(String className) {
        leftOut.add("acme/" + className + ".class");
        return this;
    }

    Path into(Path folder) {
        return into(folder, manifest.getOrDefault("Plugin-Id", "unnamed") + "-" + manifest.getOrDefault("Plugin-Version", "x") + ".jar");
    }

    Path into(Path folder, String fileName) {
        try {
            Path classes = COMPILED.computeIfAbsent(List.of(Map.copyOf(sources), annotationProcessing), key -> compile());
            Path jar = folder.resolve(fileName);
            Manifest written = new Manifest();
            written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.forEach((name, value) -> written.getMainAttributes().putValue(name, value));
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream packed = new JarOutputStream(out, written);
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = classes.relativize(file).toString().replace('\\', '/');
                    if (!leftOut.contains(name)) {
                        add(packed, name, Files.readAllBytes(file));
                    }
                }
                for (Map.Entry<String, byte[]> extra : extraEntries.entrySet()) {
                    add(packed, extra.getKey(), extra.getValue());
                }
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private Path compile() {
        try {
            return compileInto(Files.createTempDirectory("plugin"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path compileInto(Path work) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"),
                annotationProcessing ? "-proc:full" : "-proc:none", "-nowarn"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = Files.createDirectories(work.resolve("acme")).resolve(source.getKey() + ".java");
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!sources.isEmpty() && compiler.run(null, OutputStream.nullOutputStream(), System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The test plugin does not compile: " + sources);
        }
        return classes;
    }
}
