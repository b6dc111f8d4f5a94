package io.dealerloop.customers;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections of master data awaiting confirmation, and those judged. */
@ApplicationScoped
@Path("/stores/{store}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CorrectionsResource {

    private static final int AT_ONCE = 200;

    /**
     * A confirmation.
     *
     * @param reason why one confirms one's own; needed where the store allows that
     * @param subjectVersion the customer's or car's version at which the value was seen to have changed meanwhile, to replace it all the same
     */
    public record Confirmation(@Nullable String reason, @Nullable Integer subjectVersion) {

        static final Confirmation PLAIN = new Confirmation(null, null);
    }

    /** A confirmation of many: at most 200. */
    public record Confirmations(List<UUID> ids, @Nullable String reason) {}

    @Inject
    private Customers customers;

    @GET
    @Needs(Permission.CUSTOMERS_READ)
    @Operation(operationId = "listCorrectionsOfStore", summary = "A store's corrections of master data, imports as wholes, the newest first")
    public Page<Correction> list(@PathParam("store") UUID store, @QueryParam("state") Correction.State state,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return customers.corrections(state, page, size);
    }

    @GET
    @Path("/{id}/changes")
    @Needs(Permission.CUSTOMERS_READ)
    @Operation(operationId = "listImportedChanges", summary = "What an import in the queue changed, value by value")
    public Page<Correction> changes(@PathParam("store") UUID store, @PathParam("id") UUID id, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        return customers.changes(id, page, size);
    }

    @POST
    @Path("/{id}/confirm")
    @Needs(Permission.CORRECTIONS_CONFIRM)
    @Operation(operationId = "confirmCorrection", summary = "Confirms a correction, or all that an import changed; what was proposed takes effect")
    public Correction confirm(@PathParam("store") UUID store, @PathParam("id") UUID id, @Nullable Confirmation confirmation) {
        Confirmation said = Objects.requireNonNullElse(confirmation, Confirmation.PLAIN);
        return customers.confirm(id, said.reason(), said.subjectVersion());
    }

    @POST
    @Path("/confirm")
    @Needs(Permission.CORRECTIONS_CONFIRM)
    @Operation(operationId = "confirmCorrections", summary = "Confirms many; what cannot be confirmed is left, each with the reason")
    public Customers.Confirmed confirmAll(@PathParam("store") UUID store, Confirmations confirmations) {
        if (confirmations == null || confirmations.ids() == null || confirmations.ids().isEmpty()) {
            throw Problem.invalid("ids", "请选择要确认的更正。", "Say which corrections are confirmed.");
        }
        if (confirmations.ids().size() > AT_ONCE || confirmations.ids().contains(null)) {
            throw Problem.invalid("ids", "一次最多 " + AT_ONCE + " 条。", "At most " + AT_ONCE + " at once.");
        }
        return customers.confirmAll(confirmations.ids(), confirmations.reason());
    }

    @POST
    @Path("/{id}/revert")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.CORRECTIONS_CONFIRM)
    @Operation(operationId = "revertCorrection", summary = "Takes a correction back, or declines one that is only proposed")
    public Correction revert(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return customers.revert(id);
    }
}
