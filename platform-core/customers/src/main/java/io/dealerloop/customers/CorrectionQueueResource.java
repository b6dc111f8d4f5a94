package io.dealerloop.customers;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The queue of corrections over all the stores a person serves. */
@Path("corrections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CorrectionQueueResource {

    @Inject
    private Customers customers;

    @GET
    @Needs(Permission.CUSTOMERS_READ)
    @Operation(operationId = "listCorrections", summary = "Corrections of master data, merged over the stores the person serves, the newest first")
    public Page<Correction> list(
            @Parameter(description = "These stores alone", explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(implementation = UUID.class)))
            @QueryParam("stores") String stores,
            @QueryParam("state") Correction.State state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return Tenants.readIn(Access.current().among(Permission.CUSTOMERS_READ, stores), () -> customers.corrections(state, page, size));
    }
}
