package io.dealerloop.customers;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Masked contact data shown whole, one at a time, each time written down. */
@ApplicationScoped
@Path("/stores/{store}/customers/{id}/unmask")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class ContactsResource {

    private static final int LONGEST_REASON = 200;

    @Inject
    private Customers customers;

    /** @param reason what it is needed for; kept in the trail */
    public record UnmaskRequest(Unmasked.What what, @Nullable String reason) {}

    @POST
    @Needs(Permission.CONTACTS_UNMASK)
    @Operation(operationId = "unmaskContact", summary = "Shows one customer's phone, e-mail or address whole; who asked is written down")
    public Unmasked unmask(@PathParam("store") UUID store, @PathParam("id") UUID id, UnmaskRequest request) {
        if (request == null || request.what() == null) {
            throw Problem.invalid("what", "请说明要查看哪一项。", "Say what is to be shown.");
        }
        if (request.reason() != null && request.reason().length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "最多 " + LONGEST_REASON + " 个字符。", "At most " + LONGEST_REASON + " characters.");
        }
        return customers.unmask(id, request.what(), request.reason());
    }
}
