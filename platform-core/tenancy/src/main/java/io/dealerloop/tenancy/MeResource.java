package io.dealerloop.tenancy;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is signed in, and what they may do where. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class MeResource {

    /**
     * @param language {@code zh} or {@code en}
     * @param stores the stores in which the person holds a post, by name; empty for a person without a post
     */
    public record Me(UUID subject, String name, String language, List<MyStore> stores) {}

    /** A store the person serves, with their posts and what these allow there. */
    public record MyStore(UUID id, String code, String name, String groupName, String timeZone, Set<Post> posts,
            List<Permission> permissions, List<String> brands) {}

    @Inject
    private Stores stores;

    @GET
    @Needs(Permission.SELF)
    @Operation(operationId = "readMe", summary = "The person signed in and the stores they serve")
    public Me me() {
        Actor actor = Actor.current();
        Access access = Access.current();
        List<MyStore> mine = stores.findAll(access.posts().keySet()).stream()
                .filter(Store::active)
                .map(store -> view(store, access))
                .toList();
        return new Me(actor.subject(), actor.name(), actor.language().getLanguage(), mine);
    }

    private MyStore view(Store store, Access access) {
        TenantId id = store.id();
        List<String> brands = Tenants.runAs(id, () -> stores.settings().standards().stream()
                .flatMap(choice -> choice.brands().stream()).distinct().toList());
        List<Permission> permissions = Arrays.stream(Permission.values())
                .filter(permission -> permission.heldBy(access.in(id)))
                .toList();
        return new MyStore(id.value(), store.code(), store.name(), store.groupName(), store.zone().getId(), access.in(id),
                permissions, brands);
    }
}
