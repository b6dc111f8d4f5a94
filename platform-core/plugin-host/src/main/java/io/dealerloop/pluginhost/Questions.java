package io.dealerloop.pluginhost;

import io.dealerloop.pluginworker.Question;
import io.dealerloop.pluginworker.Reply;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Puts questions where the plugin runs, within the limits of whoever asks, counted; and remembers what is asked again and again. */
final class Questions {

    /** One archive of a version: what it answered is remembered as long as it is there. */
    private record Catalogued(StandardRef ref, String digest) {}

    private final Limits limits;
    private final Guards guards;
    private final PluginRuntime runtime;
    private final PluginLibrary library;
    private final Catalogue catalogue;
    private final Counting counting = new Counting();
    private final Map<Catalogued, Remembered> remembered = new ConcurrentHashMap<>();

    Questions(Limits limits, PluginRuntime runtime, PluginLibrary library, Catalogue catalogue) {
        this.limits = limits;
        this.guards = new Guards(limits);
        this.runtime = runtime;
        this.library = library;
        this.catalogue = catalogue;
    }

    List<Figures> drain() {
        return counting.drain();
    }

    /** Whether that version is left alone for a while; empty = the group never asked it here. */
    Optional<Boolean> resting(Asker asker, StandardRef ref) {
        return guards.open(ref, asker.group());
    }

    void forget(StandardRef ref) {
        remembered.keySet().removeIf(known -> known.ref().equals(ref));
    }

    <Q, A> Answer<A> one(Asker asker, StandardRef ref, Question<Q, A> question, Q asked) {
        return all(asker, ref, question, List.of(asked), limits.answerLimit()).getFirst();
    }

    <Q, A> List<Answer<A>> all(Asker asker, StandardRef ref, Question<Q, A> question, List<Q> questions, Duration deadline) {
        if (questions.isEmpty()) {
            return List.of();
        }
        return switch (catalogue.askable(asker, ref)) {
            case Answer.Refused<PluginLibrary.Listed>(Refusal why) -> same(questions, new Answer.Refused<>(why));
            case Answer.Given<PluginLibrary.Listed>(PluginLibrary.Listed plugin) -> offered(asker, plugin, question, questions, deadline);
        };
    }

    /** What the standard leaves to the one beneath it is not put to it at all. */
    private <Q, A> List<Answer<A>> offered(Asker asker, PluginLibrary.Listed plugin, Question<Q, A> question, List<Q> questions,
            Duration deadline) {
        Predicate<Q> answers = asked -> plugin.description().answers(Part.valueOf(question.part()), question.about(asked));
        List<Q> own = questions.stream().filter(answers).toList();
        Iterator<Answer<A>> given = (own.isEmpty() ? List.<Answer<A>>of()
                : counted(asker, plugin.ref(), () -> guarded(asker, plugin, question, own, deadline))).iterator();
        return questions.stream().map(asked -> answers.test(asked) ? given.next() : Sentences.<A>notOffered(plugin.ref())).toList();
    }

    private <A> List<Answer<A>> counted(Asker asker, StandardRef ref, Supplier<List<Answer<A>>> ask) {
        long began = System.nanoTime();
        List<Answer<A>> answers = ask.get();
        counting.count(asker, ref, answers, Duration.ofNanos(System.nanoTime() - began));
        return answers;
    }

    /** Not more calls at once than a store may have, and none while the version hangs or dies too often. */
    private <Q, A> List<Answer<A>> guarded(Asker asker, PluginLibrary.Listed plugin, Question<Q, A> question, List<Q> questions,
            Duration deadline) {
        CircuitBreaker breaker = guards.breaker(plugin.ref(), asker);
        if (!breaker.tryAcquirePermission()) {
            return same(questions, Sentences.outOfService(plugin.ref()));
        }
        Bulkhead bulkhead = guards.bulkhead(plugin.ref(), asker);
        if (!bulkhead.tryAcquirePermission()) {
            breaker.releasePermission();
            return same(questions, Thread.currentThread().isInterrupted() ? Sentences.interrupted(plugin.ref())
                    : Sentences.tooBusy(plugin.ref()));
        }
        long began = System.nanoTime();
        boolean broke = true;
        try {
            List<Reply<A>> replies = runtime.ask(new PluginRuntime.Archive(plugin.ref(), PluginRuntime.ServedBy.of(plugin, asker),
                    plugin.digest(), () -> library.archive(plugin.ref())), question, questions, deadline);
            broke = replies.stream().anyMatch(Reply::broke);
            return replies.stream().map(reply -> answer(plugin.ref(), reply)).toList();
        } finally {
            bulkhead.onComplete();
            if (broke) {
                breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, new IllegalStateException("hung or died"));
            } else {
                breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        }
    }

    private static <A> Answer<A> answer(StandardRef ref, Reply<A> reply) {
        return switch (reply) {
            case Reply.Given<A>(A given) -> Answer.of(given);
            case Reply.Failed<A> failed -> Sentences.failed(ref, failed);
        };
    }

    private static <A> List<Answer<A>> same(List<?> questions, Answer<A> answer) {
        return Collections.nCopies(questions.size(), answer);
    }

    /** Asks for something that follows from the question alone and is asked often: remembered per archive. */
    <Q, A> Answer<A> remembering(Asker asker, StandardRef ref, Question<Q, A> question, Q asked) {
        return switch (catalogue.askable(asker, ref)) {
            case Answer.Refused<PluginLibrary.Listed>(Refusal why) -> new Answer.Refused<>(why);
            case Answer.Given<PluginLibrary.Listed>(PluginLibrary.Listed plugin) -> remembered
                    .computeIfAbsent(new Catalogued(ref, plugin.digest()), archive -> new Remembered())
                    .get(question.name(), asked, () -> one(asker, ref, question, asked));
        };
    }

    /** @param whenEmpty what an empty answer means */
    <Q, A> Answer<A> lookUp(Asker asker, StandardRef ref, Question<Q, Optional<A>> question, Q asked, Answer<A> whenEmpty) {
        return present(remembering(asker, ref, question, asked), whenEmpty);
    }

    static <A> Answer<A> present(Answer<Optional<A>> answer, Answer<A> whenEmpty) {
        return switch (answer) {
            case Answer.Refused<Optional<A>>(Refusal why) -> new Answer.Refused<>(why);
            case Answer.Given<Optional<A>>(Optional<A> content) -> content.<Answer<A>>map(Answer::of).orElse(whenEmpty);
        };
    }
}
