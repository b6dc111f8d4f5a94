package io.dealerloop.standards;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator's review of partners' versions. What is private to a group is not seen here. */
@Path("platform/standards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PlatformStandardsResource {

    public record RefuseRequest(String reason) {}

    /**
     * @param reason read by the partner and by groups whose stores follow it
     * @param stores how many stores are known to follow it; needed where there are any, so that nobody withdraws what they think is unused
     */
    public record WithdrawRequest(String reason, @Nullable Integer stores) {}

    @Inject
    private StandardVersions versions;

    @Inject
    private Reviews reviews;

    @Inject
    private Previews previews;

    @GET
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "listVersionsForReview", summary = "Partners' and shipped versions, what waits for review first")
    public List<ReviewLine> list(@Parameter(description = "Only those") @QueryParam("state") VersionState state) {
        return versions.ofPlatform(state);
    }

    @GET
    @Path("{plugin}/{version}")
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "readVersionForReview", summary = "A version's page, and how many stores follow it")
    public ReviewPage version(@PathParam("plugin") String plugin, @PathParam("version") String version) {
        return versions.forReview(plugin, version);
    }

    @GET
    @Path("{plugin}/{version}/preview")
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "previewVersionForReview", summary = "What a version would show a store's staff, published or not")
    public Preview preview(@PathParam("plugin") String plugin, @PathParam("version") String version) {
        return previews.forReview(plugin, version);
    }

    @POST
    @Path("{plugin}/{version}/publish")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "publishVersion", summary = "Lets all groups activate a version")
    public ReviewPage publish(@PathParam("plugin") String plugin, @PathParam("version") String version) {
        reviews.publish(plugin, version);
        return versions.forReview(plugin, version);
    }

    @POST
    @Path("{plugin}/{version}/refuse")
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "refuseVersion", summary = "Does not publish a version, and tells its partner why")
    public ReviewPage refuse(@PathParam("plugin") String plugin, @PathParam("version") String version, RefuseRequest request) {
        reviews.refuse(plugin, version, GroupStandardsResource.required(request).reason());
        return versions.forReview(plugin, version);
    }

    @POST
    @Path("{plugin}/{version}/withdraw")
    @Needs(Permission.STANDARDS_REVIEW)
    @Operation(operationId = "withdrawVersion", summary = "Ends a published version; stores that follow it keep it until another is activated")
    public ReviewPage withdraw(@PathParam("plugin") String plugin, @PathParam("version") String version, WithdrawRequest request) {
        reviews.withdraw(plugin, version, GroupStandardsResource.required(request).reason(), request.stores());
        return versions.forReview(plugin, version);
    }
}
