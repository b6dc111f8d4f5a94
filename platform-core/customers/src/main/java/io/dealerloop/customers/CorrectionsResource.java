package io.dealerloop.customers;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Corrections of master data awaiting confirmation, and those judged. */
@ApplicationScoped
@Path("/stores/{store}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CorrectionsResource {

    @Inject
    private Customers customers;

    @GET
    @Needs(Permission.CUSTOMERS_READ)
    @Discloses(action = "customers.list-corrections", subject = "correction")
    @Operation(operationId = "listCorrections", summary = "Corrections of master data, the newest first")
    public Page<Correction> list(@PathParam("store") UUID store, @QueryParam("state") Correction.State state,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return customers.corrections(state, page, size);
    }

    @POST
    @Path("/{id}/confirm")
    @Needs(Permission.CORRECTIONS_CONFIRM)
    @Operation(operationId = "confirmCorrection", summary = "Confirms a correction")
    public Correction confirm(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return customers.confirm(id);
    }

    @POST
    @Path("/{id}/revert")
    @Needs(Permission.CORRECTIONS_CONFIRM)
    @Operation(operationId = "revertCorrection", summary = "Takes a correction back")
    public Correction revert(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return customers.revert(id);
    }
}
