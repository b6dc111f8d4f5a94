package io.dealerloop.callbacks;

import io.dealerloop.customers.NumberSearches;
import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Channel;
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
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The day's list over all the stores a person serves. */
@Path("callbacks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "callbacks")
public class CallbacksResource {

    @Inject
    private DayListReading reading;

    @Inject
    private NumberSearches numbers;

    @GET
    @Needs(Permission.CALLBACKS_READ)
    @Discloses(action = "callbacks.list", subject = "day")
    @Operation(operationId = "listCallbacks", summary = "The day's list, merged over the stores the person serves")
    public DayList list(
            @Parameter(description = "These stores alone", explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(implementation = UUID.class)))
            @QueryParam("stores") String stores,
            @Parameter(description = "Left out: each store's today") @QueryParam("day") LocalDate day,
            @Parameter(description = "me, all, none or a person's id; left out: all") @QueryParam("assignee") String assignee,
            @Parameter(description = "These channels alone", explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(implementation = Channel.class)))
            @QueryParam("channel") String channel,
            @Parameter(description = "These states alone", explode = Explode.FALSE,
                    array = @ArraySchema(schema = @Schema(implementation = CallbackState.class)))
            @QueryParam("state") String state,
            @Parameter(description = "Part of a name, plate, phone, chassis or order number") @QueryParam("q") String search,
            @Parameter(description = "list, customer, deliveredOn, channel, assignee or state; with a minus before it, downwards")
            @QueryParam("sort") String sort,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        ListQuery query = ListQuery.of(day, assignee, Actor.current().subject(), channel, state, search, sort, page, size);
        Set<TenantId> searched = Access.current().among(Permission.CALLBACKS_READ, stores);
        numbers.admit(searched, search);
        return Tenants.readIn(searched, () -> reading.list(query));
    }
}
