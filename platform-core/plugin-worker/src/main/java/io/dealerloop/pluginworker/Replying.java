package io.dealerloop.pluginworker;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Sends a batch's replies as they come: several in a frame, unless each must be on its way before the next question. */
final class Replying<A> implements Asking.Listener<A> {

    private static final int FULL = 8 << 10;
    private static final long SOON = 20_000_000;

    private final long id;
    private final boolean alone;
    private final FrameWriter writer;
    private final AtomicBoolean hung = new AtomicBoolean();
    private final Wire.Written<A> written;
    private long sent = System.nanoTime();
    private boolean ended;

    Replying(long id, Question<?, A> question, boolean alone, FrameWriter writer) {
        this.id = id;
        this.alone = alone;
        this.written = new Wire.Written<>(question);
        this.writer = writer;
    }

    @Override
    public void replied(int index, Reply<A> reply) {
        if (reply.is(Failure.HUNG)) {
            hung.set(true);
        }
        synchronized (this) {
            written.add(index, reply);
            if (alone) {
                frames().forEach(writer::sendSurely);
            } else if (written.size() > FULL || System.nanoTime() - sent > SOON) {
                frames().forEach(writer::send);
            }
        }
    }

    private List<Frame> frames() {
        sent = System.nanoTime();
        return written.taken().stream().map(bytes -> new Frame(Frame.Kind.REPLIES, id, bytes)).toList();
    }

    boolean hung() {
        return hung.get();
    }

    /** The thread that answered sends the last replies itself: whoever watched over it would first have to wake up. */
    @Override
    public void answered() {
        end(writer::sendNow);
    }

    /** Sends what is left, the last of it as {@link Frame.Kind#DONE}. */
    void end() {
        end(writer::send);
    }

    private synchronized void end(Consumer<Frame> last) {
        if (ended) {
            return;
        }
        ended = true;
        List<Frame> left = frames();
        left.stream().limit(Math.max(0, left.size() - 1)).forEach(writer::send);
        last.accept(new Frame(Frame.Kind.DONE, id, left.isEmpty() ? Frame.EMPTY : left.getLast().body()));
    }
}
