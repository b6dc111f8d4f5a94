package io.dealerloop.callbacks;

import io.dealerloop.identity.Access;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day's list over all the stores a person serves. */
@Path("callbacks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "callbacks")
public class CallbacksResource {

    @Inject
    private DayListReading reading;

    @GET
    @Needs(Permission.CALLBACKS_READ)
    @Operation(operationId = "listCallbacks", summary = "The day's list, merged over the stores the person serves")
    public DayList list(@QueryParam("stores") String stores, @QueryParam("day") String day, @QueryParam("assignee") String assignee,
            @QueryParam("channel") String channel, @QueryParam("state") String state, @QueryParam("q") String search,
            @QueryParam("sort") String sort, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        ListQuery query = ListQuery.of(day(day), assignee, Actor.current().subject(), channel, state, search, sort, page, size);
        return Tenants.readIn(wanted(stores), () -> reading.list(query));
    }

    /** Those asked for among those in which the person may read; a store of others is not told from one that does not exist. */
    private static Set<TenantId> wanted(String stores) {
        Set<TenantId> mine = Access.current().storesWith(Permission.CALLBACKS_READ);
        if (stores == null || stores.isBlank()) {
            return mine;
        }
        Set<TenantId> asked = Arrays.stream(stores.split(",")).map(String::strip).map(TenantId::parse).collect(Collectors.toSet());
        if (!mine.containsAll(asked)) {
            throw Problem.notFound("没有这家门店。", "There is no such store.");
        }
        return asked;
    }

    static LocalDate day(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw Problem.invalid("day", "日期格式为 2026-11-22。", "Days are written 2026-11-22.");
        }
    }
}
