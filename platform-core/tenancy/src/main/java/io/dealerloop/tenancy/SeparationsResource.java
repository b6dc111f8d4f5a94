package io.dealerloop.tenancy;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The report of separations of duty (职责分离) that were waived. */
@Path("stores/{store}/separations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "store")
public class SeparationsResource {

    @Inject
    private Separations separations;

    @GET
    @Needs(Permission.SEPARATIONS_READ)
    @Operation(operationId = "listWaivedSeparations", summary = "Separations of duty that were waived: who, what, why and when; the newest first")
    public Page<Separations.Waiver> waived(@PathParam("store") UUID store, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return separations.waived(page, size);
    }
}
