package io.dealerloop.pluginhost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a worker is started: the JVM this one runs on, with limits, a little below the platform in priority, without network where the system
 * lets an ordinary user leave it, and without a word of the environment.
 */
final class Launch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Launch.class.getName());
    private static final String MODULE = "io.dealerloop.pluginworker";
    /** About half the weight of the platform's own threads: lower, and on a full machine no plugin would be answered in time. */
    private static final String PRIORITY = "3";
    private static final String LOWEST_PRIORITY = "19";
    /**
     * Linux shares the processor among sessions first and among the threads of each afterwards: in the platform's own session a looping plugin, however
     * low its priority, would weigh as much as the whole database beside it. A moment's patience, for an ordinary user may write ten times a second only.
     */
    private static final String SESSION = """
            until echo "$0" > /proc/self/autogroup || [ "$tried" = ... ]; do tried="$tried."; sleep 0.1; done 2> /dev/null
            exec env -i "$@\"""";
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    /** Asked once: what the system allows does not change while we run. */
    private static final class Allowed {
        private static final boolean NAMESPACES = LINUX && works("unshare", "--user", "--net", "true");
        private static final boolean SESSIONS = LINUX && Files.isWritable(Path.of("/proc/self/autogroup")) && works("setsid", "sh", "-c", SESSION, PRIORITY, "true");
        private static final boolean NICE = works("nice", "-n", PRIORITY, "true");
        private static final boolean LEFTOVERS = LINUX && works("chrt", "--idle", "0", "true");
        private static final boolean ORDINARY_USER = LINUX && !isRoot();
    }

    private final Limits limits;
    private final OwnFolder folder;
    private final Path classes;

    /** @param folder the host's own; closed with this */
    Launch(Limits limits, OwnFolder folder) {
        this.limits = limits;
        this.folder = folder;
        this.classes = unpacked(folder.path());
    }

    Path folder() {
        return folder.path();
    }

    Limits limits() {
        return limits;
    }

    private static Path unpacked(Path folder) {
        try (InputStream jar = Launch.class.getResourceAsStream("worker.jar")) {
            Path classes = Files.createDirectory(folder.resolve("classes")).resolve("worker.jar");
            Files.copy(jar, classes, StandardCopyOption.REPLACE_EXISTING);
            return classes;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The plugin worker cannot be unpacked into " + folder, unwritable);
        }
    }

    /** @param apart whether it gets only what others leave of the processor */
    Process start(Path own, Path socket, boolean apart) throws IOException {
        List<String> command = new ArrayList<>();
        if (Allowed.SESSIONS) {
            command.addAll(List.of("setsid", "sh", "-c", SESSION, apart ? LOWEST_PRIORITY : PRIORITY));
        }
        if (apart && Allowed.LEFTOVERS) {
            command.addAll(List.of("chrt", "--idle", "0"));
        } else if (Allowed.NICE) {
            command.addAll(List.of("nice", "-n", apart ? LOWEST_PRIORITY : PRIORITY));
        }
        if (Allowed.NAMESPACES) {
            command.addAll(List.of("unshare", "--user", "--net"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // One thread for each compiler: what is asked every morning is compiled well. What dies again and again never gets that far.
        command.addAll(apart ? List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1") : List.of("-XX:CICompilerCount=2"));
        command.addAll(List.of(
                "-Xmx" + limits.memoryMegabytes() + "m", "-Xms16m", "-Xss512k", "-XX:MaxMetaspaceSize=96m", "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:-UseContainerSupport",
                "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + own.resolve("crash.log"), "-Xrs",
                "--finalization=disabled", "--illegal-native-access=deny", "--enable-native-access=" + MODULE, "-Djava.io.tmpdir=" + own, "-Duser.home=" + own,
                "-Duser.timezone=UTC", "-Duser.language=en", "-Dfile.encoding=UTF-8", "-Dslf4j.internal.verbosity=ERROR",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
                "--module-path", classes.toString(), "--module", MODULE + "/" + MODULE + ".Worker",
                socket.toString(), own.toString(), classes.getParent().toString(), Integer.toString(processLimit())));
        ProcessBuilder builder = new ProcessBuilder(command).directory(own.toFile()).redirectErrorStream(true);
        // setsid, chrt, nice and unshare are looked for by this process, along its own path; the worker hears nothing of it.
        builder.environment().clear();
        return builder.start();
    }

    /** Counts in a user namespace of its own only: elsewhere it would count everything this user runs. */
    private int processLimit() {
        return Allowed.NAMESPACES && Allowed.ORDINARY_USER ? limits.threads() + 40 : 0;
    }

    /** What holds from outside, added to what the worker says it gave away. */
    Map<String, String> enforced(Map<String, String> byItself) {
        Map<String, String> enforced = new LinkedHashMap<>(byItself);
        enforced.put("memory", "-Xmx" + limits.memoryMegabytes() + "m" + (LINUX ? ", the process watched up to " + (limits.residentBytes() >> 20) + " MB" : ""));
        enforced.put("environment", "empty");
        if (LINUX) {
            enforced.merge("threads", "watched up to " + limits.threads(), (inside, outside) -> inside + ", " + outside);
            enforced.put("cpu", (Allowed.SESSIONS ? "a share of its own, " : "") + (Allowed.NICE ? "nice " + PRIORITY + ", " : "") + "watched");
        }
        if (Allowed.NAMESPACES) {
            enforced.merge("network", "namespace without network", (inside, outside) -> inside + ", " + outside);
        }
        return enforced;
    }

    Map<String, String> notContained(Map<String, String> byItself) {
        Map<String, String> missing = new LinkedHashMap<>(byItself);
        if (Allowed.NAMESPACES) {
            missing.remove("network");
        }
        if (!LINUX) {
            missing.put("threads", "only Linux tells how many there are");
        }
        return missing;
    }

    @Override
    public void close() {
        folder.close();
    }

    /** Deletes a folder of ours with everything in it. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException leftBehind) {
            LOG.log(System.Logger.Level.DEBUG, "Left behind: " + folder, leftBehind);
        }
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return true;
        }
    }
}
