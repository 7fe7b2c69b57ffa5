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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recorded decisions made again, each under its own policies: none may differ; for head office. */
@Path("coverage-replays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class ReplayResource {
    private static final String PLACE = "coverage-replays";

    @Inject
    TrialCall trial;

    @Inject
    Once once;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make recorded decisions again by the policies that made them; it goes on in the background")
    @APIResponse(
            responseCode = "202",
            description = "The replay as it begins",
            content = @Content(schema = @Schema(implementation = TrialJson.class)))
    public Response begin(@HeaderParam("Idempotency-Key") String key, TrialInput sent) {
        return once.of(sent, () -> trial.begin(PLACE, true, sent)).response();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a replay is; differ stays 0 where every decision can be made again")
    public TrialJson read(@PathParam("id") String id) {
        return trial.read(id);
    }
}
