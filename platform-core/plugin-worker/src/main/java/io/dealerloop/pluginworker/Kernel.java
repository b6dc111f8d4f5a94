package io.dealerloop.pluginworker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** The Linux kernel, as far as it is asked to take rights away: system calls by number. */
final class Kernel {

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO = STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

    private final SystemCalls numbers;
    private final MethodHandle syscall;

    private Kernel(SystemCalls numbers, MethodHandle syscall) {
        this.numbers = numbers;
        this.syscall = syscall;
    }

    /** @throws UnsupportedOperationException on other systems and processors */
    static Kernel linux() {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new UnsupportedOperationException("only Linux can take it away");
        }
        SystemCalls numbers = SystemCalls.of(System.getProperty("os.arch"));
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        return new Kernel(numbers, linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word), Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno")));
    }

    SystemCalls numbers() {
        return numbers;
    }

    /** @throws IOException naming the error's number when the kernel refuses */
    long call(String what, int number, long... arguments) throws IOException {
        long[] five = Arrays.copyOf(arguments, 5);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = (long) syscall.invokeExact(state, (long) number, five[0], five[1], five[2], five[3], five[4]);
            if (result < 0) {
                throw new IOException(what + " failed, error " + state.get(ValueLayout.JAVA_INT, ERRNO));
            }
            return result;
        } catch (IOException | RuntimeException | Error expected) {
            throw expected;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void prctl(int option, long value) throws IOException {
        call("prctl", numbers.prctl(), option, value);
    }

    void limit(int resource, long most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limit = arena.allocate(16, 8);
            limit.set(ValueLayout.JAVA_LONG, 0, most);
            limit.set(ValueLayout.JAVA_LONG, 8, most);
            call("prlimit", numbers.prlimit(), 0, resource, limit.address());
        } catch (IOException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }
}
