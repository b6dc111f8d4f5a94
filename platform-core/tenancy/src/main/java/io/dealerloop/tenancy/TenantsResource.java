package io.dealerloop.tenancy;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform operator's door: tenants from their descriptions. */
@Path("platform/tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "platform")
public class TenantsResource {

    /**
     * @param files the files of {@code tenants/} in order: each group's followed by its stores'
     * @param documents the same in one text, YAML documents one after another
     * @param passwords first passwords by user name; needed for new people only
     */
    public record Descriptions(@Nullable List<DescriptionFile> files, @Nullable String documents, @Nullable Map<String, String> passwords) {}

    public record Applied(List<Change> changes) {}

    @Inject
    private TenantSetup setup;

    @POST
    @Path("apply")
    @Needs(Permission.TENANTS_APPLY)
    @Operation(operationId = "applyTenants", summary = "Makes groups, stores and staff as described; the same again changes nothing")
    public Applied apply(Descriptions descriptions) {
        List<DescriptionFile> files = new ArrayList<>();
        if (descriptions != null && descriptions.files() != null) {
            files.addAll(descriptions.files());
        }
        if (descriptions != null && descriptions.documents() != null && !descriptions.documents().isBlank()) {
            files.add(new DescriptionFile("documents", descriptions.documents()));
        }
        if (files.isEmpty() || files.stream().anyMatch(file -> file == null || file.name() == null || file.content() == null)) {
            throw Problem.invalid("documents", "没有要应用的描述。", "There is no description to apply.");
        }
        Map<String, String> passwords = descriptions.passwords() == null ? Map.of() : descriptions.passwords();
        return new Applied(setup.applyAcrossTenants(files, passwords));
    }
}
