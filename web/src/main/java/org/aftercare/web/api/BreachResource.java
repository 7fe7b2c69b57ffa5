package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.platform.NotFound;
import org.aftercare.sla.BreachDesk;
import org.aftercare.sla.BreachList;
import org.aftercare.sla.BreachQuestion;
import org.aftercare.sla.BreachReason;
import org.aftercare.sla.ClockKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Broken promises: finding them, looking after them, saying why. Nothing of it stands in a repair's way. */
@Path("breaches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "breaches")
public class BreachResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final byte[] NOTHING = {};

    @Inject
    BreachList list;

    @Inject
    BreachDesk desk;

    @Inject
    Once once;

    @Inject
    Call call;

    @GET
    @Operation(summary = "Broken promises within the caller's scope, the newest first, a part at a time")
    public ItemsJson<BreachJson> list(
            @QueryParam("view") String view,
            @QueryParam("clock") String clock,
            @QueryParam("store") String store,
            @QueryParam("region") String region,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Fields fields = new Fields();
        var which = fields.one("view", view, BreachQuestion.View.class).orElse(BreachQuestion.View.ALL);
        var kind = fields.one("clock", clock, ClockKind.class);
        var atStore = fields.store("store", store);
        var inRegion = fields.region("region", region);
        var since = fields.instant("from", from);
        var until = fields.instant("to", to);
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.NAME);
        var question = fields.made(() -> new BreachQuestion(
                which,
                kind,
                atStore.map(Object::toString).orElse(""),
                inRegion.map(Object::toString).orElse(""),
                since.orElse(null),
                until.orElse(null)));
        return ItemsJson.of(list.page(question, cursor, most), BreachJson::of);
    }

    @POST
    @Path("{id}/acknowledgement")
    @Operation(summary = "The caller looks after it; whoever said so first stays")
    @APIResponse(
            responseCode = "200",
            description = "The breach",
            content = @Content(schema = @Schema(implementation = BreachJson.class)))
    public Response acknowledge(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            @HeaderParam("Idempotency-Key") String key) {
        long breach = number(id);
        long version = call.seenVersion();
        return once.of(NOTHING, () -> Made.changed(BreachJson.of(desk.acknowledge(breach, version))))
                .response();
    }

    @PUT
    @Path("{id}/owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give it to a lead of its store or a manager of its region, or back to its leads")
    @APIResponse(
            responseCode = "200",
            description = "The breach",
            content = @Content(schema = @Schema(implementation = BreachJson.class)))
    public Response give(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            OwnerInput sent) {
        long breach = number(id);
        long version = call.seenVersion();
        Fields fields = new Fields();
        String person = fields.text("person", sent.person(), Fields.PERSON).strip();
        return once.of(sent, () -> Made.changed(BreachJson.of(fields.made(() -> desk.give(breach, version, person)))))
                .response();
    }

    @POST
    @Path("{id}/reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say why it came to that; a later reason takes the place of an earlier one")
    @APIResponse(
            responseCode = "200",
            description = "The breach",
            content = @Content(schema = @Schema(implementation = BreachJson.class)))
    public Response explain(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            @HeaderParam("Idempotency-Key") String key,
            ReasonInput sent) {
        long breach = number(id);
        long version = call.seenVersion();
        Fields fields = new Fields();
        var reason = fields.one("reason", sent.reason(), BreachReason.class);
        String words = fields.text("words", sent.words(), Fields.WORDS);
        return once.of(
                        sent,
                        () -> Made.changed(BreachJson.of(
                                fields.made(() -> desk.explain(breach, version, reason.orElse(null), words)))))
                .response();
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("breach", text);
        return Long.parseLong(text);
    }
}
