package io.dealerloop.visits;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.ServiceKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** How a store reads its own words for kinds of service. */
@ApplicationScoped
@Path("/stores/{store}/service-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "visits")
public class ServiceKindsResource {

    @Inject
    private ServiceKindWords words;

    @Inject
    private ExportWords standards;

    /** A word to classify. */
    public record ClassifyRequest(String word, ServiceKind kind) {}

    @GET
    @Needs(Permission.IMPORTS_READ)
    @Operation(operationId = "listServiceKindWords", summary = "The store's words for kinds of service, and those not read yet")
    public ServiceKindWords.Overview overview(@PathParam("store") UUID store) {
        return words.overview(standards.ofCurrentStore());
    }

    @PUT
    @Needs(Permission.IMPORTS_LOAD)
    @Operation(operationId = "classifyServiceKindWord", summary = "Says which kind of service a word means, for orders here and to come")
    public ServiceKindWords.Overview classify(@PathParam("store") UUID store, ClassifyRequest request) {
        if (request == null) {
            throw Problem.invalid("body", "请求内容为空。", "The request is empty.");
        }
        return words.classify(request.word(), request.kind(), standards.ofCurrentStore());
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.IMPORTS_LOAD)
    @Operation(operationId = "forgetServiceKindWord", summary = "Take a word of the store's own back")
    public ServiceKindWords.Overview forget(@PathParam("store") UUID store, @QueryParam("word") String word) {
        return words.forget(word, standards.ofCurrentStore());
    }
}
