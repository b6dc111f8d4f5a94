package io.dealerloop.pluginhost;

import io.dealerloop.spi.Text;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came back for one question: a value that keeps the contract, or a refusal that says why there is none. A plugin's failure is
 * never thrown at the caller, so that one bad record can be put aside visibly while the others go on.
 */
public sealed interface Answer<T> {

    /** A value the host has checked. */
    record Given<T>(T content) implements Answer<T> {
        public Given {
            Objects.requireNonNull(content, "content");
        }
    }

    /** No value, and why. */
    record Refused<T>(Refusal why) implements Answer<T> {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }

    static <T> Answer<T> of(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(Refusal.Reason reason, Text message) {
        return new Refused<>(new Refusal(reason, message));
    }

    /** The value, if there is one. */
    default Optional<T> value() {
        return this instanceof Given<T>(T content) ? Optional.of(content) : Optional.empty();
    }

    /** The refusal, if it is one. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T>(Refusal why) ? Optional.of(why) : Optional.empty();
    }

    /** This answer with its value turned into another; a refusal stays what it is. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Given<T>(T content) -> new Given<>(change.apply(content));
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }
}
