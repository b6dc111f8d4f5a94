package io.dealerloop.imports;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports of a store, and what columns can hold. */
@ApplicationScoped
@Path("stores/{store}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportsResource {

    @Inject
    private Imports imports;

    /**
     * What columns hold.
     *
     * @param kind what the file lists; absent = as recognised
     * @param columns field by column index; {@code null} = left out
     * @param save whether to keep it for the store's next files
     */
    public record MappingRequest(@Nullable ImportKind kind, @Nullable Map<Integer, @Nullable Field> columns, boolean save) {}

    /** @param answers codes of the questions answered yes */
    public record LoadRequest(@Nullable List<String> answers) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.IMPORTS_LOAD)
    @Operation(operationId = "uploadExport", summary = "Takes an export of the store's own system in and starts to check it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Import.class)))
    public Response upload(@PathParam("store") UUID store,
            @Parameter(description = "The file's name, percent-encoded UTF-8") @HeaderParam("X-File-Name") String fileName,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM,
                    schema = @Schema(types = "string", format = "binary"))) InputStream body) {
        return Response.status(Response.Status.CREATED).entity(imports.receive(decoded(fileName), length, body)).build();
    }

    @GET
    @Needs(Permission.IMPORTS_READ)
    @Operation(operationId = "listImportsOfStore", summary = "The store's imports, the newest first, without their previews")
    public Page<Import> list(@PathParam("store") UUID store, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return imports.list(page, size);
    }

    @GET
    @Path("{id}")
    @Needs(Permission.IMPORTS_READ)
    @Operation(operationId = "readImport", summary = "One import with its columns, questions and preview")
    public Import find(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return imports.find(id);
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.IMPORTS_LOAD)
    @Operation(operationId = "mapImport", summary = "Says what the columns hold, and checks the file anew")
    public Import map(@PathParam("store") UUID store, @PathParam("id") UUID id, MappingRequest request) {
        if (request == null) {
            throw Problem.invalid("columns", "请求内容为空。", "The request is empty.");
        }
        return imports.map(id, request.kind(), request.columns() == null ? Map.of() : new HashMap<>(request.columns()), request.save());
    }

    @POST
    @Path("{id}/load")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.IMPORTS_LOAD)
    @Operation(operationId = "loadImport", summary = "Loads a checked file")
    public Import load(@PathParam("store") UUID store, @PathParam("id") UUID id, @Nullable LoadRequest request) {
        return imports.load(id, request == null || request.answers() == null ? List.of() : request.answers());
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.IMPORTS_LOAD)
    @Operation(operationId = "undoImport", summary = "Takes a loaded file back, while nothing is built on it")
    public Import undo(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return imports.undo(id);
    }

    @POST
    @Path("{id}/revert")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.CORRECTIONS_CONFIRM)
    @Operation(operationId = "revertImport", summary = "Takes an import back instead of confirming what it changed, while nothing is built on it")
    public Import revert(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        return imports.undo(id);
    }

    @GET
    @Path("{id}/bad-rows.csv")
    @Produces("text/csv")
    @Needs(Permission.IMPORTS_READ)
    @Operation(operationId = "downloadBadRows", summary = "The rows that were not or not wholly loaded, each with its reason")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(types = "string", format = "binary")))
    public Response badRows(@PathParam("store") UUID store, @PathParam("id") UUID id) {
        imports.find(id);
        StreamingOutput rows = out -> imports.badRows(id, out);
        return Response.ok(rows, "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"bad-rows.csv\"").build();
    }

    private static String decoded(String fileName) {
        if (fileName == null) {
            return null;
        }
        try {
            return URLDecoder.decode(fileName.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fileName;
        }
    }
}
