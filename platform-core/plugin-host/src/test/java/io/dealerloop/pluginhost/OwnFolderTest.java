package io.dealerloop.pluginhost;

import static io.dealerloop.pluginhost.PluginJarBuilder.planning;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a platform leaves behind that was ended by kill -9: nothing, once the next one has started. */
class OwnFolderTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    @TempDir
    Path jars;

    @Test
    @EnabledOnOs(OS.LINUX)
    void after_a_kill_the_workers_end_by_themselves_and_the_next_start_removes_the_folder() throws Exception {
        Path good = planning("good", "return call(delivery);").into(jars);
        Path endless = planning("endless", "long x = 0; while (x >= 0) { x = (x + 1) & 0xffff; } return null;").into(jars);
        Process platform = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + temporary, DoomedPlatform.class.getName(), good.toString(),
                endless.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader says = new BufferedReader(new InputStreamReader(platform.getInputStream(), StandardCharsets.UTF_8))) {
            List<Long> workers = Arrays.stream(says.readLine().split(" ")).map(Long::valueOf).toList();
            assertThat(workers).hasSize(3).noneMatch(OwnFolderTest::gone);
            Path its = folders().getFirst();

            try (OwnFolder beside = OwnFolder.in(temporary)) {
                assertThat(folders()).as("another node's folder stays").containsExactlyInAnyOrder(its, beside.path());

                platform.destroyForcibly().waitFor();
                long end = System.nanoTime() + GENEROUS.toNanos();
                while (!workers.stream().allMatch(OwnFolderTest::gone)) {
                    assertThat(System.nanoTime()).as("the workers end by themselves").isLessThan(end);
                    Thread.onSpinWait();
                }
                assertThat(its).exists();

                try (OwnFolder next = OwnFolder.in(temporary)) {
                    assertThat(folders()).as("what was left behind is gone").containsExactlyInAnyOrder(beside.path(), next.path());
                }
            }
            assertThat(folders()).isEmpty();
        } finally {
            platform.destroyForcibly();
        }
    }

    @Test
    void what_was_never_owned_is_removed_only_when_it_is_old_and_empty() throws Exception {
        Path halfMade = Files.createDirectory(temporary.resolve("dealerloop-plugins1"));
        Path foreign = Files.createDirectory(temporary.resolve("dealerloop-plugins2"));
        Files.createDirectory(foreign.resolve("classes"));
        Path fresh = Files.createDirectory(temporary.resolve("dealerloop-plugins3"));
        Path file = Files.createFile(temporary.resolve("dealerloop-plugins4"));
        Path other = Files.createDirectory(temporary.resolve("something-else"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        for (Path old : List.of(halfMade, foreign, other)) {
            Files.setLastModifiedTime(old, yesterday);
        }

        try (OwnFolder own = OwnFolder.in(temporary)) {
            assertThat(own.path()).exists();
            assertThat(halfMade).doesNotExist();
            assertThat(List.of(foreign, fresh, file, other)).allMatch(Files::exists);
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(path -> path.getFileName().toString().startsWith("dealerloop-plugins")).toList();
        }
    }

    /** Ended, whether or not whoever adopted it has looked. */
    private static boolean gone(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
        } catch (IOException noSuchProcess) {
            return true;
        }
    }
}
