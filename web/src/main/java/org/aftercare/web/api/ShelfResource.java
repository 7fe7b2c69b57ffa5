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
import org.aftercare.logistics.ShelfDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counting what lies in a store by scanning it. */
@Path("shelf-counts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "custody")
public class ShelfResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final byte[] NOTHING = {};

    @Inject
    ShelfDesk desk;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin a count in a store, or go on with the one that is open")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content = @Content(schema = @Schema(implementation = ShelfJson.class)))
    public Response begin(@HeaderParam("Idempotency-Key") String key, ShelfInput sent) {
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var at = fields.store("storeCode", sent.storeCode());
        StoreCode store = fields.made(at::orElseThrow);
        return once.of(sent, () -> Made.changed(ShelfJson.of(desk.begin(store))))
                .response();
    }

    @GET
    @Operation(summary = "Closed counts of a store, the newest first, a part at a time")
    public ItemsJson<ShelfJson> history(
            @QueryParam("store") String store, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Fields fields = new Fields();
        fields.required("store", store, Fields.CODE);
        var at = fields.store("store", store);
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.CODE);
        return ItemsJson.of(fields.made(() -> desk.history(at.orElseThrow(), cursor, most)), ShelfJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A count with what is left and what is unexpected")
    public ShelfJson sheet(@PathParam("id") String id) {
        return ShelfJson.of(desk.sheet(number(id)));
    }

    @POST
    @Path("{id}/scans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tick off what was scanned; a second scan of it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "What it is, and whether it is expected",
            content = @Content(schema = @Schema(implementation = ShelfJson.ScannedJson.class)))
    public Response scan(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, ShelfScanInput sent) {
        long count = number(id);
        Fields fields = new Fields();
        String code = fields.required("code", sent.code(), Fields.CODE);
        fields.made(() -> code);
        return once.of(sent, () -> Made.changed(ShelfJson.ScannedJson.of(desk.scan(count, code))))
                .response();
    }

    @POST
    @Path("{id}/closing")
    @Operation(summary = "Close a count and write down what differs")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content = @Content(schema = @Schema(implementation = ShelfJson.class)))
    public Response close(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        long count = number(id);
        return once.of(NOTHING, () -> Made.changed(ShelfJson.of(desk.close(count))))
                .response();
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("count", text);
        return Long.parseLong(text);
    }
}
