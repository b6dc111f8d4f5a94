package io.dealerloop.customers;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import jakarta.enterprise.context.RequestScoped;
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
@RequestScoped
@Path("/stores/{store}/corrections")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

    @Inject
    private Customers customers;

    @GET
    @Needs(Permission.CUSTOMERS_READ)
    public Page<Correction> list(@QueryParam("state") Correction.State state, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return customers.corrections(state, page, size);
    }

    @POST
    @Path("/{id}/confirm")
    @Needs(Permission.CORRECTIONS_CONFIRM)
    public Correction confirm(@PathParam("id") UUID id) {
        return customers.confirm(id);
    }

    @POST
    @Path("/{id}/revert")
    @Needs(Permission.CORRECTIONS_CONFIRM)
    public Correction revert(@PathParam("id") UUID id) {
        return customers.revert(id);
    }
}
