package io.dealerloop.tenancy;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The business clock; the demo and tests may set it forward. */
@Path("clock")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class ClockResource {

    /** @param adjustable whether this platform lets the clock be set; never in production */
    public record ClockView(OffsetDateTime now, boolean adjustable) {}

    public record ClockSetting(OffsetDateTime now) {}

    @Inject
    private BusinessClock clock;

    @GET
    @Needs(Permission.SELF)
    @Operation(operationId = "readClock", summary = "Business time as the platform sees it")
    public ClockView now() {
        return new ClockView(clock.now().atOffset(ZoneOffset.UTC), clock.adjustable());
    }

    @PUT
    @Needs(Permission.CLOCK_SET)
    @Operation(operationId = "setClock", summary = "Sets the clock forward, in a demo or a test only")
    public ClockView set(ClockSetting setting) {
        if (setting == null || setting.now() == null) {
            throw Problem.invalid("now", "请给出时间。", "State the time.");
        }
        clock.setTo(setting.now().toInstant());
        return now();
    }
}
