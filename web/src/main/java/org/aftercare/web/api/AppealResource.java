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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.aftercare.device.FaultCodes;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.ReviewDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appeals, for technicians who don't know what was found first: the evidence, and their verdict. */
@Path("appeals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "appeals")
public class AppealResource {
    @Inject
    ReviewDesk reviews;

    @Inject
    FaultCodes codes;

    @Inject
    Once once;

    /** The verdict as it was taken down; it is final. */
    public record DecidedJson(long id, String finding, Instant decidedAt) {}

    @GET
    @Operation(summary = "The appeals that wait for the caller's review, oldest first")
    public ItemsJson<ReviewJson.Line> waiting() {
        return ItemsJson.all(reviews.waiting().stream().map(ReviewJson.Line::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The evidence on an appeal, and nothing of what was found first")
    public ReviewJson file(@PathParam("id") String id) {
        return ReviewJson.of(reviews.file(number(id)));
    }

    @GET
    @Path("{id}/photos/{photo}")
    @Produces("image/jpeg")
    @Operation(summary = "A photo of the evidence, while it is under review")
    public Response photo(@PathParam("id") String id, @PathParam("photo") String photo, @Context Request request) {
        return PhotoAnswer.of(reviews.picture(number(id), PhotoAnswer.id(photo)), request);
    }

    @POST
    @Path("{id}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide an appeal: finally, and coverage is decided again by it")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = DecidedJson.class)))
    public Response decide(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, VerdictInput sent) {
        long appeal = number(id);
        return once.of(sent, () -> {
                    var verdict = sent.parsed(code -> codes.finding(code).isPresent());
                    return Made.changed(new DecidedJson(appeal, verdict.finding(), reviews.decide(appeal, verdict)));
                })
                .response();
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) throw new NotFound("appeal", text);
        return Long.parseLong(text);
    }
}
