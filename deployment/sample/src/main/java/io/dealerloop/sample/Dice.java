package io.dealerloop.sample;

import java.util.List;
import java.util.SplittableRandom;

/** All chance in the sample comes from here, so that a seed decides everything. Not for use by several threads. */
final class Dice {

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice of their own for a subject: adding a store or a customer leaves the others as they were. */
    static Dice of(long seed, String subject) {
        long mixed = seed;
        for (int i = 0; i < subject.length(); i++) {
            mixed = mixed * 0x100000001b3L ^ subject.charAt(i);
        }
        return new Dice(new SplittableRandom(mixed));
    }

    /** A whole number from {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** True that often, in percent. */
    boolean percent(double chance) {
        return random.nextDouble() * 100 < chance;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    char one(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** One of the choices; earlier ones come up more often. */
    <T> T early(List<T> choices) {
        double at = random.nextDouble();
        return choices.get((int) (at * at * choices.size()));
    }

    /** Index drawn by weight. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int at = random.nextInt(total);
        int index = 0;
        while (at >= weights[index]) {
            at -= weights[index++];
        }
        return index;
    }

    String digits(int count) {
        char[] digits = new char[count];
        for (int i = 0; i < count; i++) {
            digits[i] = (char) ('0' + random.nextInt(10));
        }
        return new String(digits);
    }

    /** About {@code mean}, within a factor of roughly two either way, small values likelier: distances, prices, durations. */
    int around(int mean) {
        double spread = (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
        return (int) Math.round(mean * Math.pow(2, 2 * spread - 1));
    }
}
