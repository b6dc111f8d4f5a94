package io.dealerloop.pluginworker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Puts threads of this process behind everybody else's on the machine (Linux, {@code SCHED_IDLE}): they get the processor while nobody wants
 * it, and whoever wakes takes it from them at once. There is no way back, nor need there be: threads that run plugins live for one batch.
 */
final class Leftovers {

    /** Where the system knows no such thing, and in the platform's own process. */
    static final Leftovers NONE = new Leftovers(null);

    private static final int IDLE = 5;
    /** The clock of what one thread has taken, by its number. */
    private static final int OF_THREAD = 0b110;

    private final Kernel kernel;

    private Leftovers(Kernel kernel) {
        this.kernel = kernel;
    }

    static Leftovers here() {
        try {
            return new Leftovers(Kernel.linux());
        } catch (UnsupportedOperationException | LinkageError | IllegalCallerException otherSystem) {
            return NONE;
        }
    }

    /** The running thread's number for the kernel; 0 = cannot be told here. */
    int thread() {
        try {
            return kernel == null ? 0 : (int) kernel.call("gettid", kernel.numbers().thread());
        } catch (IOException refused) {
            return 0;
        }
    }

    /** Nanoseconds that thread has had of the processor; 0 when it is gone. */
    long taken(int thread) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(16, 8);
            kernel.call("clock_gettime", kernel.numbers().clock(), (long) ~thread << 3 | OF_THREAD, time.address());
            return time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L + time.get(ValueLayout.JAVA_LONG, 8);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** From now on that thread, and those it starts, get what others leave. */
    void only(int thread) {
        try (Arena arena = Arena.ofConfined()) {
            kernel.call("sched_setscheduler", kernel.numbers().scheduler(), thread, IDLE, arena.allocate(4, 4).address());
        } catch (IOException gone) {
            // Then it takes nothing from anybody any more.
        }
    }
}
