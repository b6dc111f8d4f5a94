package io.dealerloop.callbacks;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shadow runs of a store, for its headquarters. */
@Path("groups/{group}/stores/{store}/shadow-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class ShadowRunsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param version a version, or {@code latest} */
    public record Tried(String plugin, String version) {}

    @Inject
    private ShadowRuns runs;

    @Inject
    private Jobs jobs;

    @Inject
    private ShadowJob job;

    @GET
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listShadowRuns", summary = "A store's shadow runs, the latest first")
    public List<ShadowRun> list(@PathParam("group") UUID group, @PathParam("store") UUID store) {
        return runs.list(new TenantId(store));
    }

    @POST
    @Needs(Permission.STANDARDS_MANAGE)
    @Operation(operationId = "askShadowRun", summary = "Replays the store's last 90 days through a version beside the one in force; nothing live is touched")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ShadowRun.class)))
    public Response ask(@PathParam("group") UUID group, @PathParam("store") UUID store, Tried tried) {
        if (tried == null || tried.plugin() == null || tried.version() == null) {
            throw Problem.invalid("version", "请说明要试运行的标准和版本。", "Say which standard and version to try.");
        }
        TenantId tenant = new TenantId(store);
        ShadowRun run = runs.ask(tenant, tried.plugin(), tried.version());
        Tenants.runAs(tenant, () -> jobs.keep(job));
        return Response.status(Response.Status.CREATED).entity(run).build();
    }

    @GET
    @Path("{run}")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readShadowRun", summary = "How far a shadow run is and what would change, by kind")
    public ShadowRun find(@PathParam("group") UUID group, @PathParam("store") UUID store, @PathParam("run") UUID run) {
        return runs.find(new TenantId(store), run);
    }

    @DELETE
    @Path("{run}")
    @Needs(Permission.STANDARDS_MANAGE)
    @Operation(operationId = "cancelShadowRun", summary = "Stops a shadow run; what it found so far stays")
    public ShadowRun cancel(@PathParam("group") UUID group, @PathParam("store") UUID store, @PathParam("run") UUID run) {
        return runs.cancel(new TenantId(store), run);
    }

    @GET
    @Path("{run}/differences")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listShadowDifferences", summary = "What would change, one by one")
    public Page<ShadowRun.Difference> differences(@PathParam("group") UUID group, @PathParam("store") UUID store, @PathParam("run") UUID run,
            @QueryParam("kind") ShadowRun.@Nullable Kind kind, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return runs.differences(new TenantId(store), run, kind, page, size);
    }

    @GET
    @Path("{run}/differences.xlsx")
    @Produces(XLSX)
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "downloadShadowDifferences", summary = "The same as a workbook")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response workbook(@PathParam("group") UUID group, @PathParam("store") UUID store, @PathParam("run") UUID run) {
        TenantId tenant = new TenantId(store);
        ShadowRun made = runs.find(tenant, run);
        byte[] workbook = ShadowSheet.workbook(made, page -> runs.differences(tenant, run, null, page, Page.LARGEST).entries(),
                Actor.languageOrDefault());
        return Response.ok(workbook, XLSX)
                .header("Content-Disposition", "attachment; filename=\"shadow-run-" + made.plugin() + "-" + made.version() + ".xlsx\"").build();
    }
}
