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
import java.util.List;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.MarkDesk;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.ticket.TicketStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones and tablets. A good IMEI is never a dead end: one that nobody knows is a device from its TAC. */
@Path("devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceResource {
    private static final int REPAIRS = 50;

    @Inject
    DeviceDesk devices;

    @Inject
    MarkDesk marks;

    @Inject
    QueueDesk queue;

    @Inject
    CoverageQuestion coverage;

    @Inject
    Once once;

    @Inject
    Call call;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register a device, or complete what is known of it")
    @APIResponse(
            responseCode = "201",
            description = "The device as it is known now",
            content = @Content(schema = @Schema(implementation = DeviceJson.class)))
    public Response register(DeviceInput sent) {
        return once.of(sent, () -> registered(devices.register(sent.typed()))).response();
    }

    @GET
    @Operation(summary = "The device with this serial number, its repairs and its coverage")
    public DeviceFileJson bySerial(@QueryParam("serial") String serial) {
        Fields fields = new Fields();
        String number = fields.required("serial", serial, Fields.CODE).strip();
        return file(fields.made(() -> devices.atCounter("", number)));
    }

    @GET
    @Path("{imei}")
    @Operation(summary = "The device with this IMEI, its repairs and its coverage")
    public DeviceFileJson byImei(@PathParam("imei") String imei) {
        Fields fields = new Fields();
        String digits = fields.imei("imei", imei);
        return file(fields.made(() -> devices.atCounter(digits, "")));
    }

    @POST
    @Path("{imei}/marks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report a device lost, stolen or found",
            description =
                    "By head office, a point of sale, or a store's lead; by IMEI, or by the serial number of a thing"
                            + " without one. A marked device is refused at every counter. FOUND takes the mark away: by whoever"
                            + " set it, their store, or head office. What was ever reported is kept.")
    @APIResponse(
            responseCode = "201",
            description = "The device as it is marked now",
            content = @Content(schema = @Schema(implementation = DeviceJson.class)))
    public Response mark(@PathParam("imei") String imei, @HeaderParam("Idempotency-Key") String key, MarkInput sent) {
        var report = sent.parsed(imei);
        return once.of(sent, () -> registered(marks.report(report))).response();
    }

    private DeviceFileJson file(DeviceCard device) {
        return new DeviceFileJson(DeviceJson.of(device), repairs(device), coverage.ofToday(device, call.words()));
    }

    private List<RowJson> repairs(DeviceCard device) {
        if (device.id() == 0) return List.of();
        var question = new QueueQuestion(
                QueueQuestion.Side.COUNTER, "", "", List.of(TicketStatus.values()), "", "", device.label(), "opened");
        return queue.page(question, "", REPAIRS).items().stream()
                .map(RowJson::of)
                .toList();
    }

    private static Made registered(DeviceCard device) {
        return Made.anew(device.imei().isEmpty() ? "" : "devices/" + device.imei(), DeviceJson.of(device));
    }
}
