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
import java.time.LocalDate;
import java.util.Optional;
import org.aftercare.warranty.PolicyDesk;
import org.aftercare.warranty.PutIntoForce;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which version was put into force from which day, when, by whom and why; nothing is ever taken away. */
@Path("policy-acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class PolicyActResource {
    private static final int REASON = 1_000;

    @Inject
    PolicyDesk policies;

    @Inject
    Once once;

    @GET
    @Operation(summary = "Every act, the latest first; its number is what a new act says it has seen")
    public ItemsJson<PolicyActJson> acts() {
        return ItemsJson.all(policies.history().stream().map(PolicyActJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have a version hold from a day on, until an act for a later day takes over; head office only")
    @APIResponse(
            responseCode = "201",
            description = "The act",
            content = @Content(schema = @Schema(implementation = PolicyActJson.class)))
    @APIResponse(responseCode = "409", description = "Somebody acted since the caller looked: nothing was done")
    public Response act(@HeaderParam("Idempotency-Key") String key, PolicyActInput sent) {
        Fields fields = new Fields();
        String version = fields.required("version", sent.version(), Fields.CODE).strip();
        String day = fields.required("from", sent.from(), Fields.CODE);
        Optional<LocalDate> from = fields.date("from", day);
        String reason = fields.required("reason", sent.reason(), REASON);
        String number = fields.required("seen", sent.seen(), Fields.CODE);
        int seen = fields.number("seen", number, 0, Integer.MAX_VALUE).orElse(0);
        PutIntoForce order = fields.made(() ->
                new PutIntoForce(version, from.orElseThrow(), reason, Boolean.TRUE.equals(sent.correction()), seen));
        return once.of(sent, () -> Made.anew("policy-acts", PolicyActJson.of(policies.putIntoForce(order))))
                .response();
    }
}
