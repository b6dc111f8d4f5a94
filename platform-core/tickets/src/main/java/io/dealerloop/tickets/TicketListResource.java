package io.dealerloop.tickets;

import io.dealerloop.customers.NumberSearches;
import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.TenantId;
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
import java.util.Set;
import java.util.UUID;

/** Tickets over all the stores a person serves. */
@Path("tickets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketListResource {

    @Inject
    private Tickets tickets;

    @Inject
    private NumberSearches numbers;

    @GET
    @Needs(Permission.TICKETS_READ)
    @Discloses(action = "tickets.list", subject = "ticket")
    @Operation(operationId = "listTickets", summary = "Tickets, merged over the stores the person serves, the newest first")
    public Page<TicketView> list(
            @Parameter(description = "These stores alone", explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(implementation = UUID.class)))
            @QueryParam("stores") String stores,
            @QueryParam("state") TicketState state,
            @QueryParam("kind") TicketKind kind,
            @Parameter(description = "A ticket's number, a phone or its last four digits, a plate or its last five characters, a chassis number or its"
                    + " last six, the beginning of a name or its Latin letters or initials") @QueryParam("q") String search,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Set<TenantId> among = Access.current().among(Permission.TICKETS_READ, stores);
        numbers.admit(among, search);
        return Tenants.readIn(among, () -> tickets.list(new Tickets.Query(state, kind, null, search), page, size));
    }
}
