package io.dealerloop.spi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import javassist.CtClass;
import javassist.CtMethod;
import javax.tools.ToolProvider;

/** Two contracts held against each other. */
final class Contracts {

    private Contracts() {}

    /** What would break a plugin: a sentence each. What was experimental before does not count. */
    static List<String> incompatible(Path old, Path now) {
        List<String> broken = new ArrayList<>();
        for (JApiClass type : compare(old, now)) {
            if (type.getOldClass().map(Contracts::experimental).orElse(false)) {
                continue;
            }
            tell(type.getFullyQualifiedName(), type, broken);
            type.getSuperclass().getCompatibilityChanges().forEach(change -> tell(type.getFullyQualifiedName() + " extends", type.getSuperclass(), broken));
            type.getInterfaces().forEach(face -> tell(type.getFullyQualifiedName() + " implements " + face.getFullyQualifiedName(), face, broken));
            for (JApiField field : type.getFields()) {
                tell(type.getFullyQualifiedName() + "." + field.getName(), field, broken);
            }
            type.getConstructors().forEach(made -> tell(behaviour(type, made), made, broken));
            for (JApiMethod method : type.getMethods()) {
                if (!method.getOldMethod().map(Contracts::experimental).orElse(false)) {
                    tell(behaviour(type, method), method, broken);
                }
            }
        }
        return broken.stream().distinct().toList();
    }

    private static String behaviour(JApiClass type, JApiBehavior member) {
        return type.getFullyQualifiedName() + "." + member.getName();
    }

    private static void tell(String where, JApiCompatibility part, List<String> broken) {
        if (!part.isBinaryCompatible() || !part.isSourceCompatible()) {
            part.getCompatibilityChanges().stream()
                    .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                    .forEach(change -> broken.add(where + ": " + change.getType()));
        }
    }

    static boolean changed(Path old, Path now) {
        return compare(old, now).stream().anyMatch(type -> type.getChangeStatus() != JApiChangeStatus.UNCHANGED
                && !(type.getFullyQualifiedName().endsWith(".Contract")));
    }

    private static List<JApiClass> compare(Path old, Path now) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        return new JarArchiveComparator(options).compare(new JApiCmpArchive(old.toFile(), "old"), new JApiCmpArchive(now.toFile(), "now"));
    }

    /** A mark on a type counts for the types within it. */
    private static boolean experimental(CtClass type) {
        try {
            return type.hasAnnotation(Experimental.class.getName())
                    || type.getDeclaringClass() != null && experimental(type.getDeclaringClass());
        } catch (javassist.NotFoundException absent) {
            return false;
        }
    }

    private static boolean experimental(CtMethod method) {
        return method.hasAnnotation(Experimental.class.getName());
    }

    /** Every mark, by type or by type and method. */
    static Map<String, Experimental> experimental(Path classes) throws IOException {
        Map<String, Experimental> marks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class") && !each.toString().endsWith("-info.class")).toList()) {
                String name = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, Contracts.class.getClassLoader());
                Optional.ofNullable(type.getAnnotation(Experimental.class)).ifPresent(mark -> marks.put(type.getSimpleName(), mark));
                for (Method method : type.getDeclaredMethods()) {
                    Optional.ofNullable(method.getAnnotation(Experimental.class))
                            .ifPresent(mark -> marks.put(type.getSimpleName() + "." + method.getName(), mark));
                }
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
        return marks;
    }

    /** @param sources by file name */
    static Path compiled(Map<String, String> sources, Path folder) {
        try {
            List<String> arguments = new ArrayList<>(List.of("-d", folder.resolve("classes").toString(), "-cp", pf4j(), "-proc:none", "-nowarn"));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve("sources").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source.getValue()).toString());
            }
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            if (ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException(errors.toString(StandardCharsets.UTF_8));
            }
            return packed(folder.resolve("classes"), folder.resolve("contract.jar"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of the class path only what a contract may use: the contract of today must not stand in for a missing source. */
    private static String pf4j() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).filter(entry -> entry.contains("pf4j"))
                .findFirst().orElseThrow();
    }

    static Path packed(Path classes, Path jar) {
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What git says; empty where there is no git, no repository or no such thing. */
    static Optional<String> git(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("git"));
            command.addAll(List.of(arguments));
            Process git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(arguments[0].equals("show") ? said : said.strip()) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
