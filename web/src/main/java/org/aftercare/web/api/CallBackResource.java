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
import org.aftercare.platform.NotFound;
import org.aftercare.survey.CallBackDesk;
import org.aftercare.survey.CallBackQuestion;
import org.aftercare.survey.CallOutcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls that are owed to customers who weren't satisfied. */
@Path("call-backs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "survey")
public class CallBackResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    @Inject
    CallBackDesk desk;

    @Inject
    Once once;

    @Inject
    Call call;

    @GET
    @Operation(summary = "Calls owed to customers within the caller's scope, those due first, a part at a time")
    public ItemsJson<CallBackJson> list(
            @QueryParam("view") String view,
            @QueryParam("store") String store,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Fields fields = new Fields();
        var which = fields.one("view", view, CallBackQuestion.View.class).orElse(CallBackQuestion.View.OPEN);
        var at = fields.store("store", store);
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.NAME);
        var question = fields.made(
                () -> new CallBackQuestion(which, at.map(Object::toString).orElse("")));
        return ItemsJson.of(desk.page(question, cursor, most), CallBackJson::of);
    }

    @POST
    @Path("{id}/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write down how a call came out; some outcomes settle it")
    @APIResponse(
            responseCode = "200",
            description = "The call-back",
            content = @Content(schema = @Schema(implementation = CallBackJson.class)))
    public Response record(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            @HeaderParam("Idempotency-Key") String key,
            CallInput sent) {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("callBack", id);
        int version = (int) Math.min(call.seenVersion(), Integer.MAX_VALUE);
        Fields fields = new Fields();
        var outcome = fields.one("outcome", sent.outcome(), CallOutcome.class);
        String note = fields.text("note", sent.note(), Fields.WORDS);
        return once.of(
                        sent,
                        () -> Made.changed(CallBackJson.of(fields.made(
                                () -> desk.record(Long.parseLong(id), version, outcome.orElse(null), note)))))
                .response();
    }
}
