package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.logistics.ScanExceptionDesk;
import org.aftercare.platform.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scans that somebody must look into. */
@Path("scan-exceptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class ScanExceptionResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    /** Whether somebody has looked into it. */
    private enum View {
        OPEN,
        ACKNOWLEDGED
    }

    @Inject
    ScanExceptionDesk desk;

    @Inject
    Once once;

    @GET
    @Operation(summary = "Scans that found what should not be there, the newest first, a part at a time")
    public ItemsJson<ScanExceptionJson> list(
            @QueryParam("view") String view, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Fields fields = new Fields();
        boolean open = fields.one("view", view, View.class).orElse(View.OPEN) == View.OPEN;
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.NAME);
        return ItemsJson.of(fields.made(() -> desk.page(open, cursor, most)), ScanExceptionJson::of);
    }

    @POST
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what it was; who says so first stays")
    @APIResponse(
            responseCode = "200",
            description = "The scan",
            content = @Content(schema = @Schema(implementation = ScanExceptionJson.class)))
    public Response acknowledge(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, ReasonGivenInput sent) {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("exception", id);
        long exception = Long.parseLong(id);
        Fields fields = new Fields();
        String reason = fields.required("reason", sent.reason(), Fields.WORDS);
        fields.made(() -> reason);
        return once.of(sent, () -> Made.changed(ScanExceptionJson.of(desk.acknowledge(exception, reason))))
                .response();
    }
}
