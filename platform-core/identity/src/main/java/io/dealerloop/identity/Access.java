package io.dealerloop.identity;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Groups;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import java.lang.ScopedValue.CallableOp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the person or machine behind the current request may do, and where.
 *
 * @param posts the posts held today in each store; a store without a post is absent
 * @param groups the posts held today in each group's headquarters
 * @param platform the posts held today on the platform
 * @param machines what a machine client may do in each store; empty for people
 */
public record Access(Map<TenantId, Set<Post>> posts, Map<GroupId, Set<Post>> groups, Set<Post> platform,
        Map<TenantId, MachineGrant> machines) {

    private static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();

    /** Somebody without any post. */
    public static final Access NONE = new Access(Map.of(), Map.of(), Set.of(), Map.of());

    public Access {
        posts = Map.copyOf(posts);
        groups = Map.copyOf(groups);
        platform = Set.copyOf(platform);
        machines = Map.copyOf(machines);
    }

    /** Posts in stores alone. */
    public static Access inStores(Map<TenantId, Set<Post>> posts) {
        return new Access(posts, Map.of(), Set.of(), Map.of());
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

    /** The same without the stores that are not wanted, such as suspended ones. */
    public Access onlyIn(Predicate<TenantId> wanted) {
        if (posts.keySet().stream().allMatch(wanted) && machines.keySet().stream().allMatch(wanted)) {
            return this;
        }
        return new Access(only(posts, wanted), groups, platform, only(machines, wanted));
    }

    private static <V> Map<TenantId, V> only(Map<TenantId, V> by, Predicate<TenantId> wanted) {
        return by.entrySet().stream().filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same with one more post on the platform. */
    public Access with(Post platformPost) {
        Set<Post> more = EnumSet.of(platformPost);
        more.addAll(platform);
        return new Access(posts, groups, more, machines);
    }

    /** Whether anything at all may be done there. */
    public boolean anythingIn(TenantId store) {
        return posts.containsKey(store) || machines.containsKey(store);
    }

    /** Whether anything at all may be done anywhere. */
    public boolean anything() {
        return !posts.isEmpty() || !groups.isEmpty() || !platform.isEmpty() || !machines.isEmpty();
    }

    /** The posts held in that store; none for a machine. */
    public Set<Post> in(TenantId store) {
        return posts.getOrDefault(store, Set.of());
    }

    /** The posts held in that group's headquarters. */
    public Set<Post> in(GroupId group) {
        return groups.getOrDefault(group, Set.of());
    }

    /** The groups in whose headquarters the person holds that post. */
    public Set<GroupId> groupsWith(Post post) {
        return groups.entrySet().stream().filter(entry -> entry.getValue().contains(post)).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /** The stores in which the person may do that. */
    public Set<TenantId> storesWith(Permission permission) {
        Set<TenantId> stores = posts.entrySet().stream()
                .filter(entry -> permission.heldBy(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        machines.forEach((store, grant) -> {
            if (grant.permissions().contains(permission)) {
                stores.add(store);
            }
        });
        return Set.copyOf(stores);
    }

    /** Whether that may be done in that store. */
    public boolean may(Permission permission, TenantId store) {
        MachineGrant machine = machines.get(store);
        return permission.heldBy(in(store)) || machine != null && machine.permissions().contains(permission);
    }

    /**
     * The stores a merged list is asked for.
     *
     * @param asked ids with commas between them; blank = all in which the person may do that
     * @throws Problem for a store in which they may not; it is not told from one that does not exist
     */
    public Set<TenantId> among(Permission permission, String asked) {
        Set<TenantId> mine = storesWith(permission);
        if (asked == null || asked.isBlank()) {
            return mine;
        }
        Set<TenantId> wanted = Arrays.stream(asked.split(",")).map(String::strip).map(TenantId::parse).collect(Collectors.toSet());
        if (!mine.containsAll(wanted)) {
            throw Problem.notFound("没有这家门店。", "There is no such store.");
        }
        return wanted;
    }

    /** Whether that may be done where this code runs: in the store, in the group or on the platform, as the permission says. */
    public boolean may(Permission permission) {
        return switch (permission.level()) {
            case STORE -> may(permission, Tenants.current());
            case GROUP -> permission.heldBy(in(Groups.current()));
            case PLATFORM -> permission == Permission.SELF || permission.heldBy(platform);
        };
    }

    /** @throws Problem when that may not be done where this code runs */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw switch (permission.level()) {
                case STORE -> Problem.forbidden("您在本店的岗位不能执行此操作。", "Your posts in this store do not allow this.");
                case GROUP -> Problem.forbidden("您在本集团的岗位不能执行此操作。", "Your posts in this group do not allow this.");
                case PLATFORM -> Problem.forbidden("您在平台上的岗位不能执行此操作。", "Your posts on the platform do not allow this.");
            };
        }
    }

    /** Whether the person holds that post in the store in whose name this code runs. */
    public boolean holds(Post post) {
        return in(Tenants.current()).contains(post);
    }
}
