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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.routing.PromiseDesk;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a device would be ready soonest, and what was promised of it. */
@Path("tickets/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class RouteResource {
    private static final int REASON = 400;

    @Inject
    RoutingDesk routing;

    @Inject
    PromiseDesk promises;

    @Inject
    TicketFile file;

    @Inject
    Once once;

    @Inject
    Call call;

    @GET
    @Path("routes")
    @Operation(summary = "Every store that could repair it, with every term of its score")
    public RouteJson routes(@PathParam("number") String number) {
        return RouteJson.of(routing.routes(Call.ticket(number)));
    }

    @GET
    @Path("promises")
    @Operation(summary = "What was promised of a repair, oldest first, with what it was reckoned from")
    public ItemsJson<GivenPromiseJson> promises(@PathParam("number") String number) {
        return ItemsJson.all(promises.given(Call.ticket(number)).stream()
                .map(GivenPromiseJson::of)
                .toList());
    }

    @PUT
    @Path("bench")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have a repair done at another bench than routing chose; the reason is reported")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response choose(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            BenchInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var store = fields.store("storeCode", sent.storeCode());
        String reason = fields.required("reason", sent.reason(), REASON);
        return once.of(sent, () -> {
                    var moved = fields.made(() -> routing.override(ticket, version, store.orElseThrow(), reason));
                    return Made.changed(file.told(moved, call.words()));
                })
                .response();
    }

    @POST
    @Path("refusals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Its bench cannot do it: the repair is routed again")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response refuse(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            ReasonGivenInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        Fields fields = new Fields();
        String reason = fields.required("reason", sent.reason(), REASON);
        return once.of(sent, () -> {
                    var moved = fields.made(() -> routing.refuse(ticket, version, reason));
                    return Made.changed(file.told(moved, call.words()));
                })
                .response();
    }
}
