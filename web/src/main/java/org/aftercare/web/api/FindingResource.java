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
import org.aftercare.device.FaultCodes;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was found on a device, besides what a step asks for. */
@Path("tickets/{number}/findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class FindingResource {
    @Inject
    EvidenceDesk evidence;

    @Inject
    FaultCodes codes;

    @Inject
    TicketFile file;

    @Inject
    Once once;

    @Inject
    Call call;

    @GET
    @Operation(summary = "What was found, oldest first; those in force count for coverage")
    public ItemsJson<FindingJson> findings(@PathParam("number") String number) {
        return ItemsJson.all(evidence.findings(Call.ticket(number)).stream()
                .map(FindingJson::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Code one more finding: coverage is decided again by all that are in force")
    @APIResponse(
            responseCode = "200",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response code(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Schema(required = true) String seen,
            @HeaderParam("Idempotency-Key") String key,
            FindingInput sent) {
        TicketNumber ticket = Call.ticket(number);
        long version = call.seenVersion();
        return once.of(sent, () -> {
                    var order = sent.parsed(
                            ticket, version, code -> codes.finding(code).isPresent());
                    return Made.changed(file.told(evidence.code(order), call.words()));
                })
                .response();
    }
}
