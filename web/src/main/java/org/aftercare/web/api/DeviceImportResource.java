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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.aftercare.device.ImportDesk;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;
import org.aftercare.web.Incoming;
import org.aftercare.web.RejectedRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of devices: taken in whole, read in the background, the same file again changes nothing. */
@Path("device-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class DeviceImportResource {
    private static final int PAGE = 50;
    private static final int MOST = 1_000;

    @Inject
    ImportDesk imports;

    @Inject
    RejectedRows rejected;

    @Inject
    Limits limits;

    @Inject
    Once once;

    @Inject
    Call call;

    @POST
    @Consumes("text/csv")
    @Operation(
            summary = "Register the devices of a file",
            description =
                    "The first line names the columns, in any order: imei, imei2, serial, modelCode, soldOn,"
                            + " activatedOn, producedOn, soldInCountry, channel; those that nobody knows may be left out. UTF-8,"
                            + " dates as 2026-11-22. Each row is registered as POST /devices would, or rejected with its reasons.")
    @APIResponse(
            responseCode = "202",
            description = "The file is here as a whole, and will be read",
            content = @Content(schema = @Schema(implementation = ImportJson.class)))
    public Response take(@HeaderParam("Idempotency-Key") String key, InputStream file) throws IOException {
        long most = limits.importBytes();
        if (call.length() > most) throw BadCall.tooLarge(most);
        call.idempotencyKey();
        try {
            return begun(imports.receive("", new Incoming(file, most))).response();
        } catch (Incoming.TooLong tooLong) {
            throw BadCall.tooLarge(most);
        }
    }

    @GET
    @Operation(summary = "The files that were sent, the newest first: one's own, or for head office everybody's")
    public ItemsJson<ImportJson> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        Fields fields = new Fields();
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        long before = id(fields, after);
        return fields.made(() -> ItemsJson.of(imports.newest(before, most), ImportJson::of));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What became of a file's rows so far, and each that was rejected")
    public ImportJson read(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Fields fields = new Fields();
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        return fields.made(() -> ImportJson.of(
                imports.card(id(id)), imports.rejections(id(id), after == null ? "" : after, most), call.words()));
    }

    @GET
    @Path("{id}/rejections")
    @Produces("text/csv")
    @Operation(summary = "Every rejected row, for a spreadsheet")
    @APIResponse(responseCode = "200", description = "line, device, field, code, reason")
    public Response rejections(@PathParam("id") String id) {
        var first = rejected.first(id(id));
        var words = call.words();
        StreamingOutput rows = out -> rejected.write(id(id), first, words, out);
        return Response.ok(rows, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejected-" + id(id) + ".csv\"")
                .build();
    }

    /** The same file under the same key is begun once: what came again is forgotten. */
    private Made begun(ImportDesk.Received received) {
        boolean begun = false;
        try {
            var made = once.ofDigest(received.digest(), () -> {
                var card = imports.begin(received.id());
                return new Made(202, "device-imports/" + card.id(), JsonAnswer.of(ImportJson.of(card)));
            });
            begun = made.text("id").equals(String.valueOf(received.id()));
            return made;
        } finally {
            if (!begun) imports.discard(received.id());
        }
    }

    private static long id(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("import", text);
        return Long.parseLong(text);
    }

    private static long id(Fields fields, String after) {
        if (after == null || after.isEmpty()) return 0;
        if (after.matches("[0-9]{1,18}")) return Long.parseLong(after);
        fields.wrong("after", "MALFORMED");
        return 0;
    }
}
