package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a plugin's class files without running them: whether they keep something in static fields that could change, and whether they
 * reach for what was not granted ({@code granted.txt}). Used at upload and by the conformance kit.
 *
 * <p>This is no containment: the worker's limits are. It finds what an honest author overlooked, before a store does, and refuses what
 * has no business in a standard.
 */
public final class ClassRules {

    /** More findings than this tell nobody anything new. */
    public static final int MOST_FINDINGS = 100;

    private static final int LARGEST_CLASS = 8 << 20;
    private static final int MOST_CLASSES = 20_000;

    private final Map<String, ClassModel> classes = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private ClassRules() {}

    /** What a plugin must keep away from: the rule by the code of its findings. */
    public static Map<String, Text> subjects() {
        return Reach.rules();
    }

    /** What is wrong with the classes of a jar; empty = nothing. Never throws because of what it reads. */
    public static List<Finding> check(byte[] jar) {
        ClassRules rules = new ClassRules();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            ZipEntry entry = entries.getNextEntry();
            if (entry == null) {
                rules.unreadable("jar");
            }
            for (; entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".class")) {
                    rules.add(entry.getName(), entries);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            rules.unreadable("jar: " + unreadable.getMessage());
        }
        return rules.judged();
    }

    /** The same for a jar, or for a folder classes were compiled into. */
    public static List<Finding> check(Path jarOrFolder) throws IOException {
        if (!Files.isDirectory(jarOrFolder)) {
            return check(Files.readAllBytes(jarOrFolder));
        }
        ClassRules rules = new ClassRules();
        try (Stream<Path> files = Files.walk(jarOrFolder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    rules.add(file.toString(), bytes);
                }
            }
        }
        return rules.judged();
    }

    private void add(String file, InputStream bytes) throws IOException {
        if (file.endsWith("module-info.class") || file.endsWith("package-info.class")) {
            return;
        }
        byte[] content = bytes.readNBytes(LARGEST_CLASS + 1);
        if (content.length > LARGEST_CLASS || classes.size() >= MOST_CLASSES) {
            unreadable(file + ": more than " + MOST_CLASSES + " classes or one of more than " + (LARGEST_CLASS >> 20) + " MB");
            return;
        }
        try {
            ClassModel parsed = ClassFile.of().parse(content);
            String name = Names.of(parsed.thisClass());
            if (name.startsWith("java.") || classes.putIfAbsent(name, parsed) != null && !file.startsWith("META-INF/versions/")) {
                unreadable(file + ": " + name);
            } else if (file.startsWith("META-INF/versions/")) {
                // Whichever of them the platform's Java takes, each is read.
                classes.put(file, parsed);
            }
        } catch (IllegalArgumentException malformed) {
            unreadable(file + ": " + malformed.getMessage());
        }
    }

    private List<Finding> judged() {
        OwnCode code = new OwnCode(classes);
        Set<String> lasting = lasting(code);
        classes.forEach((name, parsed) -> {
            try {
                new StaticState(classes, code, parsed, lasting, findings).read();
                new ReachedCode(classes, parsed, findings).read();
            } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError malformed) {
                // The class-file library reads code when it is looked at; and a class may claim to extend itself.
                unreadable(name + ": " + malformed.getMessage());
            }
        });
        return new ArrayList<>(findings).stream().sorted(Comparator.comparing(Finding::code).thenComparing(Finding::input))
                .limit(MOST_FINDINGS).toList();
    }

    /** None where a class is malformed, which is said where it is read. */
    private Set<String> lasting(OwnCode code) {
        try {
            return StaticState.lasting(classes, code);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | StackOverflowError malformed) {
            return Set.of();
        }
    }

    private void unreadable(String what) {
        findings.add(Finding.refused("UNREADABLE",
                Text.of("每个类文件都必须能被平台读取", "Every class file can be read by the platform"), what,
                Text.of("用 JDK 25 或更早的 --release 重新编译，不使用预览特性，不带 java.* 的类和重复的类",
                        "compile it anew with --release 25 or lower, without preview features, without classes of java.* and without twins")));
    }
}
