package io.dealerloop.spi;

import java.util.List;

/** Lists as they are handed in by plugins, which may be of any kind and claim any length. */
final class Copied {

    private Copied() {}

    /**
     * A copy that nobody can change. What already says that it is too long is refused before it is copied: ten million entries would fill the
     * memory, and the processor's caches, of whoever looks at them.
     *
     * @param refused how the refusal begins, up to the number of entries: "A script has 1 to 30 steps"
     */
    static <T> List<T> atMost(int most, List<T> given, String refused) {
        refuseBeyond(most, given.size(), refused);
        List<T> copy = List.copyOf(given);
        refuseBeyond(most, copy.size(), refused);
        return copy;
    }

    private static void refuseBeyond(int most, int size, String refused) {
        if (size > most) {
            throw new IllegalArgumentException(refused + ", got " + size);
        }
    }
}
