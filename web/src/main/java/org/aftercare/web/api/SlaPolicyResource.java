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
import java.nio.charset.StandardCharsets;
import org.aftercare.sla.SlaPolicyDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of what is promised in time; for head office, and for managers to read. */
@Path("sla-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sla-policies")
public class SlaPolicyResource {
    private static final int SLICE = 200;
    private static final int MOST = 500;
    private static final int NOTE = 1_000;

    @Inject
    SlaPolicyDesk policies;

    @Inject
    Once once;

    @GET
    @Operation(summary = "Every version, the newest first")
    public ItemsJson<SlaPolicyJson> versions() {
        return ItemsJson.all(policies.versions().stream().map(SlaPolicyJson::of).toList());
    }

    @POST
    @Consumes("text/csv")
    @Operation(summary = "Keep a file as a new version; 'note' is for readers. Head office only")
    @APIResponse(
            responseCode = "201",
            description = "The version, a proposal until it is put into force; the same content again is the same",
            content = @Content(schema = @Schema(implementation = PolicyMadeJson.class)))
    @APIResponse(responseCode = "422", description = "Every wrong line; nothing was kept")
    public Response upload(@HeaderParam("Idempotency-Key") String key, @QueryParam("note") String note, byte[] file) {
        Fields fields = new Fields();
        String told = fields.text("note", note, NOTE);
        byte[] sent = (told + '\n' + new String(file, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8);
        return once.of(sent, () -> {
                    var made = fields.made(() -> policies.upload(file, told));
                    return Made.anew("sla-policies/" + made.version(), PolicyMadeJson.of(made));
                })
                .response();
    }

    @GET
    @Path("{version}/file")
    @Produces("text/csv")
    @Operation(summary = "The file of a version as it stands")
    public String file(@PathParam("version") String version) {
        return policies.read(version).text();
    }

    /** @param other the version to compare with */
    @GET
    @Path("{version}/comparison")
    @Operation(summary = "What a version says otherwise than the one named by 'with'")
    public PolicyComparisonJson comparison(@PathParam("version") String version, @QueryParam("with") String other) {
        Fields fields = new Fields();
        String before = fields.required("with", other, Fields.CODE).strip();
        return fields.made(() -> PolicyComparisonJson.of(policies.compare(before, version)));
    }

    @GET
    @Path("{version}/preview")
    @Operation(summary = "Which open clocks it would move, were it for these too: some at a time, 'next' goes on")
    public SlaPreviewJson preview(
            @PathParam("version") String version,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Fields fields = new Fields();
        long from = fields.number("after", after, 0, Integer.MAX_VALUE).orElse(0);
        int most = fields.number("limit", limit, 1, MOST).orElse(SLICE);
        return fields.made(() -> SlaPreviewJson.of(policies.preview(version, from, most)));
    }
}
