package io.dealerloop.imports;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the columns of an export can hold; the same for every store. */
@ApplicationScoped
@Path("imports/fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportFieldsResource {

    /** A field columns can hold. */
    public record FieldView(Field field, String label, boolean needed, List<String> synonyms) {}

    @GET
    @Needs(Permission.IMPORTS_READ)
    @Operation(operationId = "listImportFields", summary = "What the columns of an export can hold")
    public List<FieldView> fields(@QueryParam("kind") @DefaultValue("SERVICE") ImportKind kind) {
        return Headings.fields(kind).entrySet().stream()
                .filter(entry -> entry.getKey() != Field.NAME && entry.getKey() != Field.PHONE)
                .map(entry -> new FieldView(entry.getKey(), Headings.label(entry.getKey()).in(Actor.languageOrDefault()),
                        needed(kind, entry.getKey()), entry.getValue())).toList();
    }

    private static boolean needed(ImportKind kind, Field field) {
        return switch (field) {
            case DOCUMENT_NO, VIN, DELIVERED_ON -> kind != ImportKind.CUSTOMER;
            case OWNER_NAME -> true;
            case CONTACT_PHONE -> kind == ImportKind.SERVICE;
            case OWNER_PHONE -> kind != ImportKind.SERVICE;
            default -> false;
        };
    }
}
