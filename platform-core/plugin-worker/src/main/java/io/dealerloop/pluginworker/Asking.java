package io.dealerloop.pluginworker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Puts questions to a plugin on threads of its own, watches the time and turns every kind of failure into a reply.
 *
 * <p>A batch is asked by one thread, question by question. When one question takes longer than the limit, its thread is given up and
 * interrupted, and a fresh one goes on behind it. Threads are made per batch and never pooled: nothing a plugin hangs on a thread can
 * meet the next store, and no tenant, transaction or context class loader of the platform is on it.
 */
public final class Asking {

    /** An interrupted plugin that behaves gives its thread back at once. */
    static final Duration GRACE = Duration.ofMillis(250);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** Hears each reply once, as soon as it stands, on whatever thread made it. */
    @FunctionalInterface
    public interface Listener<A> {
        void replied(int index, Reply<A> reply);

        /** The last question is answered and nobody interrupts this thread any more, which stands where the others of its process do. Not said of every batch. */
        default void answered() {}
    }

    private final String plugin;
    private final Places places;
    private final Duration answerLimit;
    private final Leftovers leftovers;

    /** @param plugin names the threads */
    public Asking(String plugin, Places places, Duration answerLimit) {
        this(plugin, places, answerLimit, Leftovers.NONE);
    }

    Asking(String plugin, Places places, Duration answerLimit, Leftovers leftovers) {
        this.plugin = plugin;
        this.places = places;
        this.answerLimit = answerLimit;
        this.leftovers = leftovers;
    }

    /** @return a reply to each question, in their order */
    public <Q, A> List<Reply<A>> all(Question<Q, A> question, Function<Q, A> ask, List<Q> questions, Duration deadline) {
        return all(ask, questions, question.check(), deadline, (index, reply) -> {});
    }

    <Q, A> List<Reply<A>> all(Function<Q, A> ask, List<Q> questions, Checks.Check<Q, A> check, Duration deadline, Listener<A> listener) {
        return finish(begin(ask, questions, check, deadline, listener));
    }

    /** A batch under way. @param lane asks the first questions; {@code null} where no place was free at once */
    record Begun<Q, A>(Batch<Q, A> batch, Lane<Q, A> lane, Duration deadline, long end) {}

    /** Waits for nothing: the thread that reads what the platform asks begins a batch itself, and whoever watches over it wakes up meanwhile. */
    <Q, A> Begun<Q, A> begin(Function<Q, A> ask, List<Q> questions, Checks.Check<Q, A> check, Duration deadline, Listener<A> listener) {
        long end = System.nanoTime() + deadline.toNanos();
        Batch<Q, A> batch = new Batch<>(plugin, ask, questions, check, listener);
        return new Begun<>(batch, places.free().tryAcquire() ? start(batch, 0) : null, deadline, end);
    }

    /** Watches over a batch until each of its questions has its reply. */
    <Q, A> List<Reply<A>> finish(Begun<Q, A> begun) {
        Batch<Q, A> batch = begun.batch();
        Duration deadline = begun.deadline();
        long end = begun.end();
        try {
            int next = begun.lane() == null ? 0 : await(batch, begun.lane(), end, deadline);
            while (next < batch.size()) {
                boolean allHung = places.allHung();
                long wait = Math.min(end - System.nanoTime(), allHung ? GRACE.toNanos() : Long.MAX_VALUE);
                if (!places.free().tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                    batch.failRest(next, allHung ? Reply.failed(Failure.STUCK, "") : Reply.failed(Failure.NOT_REACHED, deadline.toMillis()));
                    break;
                }
                next = await(batch, start(batch, next), end, deadline);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            batch.failRest(0, Reply.failed(Failure.INTERRUPTED, ""));
        }
        return batch.replies();
    }

    private <Q, A> Lane<Q, A> start(Batch<Q, A> batch, int from) {
        Lane<Q, A> lane = new Lane<>(batch, places, from, leftovers);
        boolean started = false;
        try {
            lane.start();
            started = true;
        } finally {
            if (!started) {
                places.free().release();
            }
        }
        return lane;
    }

    /** @return the first question still to be asked */
    private <Q, A> int await(Batch<Q, A> batch, Lane<Q, A> lane, long end, Duration deadline) throws InterruptedException {
        try {
            while (true) {
                Lane.Position position = lane.position();
                long giveUp = Math.min(position.since() + answerLimit.toNanos(), end);
                if (lane.ended(Math.min(giveUp - System.nanoTime(), LOOK_NANOS))) {
                    return batch.size();
                }
                lane.lookAt(position);
                if (System.nanoTime() - end >= 0) {
                    lane.abandon(Reply.failed(Failure.HUNG, deadline.toMillis()));
                    batch.failRest(0, Reply.failed(Failure.NOT_REACHED, deadline.toMillis()));
                    return batch.size();
                }
                if (System.nanoTime() - giveUp >= 0 && lane.abandonIfAt(position, Reply.failed(Failure.HUNG, answerLimit.toMillis()))) {
                    return position.index() + 1;
                }
            }
        } catch (InterruptedException interrupted) {
            lane.abandon(Reply.failed(Failure.INTERRUPTED, ""));
            throw interrupted;
        }
    }

    /** The questions of one batch and what has been replied so far; the first reply to a question stands. */
    static final class Batch<Q, A> {

        private final String plugin;
        private final Function<Q, A> ask;
        private final List<Q> questions;
        private final Checks.Check<Q, A> check;
        private final Listener<A> listener;
        private final AtomicReferenceArray<Reply<A>> replies;

        Batch(String plugin, Function<Q, A> ask, List<Q> questions, Checks.Check<Q, A> check, Listener<A> listener) {
            this.plugin = plugin;
            this.ask = ask;
            this.questions = questions;
            this.check = check;
            this.listener = listener;
            this.replies = new AtomicReferenceArray<>(questions.size());
        }

        String plugin() {
            return plugin;
        }

        int size() {
            return questions.size();
        }

        /** Asks one question; whatever the plugin throws becomes a reply. */
        void ask(int index) {
            Reply<A> reply;
            try {
                Q question = questions.get(index);
                A given = ask.apply(question);
                reply = given == null
                        ? Reply.nonsense(new Wrong(Mistake.NULL_ANSWERED, check.unanswered()))
                        : check.problem(question, given).map(Reply::<A>nonsense).orElseGet(() -> new Reply.Given<>(given));
            } catch (Throwable thrown) {
                reply = new Reply.Failed<>(Failure.THREW, Thrown.mistake(thrown), Thrown.describeWithLine(thrown));
            }
            put(index, reply);
        }

        void put(int index, Reply<A> reply) {
            if (replies.compareAndSet(index, null, reply)) {
                listener.replied(index, reply);
            }
        }

        void answered() {
            listener.answered();
        }

        void failRest(int from, Reply<A> reply) {
            for (int i = from; i < replies.length(); i++) {
                put(i, reply);
            }
        }

        List<Reply<A>> replies() {
            List<Reply<A>> all = new ArrayList<>(replies.length());
            for (int i = 0; i < replies.length(); i++) {
                all.add(replies.get(i));
            }
            return all;
        }
    }
}
