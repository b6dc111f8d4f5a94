package io.dealerloop.tickets;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store's tickets. */
@Path("stores/{store}/tickets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketsResource {

    /**
     * @param reason why one closes a complaint that one has handled oneself; needed where the store allows that
     */
    public record TicketChange(@Nullable String note, Integer version, @Nullable String reason) {}

    @Inject
    private Tickets tickets;

    @GET
    @Needs(Permission.TICKETS_READ)
    @Operation(operationId = "listTicketsOfStore", summary = "The store's tickets, the newest first")
    public Page<TicketView> list(@PathParam("store") UUID store, @QueryParam("state") TicketState state,
            @QueryParam("kind") TicketKind kind, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return tickets.list(state, kind, page, size);
    }

    @POST
    @Path("{id}/close")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "closeTicket", summary = "Close a ticket, saying what was done")
    public TicketView close(@PathParam("store") UUID store, @PathParam("id") UUID id, TicketChange change) {
        return tickets.close(id, needed(change).note(), change.version(), change.reason());
    }

    @POST
    @Path("{id}/reopen")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "reopenTicket", summary = "Open a closed ticket again")
    public TicketView reopen(@PathParam("store") UUID store, @PathParam("id") UUID id, TicketChange change) {
        return tickets.reopen(id, needed(change).note(), change.version());
    }

    private static TicketChange needed(TicketChange change) {
        if (change == null) {
            throw Problem.invalid("body", "请填写。", "This is needed.");
        }
        return change;
    }
}
