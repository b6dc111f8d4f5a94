package io.dealerloop.tickets;

import io.dealerloop.customers.NumberSearches;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

    /**
     * @param requestId under which the same may be sent again without making a second ticket
     */
    public record NewRecording(@Nullable UUID requestId, RecordingInput recording) {}

    /** What a ticket should say, and the version of the ticket that was seen. */
    public record ChangedRecording(Integer version, RecordingInput recording) {}

    /** The other ticket, and the version of this one that was seen. */
    public record Tie(Integer version, UUID ticketId) {}

    public record Undo(Integer version) {}

    @Inject
    private Tickets tickets;

    @Inject
    private TicketRecording recordings;

    @Inject
    private TicketTies ties;

    @Inject
    private EarlierTickets earlier;

    @Inject
    private NumberSearches numbers;

    @GET
    @Needs(Permission.TICKETS_READ)
    @Discloses(action = "tickets.list", subject = "ticket")
    @Operation(operationId = "listTicketsOfStore", summary = "The store's tickets, the newest first")
    public Page<TicketView> list(@PathParam("store") UUID store, @QueryParam("state") TicketState state,
            @QueryParam("kind") TicketKind kind, @QueryParam("customer") UUID customer,
            @Parameter(description = "As for listTickets") @QueryParam("q") String search,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        numbers.admit(search);
        return tickets.list(new Tickets.Query(state, kind, customer, search), page, size);
    }

    @POST
    @Needs(Permission.TICKETS_RECORD)
    @Operation(operationId = "recordTicket", summary = "Record a ticket, in the store's format where its kind has one")
    public TicketView record(@PathParam("store") UUID store, NewRecording asked) {
        NewRecording given = needed(asked);
        return recordings.record(given.requestId(), SaidText.needed("recording", given.recording()));
    }

    @POST
    @Path("earlier")
    @Needs(Permission.TICKETS_READ)
    @Discloses(action = "tickets.earlier", subject = "ticket")
    @Operation(operationId = "findEarlierTickets", summary = "Earlier tickets of the same customer, car or problem")
    public List<EarlierTicket> earlier(@PathParam("store") UUID store, EarlierQuery known) {
        numbers.admit(needed(known).phone());
        return earlier.find(known);
    }

    @GET
    @Path("{id}")
    @Needs(Permission.TICKETS_READ)
    @Discloses(action = "tickets.read", subject = "ticket", id = "id")
    @Operation(operationId = "readTicket", summary = "A ticket with what was recorded, what it belongs together with and what became of it")
    public TicketFile file(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return tickets.file(id);
    }

    @PUT
    @Path("{id}/recording")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "correctTicket", summary = "Correct what was recorded; what it said before is kept")
    public TicketView correct(@PathParam("store") UUID store, @PathParam("id") UUID id, ChangedRecording change) {
        return recordings.correct(id, needed(change).version(), SaidText.needed("recording", change.recording()));
    }

    @POST
    @Path("{id}/split")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "splitTicket", summary = "Make a ticket of its own of what was recorded with another")
    public TicketView split(@PathParam("store") UUID store, @PathParam("id") UUID id, ChangedRecording part) {
        return recordings.split(id, needed(part).version(), SaidText.needed("recording", part.recording()));
    }

    @POST
    @Path("{id}/link")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "linkTicket", summary = "Note that two tickets belong together")
    public TicketView link(@PathParam("store") UUID store, @PathParam("id") UUID id, Tie tie) {
        return ties.link(id, needed(tie).version(), tie.ticketId());
    }

    @POST
    @Path("{id}/merge")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "mergeTicket", summary = "Have a ticket go into another one, which is worked on from then on")
    public TicketView merge(@PathParam("store") UUID store, @PathParam("id") UUID id, Tie tie) {
        return ties.merge(id, needed(tie).version(), tie.ticketId());
    }

    @POST
    @Path("{id}/events/{event}/undo")
    @Needs(Permission.TICKETS_WORK)
    @Operation(operationId = "undoTicketEvent", summary = "Take a link, a merging or the last correction back")
    public TicketView undo(@PathParam("store") UUID store, @PathParam("id") UUID id, @PathParam("event") UUID event, Undo undo) {
        return ties.undo(id, event, needed(undo).version());
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

    private static <T> T needed(T body) {
        return SaidText.needed("body", body);
    }
}
