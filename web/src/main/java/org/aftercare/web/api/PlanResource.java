package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.HistoryDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans that were bought for a device; by its IMEI or, where it has none, its serial number. */
@Path("devices/{imei}/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class PlanResource {
    @Inject
    DeviceDesk devices;

    @Inject
    HistoryDesk histories;

    @Inject
    Once once;

    @GET
    @Operation(summary = "The plans bought for a device, and its stays with us")
    public HistoryJson history(@PathParam("imei") String imei) {
        return HistoryJson.of(histories.of(known(imei).id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep that a plan was bought for a device; the same again changes nothing")
    @APIResponse(
            responseCode = "201",
            description = "The device's history as it is known now",
            content = @Content(schema = @Schema(implementation = HistoryJson.class)))
    public Response buy(@PathParam("imei") String imei, PlanInput sent) {
        var fields = new Fields();
        var code = fields.required("planCode", sent.planCode(), Fields.CODE).strip();
        fields.required("boughtOn", sent.boughtOn(), Fields.CODE);
        var day = fields.date("boughtOn", fields.isWrong("boughtOn") ? null : sent.boughtOn());
        var reference = fields.text("reference", sent.reference(), Fields.REFERENCE);
        return once.of(
                        sent,
                        () -> fields.made(() -> Made.anew(
                                "",
                                HistoryJson.of(histories.buy(
                                        known(imei).id(), new BoughtPlan(code, day.orElseThrow()), reference)))))
                .response();
    }

    private DeviceCard known(String imei) {
        return devices.find(imei).orElseThrow(() -> new NotFound("device", imei));
    }
}
