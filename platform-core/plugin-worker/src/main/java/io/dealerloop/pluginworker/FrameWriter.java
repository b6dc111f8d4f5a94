package io.dealerloop.pluginworker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes frames on a thread of its own. Whoever sends may be interrupted at any time, and an interrupted thread closes the channel it
 * writes to; this one never is.
 */
public final class FrameWriter implements Closeable {

    private static final int CHUNK = 64 << 10;

    private record Sent(Frame frame, CountDownLatch written) {}

    private final BlockingQueue<Sent> queue = new LinkedBlockingQueue<>();
    private final SocketChannel channel;
    private final Thread thread;
    private volatile boolean closed;

    public FrameWriter(SocketChannel channel, String name) {
        this.channel = channel;
        this.thread = Thread.ofPlatform().name(name).daemon().inheritInheritableThreadLocals(false).start(this::run);
    }

    public void send(Frame frame) {
        if (!closed) {
            queue.add(new Sent(frame, null));
        }
    }

    /** Sends and waits until it is on its way, interrupted or not: what is on its way arrives even when this process dies. */
    void sendSurely(Frame frame) {
        CountDownLatch written = new CountDownLatch(1);
        queue.add(new Sent(frame, written));
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
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
        try {
            while (true) {
                Sent next = queue.take();
                write(next.frame(), buffer);
                if (next.written() != null) {
                    next.written().countDown();
                }
            }
        } catch (IOException | InterruptedException gone) {
            close();
        }
    }

    private void write(Frame frame, ByteBuffer buffer) throws IOException {
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
