package io.dealerloop.audit;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;

/** The audit trail of a store, and whether it stands as it was sealed. */
@ApplicationScoped
@Path("stores/{store}/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

    @Inject
    private AuditTrail trail;

    @GET
    @Needs(Permission.AUDIT_READ)
    @Discloses(action = "audit.read", subject = "audit")
    @Operation(operationId = "listAudit", summary = "Who did what to whom from where, the newest first")
    public Page<AuditLine> list(@PathParam("store") UUID store,
            @Parameter(description = "Who did it") @QueryParam("person") UUID person,
            @Parameter(description = "What was done, such as customers.unmask") @QueryParam("action") String action,
            @Parameter(description = "The customer, callback … it was done to") @QueryParam("subject") UUID subject,
            @Parameter(description = "First day; left out: a month back, or all where a subject is asked for") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day; left out: today") @QueryParam("to") LocalDate to,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return trail.page(new AuditQuery(person, action, subject, from, to), page, size);
    }

    @GET
    @Path("verification")
    @Needs(Permission.AUDIT_READ)
    @Operation(operationId = "verifyAudit", summary = "Whether the entries of those days are as they were sealed")
    public Verified verify(@PathParam("store") UUID store,
            @Parameter(description = "First day; left out: a month back") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day; left out: the last sealed") @QueryParam("to") LocalDate to) {
        return trail.verify(from, to);
    }
}
