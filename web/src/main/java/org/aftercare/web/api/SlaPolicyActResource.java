package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.sla.PutPromisesIntoForce;
import org.aftercare.sla.SlaPolicyDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which version of what is promised was put into force from which instant, by whom and why. */
@Path("sla-policy-acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sla-policies")
public class SlaPolicyActResource {
    private static final int REASON = 1_000;

    @Inject
    SlaPolicyDesk policies;

    @Inject
    Once once;

    @GET
    @Operation(summary = "Every act, the latest first; its number is what a new act says it has seen")
    public ItemsJson<SlaPolicyActJson> acts() {
        return ItemsJson.all(
                policies.history().stream().map(SlaPolicyActJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a version hold from an instant on (absent: now), for clocks that start from then or, with"
                    + " openToo, for open ones as well; head office only")
    @APIResponse(
            responseCode = "201",
            description = "The act",
            content = @Content(schema = @Schema(implementation = SlaPolicyActJson.class)))
    @APIResponse(responseCode = "409", description = "Somebody acted since the caller looked: nothing was done")
    public Response act(@HeaderParam("Idempotency-Key") String key, SlaPolicyActInput sent) {
        Fields fields = new Fields();
        String version = fields.required("version", sent.version(), Fields.CODE).strip();
        var from = fields.instant("from", sent.from());
        boolean openToo = fields.yesOrNo("openToo", sent.openToo());
        String reason = fields.required("reason", sent.reason(), REASON);
        String number = fields.required("seen", sent.seen(), Fields.CODE);
        int seen = fields.number("seen", number, 0, Integer.MAX_VALUE).orElse(0);
        var order = fields.made(() -> new PutPromisesIntoForce(version, from, openToo, reason, seen));
        return once.of(sent, () -> Made.anew("sla-policy-acts", SlaPolicyActJson.of(policies.putIntoForce(order))))
                .response();
    }
}
