package io.dealerloop.testing;

import io.dealerloop.pluginhost.Finding;
import io.dealerloop.spi.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** PF4J's list of extensions, by which the platform finds the one class of a plugin. A test that calls the constructor would not miss it. */
final class ExtensionIndex {

    private static final String INDEX = "META-INF/extensions.idx";

    private ExtensionIndex() {}

    /** @param jarOrFolder what the standard's class was loaded from */
    static List<Finding> findings(Path jarOrFolder, Class<?> standard) throws IOException {
        List<String> listed = listed(jarOrFolder);
        return listed.equals(List.of(standard.getName())) ? List.of() : List.of(Finding.refused("EXTENSION",
                Text.of("平台按 " + INDEX + " 找到插件中唯一的标准", "The platform finds a plugin's one standard by " + INDEX),
                INDEX + " names " + listed + ", the standard is " + standard.getName(),
                listed.isEmpty()
                        ? Text.of("给该类加上 org.pf4j 的 @Extension，并在 maven-compiler-plugin 中设置 <proc>full</proc>",
                                "annotate the class with org.pf4j's @Extension, and set <proc>full</proc> in maven-compiler-plugin")
                        : Text.of("只给该类加 @Extension，然后重新完整编译（mvn clean verify）",
                                "annotate this class alone with @Extension, then compile everything anew (mvn clean verify)")));
    }

    private static List<String> listed(Path jarOrFolder) throws IOException {
        if (Files.isDirectory(jarOrFolder)) {
            Path index = jarOrFolder.resolve(INDEX);
            return Files.exists(index) ? names(Files.readString(index)) : List.of();
        }
        try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
            ZipEntry index = jar.getEntry(INDEX);
            if (index == null) {
                return List.of();
            }
            try (InputStream content = jar.getInputStream(index)) {
                return names(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> names(String index) {
        return index.lines().map(line -> line.replaceAll("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
    }
}
