package io.dealerloop.pluginworker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes frames, in general on a thread of its own: whoever sends may be interrupted at any time, and an interrupted thread closes the channel it
 * writes to; this one never is. What somebody waits for is written by its sender where nothing else is on its way ({@link #sendNow}).
 */
public final class FrameWriter implements Closeable {

    private static final int CHUNK = 64 << 10;

    private record Sent(Frame frame, CountDownLatch written) {}

    private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
    private final SocketChannel channel;
    private final Thread thread;
    private volatile boolean closed;

    public FrameWriter(SocketChannel channel, String name) {
        this.channel = channel;
        this.thread = Thread.ofPlatform().name(name).daemon().inheritInheritableThreadLocals(false).start(this::run);
    }

    public void send(Frame frame) {
        if (!closed) {
            put(new Sent(frame, null));
        }
    }

    private void put(Sent sent) {
        underWay.incrementAndGet();
        queue.add(sent);
    }

    /**
     * As {@link #send}, a change of threads sooner: on this thread, where the frame is small and overtakes no other. Should this thread be interrupted within
     * that moment, the connection is lost, as when the other side dies.
     */
    public void sendNow(Frame frame) {
        if (frame.body().length > CHUNK - Frame.HEAD || !underWay.compareAndSet(0, 1)) {
            send(frame);
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            write(frame);
        } catch (IOException gone) {
            close();
        } finally {
            underWay.decrementAndGet();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Sends and waits until it is on its way, interrupted or not: what is on its way arrives even when this process dies. */
    void sendSurely(Frame frame) {
        CountDownLatch written = new CountDownLatch(1);
        put(new Sent(frame, written));
        boolean interrupted = false;
        while (!closed) {
            try {
                written.await();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                Sent next = queue.take();
                write(next.frame());
                underWay.decrementAndGet();
                if (next.written() != null) {
                    next.written().countDown();
                }
            }
        } catch (IOException | InterruptedException gone) {
            close();
        }
    }

    private void write(Frame frame) throws IOException {
        writing.lock();
        try {
            writeAll(frame);
        } finally {
            writing.unlock();
        }
    }

    private void writeAll(Frame frame) throws IOException {
        buffer.clear().putInt(frame.body().length).put((byte) frame.kind().ordinal()).putLong(frame.id());
        int from = 0;
        do {
            int now = Math.min(buffer.remaining(), frame.body().length - from);
            buffer.put(frame.body(), from, now).flip();
            from += now;
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            buffer.clear();
        } while (from < frame.body().length);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        for (Sent left = queue.poll(); left != null; left = queue.poll()) {
            if (left.written() != null) {
                left.written().countDown();
            }
        }
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Closed is what it is to be.
        }
    }
}
