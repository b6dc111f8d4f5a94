package io.dealerloop.customers;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import io.swagger.v3.oas.annotations.Operation;
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
import java.util.UUID;

/** Customers and vehicles of a store. */
@ApplicationScoped
@Path("/stores/{store}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomersResource {

    @Inject
    private Customers customers;

    @Inject
    private NumberSearches numbers;

    /**
     * A correction asked for.
     *
     * @param field what is corrected
     * @param value what it should be
     * @param version the version of the customer or vehicle it was made upon
     */
    public record CorrectionRequest(Correction.Field field, String value, Integer version) {

        private CorrectionRequest checked() {
            if (field == null) {
                throw Problem.invalid("field", "请说明更正哪一项。", "Say which field is corrected.");
            }
            if (version == null) {
                throw Problem.invalid("version", "缺少版本号。", "The version is missing.");
            }
            return this;
        }
    }

    @GET
    @Path("/customers")
    @Needs(Permission.CUSTOMERS_READ)
    @Discloses(action = "customers.search", subject = "customer")
    @Operation(operationId = "searchCustomers", summary = "Finds customers by name, phone, plate or VIN tail")
    public Page<CustomerLine> search(@PathParam("store") UUID store, @QueryParam("q") String query,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        numbers.admit(query);
        return customers.search(query, page, size);
    }

    @GET
    @Path("/customers/{id}")
    @Needs(Permission.CUSTOMERS_READ)
    @Discloses(action = "customers.read-file", subject = "customer", id = "id")
    @Operation(operationId = "readCustomer", summary = "A customer, their cars and what was corrected")
    public CustomerFile file(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return customers.file(id);
    }

    @POST
    @Path("/customers/{id}/corrections")
    @Needs(Permission.CUSTOMERS_CORRECT)
    @Operation(operationId = "correctCustomer", summary = "Corrects a customer's data; it awaits confirmation and counts at once or from then on, as the store has set")
    public Correction correctCustomer(@PathParam("store") UUID store, @PathParam("id") UUID id, CorrectionRequest request) {
        CorrectionRequest asked = present(request).checked();
        return customers.correctCustomer(id, asked.field(), asked.value(), asked.version());
    }

    @POST
    @Path("/vehicles/{id}/corrections")
    @Needs(Permission.CUSTOMERS_CORRECT)
    @Operation(operationId = "correctVehicle", summary = "Corrects a car's data; it awaits confirmation and counts at once or from then on, as the store has set")
    public Correction correctVehicle(@PathParam("store") UUID store, @PathParam("id") UUID id, CorrectionRequest request) {
        CorrectionRequest asked = present(request).checked();
        return customers.correctVehicle(id, asked.field(), asked.value(), asked.version());
    }

    @PUT
    @Path("/customers/{id}/refusals/{channel}")
    @Needs(Permission.CUSTOMERS_CORRECT)
    @Operation(operationId = "noteRefusal", summary = "Notes that a customer does not want a channel")
    public CustomerView refuse(@PathParam("store") UUID store, @PathParam("id") UUID id, @PathParam("channel") Channel channel) {
        customers.customer(id);
        customers.noteRefusal(id, channel);
        return customers.customer(id);
    }

    @DELETE
    @Path("/customers/{id}/refusals/{channel}")
    @Needs(Permission.CUSTOMERS_CORRECT)
    @Operation(operationId = "withdrawRefusal", summary = "Notes that a customer accepts a channel again")
    public CustomerView withdrawRefusal(@PathParam("store") UUID store, @PathParam("id") UUID id, @PathParam("channel") Channel channel) {
        customers.customer(id);
        customers.withdrawRefusal(id, channel);
        return customers.customer(id);
    }

    private static CorrectionRequest present(CorrectionRequest request) {
        if (request == null) {
            throw Problem.invalid("body", "请求内容为空。", "The request is empty.");
        }
        return request;
    }
}
