package io.dealerloop.pluginworker;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A thread that asks a batch's questions from one index on, until they are done or it is given up. */
final class Lane<Q, A> {

    /** @param since {@link System#nanoTime} when that question was begun */
    record Position(int index, long since) {}

    /** What one question may take of the processor before its thread gets no more than what others leave. */
    private static final long MOST_AT_FULL_PRIORITY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Asking.Batch<Q, A> batch;
    private final Places places;
    private final Leftovers leftovers;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;
    private Position position;
    private boolean abandoned;
    private boolean finished;
    private volatile int number;
    private Position lookedAt;
    private long takenThen;
    private volatile boolean longOne;

    Lane(Asking.Batch<Q, A> batch, Places places, int from, Leftovers leftovers) {
        this.batch = batch;
        this.places = places;
        this.leftovers = leftovers;
        this.position = new Position(from, System.nanoTime());
        this.thread = Thread.ofPlatform()
                .name("plugin " + batch.plugin())
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
        number = leftovers.thread();
        boolean behind = number > 0 && places.computesLong();
        if (behind) {
            leftovers.only(number);
        }
        try {
            for (int index = position().index(); index < batch.size() && begin(index); index++) {
                batch.ask(index);
            }
        } finally {
            // A thread that gets what others leave must not hold what they wait for.
            boolean inTime = end() && !behind && !longOne;
            try {
                if (inTime) {
                    batch.answered();
                }
            } finally {
                done.countDown();
            }
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

    /** To be called every now and then by whoever waits: a question that computes for long goes on behind everybody else's. */
    void lookAt(Position position) {
        int thread = number;
        if (thread <= 0) {
            return;
        }
        long taken = leftovers.taken(thread);
        if (position != lookedAt) {
            if (lookedAt != null && !longOne) {
                places.computedShort();
            }
            lookedAt = position;
            takenThen = taken;
            longOne = false;
        } else if (!longOne && taken - takenThen > MOST_AT_FULL_PRIORITY) {
            leftovers.only(thread);
            places.computedLong();
            longOne = true;
        }
    }

    /** Gives the thread up if it is still busy with that question. */
    synchronized boolean abandonIfAt(Position supposed, Reply<A> instead) {
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
    synchronized void abandon(Reply<A> instead) {
        abandoned = true;
        if (!finished) {
            batch.put(position.index(), instead);
            places.hung().incrementAndGet();
            thread.interrupt();
        }
    }

    /** @return whether it was not given up before */
    private synchronized boolean end() {
        finished = true;
        if (!abandoned && !longOne) {
            places.computedShort();
        }
        if (abandoned) {
            places.hung().decrementAndGet();
        }
        places.free().release();
        return !abandoned;
    }
}
