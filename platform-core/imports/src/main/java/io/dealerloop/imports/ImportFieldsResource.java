package io.dealerloop.imports;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.visits.ExportWords;
import io.dealerloop.visits.StandardWords;
import io.swagger.v3.oas.annotations.Operation;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the columns of an export can hold, and by which words a store's are recognised. */
@ApplicationScoped
@Path("stores/{store}/imports/fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportFieldsResource {

    @Inject
    private ExportWords words;

    /**
     * A field columns can hold.
     *
     * @param synonyms the words the platform knows by itself
     * @param standards the words the store's standards add, the nearest standard's first
     */
    public record FieldView(Field field, String label, boolean needed, List<String> synonyms, List<StandardSynonyms> standards) {}

    /**
     * Words one standard adds.
     *
     * @param plugin the standard's id
     * @param title its name
     */
    public record StandardSynonyms(String plugin, String title, List<String> words) {}

    @GET
    @Needs(Permission.IMPORTS_READ)
    @Operation(operationId = "listImportFields", summary = "What the columns of an export can hold, and which words say so, by the standard that knows them")
    public List<FieldView> fields(@PathParam("store") UUID store, @QueryParam("kind") @DefaultValue("SERVICE") ImportKind kind) {
        return fields(kind, words.byStandardOfCurrentStore(), Actor.languageOrDefault());
    }

    static List<FieldView> fields(ImportKind kind, List<StandardWords.OfStandard> standards, Locale language) {
        return Headings.fields(kind).entrySet().stream()
                .filter(entry -> entry.getKey() != Field.NAME && entry.getKey() != Field.PHONE)
                .map(entry -> new FieldView(entry.getKey(), Headings.label(entry.getKey()).in(language), needed(kind, entry.getKey()), entry.getValue(),
                        standards.stream().map(standard -> new StandardSynonyms(standard.plugin(), standard.title().in(language),
                                        added(kind, entry.getKey(), standard)))
                                .filter(synonyms -> !synonyms.words().isEmpty()).toList()))
                .toList();
    }

    private static List<String> added(ImportKind kind, Field field, StandardWords.OfStandard standard) {
        return standard.words().headings().stream().filter(heading -> KnownHeadings.field(heading.field()) == field)
                .flatMap(heading -> KnownHeadings.added(kind, field, heading.words()).stream()).toList();
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
