package io.dealerloop.pluginworker;

import io.dealerloop.spi.Text;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What travels between the platform and a worker: a length, a kind, the number of what it belongs to, a body.
 *
 * @param id the batch, loading or look at the vitals it belongs to
 */
public record Frame(Kind kind, long id, byte[] body) {

    /** The largest body; whatever is larger is split by the platform and refused from a plugin. */
    public static final int LARGEST = 16 << 20;

    /** The largest a worker sends: a full frame of replies with the largest answer on top. */
    public static final int LARGEST_REPLY = 2 << 20;

    static final int HEAD = 4 + 1 + 8;

    public enum Kind {
        /** From the worker, first of all: {@link Hello}. */
        HELLO,
        /** To the worker: {@link Loading}. */
        LOAD,
        /** From the worker: {@link Loaded}. */
        LOADED,
        /** To the worker: a {@link Batch} and its questions. */
        ASK,
        /** From the worker: replies to some of a batch's questions. */
        REPLIES,
        /** From the worker: the last replies, if there are any left; nothing more comes of that batch. */
        DONE,
        /** To the worker: nobody waits for that batch any more. */
        GIVE_UP,
        /** From the worker: a thread of a plugin hangs and does not end when interrupted. */
        STUCK,
        /** To the worker: {@link Loading#plugin} is not needed any more. */
        UNLOAD,
        /** To the worker: how are you; and its answer, {@link Vitals}. */
        VITALS;

        private static final Kind[] ALL = values();
    }

    public static final byte[] EMPTY = {};

    /**
     * Who calls.
     *
     * @param secret what the platform handed to the process it started
     * @param enforced what the process is kept from, and by what
     * @param notContained what it is not kept from, and why
     */
    public record Hello(String contract, String secret, long pid, Map<String, String> enforced,
            Map<String, String> notContained) {}

    /** A plugin version to be loaded. @param file the jar's name in the worker's folder; empty when unloading */
    public record Loading(String plugin, String file) {}

    /** What came of it: one of the two. */
    public record Loaded(Optional<Parts.Offer> offer, Optional<Text> problem) {}

    /**
     * Head of a batch.
     *
     * @param alone whether each reply must be on its way before the next question is asked, and the batch ends at the first that hangs
     */
    public record Batch(String plugin, String question, long answerLimitMillis, long deadlineMillis, int concurrency, boolean alone,
            int count) {}

    /**
     * A worker's state after a collection of garbage.
     *
     * @param classes classes loaded
     * @param heapBytes memory of the heap in use
     * @param lingering unloaded plugins whose class loaders are still there
     */
    public record Vitals(long classes, long heapBytes, int threads, int lingering) {}

    /**
     * Reads one frame; what announces a larger body than it may have is refused before a byte of that is read.
     *
     * @throws EOFException when the other side is gone
     */
    public static Frame read(DataInputStream in, int largest) throws IOException {
        int length = in.readInt();
        int kind = in.readUnsignedByte();
        long id = in.readLong();
        if (length < 0 || length > largest || kind >= Kind.ALL.length) {
            throw new IOException("A frame of kind " + kind + " with " + length + " bytes is none of ours");
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new Frame(Kind.ALL[kind], id, body);
    }
}
