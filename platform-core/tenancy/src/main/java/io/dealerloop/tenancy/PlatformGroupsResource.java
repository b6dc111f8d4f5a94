package io.dealerloop.tenancy;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The platform operator's groups. The operator makes them and seats the first people of headquarters; stores and people are not seen. */
@Path("platform/groups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PlatformGroupsResource {

    public record NewGroup(String code, String name) {}

    /** The person invited into a headquarters. */
    public record Seated(UUID subject, String userName) {}

    @Inject
    private DealerGroups groups;

    @GET
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "listGroups", summary = "All groups")
    public Page<GroupView> list(@QueryParam("q") @DefaultValue("") String search, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return groups.list(search, page, size);
    }

    @POST
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "createGroup", summary = "Creates a group")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupView.class)))
    public Response create(NewGroup group) {
        GroupView created = groups.create(GroupStoresResource.required(group).code(), group.name());
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @POST
    @Path("{id}/headquarters")
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "seatHeadquarters", summary = "Invites somebody into a group's headquarters")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Seated.class)))
    public Response seat(@PathParam("id") UUID id, NewPerson person) {
        var seated = groups.seat(new GroupId(id), GroupStoresResource.required(person));
        return Response.status(Response.Status.CREATED).entity(new Seated(seated.subject(), seated.userName())).build();
    }
}
