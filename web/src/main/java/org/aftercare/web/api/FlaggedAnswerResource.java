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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.platform.NotFound;
import org.aftercare.survey.FlagDesk;
import org.aftercare.survey.FlagReason;
import org.aftercare.survey.FlagState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that look odd and are counted apart, for head office. */
@Path("flagged-answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "survey")
public class FlaggedAnswerResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;

    @Inject
    FlagDesk desk;

    @Inject
    Once once;

    @GET
    @Operation(summary = "Flagged answers, the newest first, a part at a time; for head office")
    public ItemsJson<FlaggedAnswerJson> list(
            @QueryParam("state") String state,
            @QueryParam("store") String store,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Fields fields = new Fields();
        var which = fields.one("state", state, FlagState.class).orElse(FlagState.OPEN);
        String at = fields.store("store", store).map(Object::toString).orElse("");
        int most = fields.number("limit", limit, 1, MOST).orElse(PAGE);
        String cursor = fields.text("after", after, Fields.NAME);
        return ItemsJson.of(fields.made(() -> desk.page(which, at, cursor, most)), FlaggedAnswerJson::of);
    }

    @POST
    @Path("{id}/judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say whether a flagged answer counts; a later judgement takes the place of an earlier one")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = FlaggedAnswerJson.class)))
    public Response judge(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, JudgementInput sent) {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("flaggedAnswer", id);
        Fields fields = new Fields();
        boolean counts = fields.yesOrNo("counts", sent.counts());
        String note = fields.text("note", sent.note(), Fields.WORDS);
        Set<FlagReason> seen = fields
                .codes(
                        "reasons",
                        sent.reasons(),
                        FlagReason.values().length,
                        FlaggedAnswerResource::isReason,
                        "UNKNOWN_VALUE")
                .stream()
                .map(FlagReason::valueOf)
                .collect(Collectors.toSet());
        return once.of(
                        sent,
                        () -> Made.changed(FlaggedAnswerJson.of(
                                fields.made(() -> desk.judge(Long.parseLong(id), seen, counts, note)))))
                .response();
    }

    private static boolean isReason(String name) {
        return Arrays.stream(FlagReason.values()).anyMatch(one -> one.name().equals(name));
    }
}
