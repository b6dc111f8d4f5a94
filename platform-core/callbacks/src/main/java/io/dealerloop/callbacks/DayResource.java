package io.dealerloop.callbacks;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A store's day: opened, added to, handed in, acknowledged. */
@Path("stores/{store}/days/{day}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "days")
public class DayResource {

    public record HandIn(String note) {}

    public record Acknowledge(UUID agent, String note) {}

    public record Add(UUID deliveryId, Channel channel, String reason) {}

    @Inject
    private DayLists days;

    @POST
    @Path("open")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.DAY_OPEN)
    @Operation(operationId = "openDay", summary = "Open today's list, or let it catch up")
    public Opened open(@PathParam("store") UUID store, @PathParam("day") String day) {
        return days.open(named(day));
    }

    @GET
    @Needs(Permission.CALLBACKS_READ)
    @Operation(operationId = "readDay", summary = "Whether a day is open, and how far each colleague is")
    public DayView day(@PathParam("store") UUID store, @PathParam("day") String day) {
        return days.day(named(day));
    }

    @POST
    @Path("entries")
    @Needs(Permission.LIST_DECIDE)
    @Operation(operationId = "addEntry", summary = "Put a delivery on today's list, with the reason")
    public Entry add(@PathParam("store") UUID store, @PathParam("day") String day, Add add) {
        return days.add(named(day), Typed.needed("body", add).deliveryId(), add.channel(), add.reason());
    }

    @POST
    @Path("hand-in")
    @Needs(Permission.DAY_HAND_IN)
    @Operation(operationId = "handInDay", summary = "Hand in one's own day to the managing supervisor")
    public DayView.Agent handIn(@PathParam("store") UUID store, @PathParam("day") String day, HandIn handIn) {
        return days.handIn(named(day), handIn == null ? null : handIn.note());
    }

    @DELETE
    @Path("hand-in")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.DAY_HAND_IN)
    @Operation(operationId = "takeBackDay", summary = "Take one's own day back while it is not acknowledged")
    public void takeBack(@PathParam("store") UUID store, @PathParam("day") String day) {
        days.takeBack(named(day));
    }

    @POST
    @Path("acknowledge")
    @Needs(Permission.DAY_ACKNOWLEDGE)
    @Operation(operationId = "acknowledgeDay", summary = "Acknowledge a colleague's day")
    public DayView.Agent acknowledge(@PathParam("store") UUID store, @PathParam("day") String day, Acknowledge acknowledge) {
        return days.acknowledge(named(day), Typed.needed("body", acknowledge).agent(), acknowledge.note());
    }

    private static LocalDate named(String day) {
        LocalDate named = CallbacksResource.day(day);
        if (named == null) {
            throw Problem.invalid("day", "请写明日期。", "Name the day.");
        }
        return named;
    }
}
