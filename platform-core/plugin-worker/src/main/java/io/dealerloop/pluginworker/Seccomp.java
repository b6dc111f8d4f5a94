package io.dealerloop.pluginworker;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter that refuses system calls, for every thread of this process and for good: no socket, no program, no other process, no signal
 * to anybody else. Threads may still be made.
 */
final class Seccomp {

    private static final int SET_FILTER = 1;
    private static final int ALL_THREADS = 1;

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050000 | 1;
    private static final int NO_SUCH_CALL = 0x00050000 | 38;

    private static final int NUMBER = 0;
    private static final int PROCESSOR = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int OTHER_TABLE = 0x40000000;
    private static final int CLONE_THREAD = 0x00010000;

    private record Instruction(int code, int then, int otherwise, int value) {}

    private Seccomp() {}

    static void restrict(Kernel kernel, long pid) throws IOException {
        List<Instruction> program = program(kernel.numbers(), pid);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment filter = arena.allocate(8L * program.size(), 8);
            for (int i = 0; i < program.size(); i++) {
                Instruction instruction = program.get(i);
                filter.set(ValueLayout.JAVA_SHORT, 8L * i, (short) instruction.code());
                filter.set(ValueLayout.JAVA_BYTE, 8L * i + 2, (byte) instruction.then());
                filter.set(ValueLayout.JAVA_BYTE, 8L * i + 3, (byte) instruction.otherwise());
                filter.set(ValueLayout.JAVA_INT, 8L * i + 4, instruction.value());
            }
            MemorySegment head = arena.allocate(16, 8);
            head.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
            head.set(ValueLayout.JAVA_LONG, 8, filter.address());
            long thread = kernel.call("seccomp", kernel.numbers().seccomp(), SET_FILTER, ALL_THREADS, head.address());
            if (thread != 0) {
                throw new IOException("seccomp could not reach thread " + thread);
            }
        }
    }

    private static List<Instruction> program(SystemCalls numbers, long pid) {
        List<Instruction> program = new ArrayList<>();
        program.add(new Instruction(LOAD, 0, 0, PROCESSOR));
        program.add(new Instruction(IF_EQUAL, 1, 0, numbers.audit()));
        program.add(new Instruction(RETURN, 0, 0, KILL));
        program.add(new Instruction(LOAD, 0, 0, NUMBER));
        // From here on a jump to the end is a jump over what is left of the list, the two questions on arguments and "allowed".
        int[] refused = numbers.refused();
        int left = refused.length + 1 + TAIL;
        program.add(new Instruction(IF_AT_LEAST, left - 1, 0, OTHER_TABLE));
        for (int i = 0; i < refused.length; i++) {
            program.add(new Instruction(IF_EQUAL, left - 2 - i, 0, refused[i]));
        }
        program.add(new Instruction(IF_EQUAL, 0, 1, numbers.clone3()));
        program.add(new Instruction(RETURN, 0, 0, NO_SUCH_CALL));
        program.add(new Instruction(IF_EQUAL, 0, 2, numbers.start()));
        program.add(new Instruction(LOAD, 0, 0, FIRST_ARGUMENT));
        program.add(new Instruction(IF_ANY_BIT, 3, 4, CLONE_THREAD));
        program.add(new Instruction(IF_EQUAL, 0, 2, numbers.threadKill()));
        program.add(new Instruction(LOAD, 0, 0, FIRST_ARGUMENT));
        program.add(new Instruction(IF_EQUAL, 0, 1, (int) pid));
        program.add(new Instruction(RETURN, 0, 0, ALLOW));
        program.add(new Instruction(RETURN, 0, 0, NOT_PERMITTED));
        return program;
    }

    /** Instructions behind the list, but for the last: the one that refuses. */
    private static final int TAIL = 9;
}
