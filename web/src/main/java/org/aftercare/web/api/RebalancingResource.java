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
import java.util.HashSet;
import org.aftercare.platform.NotFound;
import org.aftercare.routing.RebalancingDesk;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Levelling a region's queues: worked out, looked at, confirmed. */
@Path("rebalancings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class RebalancingResource {
    private static final int MOST = 300;

    @Inject
    RebalancingDesk desk;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Work out which untouched devices of a region would be ready sooner elsewhere; nothing moves")
    @APIResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = RebalancingJson.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, RegionInput sent) {
        Fields fields = new Fields();
        fields.required("region", sent.region(), Fields.CODE);
        var region = fields.region("region", sent.region());
        return once.of(sent, () -> {
                    var made = RebalancingJson.of(fields.made(() -> desk.propose(region.orElseThrow())));
                    return Made.anew("rebalancings/" + made.id(), made);
                })
                .response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A proposal, and what came of it")
    public RebalancingJson read(@PathParam("id") String id) {
        return RebalancingJson.of(desk.read(number(id)));
    }

    @POST
    @Path("{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move the chosen devices to their proposed benches; once, while the proposal is fresh")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = RebalancingJson.class)))
    public Response apply(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, ChosenInput sent) {
        long proposal = number(id);
        Fields fields = new Fields();
        var chosen = new HashSet<TicketNumber>();
        fields.codes("tickets", sent.tickets(), MOST, TicketNumber::isValid, "UNKNOWN_VALUE")
                .forEach(code -> chosen.add(new TicketNumber(code)));
        return once.of(sent, () -> Made.changed(RebalancingJson.of(fields.made(() -> desk.apply(proposal, chosen)))))
                .response();
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("rebalancing", text);
        return Long.parseLong(text);
    }
}
