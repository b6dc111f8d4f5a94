package io.dealerloop.tickets;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The formats in which a store records its tickets. */
@Path("stores/{store}/ticket-formats")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketFormatsResource {

    /** @param brand of the car; none = the store's base standard */
    public record Recognise(@Nullable String brand, String text) {}

    /**
     * @param brand of the car; none = the store's base standard
     * @param slots by name, as far as they are filled
     */
    public record Render(@Nullable String brand, String format, @Nullable Map<String, @Nullable String> slots) {}

    @Inject
    private TicketFormats formats;

    @GET
    @Needs(Permission.TICKETS_RECORD)
    @Operation(operationId = "listTicketFormats", summary = "The formats of the store's standard, with their slots and sentences")
    public TicketFormats.FormatList list(@PathParam("store") UUID store,
            @Parameter(description = "Brand of the car; none = the store's base standard") @QueryParam("brand") String brand) {
        return formats.list(brand);
    }

    @POST
    @Path("recognise")
    @Needs(Permission.TICKETS_RECORD)
    @Operation(operationId = "recogniseTicketFormat", summary = "The formats a text may be meant in, with the slots that can be read from it")
    public List<RecognisedFormat> recognise(@PathParam("store") UUID store, Recognise asked) {
        return formats.recognise(SaidText.needed("body", asked).brand(), asked.text());
    }

    @POST
    @Path("render")
    @Needs(Permission.TICKETS_RECORD)
    @Operation(operationId = "renderTicketSentence", summary = "The sentence of these slots, what is missing and what it would earn")
    public TicketFormats.Rendered render(@PathParam("store") UUID store, Render asked) {
        return formats.render(SaidText.needed("body", asked).brand(), asked.format(), asked.slots());
    }
}
