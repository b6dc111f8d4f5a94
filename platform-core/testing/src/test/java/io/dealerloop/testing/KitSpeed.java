package io.dealerloop.testing;

import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.PluginHost;
import io.dealerloop.pluginhost.StandardRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Run by hand in this module's folder: the template with so many settings (60 unless told), tried as at upload, in two workers; prints how long
 * each rule takes.
 */
final class KitSpeed {

    private static final Path TEMPLATE = Path.of("../../docs/plugin-template/src/main/java");

    private KitSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int settings = arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]);
        byte[] jar = packed(compiled(settings));
        StandardRef ref = new StandardRef("speed", "1.0.0");
        try (PluginHost host = PluginHost.trying(jar); PluginHost fresh = PluginHost.trying(jar)) {
            Conformance kit = Conformance.of(host, ref).beside(fresh);
            long all = 0;
            for (Rule rule : Rule.values()) {
                long began = System.nanoTime();
                List<Finding> found = kit.findings(rule);
                long took = (System.nanoTime() - began) / 1_000_000;
                all += took;
                System.out.printf("%-20s %6d ms %s%n", rule, took, found.isEmpty() ? "" : found);
            }
            System.out.printf("%-20s %6d ms, %d settings%n", "together", all, host.description(ref).orElseThrow().settings().size());
        }
    }

    private static Path compiled(int settings) throws IOException {
        Path work = Files.createTempDirectory("kit-speed");
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> compiler = new ArrayList<>(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:full", "-nowarn"));
        try (Stream<Path> sources = Files.walk(TEMPLATE)) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source).replace("    public List<SettingDeclaration> settings() {\n        return List.of(", """
                            public List<SettingDeclaration> settings() {
                                List<SettingDeclaration> all = new java.util.ArrayList<>(own());
                                for (int i = all.size(); i < %d; i++) {
                                    all.add(switch (i %% 3) {
                                        case 0 -> SettingDeclaration.number("more." + i, 3, 0, 9, Text.of("设置", "Setting"));
                                        case 1 -> SettingDeclaration.text("more." + i, "客户您好，感谢您光临本店。", Text.of("设置", "Setting"));
                                        default -> SettingDeclaration.flag("more." + i, true, Text.of("设置", "Setting"));
                                    });
                                }
                                return all;
                            }

                            private static List<SettingDeclaration> own() {
                                return List.of(""".formatted(settings));
                compiler.add(Files.writeString(work.resolve(source.getFileName().toString()), code).toString());
            }
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), System.err, compiler.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The template does not compile");
        }
        return classes;
    }

    private static byte[] packed(Path classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        List.of("Plugin-Id: speed", "Plugin-Version: 1.0.0", "Plugin-Provider: Test", "Plugin-Requires: 1.1", "Plugin-Description: speed")
                .forEach(line -> manifest.getMainAttributes().putValue(line.split(": ")[0], line.split(": ")[1]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
