package io.dealerloop.imports;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import jakarta.enterprise.context.RequestScoped;
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

/** Imports of a store, and what columns can hold. */
@RequestScoped
@Path("stores/{store}/imports")
@Produces(MediaType.APPLICATION_JSON)
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
    public record MappingRequest(ImportKind kind, Map<Integer, Field> columns, boolean save) {}

    /** @param answers codes of the questions answered yes */
    public record LoadRequest(List<String> answers) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.IMPORTS_LOAD)
    public Response upload(@PathParam("store") String store, @HeaderParam("X-File-Name") String fileName,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length, InputStream body) {
        return Response.status(Response.Status.CREATED).entity(imports.receive(decoded(fileName), length, body)).build();
    }

    @GET
    @Needs(Permission.IMPORTS_READ)
    public Page<Import> list(@PathParam("store") String store, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        return imports.list(page, size);
    }

    @GET
    @Path("{id}")
    @Needs(Permission.IMPORTS_READ)
    public Import find(@PathParam("store") String store, @PathParam("id") UUID id) {
        return imports.find(id);
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.IMPORTS_LOAD)
    public Import map(@PathParam("store") String store, @PathParam("id") UUID id, MappingRequest request) {
        if (request == null) {
            throw Problem.invalid("columns", "请求内容为空。", "The request is empty.");
        }
        return imports.map(id, request.kind(), request.columns() == null ? Map.of() : new HashMap<>(request.columns()), request.save());
    }

    @POST
    @Path("{id}/load")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.IMPORTS_LOAD)
    public Import load(@PathParam("store") String store, @PathParam("id") UUID id, LoadRequest request) {
        return imports.load(id, request == null || request.answers() == null ? List.of() : request.answers());
    }

    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Needs(Permission.IMPORTS_LOAD)
    public Import undo(@PathParam("store") String store, @PathParam("id") UUID id) {
        return imports.undo(id);
    }

    @GET
    @Path("{id}/bad-rows.csv")
    @Produces("text/csv")
    @Needs(Permission.IMPORTS_READ)
    public Response badRows(@PathParam("store") String store, @PathParam("id") UUID id) {
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
