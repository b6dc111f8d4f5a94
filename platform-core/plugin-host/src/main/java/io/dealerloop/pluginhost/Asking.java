package io.dealerloop.pluginhost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Puts questions to a plugin on threads of its own, watches the time and turns every kind of failure into a refusal.
 *
 * <p>A batch is asked by one thread, question by question. When one question takes longer than the limit, its thread is given up and
 * interrupted, and a fresh one goes on behind it. Threads are made per batch and never pooled: nothing a plugin hangs on a thread can
 * meet the next store, and no tenant, transaction or context class loader of the platform is on it.
 */
final class Asking {

    /** An interrupted plugin that behaves gives its thread back at once. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private final Duration answerLimit;

    Asking(Duration answerLimit) {
        this.answerLimit = answerLimit;
    }

    Duration answerLimit() {
        return answerLimit;
    }

    /** @return an answer for each question, in their order */
    <Q, A> List<Answer<A>> all(
            LoadedStandard standard, Function<Q, A> ask, List<Q> questions, Checks.Check<Q, A> check, Duration deadline) {
        return all(standard.ref(), standard.places(), ask, questions, check, deadline);
    }

    <Q, A> List<Answer<A>> all(StandardRef ref, Places places, Function<Q, A> ask, List<Q> questions, Checks.Check<Q, A> check,
            Duration deadline) {
        Batch<Q, A> batch = new Batch<>(ref, ask, questions, check);
        long end = System.nanoTime() + deadline.toNanos();
        int next = 0;
        try {
            while (next < questions.size()) {
                boolean allHung = places.allHung();
                long wait = Math.min(end - System.nanoTime(), allHung ? GRACE.toNanos() : Long.MAX_VALUE);
                if (!places.free().tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                    batch.refuseRest(next, allHung ? Sentences.outOfService(ref) : Sentences.notAskedInTime(ref, deadline));
                    break;
                }
                next = await(batch, start(batch, places, next), end, deadline);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            batch.refuseRest(0, Sentences.interrupted(ref));
        }
        return batch.answers();
    }

    private static <Q, A> Lane<Q, A> start(Batch<Q, A> batch, Places places, int from) {
        Lane<Q, A> lane = new Lane<>(batch, places, from);
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
                if (lane.ended(giveUp - System.nanoTime())) {
                    return batch.size();
                }
                if (System.nanoTime() - end >= 0) {
                    lane.abandon(Sentences.hung(batch.ref(), deadline));
                    batch.refuseRest(0, Sentences.notAskedInTime(batch.ref(), deadline));
                    return batch.size();
                }
                if (System.nanoTime() - giveUp >= 0 && lane.abandonIfAt(position, Sentences.hung(batch.ref(), answerLimit))) {
                    return position.index() + 1;
                }
            }
        } catch (InterruptedException interrupted) {
            lane.abandon(new Answer.Refused<>(Sentences.interrupted(batch.ref())));
            throw interrupted;
        }
    }

    /** The questions of one batch and what has been answered so far; the first answer to a question stands. */
    static final class Batch<Q, A> {

        private final StandardRef ref;
        private final Function<Q, A> ask;
        private final List<Q> questions;
        private final Checks.Check<Q, A> check;
        private final AtomicReferenceArray<Answer<A>> answers;

        Batch(StandardRef ref, Function<Q, A> ask, List<Q> questions, Checks.Check<Q, A> check) {
            this.ref = ref;
            this.ask = ask;
            this.questions = questions;
            this.check = check;
            this.answers = new AtomicReferenceArray<>(questions.size());
        }

        StandardRef ref() {
            return ref;
        }

        int size() {
            return questions.size();
        }

        /** Asks one question; whatever the plugin throws becomes a refusal. */
        void ask(int index) {
            Answer<A> answer;
            try {
                Q question = questions.get(index);
                A given = ask.apply(question);
                answer = given == null
                        ? Sentences.nonsense(ref, "null")
                        : check.problem(question, given).<Answer<A>>map(wrong -> Sentences.nonsense(ref, wrong))
                                .orElseGet(() -> Answer.of(given));
            } catch (Throwable thrown) {
                answer = Sentences.threw(ref, thrown);
            }
            put(index, answer);
        }

        void put(int index, Answer<A> answer) {
            answers.compareAndSet(index, null, answer);
        }

        void refuseRest(int from, Refusal why) {
            for (int i = from; i < answers.length(); i++) {
                put(i, new Answer.Refused<>(why));
            }
        }

        List<Answer<A>> answers() {
            List<Answer<A>> all = new ArrayList<>(answers.length());
            for (int i = 0; i < answers.length(); i++) {
                all.add(answers.get(i));
            }
            return all;
        }
    }
}
