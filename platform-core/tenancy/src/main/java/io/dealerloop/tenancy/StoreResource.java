package io.dealerloop.tenancy;

import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.NewPerson;
import io.dealerloop.identity.Permission;
import io.dealerloop.identity.Staff;
import io.dealerloop.identity.StaffMember;
import io.dealerloop.identity.StandIn;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
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
import org.jspecify.annotations.Nullable;

/** A store's people and settings. */
@Path("stores/{store}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "store")
public class StoreResource {

    /**
     * @param values by key; {@code null} gives a setting back to the layer below
     * @param version the version that was seen
     */
    public record SettingsChange(Map<String, @Nullable String> values, int version) {}

    /**
     * @param head what headquarters lets the head of the store do about its people
     * @param mayGive the posts the head may give and take
     */
    public record StaffPage(List<StaffMember> members, StoreSettings.HeadManages head, Set<Post> mayGive) {}

    /** @param posts what the new colleague holds in the store from now on */
    public record NewStaff(NewPerson person, Set<Post> posts) {}

    @Inject
    private Staff staff;

    @Inject
    private StoreStaff people;

    @Inject
    private StoreEntries entries;

    @Inject
    private Stores stores;

    @Inject
    private Jobs jobs;

    @GET
    @Path("staff")
    @Needs(Permission.STAFF_READ)
    @Operation(operationId = "listStaff", summary = "The store's people and their posts")
    public List<Colleague> staff(@PathParam("store") UUID store) {
        return staff.list();
    }

    @GET
    @Path("staff/members")
    @Needs(Permission.STAFF_MANAGE)
    @Operation(operationId = "listStaffMembers", summary = "The store's people with each post's beginning and end, stand-ins included")
    public StaffPage members(@PathParam("store") UUID store) {
        StoreSettings.Staffing staffing = stores.settings().staffing();
        return new StaffPage(staff.manage(), staffing.head(), staffing.mayGive());
    }

    @POST
    @Path("staff")
    @Needs(Permission.STAFF_MANAGE)
    @Operation(operationId = "inviteStaff", summary = "Invites somebody new into the store, where headquarters allows it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StaffMember.class)))
    public Response invite(@PathParam("store") UUID store, NewStaff wanted) {
        UUID subject = people.invite(GroupStoresResource.required(GroupStoresResource.required(wanted).person()),
                GroupStoresResource.required(wanted.posts()));
        return Response.status(Response.Status.CREATED).entity(member(subject)).build();
    }

    @PUT
    @Path("staff/{subject}/posts")
    @Needs(Permission.STAFF_MANAGE)
    @Operation(operationId = "assignStaff", summary = "Gives and takes a colleague's posts, within what headquarters allows")
    public StaffPage assign(@PathParam("store") UUID store, @PathParam("subject") UUID subject, GroupPeopleResource.PostsChange change) {
        people.assign(subject, GroupStoresResource.required(GroupStoresResource.required(change).posts()));
        return members(store);
    }

    @POST
    @Path("staff/{subject}/stand-ins")
    @Needs(Permission.STAFF_MANAGE)
    @Operation(operationId = "staffStandIn", summary = "Lets a colleague take over another's posts for a time")
    public StaffPage standIn(@PathParam("store") UUID store, @PathParam("subject") UUID subject, StandIn standIn) {
        people.standIn(subject, GroupStoresResource.required(standIn));
        return members(store);
    }

    @DELETE
    @Path("staff/{subject}/stand-ins")
    @Needs(Permission.STAFF_MANAGE)
    @Operation(operationId = "endStaffStandIns", summary = "Ends a colleague's stand-ins")
    public StaffPage endStandIns(@PathParam("store") UUID store, @PathParam("subject") UUID subject) {
        people.endStandIns(subject);
        return members(store);
    }

    @GET
    @Path("entries")
    @Needs(Permission.ENTRIES_READ)
    @Operation(operationId = "listEntries", summary = "Who of headquarters came into the store, when and why")
    public Page<StoreEntry> entries(@PathParam("store") UUID store, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return entries.list(page, size);
    }

    private StaffMember member(UUID subject) {
        return staff.manage().stream().filter(member -> member.subject().equals(subject)).findFirst().orElseThrow();
    }

    @GET
    @Path("settings")
    @Needs(Permission.SETTINGS_READ)
    @Operation(operationId = "readSettings", summary = "Every setting with its value, default and where it comes from")
    public SettingsPage settings(@PathParam("store") UUID store) {
        return stores.settingsPage();
    }

    @PUT
    @Path("settings")
    @Needs(Permission.SETTINGS_CHANGE)
    @Operation(operationId = "changeSettings", summary = "Changes settings; refused values are named one by one")
    public SettingsPage change(@PathParam("store") UUID store, SettingsChange change) {
        if (change == null || change.values() == null || change.values().isEmpty()) {
            throw Problem.invalid("values", "没有要更改的设置。", "There is nothing to change.");
        }
        SettingsPage page = stores.change(change.values(), change.version(), false);
        jobs.keepAll();
        return page;
    }
}
