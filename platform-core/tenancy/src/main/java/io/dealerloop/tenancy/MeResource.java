package io.dealerloop.tenancy;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.identity.Posts;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post.Level;
import io.dealerloop.spi.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is signed in, and what they may do where. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class MeResource {

    /**
     * @param language {@code zh} or {@code en}
     * @param stores the stores in which the person holds a post, by name; empty for a person without a post
     * @param suspended names of the stores that are suspended or not at work yet, in which they would hold one
     * @param groups the groups to whose headquarters the person belongs
     * @param platform what the person may do on the platform itself
     */
    public record Me(UUID subject, String name, String language, List<MyStore> stores, List<String> suspended, List<MyGroup> groups,
            List<Permission> platform) {}

    /** A group to whose headquarters the person belongs, and what that allows. */
    public record MyGroup(UUID id, String code, String name, List<Permission> permissions) {}

    /**
     * A store the person serves, with their posts and what these allow there.
     *
     * @param entry absent in a store the person did not enter from headquarters
     */
    public record MyStore(UUID id, String code, String name, String groupName, String timeZone, Set<Post> posts,
            List<Permission> permissions, List<String> brands, @Nullable OpenEntry entry) {}

    /**
     * Why the person may look into a store that is not theirs.
     *
     * @param group from whose headquarters they came
     * @param reason in their words
     * @param endsAt when the door closes by itself
     */
    public record OpenEntry(UUID group, String reason, OffsetDateTime endsAt) {}

    @Inject
    private Stores stores;

    @Inject
    private DealerGroups groups;

    @Inject
    private Posts posts;

    @Inject
    private StoreEntries entries;

    @GET
    @Needs(Permission.SELF)
    @Operation(operationId = "readMe", summary = "The person signed in and the stores they serve")
    public Me me() {
        Actor actor = Actor.current();
        Access access = Access.current();
        Access everywhere = posts.forReading(actor.subject());
        List<Store> all = stores.findAll(everywhere.posts().keySet());
        List<MyStore> mine = all.stream().filter(Store::active).map(store -> view(store, access)).toList();
        List<String> suspended = all.stream().filter(store -> !store.active()).map(Store::name).toList();
        List<MyGroup> groups = access.groups().keySet().stream().map(this.groups::find).sorted(Comparator.comparing(GroupView::name))
                .map(group -> new MyGroup(group.id(), group.code(), group.name(),
                        held(Level.GROUP, permission -> permission.heldBy(access.in(group.group())))))
                .toList();
        return new Me(actor.subject(), actor.name(), actor.language().getLanguage(), mine, suspended, groups,
                held(Level.PLATFORM, permission -> permission != Permission.SELF && permission.heldBy(access.platform())));
    }

    private static List<Permission> held(Level level, Predicate<Permission> held) {
        return Arrays.stream(Permission.values()).filter(permission -> permission.level() == level).filter(held).toList();
    }

    private MyStore view(Store store, Access access) {
        TenantId id = store.id();
        List<String> brands = Tenants.runAs(id, () -> stores.settings().standards().stream()
                .flatMap(choice -> choice.brands().stream()).distinct().toList());
        List<Permission> permissions = held(Level.STORE, permission -> permission.heldBy(access.in(id)));
        return new MyStore(id.value(), store.code(), store.name(), store.groupName(), store.zone().getId(), access.in(id),
                permissions, brands, access.in(id).contains(Post.HEADQUARTERS) ? entry(store) : null);
    }

    private @Nullable OpenEntry entry(Store store) {
        return Tenants.runAs(store.id(), () -> entries.open()).map(open -> new OpenEntry(store.groupId().value(), open.reason(),
                open.endsAt().atZoneSameInstant(store.zone()).toOffsetDateTime())).orElse(null);
    }
}
