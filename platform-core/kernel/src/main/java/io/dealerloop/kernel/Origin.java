package io.dealerloop.kernel;

import java.lang.ScopedValue.CallableOp;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody acts, for the audit trail. Bound with the request; what runs without one, such as a job or the rest of an import
 * after its request has been answered, is the platform's own doing.
 *
 * @param via whether a person, a machine client or the platform itself asked
 * @param address the client's address as far as it can be trusted; {@code null} for the platform
 * @param requestId under which the log and the error pages speak of the request; {@code null} for the platform
 * @param posts the posts that count in a store, in words for the trail; {@code null} where there are none
 */
public record Origin(Via via, @Nullable String address, @Nullable String requestId, Function<TenantId, @Nullable String> posts) {

    public enum Via { PERSON, MACHINE, PLATFORM }

    /** Work of the platform itself. */
    public static final Origin PLATFORM = new Origin(Via.PLATFORM, null, null, store -> null);

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    public Origin {
        Objects.requireNonNull(via, "via");
        Objects.requireNonNull(posts, "posts");
    }

    public static <R, X extends Throwable> R runAs(Origin origin, CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, origin).call(work);
    }

    /** Where the running code was asked from. */
    public static Origin current() {
        return CURRENT.isBound() ? CURRENT.get() : PLATFORM;
    }
}
