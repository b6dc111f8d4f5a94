package io.dealerloop.standards;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.tenancy.SettingsForMany;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standards a headquarters may have its stores follow: versions, their pages, who follows what, activation and the way back. */
@Path("groups/{group}/standards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class GroupStandardsResource {

    /**
     * @param version which, or {@code latest} for whatever is the newest from now on
     * @param stores which; absent = all stores of the group
     * @param dryRun {@code true} changes nothing and tells what would
     */
    public record ActivateRequest(String version, @Nullable List<UUID> stores, boolean dryRun) {}

    /**
     * @param stores which; absent = all stores of the group that had another version before
     * @param dryRun {@code true} changes nothing and tells what would
     */
    public record RollbackRequest(@Nullable List<UUID> stores, boolean dryRun) {}

    @Inject
    private StandardVersions versions;

    @Inject
    private Uploads uploads;

    @Inject
    private Activations activations;

    @Inject
    private Previews previews;

    @GET
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listStandards", summary = "The versions of standards that stores follow or may follow, with how they fare")
    public List<StandardLine> list(@PathParam("group") UUID group) {
        return versions.ofGroup();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.STANDARDS_MANAGE)
    @Operation(operationId = "uploadPrivateStandard", summary = "Takes a version in for this group alone; refused with every reason at once")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VersionPage.class)))
    public Response upload(@PathParam("group") UUID group,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM,
                    schema = @Schema(types = "string", format = "binary"))) InputStream body) {
        return Response.status(Response.Status.CREATED).entity(uploads.byHeadquarters(length, body)).build();
    }

    @GET
    @Path("{plugin}")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readStandard", summary = "A standard with its versions")
    public StandardDetail standard(@PathParam("group") UUID group, @PathParam("plugin") String plugin) {
        return versions.standard(plugin);
    }

    @GET
    @Path("{plugin}/stores")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listStoresOfStandard", summary = "The stores that have a standard, chosen or beneath their own, by name, with the version in force in each")
    public Page<FollowingStore> stores(@PathParam("group") UUID group, @PathParam("plugin") String plugin,
            @Parameter(description = "Only those on that version") @QueryParam("version") String version,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return activations.stores(plugin, version, page, size);
    }

    @GET
    @Path("{plugin}/history")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listActivations", summary = "Who activated which version of a standard in which store, newest first")
    public Page<Activation> history(@PathParam("group") UUID group, @PathParam("plugin") String plugin,
            @Parameter(description = "Only of that store") @QueryParam("store") UUID store,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return activations.history(plugin, store, page, size);
    }

    @POST
    @Path("{plugin}/activate")
    @Needs(Permission.STANDARDS_MANAGE)
    @Operation(operationId = "activateStandard", summary = "Another version for stores that follow the standard; a dry run tells what would change")
    public SettingsForMany.Result activate(@PathParam("group") UUID group, @PathParam("plugin") String plugin, ActivateRequest request) {
        return activations.activate(plugin, required(request).version(), request.stores(), request.dryRun());
    }

    @POST
    @Path("{plugin}/rollback")
    @Needs(Permission.STANDARDS_MANAGE)
    @Operation(operationId = "rollBackStandard", summary = "Each store back to the version it had before; a dry run tells what would change")
    public SettingsForMany.Result rollBack(@PathParam("group") UUID group, @PathParam("plugin") String plugin, RollbackRequest request) {
        return activations.rollBack(plugin, required(request).stores(), request.dryRun());
    }

    @GET
    @Path("{plugin}/{version}")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readStandardVersion", summary = "A version's page: what it asks for, who signed it, what the kit found, its settings")
    public VersionPage version(@PathParam("group") UUID group, @PathParam("plugin") String plugin, @PathParam("version") String version) {
        return versions.forGroup(plugin, version);
    }

    @GET
    @Path("{plugin}/{version}/preview")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "previewStandard", summary = "What a version would show a store's staff, with a made-up customer")
    public Preview preview(@PathParam("group") UUID group, @PathParam("plugin") String plugin, @PathParam("version") String version) {
        return previews.of(plugin, version);
    }

    @DELETE
    @Path("{plugin}/{version}")
    @Needs(Permission.STANDARDS_MANAGE)
    @Operation(operationId = "withdrawPrivateStandard", summary = "Ends a version of the group's own; stores that follow it keep it until another is activated")
    public void withdraw(@PathParam("group") UUID group, @PathParam("plugin") String plugin, @PathParam("version") String version) {
        uploads.withdraw(plugin, version);
    }

    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("body", "请求内容为空。", "The request says nothing.");
        }
        return body;
    }
}
