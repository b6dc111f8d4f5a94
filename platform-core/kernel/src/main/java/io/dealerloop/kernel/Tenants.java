package io.dealerloop.kernel;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import java.util.Set;

/**
 * The store in whose name code runs. A scope is lexical: it ends with the call and does not reach other threads, so a pool's
 * next task never inherits it; bind it again there.
 */
public final class Tenants {

    private record Scope(Optional<TenantId> writes, Set<TenantId> reads) {}

    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

    private Tenants() {}

    /** Runs as one store: it alone is read and written. */
    public static <R, X extends Throwable> R runAs(TenantId tenant, CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(SCOPE, new Scope(Optional.of(tenant), Set.of(tenant))).call(work);
    }

    /** Runs as one store: it alone is read and written. */
    public static void runAs(TenantId tenant, Runnable work) {
        ScopedValue.where(SCOPE, new Scope(Optional.of(tenant), Set.of(tenant))).run(work);
    }

    /** Reads in all stores a person serves at once (merged list); nothing can be written in it. */
    public static <R, X extends Throwable> R readIn(Set<TenantId> stores, CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(SCOPE, new Scope(Optional.empty(), Set.copyOf(stores))).call(work);
    }

    /**
     * The store in whose name this code runs.
     *
     * @throws IllegalStateException outside of any store: a programming error, not a user's
     */
    public static TenantId current() {
        return scope().writes().orElseThrow(() ->
                new IllegalStateException("This code reads across stores and cannot act as one of them"));
    }

    /** The stores that may be read here: one inside {@code runAs}, several inside {@code readIn}. */
    public static Set<TenantId> readable() {
        return scope().reads();
    }

    /** The store in whose name this code runs, if there is one. */
    public static Optional<TenantId> actingAs() {
        return SCOPE.isBound() ? SCOPE.get().writes() : Optional.empty();
    }

    /** Whether this code runs as that one store. */
    public static boolean actsAs(TenantId tenant) {
        return SCOPE.isBound() && SCOPE.get().writes().filter(tenant::equals).isPresent();
    }

    static boolean acting() {
        return scope().writes().isPresent();
    }

    private static Scope scope() {
        if (!SCOPE.isBound()) {
            throw new IllegalStateException("No store is bound here: call this inside Tenants.runAs");
        }
        return SCOPE.get();
    }
}
