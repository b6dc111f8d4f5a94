package io.dealerloop.pluginworker;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rights this process has given away, for good.
 *
 * @param enforced what it is kept from, and by what
 * @param missing what it could not be kept from, and why
 */
record Containment(Map<String, String> enforced, Map<String, String> missing) {

    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int CORE = 4;
    private static final int PROCESSES = 6;
    private static final int OPEN_FILES = 7;

    /**
     * Gives away what can be given away: files but the JDK and its own folder, sockets, processes, signals, new privileges.
     *
     * @param threads the most threads of this process' user; 0 = not limited here
     */
    static Containment enter(long pid, Path folder, Path classes, int threads) {
        Map<String, String> enforced = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        Kernel kernel;
        try {
            kernel = Kernel.linux();
        } catch (UnsupportedOperationException | LinkageError | IllegalCallerException otherSystem) {
            List.of("files", "network", "processes", "privileges").forEach(what -> missing.put(what, otherSystem.getMessage()));
            return new Containment(enforced, missing);
        }
        step("privileges", "no_new_privs", enforced, missing, () -> kernel.prctl(NO_NEW_PRIVILEGES, 1));
        kernel.limit(CORE, 0);
        kernel.limit(OPEN_FILES, 256);
        if (threads > 0) {
            step("threads", "RLIMIT_NPROC " + threads, enforced, missing, () -> kernel.limit(PROCESSES, threads));
        }
        step("files", "Landlock", enforced, missing, () -> {
            int version = Landlock.restrict(kernel, readable(folder, classes));
            provenFilesClosed();
            enforced.put("files", "Landlock ABI " + version);
        });
        step("network", "seccomp", enforced, missing, () -> Seccomp.restrict(kernel, pid));
        (missing.containsKey("network") ? missing : enforced).put("processes", missing.getOrDefault("network", "seccomp"));
        return new Containment(enforced, missing);
    }

    /** The JDK with the files its configuration links to, our own classes, the plugins, and chance. */
    private static List<Path> readable(Path folder, Path classes) throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        List<Path> readable = new ArrayList<>(List.of(java, folder, classes, Path.of("/dev/urandom"), Path.of("/dev/random")));
        Path security = java.resolve("conf/security/java.security");
        if (!security.toRealPath().startsWith(java.toRealPath())) {
            readable.add(security.toRealPath().getParent());
        }
        return readable;
    }

    private static void provenFilesClosed() throws IOException {
        try (FileInputStream open = new FileInputStream("/proc/self/status")) {
            throw new IOException("files outside can still be read");
        } catch (FileNotFoundException denied) {
            // As it should be.
        }
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private static void step(String what, String by, Map<String, String> enforced, Map<String, String> missing, Step step) {
        try {
            step.take();
            enforced.putIfAbsent(what, by);
        } catch (IOException | RuntimeException refused) {
            enforced.remove(what);
            missing.put(what, by + ": " + refused.getMessage());
        }
    }
}
