package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.platform.StoreCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What scanners read: bag labels, IMEIs, serial numbers. */
@Path("scans")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class ScanResource {
    @Inject
    TransferDesk transfers;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @POST
    @Operation(summary = "A scan in a store: what it is, what moved, or what is wrong with it")
    @APIResponse(
            responseCode = "200",
            description = "What the scan found and did",
            content = @Content(schema = @Schema(implementation = ScanJson.class)))
    public Response scan(@HeaderParam("Idempotency-Key") String key, ScanInput sent) {
        Fields fields = new Fields();
        String code = fields.required("code", sent.code(), Fields.CODE).strip();
        fields.required("storeCode", sent.storeCode(), Fields.CODE);
        var at = fields.store("storeCode", sent.storeCode());
        Instant claimed = fields.instant("at", sent.at()).orElseGet(clock::instant);
        StoreCode store = fields.made(at::orElseThrow);
        return once.of(sent, () -> Made.changed(ScanJson.of(transfers.scan(code, store, claimed))))
                .response();
    }
}
