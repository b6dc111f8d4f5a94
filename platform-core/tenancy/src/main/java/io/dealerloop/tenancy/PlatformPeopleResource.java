package io.dealerloop.tenancy;

import io.dealerloop.identity.AccountsFollow;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.Permission;
import io.dealerloop.identity.PlatformPeople;
import io.dealerloop.identity.PlatformPeople.PlatformPerson;
import io.dealerloop.spi.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The platform's operators and brand partners. */
@Path("platform/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PlatformPeopleResource {

    /** @param post {@code PLATFORM_OPERATOR} or {@code BRAND_PARTNER} */
    public record PlatformAppointment(Post post, NewPerson person) {}

    @Inject
    private PlatformPeople people;

    @Inject
    private AccountsFollow accounts;

    @GET
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "listPlatformPeople", summary = "The platform's operators and brand partners")
    public List<PlatformPerson> list() {
        return people.list();
    }

    @POST
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "appointPlatformPerson", summary = "Invites an operator or a brand partner by e-mail")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlatformPerson.class)))
    public Response appoint(PlatformAppointment appointment) {
        PlatformPerson person = people.appoint(GroupStoresResource.required(appointment).post(),
                GroupStoresResource.required(appointment.person()));
        return Response.status(Response.Status.CREATED).entity(person).build();
    }

    @DELETE
    @Path("{subject}")
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "dismissPlatformPerson", summary = "Takes somebody's post on the platform, and their account")
    public void dismiss(@PathParam("subject") UUID subject) {
        people.dismiss(subject);
        accounts.soon();
    }
}
