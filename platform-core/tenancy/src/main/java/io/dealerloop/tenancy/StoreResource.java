package io.dealerloop.tenancy;

import io.dealerloop.identity.Colleague;
import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.identity.Staff;
import io.dealerloop.kernel.Jobs;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
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

    @Inject
    private Staff staff;

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
        SettingsPage page = stores.change(change.values(), change.version());
        jobs.keepAll();
        return page;
    }
}
