package io.dealerloop.tenancy;

import io.dealerloop.identity.Machine;
import io.dealerloop.identity.Machines;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Machine clients of the group's stores, such as a dealer management system: credentials scoped to a store and to named operations. */
@Path("groups/{group}/machines")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters")
public class MachinesResource {

    /** @param operations what may be granted, by the names of the API's description */
    public record MachineList(List<Machine> machines, Set<String> operations) {}

    /** @param contactsClear whether it sees customers' phones, e-mail and addresses whole; absent = masked */
    public record NewMachine(UUID store, String name, Set<String> operations, @Nullable Boolean contactsClear) {}

    /** @param contactsClear whether it sees customers' phones, e-mail and addresses whole from now on; absent = masked */
    public record Grant(Set<String> operations, @Nullable Boolean contactsClear) {}

    @Inject
    private Machines machines;

    @Inject
    private GroupMachines group;

    @GET
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listMachines", summary = "The group's machine clients, and what may be granted to them")
    public MachineList list(@PathParam("group") UUID groupId) {
        return new MachineList(group.list(), machines.grantable());
    }

    @POST
    @Needs(Permission.MACHINES_MANAGE)
    @Operation(operationId = "createMachine", summary = "Makes credentials for a machine; the secret is shown this once")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Machines.Credentials.class)))
    public Response create(@PathParam("group") UUID groupId, NewMachine wanted) {
        TenantId store = new TenantId(GroupStoresResource.required(GroupStoresResource.required(wanted).store()));
        Machines.Credentials made = group.create(store, wanted.name(), wanted.operations(), Boolean.TRUE.equals(wanted.contactsClear()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @PUT
    @Path("{machine}")
    @Needs(Permission.MACHINES_MANAGE)
    @Operation(operationId = "grantMachine", summary = "Grants a machine other operations instead, and whether it sees contact data whole")
    public Machine grant(@PathParam("group") UUID groupId, @PathParam("machine") UUID id, Grant grant) {
        return group.grant(id, GroupStoresResource.required(grant).operations(), Boolean.TRUE.equals(grant.contactsClear()));
    }

    @POST
    @Path("{machine}/secret")
    @Needs(Permission.MACHINES_MANAGE)
    @Operation(operationId = "renewMachineSecret", summary = "A new secret, shown this once; the old one ends")
    public Machines.Credentials renew(@PathParam("group") UUID groupId, @PathParam("machine") UUID id) {
        return group.renew(id);
    }

    @DELETE
    @Path("{machine}")
    @Needs(Permission.MACHINES_MANAGE)
    @Operation(operationId = "revokeMachine", summary = "Takes a machine's rights at once")
    public void revoke(@PathParam("group") UUID groupId, @PathParam("machine") UUID id) {
        machines.forget(group.revoke(id));
    }
}
