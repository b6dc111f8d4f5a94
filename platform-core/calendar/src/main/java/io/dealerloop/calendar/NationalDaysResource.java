package io.dealerloop.calendar;

import io.dealerloop.calendar.NationalDay.Kind;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The national holidays and make-up working days that stores keep; the operator's, edited each year when they are announced. */
@Path("platform/national-days")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class NationalDaysResource {

    private static final String COUNTRY = "Two letters of ISO 3166";

    /** @param name such as 春节; left out, what the library calls it */
    public record SetDay(Kind kind, @Nullable String name) {}

    @Inject
    private NationalDays days;

    @GET
    @Needs(Permission.CALENDAR_SET)
    @Operation(operationId = "listNationalDays", summary = "A year's days that are not what their weekday says")
    public NationalYear list(@Parameter(description = COUNTRY) @QueryParam("country") @DefaultValue(ChineseDays.COUNTRY) String country,
            @QueryParam("year") int year) {
        return days.year(country, year);
    }

    @PUT
    @Path("{day}")
    @Needs(Permission.CALENDAR_SET)
    @Operation(operationId = "setNationalDay", summary = "Sets what a day is, over what the library says")
    public NationalDay set(@PathParam("day") LocalDate day, @Parameter(description = COUNTRY) @QueryParam("country") @DefaultValue(ChineseDays.COUNTRY) String country,
            @Nullable SetDay set) {
        if (set == null) {
            throw Problem.invalid("body", "请求内容为空。", "The request says nothing.");
        }
        return days.set(country, day, set.kind(), set.name());
    }

    @DELETE
    @Path("{day}")
    @Needs(Permission.CALENDAR_SET)
    @Operation(operationId = "clearNationalDay", summary = "Takes back what was set for a day; the library counts again")
    public void clear(@PathParam("day") LocalDate day,
            @Parameter(description = COUNTRY) @QueryParam("country") @DefaultValue(ChineseDays.COUNTRY) String country) {
        days.clear(country, day);
    }
}
