package io.dealerloop.tenancy;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Headquarters' stores: list, create, configure, suspend, resume, enter. */
@Path("groups/{group}/stores")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters")
public class GroupStoresResource {

    /** @param version the version that was seen */
    public record ConfigurationChange(NewStore store, int version) {}

    /** @param reason 2 to 500 characters, shown to the store */
    public record Reason(String reason) {}

    @Inject
    private GroupStores stores;

    @Inject
    private StoreEntries entries;

    @Inject
    private StoreSettingsOfGroup settings;

    @GET
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "listGroupStores", summary = "The group's stores and how each fares")
    public Page<StoreLine> list(@PathParam("group") UUID group, @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("status") Store.@Nullable Status status, @QueryParam("sort") @DefaultValue("NAME") GroupStores.Sort sort,
            @QueryParam("descending") @DefaultValue("false") boolean descending, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return stores.list(search, status, sort, descending, page, size);
    }

    @POST
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "createStore", summary = "Creates a store; it is at work when its status says so")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StoreConfiguration.class)))
    public Response create(@PathParam("group") UUID group, NewStore store) {
        TenantId id = stores.create(required(store), SetBy.Way.CONSOLE);
        stores.finish(id);
        return Response.status(Response.Status.CREATED).entity(stores.find(id)).build();
    }

    @GET
    @Path("{store}")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readGroupStore", summary = "How a store is set up")
    public StoreConfiguration find(@PathParam("group") UUID group, @PathParam("store") UUID store) {
        return stores.find(new TenantId(store));
    }

    @PUT
    @Path("{store}")
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "configureStore", summary = "Changes name, kind, time zone, standards and contact; the code stays")
    public StoreConfiguration configure(@PathParam("group") UUID group, @PathParam("store") UUID store, ConfigurationChange change) {
        TenantId id = new TenantId(store);
        stores.configure(id, required(required(change).store()), change.version(), SetBy.Way.CONSOLE);
        stores.keepJobs(id);
        return stores.find(id);
    }

    @POST
    @Path("{store}/suspension")
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "suspendStore", summary = "Suspends a store: its staff are told, its jobs wait, nothing is lost")
    public StoreConfiguration suspend(@PathParam("group") UUID group, @PathParam("store") UUID store, Reason reason) {
        TenantId id = new TenantId(store);
        stores.suspend(id, required(reason).reason());
        return stores.find(id);
    }

    @DELETE
    @Path("{store}/suspension")
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "resumeStore", summary = "Lets a suspended store work again; what waited is done at once")
    public StoreConfiguration resume(@PathParam("group") UUID group, @PathParam("store") UUID store) {
        TenantId id = new TenantId(store);
        stores.resume(id);
        stores.wake(id);
        return stores.find(id);
    }

    @POST
    @Path("{store}/health")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "measureStore", summary = "Measures a store's health now")
    public StoreConfiguration measure(@PathParam("group") UUID group, @PathParam("store") UUID store) {
        stores.measure(new TenantId(store));
        return stores.find(new TenantId(store));
    }

    @POST
    @Path("{store}/entry")
    @Needs(Permission.STORE_ENTER)
    @Operation(operationId = "enterStore", summary = "Enters a store to look into it, for a limited time; the store sees who, when and why")
    public StoreEntry enter(@PathParam("group") UUID group, @PathParam("store") UUID store, Reason reason) {
        return entries.enter(new TenantId(store), required(reason).reason());
    }

    @DELETE
    @Path("{store}/entry")
    @Needs(Permission.STORE_ENTER)
    @Operation(operationId = "leaveStore", summary = "Leaves a store before the time is over")
    public void leave(@PathParam("group") UUID group, @PathParam("store") UUID store) {
        entries.leave(new TenantId(store));
    }

    @GET
    @Path("{store}/settings")
    @Needs(Permission.GROUP_READ)
    @Operation(operationId = "readStoreSettings", summary = "A store's settings, each with where it comes from and who set it")
    public SettingsPage settings(@PathParam("group") UUID group, @PathParam("store") UUID store) {
        return settings.page(new TenantId(store));
    }

    @PUT
    @Path("{store}/settings")
    @Needs(Permission.STORES_CONFIGURE)
    @Operation(operationId = "changeStoreSettings", summary = "Sets a store's values; null gives one back to the layer below")
    public SettingsPage change(@PathParam("group") UUID group, @PathParam("store") UUID store, StoreResource.SettingsChange change) {
        Map<String, String> values = required(required(change).values());
        SettingsPage page = settings.change(new TenantId(store), values, change.version());
        stores.keepJobs(new TenantId(store));
        return page;
    }

    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Problem.invalid("body", "请求内容为空。", "The request says nothing.");
        }
        return body;
    }
}
