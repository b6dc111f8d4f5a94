package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Frame;
import io.dealerloop.pluginworker.FrameWriter;
import io.dealerloop.pluginworker.Wire;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The connection to one worker: whoever sends something with a number hears what comes back under it. */
final class Line {

    /** What everybody who waits hears when the worker is gone. */
    static final Frame GONE = new Frame(Frame.Kind.DONE, -1, Frame.EMPTY);

    /** What is heard under one number. */
    final class Call implements AutoCloseable {

        private final long id = ids.incrementAndGet();
        private final BlockingQueue<Frame> inbox = new LinkedBlockingQueue<>();

        private Call() {
            inboxes.put(id, inbox);
            if (closed) {
                inbox.add(GONE);
            }
        }

        void send(Frame.Kind kind, byte[] body) {
            writer.sendNow(new Frame(kind, id, body));
        }

        /** @return the next frame, {@link #GONE}, or {@code null} when nothing came in time */
        Frame hear(long nanos) throws InterruptedException {
            return inbox.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        }

        long id() {
            return id;
        }

        @Override
        public void close() {
            inboxes.remove(id);
        }
    }

    private final long pid;
    private final DataInputStream in;
    private final FrameWriter writer;
    private final Frame.Hello hello;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, BlockingQueue<Frame>> inboxes = new ConcurrentHashMap<>();
    private volatile long lastHeard = System.nanoTime();
    private volatile boolean stuck;
    private volatile boolean closed;

    /** Waits for the other side to say who it is. */
    Line(SocketChannel channel, long pid) throws IOException {
        this.pid = pid;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 64 << 10));
        this.hello = Wire.read(Frame.read(in, Frame.LARGEST_REPLY).body(), Frame.Hello.class);
        this.writer = new FrameWriter(channel, "to plugin worker " + pid);
    }

    Frame.Hello hello() {
        return hello;
    }

    /** @param whenOver told how it ended */
    void listen(Consumer<String> whenOver) {
        Thread.ofPlatform().name("from plugin worker " + pid).daemon().inheritInheritableThreadLocals(false).start(() -> hear(whenOver));
    }

    private void hear(Consumer<String> whenOver) {
        String how = "it closed its connection";
        try {
            while (true) {
                Frame frame = Frame.read(in, Frame.LARGEST_REPLY);
                lastHeard = System.nanoTime();
                switch (frame.kind()) {
                    case REPLIES, DONE, LOADED, VITALS -> {
                        BlockingQueue<Frame> inbox = inboxes.get(frame.id());
                        if (inbox != null) {
                            inbox.add(frame);
                        }
                    }
                    case STUCK -> stuck = true;
                    case HELLO, LOAD, ASK, GIVE_UP, UNLOAD -> throw new IOException("it sent " + frame.kind());
                }
            }
        } catch (EOFException gone) {
            // Its process tells more.
        } catch (IOException broken) {
            how = String.valueOf(broken.getMessage());
        }
        whenOver.accept(how);
    }

    Call call() {
        return new Call();
    }

    /** Sends what nobody answers. */
    void tell(Frame.Kind kind, byte[] body) {
        writer.send(new Frame(kind, 0, body));
    }

    /** When anything was last heard from it, by {@link System#nanoTime}. */
    long lastHeard() {
        return lastHeard;
    }

    /** Whether a plugin's thread in it cannot be ended. */
    boolean stuck() {
        return stuck;
    }

    void close() {
        closed = true;
        writer.close();
        inboxes.values().forEach(inbox -> inbox.add(GONE));
    }
}
