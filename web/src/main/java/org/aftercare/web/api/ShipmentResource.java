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
import org.aftercare.swap.MakerDesk;
import org.aftercare.swap.SendUnits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Old units that travel to the maker together. */
@Path("maker-shipments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "moves")
public class ShipmentResource {
    @Inject
    MakerDesk desk;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send old units to the maker together: all of them or none")
    @APIResponse(
            responseCode = "201",
            description = "The shipment",
            content = @Content(schema = @Schema(implementation = ShipmentJson.class)))
    public Response send(@HeaderParam("Idempotency-Key") String key, ShipmentInput sent) {
        Fields fields = new Fields();
        var units = fields.photos("units", sent.units());
        if (units.isEmpty()) fields.wrong("units", "REQUIRED");
        String carrier = fields.required("carrier", sent.carrier(), Fields.PERSON);
        String reference = fields.required("reference", sent.reference(), Fields.PERSON);
        var told = fields.made(() -> new SendUnits(units.orElseThrow(), carrier, reference));
        return once.of(sent, () -> Made.anew("", ShipmentJson.of(desk.send(told))))
                .response();
    }
}
