package io.dealerloop.visits;

import io.dealerloop.customers.NumberSearches;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Deliveries of a store, to be found and put on a list by hand. */
@ApplicationScoped
@Path("stores/{store}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "visits")
public class DeliveriesResource {

    @Inject
    private Deliveries deliveries;

    @Inject
    private NumberSearches numbers;

    @GET
    @Needs(Permission.CALLBACKS_READ)
    @Discloses(action = "visits.search", subject = "delivery")
    @Operation(operationId = "searchDeliveries", summary = "Finds deliveries by order number, plate, VIN tail, phone or name; newest first")
    public Page<Delivery> search(@PathParam("store") UUID store, @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("20") int size) {
        numbers.admit(query);
        return deliveries.search(query, page, size);
    }
}
