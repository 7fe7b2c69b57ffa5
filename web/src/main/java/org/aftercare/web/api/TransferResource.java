package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sending a device to another store. */
@Path("tickets/{number}/transfers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class TransferResource {
    @Inject
    TransferDesk transfers;

    @Inject
    Once once;

    @POST
    @Operation(summary = "Pack a device and hand it to the carrier")
    @APIResponse(
            responseCode = "201",
            description = "The transfer; it ends by a scan at the other store",
            content = @Content(schema = @Schema(implementation = TransferJson.class)))
    public Response dispatch(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, TransferInput sent) {
        TicketNumber ticket = Call.ticket(number);
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var to = fields.store("storeCode", sent.storeCode());
        String reason = fields.text("reason", sent.reason(), Fields.WORDS);
        StoreCode store = fields.made(to::orElseThrow);
        return once.of(sent, () -> Made.anew("", TransferJson.of(transfers.dispatch(ticket, store, reason))))
                .response();
    }
}
