package io.dealerloop.callbacks;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.spi.Channel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Working the callbacks of one store. */
@Path("stores/{store}/callbacks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "callbacks")
public class WorkResource {

    public record Drop(String reason, Integer version) {}

    public record Restore(Integer version) {}

    public record Move(Channel channel, @Nullable LocalDate dueOn, String reason, Integer version) {}

    public record Decision(Boolean accept, @Nullable String reason, Integer version) {}

    public record Assign(List<Callbacks.Assigned> callbacks, @Nullable UUID assignee) {}

    @Inject
    private Callbacks callbacks;

    @Inject
    private Workspace workspace;

    @GET
    @Path("{id}")
    @Needs(Permission.CALLBACKS_READ)
    @Discloses(action = "callbacks.open", subject = "callback", id = "id")
    @Operation(operationId = "openCallback", summary = "Everything needed to work one callback")
    public Work work(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return workspace.work(id);
    }

    @POST
    @Path("{id}/attempts")
    @Needs(Permission.CALLBACKS_WORK)
    @Operation(operationId = "recordAttempt", summary = "Record one attempt and what came of it")
    public Recorded record(@PathParam("store") UUID store, @PathParam("id") UUID id, AttemptInput attempt) {
        return callbacks.record(id, Typed.needed("body", attempt));
    }

    @POST
    @Path("{id}/drop")
    @Needs(Permission.LIST_DECIDE)
    @Operation(operationId = "dropCallback", summary = "Take an entry off the list, with the reason")
    public Entry drop(@PathParam("store") UUID store, @PathParam("id") UUID id, Drop drop) {
        return callbacks.drop(id, Typed.needed("body", drop).reason(), drop.version());
    }

    @POST
    @Path("{id}/restore")
    @Needs(Permission.LIST_DECIDE)
    @Operation(operationId = "restoreCallback", summary = "Put back what was dropped or unreachable")
    public Entry restore(@PathParam("store") UUID store, @PathParam("id") UUID id, Restore restore) {
        return callbacks.restore(id, Typed.needed("body", restore).version());
    }

    @POST
    @Path("{id}/move")
    @Needs(Permission.LIST_DECIDE)
    @Operation(operationId = "moveCallback", summary = "Move an entry to another channel or day, with the reason")
    public Entry move(@PathParam("store") UUID store, @PathParam("id") UUID id, Move move) {
        return callbacks.move(id, Typed.needed("body", move).channel(), move.dueOn(), move.reason(), move.version());
    }

    @POST
    @Path("{id}/proposal")
    @Needs(Permission.PROPOSALS_DECIDE)
    @Operation(operationId = "decideProposal", summary = "Accept or decline a proposed visit")
    public Entry decide(@PathParam("store") UUID store, @PathParam("id") UUID id, Decision decision) {
        return callbacks.decide(id, Typed.needed("accept", Typed.needed("body", decision).accept()), decision.reason(),
                decision.version());
    }

    @POST
    @Path("assign")
    @Needs(Permission.LIST_ASSIGN)
    @Operation(operationId = "assignCallbacks", summary = "Give entries to a colleague")
    public List<Entry> assign(@PathParam("store") UUID store, Assign assign) {
        return callbacks.assign(Typed.needed("body", assign).callbacks(), assign.assignee());
    }
}
