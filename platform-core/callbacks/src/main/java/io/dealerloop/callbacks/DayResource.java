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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store's day: opened, added to, handed in, acknowledged. */
@Path("stores/{store}/days/{day}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "days")
public class DayResource {

    public record HandIn(@Nullable String note) {}

    public record Acknowledge(UUID agent, @Nullable String note) {}

    public record Add(UUID deliveryId, Channel channel, String reason) {}

    @Inject
    private DayLists days;

    @POST
    @Path("open")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.DAY_OPEN)
    @Operation(operationId = "openDay", summary = "Open today's list, or let it catch up")
    public Opened open(@PathParam("store") UUID store, @PathParam("day") LocalDate day) {
        return days.open(day);
    }

    @GET
    @Needs(Permission.CALLBACKS_READ)
    @Discloses(action = "callbacks.read-day", subject = "day")
    @Operation(operationId = "readDay", summary = "Whether a day is open, and how far each colleague is")
    public DayView day(@PathParam("store") UUID store, @PathParam("day") LocalDate day) {
        return days.day(day);
    }

    @POST
    @Path("entries")
    @Needs(Permission.LIST_DECIDE)
    @Operation(operationId = "addEntry", summary = "Put a delivery on today's list, with the reason")
    public Entry add(@PathParam("store") UUID store, @PathParam("day") LocalDate day, Add add) {
        return days.add(day, Typed.needed("body", add).deliveryId(), add.channel(), add.reason());
    }

    @POST
    @Path("hand-in")
    @Needs(Permission.DAY_HAND_IN)
    @Operation(operationId = "handInDay", summary = "Hand in one's own day to the managing supervisor")
    public DayView.Agent handIn(@PathParam("store") UUID store, @PathParam("day") LocalDate day, @Nullable HandIn handIn) {
        return days.handIn(day, handIn == null ? null : handIn.note());
    }

    @DELETE
    @Path("hand-in")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.DAY_HAND_IN)
    @Operation(operationId = "takeBackDay", summary = "Take one's own day back while it is not acknowledged")
    public void takeBack(@PathParam("store") UUID store, @PathParam("day") LocalDate day) {
        days.takeBack(day);
    }

    @POST
    @Path("acknowledge")
    @Needs(Permission.DAY_ACKNOWLEDGE)
    @Operation(operationId = "acknowledgeDay", summary = "Acknowledge a colleague's day")
    public DayView.Agent acknowledge(@PathParam("store") UUID store, @PathParam("day") LocalDate day, Acknowledge acknowledge) {
        return days.acknowledge(day, Typed.needed("body", acknowledge).agent(), acknowledge.note());
    }
}
