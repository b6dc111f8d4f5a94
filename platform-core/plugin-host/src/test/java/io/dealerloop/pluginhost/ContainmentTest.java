package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a plugin in a worker cannot do, though its class loader shows it the whole of java.*: the same code that gets through in this
 * process is stopped there by the system.
 */
@EnabledOnOs(OS.LINUX)
class ContainmentTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static Workers workers;
    private static Shelf shelf;
    private static PluginHost host;
    private static int plugins;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        workers = new Workers(Limits.DEFAULTS);
        shelf = new Shelf();
        host = new PluginHost(Limits.DEFAULTS, workers, shelf);
    }

    @AfterAll
    static void end() {
        host.close();
    }

    private String tried(String code, boolean contained) {
        Path jar = planning("plugin" + ++plugins, """
                try {
                    %s
                } catch (Throwable stopped) {
                    throw new IllegalStateException("STOPPED " + stopped);
                }
                throw new IllegalStateException("GOT THROUGH");
                """.formatted(code)).into(folder);
        StandardRef ref = new StandardRef("plugin" + plugins, "1.0.0");
        if (!contained) {
            try (PluginHost here = PluginHost.inProcess(folder, GENEROUS, 2)) {
                return here.plan(Asker.PLATFORM, ref, Facts.deliveries(1), GENEROUS).getFirst().refusal().orElseThrow().message().en();
            }
        }
        shelf.put(jar, PluginLibrary.SHIPPED, null);
        return host.plan(Asker.PLATFORM, ref, Facts.deliveries(1), GENEROUS).getFirst().refusal().orElseThrow().message().en();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            reads a file         | new java.io.FileInputStream("/etc/passwd").close();                                           | Permission denied
            lists a folder       | java.nio.file.Files.list(java.nio.file.Path.of("/")).close();                                 | AccessDenied
            reads its process    | java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/environ"));                  | AccessDenied
            writes a file        | java.nio.file.Files.createTempFile("a", "b");                                                 | STOPPED
            writes beside itself | java.nio.file.Files.writeString(java.nio.file.Path.of(System.getProperty("java.io.tmpdir"), "x" + System.nanoTime()), "x"); | AccessDenied
            opens a socket       | java.nio.channels.SocketChannel.open().close();                                               | not permitted
            opens a server       | new java.net.ServerSocket(0).close();                                                         | not permitted
            sends a packet       | new java.net.DatagramSocket().close();                                                        | not permitted
            starts a program     | new ProcessBuilder("/bin/true").start().waitFor();                                            | STOPPED
            """)
    void is_stopped(String what, String code, String by) {
        assertThat(tried(code, false)).contains("GOT THROUGH");
        assertThat(tried(code, true)).contains("STOPPED").containsIgnoringCase(by);
    }

    @Test
    void the_environment_is_empty() {
        String code = "if (System.getenv().isEmpty()) { throw new IllegalStateException(\"EMPTY\"); }";

        assertThat(tried(code, false)).contains("GOT THROUGH");
        assertThat(tried(code, true)).contains("EMPTY");
    }

    @Test
    void a_signal_to_the_platform_is_stopped() {
        assertThat(tried("if (!ProcessHandle.of(%d).map(ProcessHandle::destroyForcibly).orElse(false)) { throw new IllegalStateException(\"NO\"); }"
                .formatted(ProcessHandle.current().pid()), true)).contains("STOPPED");
    }

    @Test
    void native_code_is_out_of_reach_even_by_reflection() {
        assertThat(tried("""
                Class<?> linker = Class.forName("java.lang.foreign.Linker");
                Class<?> layouts = Class.forName("java.lang.foreign.FunctionDescriptor");
                Class<?> layout = Class.forName("[Ljava.lang.foreign.MemoryLayout;");
                Class<?> options = Class.forName("[Ljava.lang.foreign.Linker$Option;");
                Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
                Object descriptor = layouts.getMethod("ofVoid", layout).invoke(null, java.lang.reflect.Array.newInstance(layout.getComponentType(), 0));
                linker.getMethod("downcallHandle", layouts, options).invoke(linker.getMethod("nativeLinker").invoke(null), descriptor,
                        java.lang.reflect.Array.newInstance(options.getComponentType(), 0));
                """, true)).contains("STOPPED").contains("InvocationTargetException");
    }

    @Test
    void the_host_says_what_is_enforced_and_by_what() {
        host.plan(Asker.PLATFORM, new StandardRef("none", "1"), Facts.deliveries(1), GENEROUS);
        tried("", true);

        assertThat(host.workers()).isNotEmpty().allSatisfy(worker -> {
            assertThat(worker.enforced()).containsKeys("files", "network", "processes", "privileges", "memory", "cpu", "threads", "environment");
            assertThat(worker.contained()).isTrue();
            assertThat(worker.residentBytes()).isPositive();
        });
    }

    @Test
    void a_worker_that_could_not_be_contained_carries_a_mark() {
        WorkerState state = new WorkerState("partner", 1, Instant.EPOCH, List.of(), 0, -1, Map.of(),
                Map.of("files", "only Linux can take it away", "network", "no"));

        assertThat(state.contained()).isFalse();
        assertThat(state.mark()).contains("not contained: files, network");
    }
}
