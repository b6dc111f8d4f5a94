package io.dealerloop.testing;

import static io.dealerloop.testing.Breach.breach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a standard's class files as the platform does, without running them. */
final class CompiledClasses {

    private static final Set<String> EXTENSION_POINT = Set.of("org/pf4j/ExtensionPoint", "org/pf4j/Extension");

    private final Map<String, ClassModel> classes = new HashMap<>();

    /** Those beside that class: its jar, or the folder it was compiled into. */
    static CompiledClasses beside(Class<?> standard) {
        try {
            Path source = Path.of(standard.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(source)) {
                return new CompiledClasses(source);
            }
            try (FileSystem jar = FileSystems.newFileSystem(source)) {
                return new CompiledClasses(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The class files beside " + standard + " cannot be read", unreadable);
        }
    }

    private CompiledClasses(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).map(CompiledClasses::parse)
                    .forEach(parsed -> classes.put(parsed.thisClass().asInternalName(), parsed));
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void stayInsideTheContract() {
        classes.forEach((name, parsed) -> {
            for (PoolEntry entry : parsed.constantPool()) {
                if (entry instanceof ClassEntry reached && outside(reached.asInternalName())) {
                    throw breach("a plugin sees only java.*, io.dealerloop.spi and its own jar",
                            name.replace('/', '.') + " reaches for " + reached.asInternalName().replace('/', '.'),
                            "decide from the facts in the question; copy what you need into your own code");
                }
            }
        });
    }

    private boolean outside(String name) {
        return !classes.containsKey(name) && !EXTENSION_POINT.contains(name) && !name.startsWith("io/dealerloop/spi/")
                && List.of("io/dealerloop/", "org/pf4j/", "jakarta/", "javax/", "sun/", "jdk/", "com/sun/").stream()
                        .anyMatch(name::startsWith);
    }

    void keepNothingInStaticFields() {
        classes.forEach((name, parsed) -> {
            for (FieldModel field : parsed.fields()) {
                if (field.flags().has(AccessFlag.STATIC) && !field.flags().has(AccessFlag.FINAL)) {
                    throw breach("a static field that changes would mix the stores that share the plugin",
                            name.replace('/', '.') + "." + field.fieldName().stringValue(),
                            "make the field final and its value immutable, or compute it from the question");
                }
            }
        });
    }
}
