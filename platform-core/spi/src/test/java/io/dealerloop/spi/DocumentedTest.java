package io.dealerloop.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author of a standard has the contract's own words and nothing else: every public type, method and constant has some. */
class DocumentedTest {

    @TempDir
    Path work;

    @Test
    void everything_public_says_what_it_means() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, Locale.ENGLISH, null)) {
            boolean compiled = compiler.getTask(null, files, told, List.of("-d", work.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none",
                    "-Xdoclint:missing/public", "-Xmaxwarns", "1000"), null, files.getJavaFileObjectsFromPaths(sources)).call();
            assertThat(compiled).isTrue();
        }

        assertThat(told.getDiagnostics().stream().filter(each -> each.getMessage(Locale.ENGLISH).matches("no (comment|main description)"))
                .filter(each -> !isCompactConstructor(each)).map(each -> each.getSource().getName() + ":" + each.getLineNumber())).isEmpty();
        // That it looks at all: a compact constructor has no comment, and needs none.
        assertThat(told.getDiagnostics()).anyMatch(DocumentedTest::isCompactConstructor);
    }

    /** Its record's components are documented with the record. */
    private static boolean isCompactConstructor(Diagnostic<? extends JavaFileObject> told) {
        try {
            String line = told.getSource().getCharContent(true).toString().lines().toList().get((int) told.getLineNumber() - 1);
            return line.strip().matches("public [A-Z]\\w* \\{");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
