package io.dealerloop.standards;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** A brand partner's own versions: upload, what the kit found, how far the review is, how widely they are used. Of stores, counts alone. */
@Path("partner/standards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "partner")
public class PartnerStandardsResource {

    @Inject
    private StandardVersions versions;

    @Inject
    private Uploads uploads;

    @Inject
    private Previews previews;

    @GET
    @Needs(Permission.PARTNER_SELF)
    @Operation(operationId = "listPartnerStandards", summary = "The partner's own versions, newest first")
    public List<PartnerLine> list() {
        return versions.ofPartner();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.PARTNER_SELF)
    @Operation(operationId = "uploadPartnerStandard", summary = "Takes a version in for review; refused with every reason at once")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PartnerPage.class)))
    public Response upload(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM,
                    schema = @Schema(types = "string", format = "binary"))) InputStream body) {
        return Response.status(Response.Status.CREATED).entity(uploads.byPartner(length, body)).build();
    }

    @GET
    @Path("{plugin}/{version}")
    @Needs(Permission.PARTNER_SELF)
    @Operation(operationId = "readPartnerStandard", summary = "A version of the partner's own: the kit's findings, the review, anonymous counts")
    public PartnerPage version(@PathParam("plugin") String plugin, @PathParam("version") String version) {
        return versions.forPartner(plugin, version);
    }

    @GET
    @Path("{plugin}/{version}/preview")
    @Needs(Permission.PARTNER_SELF)
    @Operation(operationId = "previewPartnerStandard", summary = "What a version of the partner's own would show a store's staff")
    public Preview preview(@PathParam("plugin") String plugin, @PathParam("version") String version) {
        return previews.forPartner(plugin, version);
    }
}
