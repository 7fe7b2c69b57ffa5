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

/** What came to a store that it wasn't sent to. */
@Path("tickets/{number}/diversions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class DiversionResource {
    @Inject
    TransferDesk transfers;

    @Inject
    Once once;

    @POST
    @Operation(summary = "Receive a parcel in the store that it came to by mistake, and send it on")
    @APIResponse(
            responseCode = "201",
            description = "The new transfer; the one that ended, where the device has to stay here",
            content = @Content(schema = @Schema(implementation = TransferJson.class)))
    public Response sendOn(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, ShelfInput sent) {
        TicketNumber ticket = Call.ticket(number);
        Fields fields = new Fields();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var at = fields.store("storeCode", sent.storeCode());
        StoreCode store = fields.made(at::orElseThrow);
        return once.of(sent, () -> Made.anew("", TransferJson.of(transfers.sendOn(ticket, store))))
                .response();
    }
}
