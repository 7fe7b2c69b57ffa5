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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.counter.CloseStore;
import org.aftercare.counter.ClosingDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closing stores for good: what it would re-home, and doing so. */
@Path("store-closings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stores")
public class StoreClosingResource {
    @Inject
    ClosingDesk desk;

    @Inject
    Once once;

    @GET
    @Path("{store}")
    @Operation(summary = "What closing a store would re-home, who could take over, and its closings so far")
    public ClosingPlanJson plan(@PathParam("store") String store) {
        if (!StoreCode.isValid(store)) throw new NotFound("store", store);
        return ClosingPlanJson.of(desk.plan(new StoreCode(store)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close a store for good, at once or on a later day: its tickets and phones are the successor's")
    @APIResponse(
            responseCode = "201",
            description = "The closing",
            content = @Content(schema = @Schema(implementation = StoreClosingJson.class)))
    @APIResponse(responseCode = "409", description = "It is closed, or was changed since the caller looked")
    public Response close(@HeaderParam("Idempotency-Key") String key, StoreClosingInput sent) {
        Fields fields = new Fields();
        var store = fields.store("store", fields.required("store", sent.store(), Fields.CODE));
        var successor = fields.store("successor", fields.required("successor", sent.successor(), Fields.CODE));
        var given = fields.required("seen", sent.seen(), Fields.CODE);
        int seen = fields.number("seen", given, 0, Integer.MAX_VALUE).orElse(0);
        var order = fields.made(() -> new CloseStore(
                store.orElseThrow(), successor.orElseThrow(), text(sent.from()), text(sent.reason()), seen));
        return once.of(sent, () -> Made.anew("store-closings/" + order.store(), StoreClosingJson.of(desk.close(order))))
                .response();
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
