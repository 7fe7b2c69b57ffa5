package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aftercare.warranty.TrialDesk;
import org.aftercare.web.TrialSheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recorded decisions made again under policies that aren't in force yet; for head office. */
@Path("policy-trials")
@RequestScoped
@Tag(name = "policies")
public class TrialResource {
    private static final String PLACE = "policy-trials";

    @Inject
    TrialDesk trials;

    @Inject
    TrialCall trial;

    @Inject
    Once once;

    @Inject
    Call call;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try a version on recorded decisions, the newest first; it goes on in the background")
    @APIResponse(
            responseCode = "202",
            description = "The trial as it begins",
            content = @Content(schema = @Schema(implementation = TrialJson.class)))
    public Response begin(@HeaderParam("Idempotency-Key") String key, TrialInput sent) {
        return once.of(sent, () -> trial.begin(PLACE, false, sent)).response();
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far a trial is and what it found so far; it is known at the node that began it")
    public TrialJson read(@PathParam("id") String id) {
        return trial.read(id);
    }

    @DELETE
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "End a trial where it is; what it found so far stays")
    public TrialJson cancel(@PathParam("id") String id) {
        return trial.told(trials.cancel(id));
    }

    @GET
    @Path("{id}/differences")
    @Produces("text/csv")
    @Operation(summary = "The decisions that would differ, as a table: a line for each component")
    public String differences(@PathParam("id") String id) {
        var card = trials.trial(id);
        return TrialSheet.of(card, trial.tickets(card), call.words());
    }
}
