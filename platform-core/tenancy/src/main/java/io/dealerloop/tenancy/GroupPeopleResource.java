package io.dealerloop.tenancy;

import io.dealerloop.identity.Account;
import io.dealerloop.identity.Holding;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.People;
import io.dealerloop.identity.Permission;
import io.dealerloop.identity.PersonView;
import io.dealerloop.identity.StandIn;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.TenantId;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Headquarters' people: invite, give and take posts, stand-ins, accounts. */
@Path("groups/{group}/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters")
public class GroupPeopleResource {

    /**
     * @param headquarters whether they belong to the headquarters
     * @param account where their account stands; absent while the identity provider cannot be reached
     */
    public record GroupPerson(UUID subject, String userName, String name, String email, String language, boolean disabled,
            boolean headquarters, List<Holding> holdings, @Nullable Account account) {

        static GroupPerson of(PersonView view, @Nullable Account account) {
            return new GroupPerson(view.person().subject(), view.person().userName(), view.person().name(), view.person().email(),
                    view.person().language(), view.person().disabled(), view.headquarters(), view.holdings(), account);
        }
    }

    /** @param posts the person's own posts there from now on; none = leaves the store */
    public record PostsChange(Set<Post> posts) {}

    /** @param held whether they belong to the headquarters from now on */
    public record Seat(boolean held) {}

    @Inject
    private People people;

    @Inject
    private GroupPeople group;

    @GET
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listPeople", summary = "The group's people, or those of one store, with everything they hold")
    public Page<GroupPerson> list(@PathParam("group") UUID groupId, @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("store") @Nullable UUID store, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        Page<PersonView> found = people.list(search, group.stores(), store, page, size);
        Map<UUID, Account> accounts = group.accounts(found.entries().stream().map(view -> view.person().subject()).collect(Collectors.toSet()));
        return new Page<>(found.entries().stream().map(view -> GroupPerson.of(view, accounts.get(view.person().subject()))).toList(),
                found.number(), found.size(), found.total());
    }

    @POST
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "invitePerson", summary = "Invites somebody by e-mail; posts are given apart")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = GroupPerson.class)))
    public Response invite(@PathParam("group") UUID groupId, NewPerson person) {
        UUID subject = group.invite(GroupStoresResource.required(person));
        return Response.status(Response.Status.CREATED).entity(told(subject)).build();
    }

    @GET
    @Path("{subject}")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readPerson", summary = "Somebody of the group")
    public GroupPerson find(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        return told(subject);
    }

    @DELETE
    @Path("{subject}")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "removePerson", summary = "Takes every post and the account; what they did stays written")
    public void remove(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        group.remove(subject);
    }

    @POST
    @Path("{subject}/disabled")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "disablePerson", summary = "Stops somebody from working at once; posts are kept")
    public GroupPerson disable(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        group.disable(subject);
        return told(subject);
    }

    @DELETE
    @Path("{subject}/disabled")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "enablePerson", summary = "Lets somebody who was disabled work again")
    public GroupPerson enable(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        group.enable(subject);
        return told(subject);
    }

    @POST
    @Path("{subject}/invitation")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "inviteAgain", summary = "Sends the invitation anew")
    public GroupPerson inviteAgain(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        people.inviteAgain(group.code(), subject);
        return told(subject);
    }

    @POST
    @Path("{subject}/password")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "sendNewPassword", summary = "Sends a link to choose a new password")
    public GroupPerson password(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        people.sendNewPassword(group.code(), subject);
        return told(subject);
    }

    @POST
    @Path("{subject}/second-factor")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "requireSecondFactor", summary = "Asks for a second factor at the next sign-in")
    public GroupPerson requireSecondFactor(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        people.requireSecondFactor(group.code(), subject);
        return told(subject);
    }

    @DELETE
    @Path("{subject}/second-factor")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "resetSecondFactor", summary = "Forgets a lost second factor; a new one is set up at the next sign-in")
    public GroupPerson resetSecondFactor(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject) {
        people.resetSecondFactor(group.code(), subject);
        return told(subject);
    }

    @PUT
    @Path("{subject}/headquarters")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "seatPerson", summary = "Gives or takes a seat in headquarters")
    public GroupPerson seat(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject, Seat seat) {
        group.seat(subject, GroupStoresResource.required(seat).held());
        return told(subject);
    }

    @PUT
    @Path("{subject}/posts/{store}")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "assignPosts", summary = "Makes a person hold exactly those posts of their own in a store")
    public GroupPerson assign(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject, @PathParam("store") UUID store,
            PostsChange change) {
        group.assign(subject, new TenantId(store), GroupStoresResource.required(GroupStoresResource.required(change).posts()));
        return told(subject);
    }

    @POST
    @Path("{subject}/stand-ins/{store}")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "standIn", summary = "Lets a person take over a colleague's posts for a time")
    public GroupPerson standIn(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject, @PathParam("store") UUID store,
            StandIn standIn) {
        group.standIn(subject, new TenantId(store), GroupStoresResource.required(standIn));
        return told(subject);
    }

    @DELETE
    @Path("{subject}/stand-ins/{store}")
    @Needs(Permission.PEOPLE_MANAGE)
    @Operation(operationId = "endStandIns", summary = "Ends a person's stand-ins in a store")
    public GroupPerson endStandIns(@PathParam("group") UUID groupId, @PathParam("subject") UUID subject, @PathParam("store") UUID store) {
        group.endStandIns(subject, new TenantId(store));
        return told(subject);
    }

    private GroupPerson told(UUID subject) {
        return GroupPerson.of(group.view(subject), group.account(subject).orElse(null));
    }
}
