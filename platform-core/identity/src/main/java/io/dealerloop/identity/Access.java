package io.dealerloop.identity;

import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import java.lang.ScopedValue.CallableOp;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the person behind the current request may do, store by store.
 *
 * @param posts the posts held today in each store; a store without a post is absent
 * @param platformOperator whether this is the platform operator (平台运营)
 */
public record Access(Map<TenantId, Set<Post>> posts, boolean platformOperator) {

    private static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();

    public Access {
        posts = Map.copyOf(posts);
    }

    /** Posts in stores alone. */
    public static Access inStores(Map<TenantId, Set<Post>> posts) {
        return new Access(posts, false);
    }

    public static <R, X extends Throwable> R runAs(Access access, CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, access).call(work);
    }

    /** @throws IllegalStateException outside of a request */
    public static Access current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("Nobody's access is bound here: jobs do not ask for permissions");
        }
        return CURRENT.get();
    }

    /** Whether this runs for somebody whose access is known; jobs run for nobody. */
    public static boolean bound() {
        return CURRENT.isBound();
    }

    /** The posts held in that store. */
    public Set<Post> in(TenantId store) {
        return posts.getOrDefault(store, Set.of());
    }

    /** The stores in which the person may do that. */
    public Set<TenantId> storesWith(Permission permission) {
        return posts.entrySet().stream()
                .filter(entry -> permission.heldBy(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether that may be done in that store. */
    public boolean may(Permission permission, TenantId store) {
        return permission.heldBy(in(store));
    }

    /** Whether the person may do that in the store in whose name this code runs. */
    public boolean may(Permission permission) {
        return permission.heldBy(in(Tenants.current()));
    }

    /** @throws Problem when the person may not do that in the store in whose name this code runs */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw Problem.forbidden("您在本店的岗位不能执行此操作。", "Your posts in this store do not allow this.");
        }
    }

    /** Whether the person holds that post in the store in whose name this code runs. */
    public boolean holds(Post post) {
        return in(Tenants.current()).contains(post);
    }
}
