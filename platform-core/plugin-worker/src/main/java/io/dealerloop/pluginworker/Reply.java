package io.dealerloop.pluginworker;

import java.util.Objects;

/** What came of one question: a checked answer, or how it went wrong. */
public sealed interface Reply<A> {

    record Given<A>(A answer) implements Reply<A> {
        public Given {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /**
     * @param mistake what the plugin did wrong, as far as that is known
     * @param said what there is to say about it, see {@link Failure}
     */
    record Failed<A>(Failure failure, Mistake mistake, String said) implements Reply<A> {
        public Failed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(mistake, "mistake");
            Objects.requireNonNull(said, "said");
        }
    }

    static <A> Reply<A> failed(Failure failure, Object said) {
        return new Failed<>(failure, Mistake.OTHER, said.toString());
    }

    /** One against the contract. */
    static <A> Reply<A> nonsense(Wrong wrong) {
        return new Failed<>(Failure.NONSENSE, wrong.mistake(), wrong.said());
    }

    /** Whether the plugin hung or took its process down. */
    default boolean broke() {
        return is(Failure.HUNG) || is(Failure.DIED) || is(Failure.STUCK);
    }

    default boolean is(Failure failure) {
        return this instanceof Failed<A> failed && failed.failure() == failure;
    }
}
