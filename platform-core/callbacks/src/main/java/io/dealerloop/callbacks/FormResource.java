package io.dealerloop.callbacks;

import io.dealerloop.identity.Needs;
import io.dealerloop.identity.Permission;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.BusinessClock;
import io.dealerloop.kernel.Discloses;
import io.dealerloop.kernel.Problem;
import io.dealerloop.tenancy.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** The printed forms of a store, for the screen and as workbooks. */
@Path("stores/{store}/forms")
@ApplicationScoped
@Tag(name = "forms")
public class FormResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EVERYBODY = "all";
    private static final String WHOSE = "me, a colleague's id, or all for the whole store; left out: me";

    @Inject
    private Forms forms;

    @Inject
    private Stores stores;

    @Inject
    private BusinessClock clock;

    @GET
    @Path("callback-record")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permission.FORMS_READ)
    @Discloses(action = "callbacks.read-record", subject = "day")
    @Operation(operationId = "readCallbackRecord", summary = "What one person, or with agent=all everybody, recorded on one day")
    public FormView callbackRecord(@PathParam("store") UUID store, @QueryParam("day") LocalDate day,
            @Parameter(description = WHOSE) @QueryParam("agent") String agent) {
        return record(day, agent);
    }

    @GET
    @Path("callback-record.xlsx")
    @Produces(XLSX)
    @Needs(Permission.FORMS_READ)
    @Discloses(action = "callbacks.download-record", subject = "day", export = true)
    @Operation(operationId = "downloadCallbackRecord", summary = "The same as a workbook, ready to print")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response callbackRecordWorkbook(@PathParam("store") UUID store, @QueryParam("day") LocalDate day,
            @Parameter(description = WHOSE) @QueryParam("agent") String agent) {
        FormView form = record(day, agent);
        return download(RecordSheet.workbook(form, Actor.current().language()),
                form.definition().title() + " " + form.madeOn() + " " + (EVERYBODY.equals(agent) ? stores.current().name() : form.madeBy()));
    }

    @GET
    @Path("interview-record/{callback}")
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Permission.FORMS_READ)
    @Discloses(action = "callbacks.read-interview", subject = "callback", id = "callback")
    @Operation(operationId = "readInterviewRecord", summary = "The interview record of a visit")
    public FormView interviewRecord(@PathParam("store") UUID store, @PathParam("callback") UUID callback) {
        return forms.interviewRecord(callback);
    }

    @GET
    @Path("interview-record/{callback}.xlsx")
    @Produces(XLSX)
    @Needs(Permission.FORMS_READ)
    @Discloses(action = "callbacks.download-interview", subject = "callback", id = "callback", export = true)
    @Operation(operationId = "downloadInterviewRecord", summary = "The same as a workbook, ready to print")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response interviewRecordWorkbook(@PathParam("store") UUID store, @PathParam("callback") UUID callback) {
        FormView form = forms.interviewRecord(callback);
        return download(InterviewSheet.workbook(form, Actor.current().language()), form.definition().title() + " " + form.madeOn());
    }

    private FormView record(LocalDate day, String agent) {
        return EVERYBODY.equals(agent) ? forms.storeRecord(dayOrToday(day)) : forms.callbackRecord(dayOrToday(day), agent(agent));
    }

    private static Response download(byte[] workbook, String name) {
        String file = URLEncoder.encode(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + ".xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(workbook, XLSX)
                .header("Content-Disposition", "attachment; filename=\"form.xlsx\"; filename*=UTF-8''" + file)
                .build();
    }

    private LocalDate dayOrToday(LocalDate day) {
        return day == null ? clock.today(stores.settings().zone()) : day;
    }

    private static UUID agent(String text) {
        if (text == null || text.isBlank() || text.equals("me")) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.invalid("agent", "员工编号有误。", "Not a person's id.");
        }
    }
}
