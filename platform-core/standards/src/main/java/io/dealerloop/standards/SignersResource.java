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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Whose signatures under plugins count; the operator's. */
@Path("platform/signers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class SignersResource {

    @Inject
    private Signers signers;

    @GET
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "listSigners", summary = "Certificates whose signatures count or counted, newest first")
    public List<TrustedSigner> list() {
        return signers.list();
    }

    @POST
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "trustSigner", summary = "Lets a partner's or group's signature count, for which plugins and brands")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TrustedSigner.class)))
    public Response trust(TrustedSigner.NewSigner signer) {
        return Response.status(Response.Status.CREATED).entity(signers.trust(GroupStandardsResource.required(signer))).build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "revokeSigner", summary = "Nothing new is taken that was signed with that certificate; versions taken before stay")
    public void revoke(@PathParam("id") UUID id) {
        signers.revoke(id);
    }
}
