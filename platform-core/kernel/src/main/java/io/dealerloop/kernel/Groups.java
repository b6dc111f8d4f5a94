package io.dealerloop.kernel;

import java.lang.ScopedValue.CallableOp;

/** The group in whose name code of a headquarters runs; like {@link Tenants} a lexical scope that ends with the call. */
public final class Groups {

    private static final ScopedValue<GroupId> CURRENT = ScopedValue.newInstance();

    private Groups() {}

    public static <R, X extends Throwable> R runAs(GroupId group, CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, group).call(work);
    }

    /** Whether this code runs for a headquarters, or for a description of its group. */
    public static boolean bound() {
        return CURRENT.isBound();
    }

    /** @throws IllegalStateException outside of any group: a programming error, not a user's */
    public static GroupId current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("No group is bound here: call this inside Groups.runAs");
        }
        return CURRENT.get();
    }
}
