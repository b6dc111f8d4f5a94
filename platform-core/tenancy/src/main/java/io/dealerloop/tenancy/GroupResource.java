package io.dealerloop.tenancy;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Groups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Headquarters' group: its settings, and changes for many stores at once. */
@Path("groups/{group}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters")
public class GroupResource {

    @Inject
    private DealerGroups groups;

    @Inject
    private GroupStores stores;

    @Inject
    private SettingsForMany many;

    @GET
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readGroup", summary = "The group")
    public GroupView group(@PathParam("group") UUID group) {
        return groups.find(Groups.current());
    }

    @GET
    @Path("settings")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readGroupSettings", summary = "The group's settings, each with where it comes from and who set it")
    public SettingsPage settings(@PathParam("group") UUID group) {
        return groups.settings();
    }

    @PUT
    @Path("settings")
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "changeGroupSettings", summary = "Sets values for all stores that have none of their own")
    public SettingsPage change(@PathParam("group") UUID group, StoreResource.SettingsChange change) {
        SettingsPage page = groups.change(GroupStoresResource.required(GroupStoresResource.required(change).values()), change.version());
        stores.keepAllJobs();
        return page;
    }

    @POST
    @Path("settings/changes")
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "changeManyStores", summary = "Standards and settings for many stores at once; a dry run tells what would change")
    public SettingsForMany.Result changeMany(@PathParam("group") UUID group, SettingsForMany.Change change) {
        return many.apply(GroupStoresResource.required(change));
    }
}
