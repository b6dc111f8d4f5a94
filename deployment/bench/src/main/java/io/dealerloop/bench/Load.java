package io.dealerloop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** A closed loop: so many clients, each sending its next request when it has the answer to the last. */
final class Load {

    /** One client's way of working; made, used and closed on its own thread. */
    interface Client extends AutoCloseable {

        /**
         * Does the piece of work with that number.
         *
         * @return whether the answer was right
         */
        boolean work(int number) throws Exception;

        @Override
        void close() throws Exception;
    }

    private Load() {
    }

    /**
     * Runs until the work or the time is used up, whichever comes first.
     *
     * @param from number of the first piece of work
     * @param count how many pieces there are at most
     */
    static Figures run(int clients, Duration longest, int from, int count, IntFunction<Client> client) {
        AtomicInteger next = new AtomicInteger(from);
        AtomicReference<Exception> broken = new AtomicReference<>();
        CountDownLatch ready = new CountDownLatch(clients);
        CountDownLatch go = new CountDownLatch(1);
        List<Worker> workers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Worker worker = new Worker(next, from + count, longest);
            workers.add(worker);
            int number = i;
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> {
                try (Client own = client.apply(number)) {
                    ready.countDown();
                    go.await();
                    worker.loop(own);
                } catch (Exception failure) {
                    broken.compareAndSet(null, failure);
                    ready.countDown();
                }
            }));
        }
        try {
            ready.await();
            long begin = System.nanoTime();
            go.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            if (broken.get() != null) {
                throw new IllegalStateException("A client broke off: " + broken.get(), broken.get());
            }
            return Figures.of((System.nanoTime() - begin) / 1e9, workers.stream().mapToLong(worker -> worker.failures).sum(),
                    workers.stream().flatMapToLong(worker -> Arrays.stream(worker.nanos, 0, worker.done)).toArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The round was interrupted", stopped);
        }
    }

    private static final class Worker {

        private final AtomicInteger next;
        private final int end;
        private final Duration longest;
        private long[] nanos = new long[1 << 12];
        private int done;
        private long failures;

        Worker(AtomicInteger next, int end, Duration longest) {
            this.next = next;
            this.end = end;
            this.longest = longest;
        }

        void loop(Client client) throws Exception {
            long until = System.nanoTime() + longest.toNanos();
            for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                long begin = System.nanoTime();
                if (begin > until) {
                    return;
                }
                boolean right = client.work(number);
                long took = System.nanoTime() - begin;
                if (!right) {
                    failures++;
                } else {
                    if (done == nanos.length) {
                        nanos = Arrays.copyOf(nanos, done * 2);
                    }
                    nanos[done++] = took;
                }
            }
        }
    }
}
