package io.dealerloop.audit;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;

/** What the platform's operators did, and whether it stands as it was sealed. */
@ApplicationScoped
@Path("platform/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class PlatformAuditResource {

    @Inject
    private PlatformTrail trail;

    @GET
    @Needs(Permission.PLATFORM_AUDIT_READ)
    @Operation(operationId = "listPlatformAudit", summary = "What the platform's operators did, newest first")
    public Page<AuditLine> list(
            @Parameter(description = "Who did it") @QueryParam("person") UUID person,
            @Parameter(description = "What was done, such as group.create") @QueryParam("action") String action,
            @Parameter(description = "The group or person it was done to") @QueryParam("subject") UUID subject,
            @Parameter(description = "First day, in UTC") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day, in UTC") @QueryParam("to") LocalDate to,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return trail.page(new AuditQuery(person, action, subject, from, to), page, size);
    }

    @GET
    @Path("verification")
    @Needs(Permission.PLATFORM_AUDIT_READ)
    @Operation(operationId = "verifyPlatformAudit", summary = "Whether what the platform's operators did is as it was sealed")
    public Verified verify(
            @Parameter(description = "First day, in UTC; left out: a month back") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day, in UTC; left out: the last sealed") @QueryParam("to") LocalDate to) {
        return trail.verify(from, to);
    }
}
