package io.dealerloop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealerloop.spi.Contract;
import io.dealerloop.spi.Slots;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** docs/plugin-guide.md is true: its snippets compile as they stand and make a standard that passes the kit. */
class PluginGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS_NAME = Pattern.compile("class (\\w+)");

    @TempDir
    static Path work;

    private static String guide;

    @BeforeAll
    static void compile_the_snippets() throws IOException {
        guide = Files.readString(Path.of("../../docs/plugin-guide.md"));
        List<String> arguments = new ArrayList<>(List.of("-d", work.resolve("classes").toString(), "-cp",
                System.getProperty("java.class.path"), "-proc:full", "-Xlint:all,-processing", "-Werror"));
        for (String snippet : JAVA.matcher(guide).results().map(found -> found.group(1)).toList()) {
            MatchResult name = CLASS_NAME.matcher(snippet).results().findFirst().orElseThrow();
            arguments.add(Files.writeString(work.resolve(name.group(1) + ".java"), snippet).toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), System.err,
                arguments.toArray(String[]::new));
        assertThat(exit).as("the guide's snippets compile").isZero();
    }

    @TestFactory
    Stream<DynamicTest> the_guides_standard_passes_the_kit() throws ReflectiveOperationException, IOException {
        URLClassLoader loader = new URLClassLoader(new URL[] {work.resolve("classes").toUri().toURL()});
        Constructor<?> constructor = loader.loadClass("com.example.chenfeng.ChenfengConformanceTest").getDeclaredConstructor();
        constructor.setAccessible(true);
        return Stream.of(StandardConformance.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                // The guide's test stands beside its standard here, and a test may reach for the kit.
                .filter(method -> !method.getName().equals("it_stays_inside_the_contract"))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method, constructor.newInstance())));
    }

    private static void run(Method method, Object test) throws ReflectiveOperationException {
        method.setAccessible(true);
        method.invoke(test);
    }

    @Test
    void pf4j_finds_the_guides_standard() throws IOException {
        assertThat(Files.readString(work.resolve("classes/META-INF/extensions.idx"))).contains("com.example.chenfeng.Chenfeng");
    }

    @Test
    void the_guide_names_every_slot_and_the_contract_of_today() {
        assertThat(guide).contains(Slots.ALL.stream().map(slot -> "`" + slot + "`").toList());
        assertThat(guide).contains("built against, `" + Contract.version() + "`");
    }
}
