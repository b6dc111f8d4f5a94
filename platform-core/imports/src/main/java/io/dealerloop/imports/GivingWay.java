package io.dealerloop.imports;

import io.dealerloop.kernel.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets those go first who wait for an answer. Imports take turns on a node, piece by piece, on half of its cores; and while others are
 * served, an import rests after each piece for a multiple of the time the piece took.
 */
@ApplicationScoped
class GivingWay {

    @Inject
    private Requests requests;

    /** How many times as long as it worked an import rests while requests arrive; 0 = it does not rest. */
    @Inject
    @ConfigProperty(name = "dealerloop.imports.rest", defaultValue = "3")
    private double rest;

    private Semaphore turns;

    @PostConstruct
    void open() {
        open(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    GivingWay() {
    }

    /** As on a node with so many turns to give. */
    GivingWay(Requests requests, double rest, int turns) {
        this.requests = requests;
        this.rest = rest;
        open(turns);
    }

    private void open(int count) {
        turns = new Semaphore(count, true);
    }

    /** Waits for a turn. */
    Turn turn() {
        turns.acquireUninterruptibly();
        return new Turn();
    }

    boolean somebodyWaits() {
        return turns.hasQueuedThreads();
    }

    /** What one import holds while it works. */
    final class Turn implements AutoCloseable {

        private long since = System.nanoTime();
        private long arrivals = requests.arrivals();

        /** Called between two pieces of work, without a transaction: rests if somebody asked meanwhile, and lets the next import go on. */
        void rest() {
            if (requests.arrivals() > arrivals) {
                pause((long) ((System.nanoTime() - since) * rest));
            }
            turns.release();
            turns.acquireUninterruptibly();
            since = System.nanoTime();
            arrivals = requests.arrivals();
        }

        private static void pause(long nanos) {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException stopping) {
                // The next piece meets it: what is loaded by then stays, and the import can be gone on with.
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            turns.release();
        }
    }
}
