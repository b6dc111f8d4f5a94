package io.dealerloop.kernel;

import java.lang.ScopedValue.CallableOp;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Who acts: a signed-in person, a machine client, or the platform itself.
 *
 * @param subject the identity provider's id of the person
 * @param name as shown to colleagues
 * @param language in which answers are written
 */
public record Actor(UUID subject, String name, Locale language) {

    /** The platform, when a job acts. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "DealerLoop", Locale.SIMPLIFIED_CHINESE);

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    public Actor {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
    }

    public static <R, X extends Throwable> R runAs(Actor actor, CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /** @throws IllegalStateException when nobody is bound */
    public static Actor current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("Nobody acts here: call this inside Actor.runAs");
        }
        return CURRENT.get();
    }

    /** The language to answer in; Chinese where nobody is bound. */
    public static Locale languageOrDefault() {
        return CURRENT.isBound() ? CURRENT.get().language() : Locale.SIMPLIFIED_CHINESE;
    }
}
