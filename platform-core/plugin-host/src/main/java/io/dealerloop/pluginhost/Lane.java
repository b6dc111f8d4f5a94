package io.dealerloop.pluginhost;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that asks a batch's questions from one index on, until they are done or it is given up. */
final class Lane<Q, A> {

    /** @param since {@link System#nanoTime} when that question was begun */
    record Position(int index, long since) {}

    private final Asking.Batch<Q, A> batch;
    private final Places places;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;
    private Position position;
    private boolean abandoned;
    private boolean finished;

    Lane(Asking.Batch<Q, A> batch, Places places, int from) {
        this.batch = batch;
        this.places = places;
        this.position = new Position(from, System.nanoTime());
        this.thread = Thread.ofPlatform()
                .name("plugin " + batch.ref())
                .daemon()
                .inheritInheritableThreadLocals(false)
                .unstarted(this::run);
        // The caller's loader would let a plugin reach the platform's classes and would be kept from unloading by a hung thread.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            for (int index = position().index(); index < batch.size() && begin(index); index++) {
                batch.ask(index);
            }
        } finally {
            end();
            done.countDown();
        }
    }

    private synchronized boolean begin(int index) {
        if (!abandoned) {
            position = new Position(index, System.nanoTime());
        }
        return !abandoned;
    }

    synchronized Position position() {
        return position;
    }

    /** Waits for the last question to be answered. */
    boolean ended(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Gives the thread up if it is still busy with that question. */
    synchronized boolean abandonIfAt(Position supposed, Answer<A> instead) {
        if (finished || position != supposed) {
            return false;
        }
        abandon(instead);
        return true;
    }

    /**
     * Gives the thread up; it keeps its place until it really ends.
     *
     * @param instead answer to the question it is at. It is put down before the interrupt, so that what the plugin says on being
     *     interrupted does not count
     */
    synchronized void abandon(Answer<A> instead) {
        abandoned = true;
        if (!finished) {
            batch.put(position.index(), instead);
            places.hung().incrementAndGet();
            thread.interrupt();
        }
    }

    private synchronized void end() {
        finished = true;
        if (abandoned) {
            places.hung().decrementAndGet();
        }
        places.free().release();
    }
}
