package io.dealerloop.pluginworker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Closes the file system but for reading some folders (Linux 5.13 and later). Counts for this thread and those it will make. */
final class Landlock {

    private static final int PATH_BENEATH = 1;
    private static final int AT_CWD = -100;
    private static final int PATH_CLOSE_ON_EXEC = 0x200000 | 0x80000;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;

    private Landlock() {}

    /** @return the version of Landlock that does it */
    static int restrict(Kernel kernel, List<Path> readable) throws IOException {
        SystemCalls numbers = kernel.numbers();
        int version = (int) kernel.call("landlock", numbers.landlockCreate(), 0, 0, 1);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment rules = arena.allocate(24, 8);
            rules.set(ValueLayout.JAVA_LONG, 0, fileRights(version));
            rules.set(ValueLayout.JAVA_LONG, 8, version >= 4 ? 0b11 : 0);
            rules.set(ValueLayout.JAVA_LONG, 16, version >= 6 ? 0b11 : 0);
            long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
            long ruleset = kernel.call("landlock_create_ruleset", numbers.landlockCreate(), rules.address(), size, 0);
            for (Path path : readable) {
                if (Files.exists(path)) {
                    allow(kernel, arena, ruleset, path);
                }
            }
            kernel.call("landlock_restrict_self", numbers.landlockRestrict(), ruleset, 0);
            kernel.call("close", numbers.close(), ruleset);
        }
        return version;
    }

    private static void allow(Kernel kernel, Arena arena, long ruleset, Path path) throws IOException {
        SystemCalls numbers = kernel.numbers();
        long file = kernel.call("open " + path, numbers.openat(), AT_CWD, arena.allocateFrom(path.toString()).address(), PATH_CLOSE_ON_EXEC, 0);
        MemorySegment rule = arena.allocate(16, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, Files.isDirectory(path) ? READ_FILE | READ_FOLDER : READ_FILE);
        rule.set(ValueLayout.JAVA_INT, 8, (int) file);
        kernel.call("landlock_add_rule", numbers.landlockAdd(), ruleset, PATH_BENEATH, rule.address(), 0);
        kernel.call("close", numbers.close(), file);
    }

    /** Everything that version knows: reading, writing, making and removing; since 2 moving, since 3 cutting off, since 5 devices. */
    private static long fileRights(int version) {
        int rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
        return (1L << rights) - 1;
    }
}
