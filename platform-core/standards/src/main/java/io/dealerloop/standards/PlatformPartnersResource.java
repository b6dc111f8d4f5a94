package io.dealerloop.standards;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
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
import java.util.UUID;

/** Organisations that write standards, and who acts for them. */
@Path("platform/partners")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PlatformPartnersResource {

    /**
     * @param code unique, 2 to 40 of {@code a-z 0-9 -}
     * @param name at most 60 characters
     */
    public record NewPartner(String code, String name) {}

    @Inject
    private Partners partners;

    @GET
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "listPartners", summary = "Organisations that write standards, with their people")
    public List<Partner> list() {
        return partners.list();
    }

    @POST
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "createPartner", summary = "Makes an organisation that writes standards")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Partner.class)))
    public Response create(NewPartner wanted) {
        UUID id = partners.create(GroupStandardsResource.required(wanted).code(), wanted.name());
        return Response.status(Response.Status.CREATED).entity(found(id)).build();
    }

    @PUT
    @Path("{partner}/people/{subject}")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "appointToPartner", summary = "Lets a brand partner act for an organisation; what they uploaded alone becomes its own")
    public Partner appoint(@PathParam("partner") UUID partner, @PathParam("subject") UUID subject) {
        partners.appoint(partner, subject);
        return found(partner);
    }

    @DELETE
    @Path("{partner}/people/{subject}")
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "removeFromPartner", summary = "Somebody acts for an organisation no longer; what they uploaded for it stays there")
    public Partner remove(@PathParam("partner") UUID partner, @PathParam("subject") UUID subject) {
        partners.remove(partner, subject);
        return found(partner);
    }

    private Partner found(UUID id) {
        return partners.list().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(StandardVersions::unknown);
    }
}
